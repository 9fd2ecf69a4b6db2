import type { RawDocument } from '../../../core/contract/document.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { openOutlookMessage } from '../compound/outlook-message.ts';
import { plainStyle } from '../flow.ts';
import { readHtmlText } from '../html/html.ts';
import { placeBlocks } from '../place-blocks.ts';
import { sniffKind, type FileKind } from '../sniff-kind.ts';
import { readPlainText } from '../text.ts';
import type { BlockGroup } from '../text-blocks.ts';
import { weighName } from './mail-names.ts';
import { countYears } from './mail-years.ts';
import { openMail, type Mail, type MailFile } from './open-mail.ts';
import { areOfSeveralPeople } from './several-people.ts';

/** Mails within mails, at most. */
const deepest = 3;
/** Files whose text is compared where their names say nothing. */
const mostCompared = 5;
/** From so many letters, or years named, a mail says enough itself to be a CV when no file looks like one. */
const longMail = 1_500;
const manyYears = 6;
const mailAddress = /[\w.+-]+@[\w-]+\.[\w.]+/;
/** How much the kind of a file speaks for a CV. */
const kindWeights: Readonly<Record<FileKind, number>> = {
  pdf: 1,
  docx: 1,
  odt: 1,
  rtf: 1,
  pages: 1,
  protected: 0.5,
  html: 0.2,
  txt: 0.2,
  eml: 0,
  msg: 0,
  image: -1.5,
};

/** Files that are not read speak more for a CV than pictures, and less than documents. */
const unreadWeight = -1;
/** Documents whose names do not speak against a CV weigh at least this. */
const documentWeight = 0.5;
/** Below this, a name says that the file is something else: a logo, a contract. */
const leastHope = -2;

/** What of a mail is the document: a file that came with it, or null for the mail's own words. */
export interface MailChoice {
  readonly mail: Mail;
  readonly file: Uint8Array<ArrayBuffer> | null;
}

interface Candidate {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly weight: number;
}

/** A file of a kind that is not read: why, and how much its name speaks for a CV. */
interface Refusal {
  readonly error: AppError;
  readonly weight: number;
}

/**
 * Opens a mail and finds the file in it that is most like a CV: by its name, else by how much its text is like one.
 * `read` reads a file; what cannot be read is passed over while there are others. Throws DOCUMENT_TOO_COMPLEX, _DAMAGED,
 * what speaks against the file where the only one that may be the CV is of a kind that is not read, and
 * DOCUMENT_UNSUPPORTED where the files are CVs of several people.
 */
export async function chooseInMail(bytes: Uint8Array, read: (bytes: Uint8Array) => Promise<RawDocument>, depth = 0): Promise<MailChoice> {
  const mail = sniffKind(bytes) === 'msg' ? openOutlookMessage(bytes) : await openMail(bytes);
  const judged = mail.files.map(file => judge(file)).sort((one, other) => other.weight - one.weight);
  const candidates = judged.filter(file => 'bytes' in file);
  const refused = judged.find(file => 'error' in file);
  const [first, second] = candidates;
  if (refused !== undefined && isOnlyHope(refused, first) && !saysEnough(mail)) throw refused.error;
  if (first === undefined) return { mail, file: null };
  const texts = new Texts(read);
  const documents = candidates.filter(candidate => candidate.weight >= documentWeight).slice(0, mostCompared);
  if (documents.length > 1 && areOfSeveralPeople(await texts.ofAll(documents)))
    throw new AppError('DOCUMENT_UNSUPPORTED', { found: 'a mail with the CVs of several people' });
  const isClear = second === undefined || first.weight - second.weight >= 1;
  const alike = candidates.filter(candidate => first.weight - candidate.weight < 1).slice(0, mostCompared);
  const best = isClear ? first : await mostLikeCv(alike, texts);
  if (best.weight < 0 && saysEnough(mail)) return { mail, file: null };
  if (!isMail(best.bytes)) return { mail, file: best.bytes };
  if (depth >= deepest) throw new AppError('DOCUMENT_TOO_COMPLEX');
  return chooseInMail(best.bytes, read, depth + 1);
}

/** The mail's own words, with who sent it where they do not say so. Throws DOCUMENT_EMPTY and _TOO_COMPLEX. */
export function readOwnWords(mail: Mail): RawDocument {
  const isSigned = mailAddress.test(`${mail.text}${mail.html ?? ''}`);
  const sender = isSigned ? [] : [mail.sender?.name ?? '', mail.sender?.address ?? ''].filter(text => text.trim() !== '');
  const properties = mail.subject.trim() === '' ? {} : { Title: mail.subject.trim().slice(0, 500) };
  const html = mail.html === null ? null : readHtmlText(mail.html);
  if (html === null || html.blocks.length === 0) return { ...readPlainText([...sender, mail.text].join('\n'), 'eml'), properties };
  const header = sender.map(text => ({ kind: 'paragraph', lines: [[{ ...plainStyle, text }]], indent: 0, item: false }) as const);
  const groups: readonly BlockGroup[] = [
    { region: 'header', blocks: header },
    { region: null, blocks: html.blocks },
  ];
  return placeBlocks('eml', groups, properties);
}

function judge(file: MailFile): Candidate | Refusal {
  const weight = weighName(file.name);
  try {
    return { bytes: file.bytes, weight: weight + kindWeights[sniffKind(file.bytes)] };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { error, weight: weight + unreadWeight };
  }
}

/** True where the CV can hardly be anything but the file that is not read. */
function isOnlyHope(refused: Refusal, readable: Candidate | undefined): boolean {
  return refused.weight >= leastHope && (readable?.weight ?? -Infinity) < Math.min(0, refused.weight);
}

function isMail(bytes: Uint8Array): boolean {
  const kind = sniffKind(bytes);
  return kind === 'eml' || kind === 'msg';
}

/** The texts of files that are compared, each read once; null where one cannot be read. */
class Texts {
  readonly #read: (bytes: Uint8Array) => Promise<RawDocument>;
  readonly #known = new Map<Candidate, string | null>();

  constructor(read: (bytes: Uint8Array) => Promise<RawDocument>) {
    this.#read = read;
  }

  async of(candidate: Candidate): Promise<string | null> {
    const known = this.#known.get(candidate);
    if (known !== undefined) return known;
    const text = await this.#read(candidate.bytes).then(
      ({ spans }) => spans.map(span => span.text).join('\n'),
      () => null,
    );
    this.#known.set(candidate, text);
    return text;
  }

  async ofAll(candidates: readonly Candidate[]): Promise<readonly string[]> {
    const texts: string[] = [];
    for (const candidate of candidates) texts.push((await this.of(candidate)) ?? '');
    return texts;
  }
}

async function mostLikeCv(candidates: readonly Candidate[], texts: Texts): Promise<Candidate> {
  let best: Candidate | undefined;
  let most = -1;
  for (const candidate of candidates) {
    const years = await yearsIn(candidate, texts);
    if (years <= most) continue;
    most = years;
    best = candidate;
  }
  return best ?? candidates[0] ?? { bytes: new Uint8Array(), weight: 0 };
}

/** Years named in a file: a CV dates each position, a letter or a certificate hardly anything. Below 0 where it cannot be read. */
async function yearsIn(candidate: Candidate, texts: Texts): Promise<number> {
  // A mail within is opened once it is chosen, not to compare it.
  if (isMail(candidate.bytes)) return 0;
  const text = await texts.of(candidate);
  return text === null ? -1 : countYears(text);
}

function saysEnough({ text, html }: Mail): boolean {
  const words = text.trim() === '' ? (html ?? '').replace(/<[^>]*>/g, ' ') : text;
  return words.trim().length >= longMail || countYears(words) >= manyYears;
}
