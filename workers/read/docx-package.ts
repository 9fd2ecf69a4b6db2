import { AppError } from '../../core/contract/errors.ts';
import { childrenOf, parseXml, type XmlElement } from './xml.ts';
import { ZipContainer } from './zip.ts';

/** Largest part that is parsed, in bytes of XML; the text of a hundred pages stays below a tenth of it. */
const largestPart = 24 * 1024 * 1024;

/** A link from one part to another, or to the outside. */
export interface Relation {
  readonly target: string;
  readonly type: string;
  readonly external: boolean;
}

/** The parts of a Word file. Nothing outside the file is ever opened. */
export class DocxPackage {
  readonly #zip: ZipContainer;
  /** Names as the file spells them, by themselves in small letters: capitals make no difference (ECMA-376, part 2, 7.2.3). */
  readonly #spelled: ReadonlyMap<string, string>;
  readonly #relations = new Map<string, ReadonlyMap<string, Relation>>();

  constructor(bytes: Uint8Array) {
    this.#zip = new ZipContainer(bytes);
    this.#spelled = new Map(this.#zip.names.map(name => [name.replace(/^\/+/, '').toLowerCase(), name]));
  }

  /** The name of the part that holds the text: the package says which, else it has its usual name. */
  get mainName(): string {
    return this.#targetOf('', 'officeDocument') ?? 'word/document.xml';
  }

  /** The bytes of a part; null where the file has none of that name. */
  bytes(name: string): Uint8Array | null {
    return this.#zip.read(this.#spelled.get(name.toLowerCase()) ?? name);
  }

  /** The part that another one names as its `kind` ("styles", "numbering"), or that lies beside it under the usual name. */
  sharedPart(owner: string, kind: string, usual = `${kind}.xml`): XmlElement | null {
    return this.optionalPart(this.sharedName(owner, kind, usual));
  }

  /** The name of such a part, whether or not the file has it. */
  sharedName(owner: string, kind: string, usual = `${kind}.xml`): string {
    return this.#targetOf(owner, kind) ?? owner.slice(0, owner.lastIndexOf('/') + 1) + usual;
  }

  /** The name of the part behind a link; null for links to the outside and to parts that are missing. */
  linkedName(owner: string, id: string): string | null {
    const relation = this.relations(owner).get(id);
    return relation === undefined || relation.external || !this.#spelled.has(relation.target.toLowerCase()) ? null : relation.target;
  }

  #targetOf(owner: string, kind: string): string | null {
    for (const { type, target, external } of this.relations(owner).values())
      if (!external && type.endsWith(`/${kind}`) && this.#spelled.has(target.toLowerCase())) return target;
    return null;
  }

  /** A part as XML; null where the file has none of that name. */
  part(name: string): XmlElement | null {
    const bytes = this.bytes(name);
    if (bytes === null) return null;
    if (bytes.length > largestPart) throw new AppError('DOCUMENT_TOO_COMPLEX');
    return parseXml(bytes);
  }

  /** A part that a document can do without: null where it is missing or broken. Unsafe parts still throw. */
  optionalPart(name: string): XmlElement | null {
    try {
      return this.part(name);
    } catch (error) {
      if (error instanceof AppError && error.code === 'DOCUMENT_DAMAGED') return null;
      throw error;
    }
  }

  /** The links of a part, by their ids. */
  relations(part: string): ReadonlyMap<string, Relation> {
    const known = this.#relations.get(part);
    if (known !== undefined) return known;
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const list = this.optionalPart(`${folder}_rels/${part.slice(slash)}.rels`);
    const relations = new Map<string, Relation>();
    for (const { attributes } of childrenOf(list, 'Relationship')) {
      const external = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      relations.set(attributes['Id'] ?? '', {
        target: external ? target : resolve(folder, target),
        type: attributes['Type'] ?? '',
        external,
      });
    }
    this.#relations.set(part, relations);
    return relations;
  }
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = folder.split('/').filter(step => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
