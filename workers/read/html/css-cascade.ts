import { AppError } from '../../../core/contract/errors.ts';
import { readingCaps } from '../reading-caps.ts';
import { parseDeclarations, parseSheet, type CssDeclaration, type CssRule } from './css-rules.ts';
import { parseSelector, selects, type CssSelector } from './css-selectors.ts';
import type { HtmlElement } from './html-tree.ts';

/** What style sheets and attributes say of one element, by property; null where it cannot be told whether a rule applies. */
export type Declared = ReadonlyMap<string, string | null>;

interface Entry {
  readonly selector: CssSelector;
  readonly declarations: readonly CssDeclaration[];
  readonly order: number;
}

/** Comparisons of a selector with an element, in one page; a CV takes some ten thousand. */
const mostChecks = 8_000_000;
/** Variables within variables, at most, and the longest text that they may give. */
const deepestVariable = 8;
const longestValue = 1_000;

/** Finds which rules apply to elements (CSS Cascading 4, as far as one author's sheets go). */
export class CssCascade {
  readonly #byKey = new Map<string, Entry[]>();
  #checks = 0;
  #generated = 0;

  constructor(sheets: readonly string[]) {
    let order = 0;
    for (const rule of sheets.flatMap(parseSheet)) {
      const { selector: text, declarations } = generated(rule) ?? rule;
      const selector = parseSelector(text);
      const step = selector?.steps[0];
      if (selector === null || step === undefined) continue;
      const key = step.id !== null ? `#${step.id}` : step.classes[0] !== undefined ? `.${step.classes[0]}` : (step.tag ?? '*');
      const entries = this.#byKey.get(key) ?? [];
      entries.push({ selector, declarations, order });
      this.#byKey.set(key, entries);
      order += 1;
    }
  }

  /** What is declared for an element, with its variables put in; `variables` are those around it. */
  declared(element: HtmlElement, variables: Variables): { readonly values: Declared; readonly variables: Variables } {
    const values = new Map<string, string | null>();
    const own = parseDeclarations(element.attributes['style'] ?? '');
    const entries = this.#entriesFor(element);
    for (const important of [false, true]) {
      for (const { selector, declarations } of entries) apply(values, declarations, important, selector.doubtful);
      apply(values, own, important, false);
    }
    this.#countGenerated(values);
    const customs = [...values].filter(([property]) => property.startsWith('--'));
    const inner = customs.length === 0 ? variables : new Map([...variables, ...customs]);
    for (const [property, value] of values) if (value?.includes('var(') === true) values.set(property, withVariables(value, inner, 0));
    return { values, variables: inner };
  }

  /** Words that sheets put around elements count as the words of the page do: one rule may put them around each. */
  #countGenerated(values: Declared): void {
    this.#generated += (values.get('::before')?.length ?? 0) + (values.get('::after')?.length ?? 0);
    if (this.#generated > readingCaps.characters) throw new AppError('DOCUMENT_TOO_COMPLEX');
  }

  #entriesFor(element: HtmlElement): readonly Entry[] {
    const keys = [`#${element.attributes['id'] ?? ''}`, ...element.classes.map(name => `.${name}`), element.tag, '*'];
    const found = keys.flatMap(key => {
      const entries = this.#byKey.get(key) ?? [];
      this.#checks += entries.length;
      if (this.#checks > mostChecks) throw new AppError('DOCUMENT_TOO_COMPLEX');
      return entries.filter(entry => selects(entry.selector, element));
    });
    return found.sort((one, other) => one.selector.weight - other.selector.weight || one.order - other.order);
  }
}

/** What a rule puts before or after an element, as a property `::before` or `::after` of the element itself. */
function generated({ selector, declarations }: CssRule): CssRule | null {
  const match = /^(.*?)::?(before|after)$/i.exec(selector);
  if (match === null) return null;
  const contents = declarations.filter(({ property }) => property === 'content');
  return {
    selector: match[1] === '' ? '*' : (match[1] ?? '*'),
    declarations: contents.map(entry => ({ ...entry, property: `::${match[2]?.toLowerCase()}` })),
  };
}

/** Custom properties by name. */
export type Variables = ReadonlyMap<string, string | null>;

function apply(values: Map<string, string | null>, declarations: readonly CssDeclaration[], important: boolean, doubtful: boolean): void {
  for (const { property, value, important: own } of declarations) if (own === important) values.set(property, doubtful ? null : value);
}

function withVariables(value: string, variables: Variables, depth: number): string | null {
  let isKnown = depth < deepestVariable;
  const text = value.replace(/var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/g, (_whole, name: string, other: string | undefined) => {
    const found = variables.get(name) ?? other?.trim();
    const inner = found === undefined ? null : found.includes('var(') && isKnown ? withVariables(found, variables, depth + 1) : found;
    if (inner === null) isKnown = false;
    return inner ?? '';
  });
  return isKnown && text.length <= longestValue && !text.includes('var(') ? text : null;
}
