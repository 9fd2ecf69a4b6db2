import type { HtmlElement } from './html-tree.ts';

/** One step of a selector: what an element must have. */
interface Step {
  readonly tag: string | null;
  readonly id: string | null;
  readonly classes: readonly string[];
  readonly attributes: readonly { readonly name: string; readonly operator: string; readonly value: string }[];
  readonly place: readonly string[];
  /** How the element before it in the selector stands to it: around it at any depth or directly, right before it, or anywhere before it. */
  readonly within: 'any' | 'direct' | 'next' | 'later';
}

/** A selector, from the element itself outwards. */
export interface CssSelector {
  readonly steps: readonly Step[];
  /** Ids, classes, tags: the larger wins. */
  readonly weight: number;
  /** True where it asks for more than can be told here: it may apply or not. */
  readonly doubtful: boolean;
}

/** States and parts that a page at rest does not show. */
const elsewhere =
  /::(?!before$|after$)|:(hover|focus|active|visited|target|first-line|first-letter|selection|checked|disabled|enabled|focus-within|focus-visible|placeholder|host|invalid|valid|empty)\b/i;
const token =
  /^(?:(\*|[a-z][\w-]*)|#((?:[\w-]|[\u0080-\u{10ffff}]|\\.)+)|\.((?:[\w-]|[\u0080-\u{10ffff}]|\\.)+)|\[\s*([\w-]+)\s*(?:([~^$*|]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]*))\s*i?\s*)?\]|:([\w-]+)(\((?:[^()]|\([^()]*\))*\))?)/iu;
const longestSelector = 500;

/** Parses a selector; null where it never applies to what a page shows at rest, or is not understood at all. */
export function parseSelector(text: string): CssSelector | null {
  if (elsewhere.test(text) || text.length > longestSelector) return null;
  const steps: Step[] = [];
  let weight = 0;
  let doubtful = false;
  let within: Step['within'] = 'any';
  for (const part of text
    .replace(/\s*([>+~])(?![^[]*\])\s*/g, ' $1 ')
    .trim()
    .split(/\s+(?![^[(]*[\])])/)) {
    if (part === '>') within = 'direct';
    else if (part === '+') within = 'next';
    else if (part === '~') within = 'later';
    else {
      const step = parseStep(part, within);
      if (step === null) return null;
      steps.unshift(step.step);
      weight += step.weight;
      doubtful ||= step.doubtful;
      within = 'any';
    }
  }
  return { steps, weight, doubtful };
}

function parseStep(text: string, within: Step['within']): { step: Step; weight: number; doubtful: boolean } | null {
  const step = {
    tag: null as string | null,
    id: null as string | null,
    classes: [] as string[],
    attributes: [] as Step['attributes'][number][],
    place: [] as string[],
    within,
  };
  let weight = 0;
  let doubtful = false;
  for (let rest = text; rest !== '';) {
    const match = token.exec(rest);
    if (match === null) return null;
    const [whole, tag, id, name, attribute, operator, ...others] = match;
    const value = others.slice(0, 3).find(part => part !== undefined) ?? '';
    const pseudo = others[3]?.toLowerCase();
    if (tag !== undefined) {
      step.tag = tag === '*' ? null : tag.toLowerCase();
      weight += tag === '*' ? 0 : 1;
    } else if (id !== undefined) {
      step.id = unescape(id);
      weight += 10_000;
    } else {
      weight += 100;
      if (name !== undefined) step.classes.push(unescape(name));
      else if (attribute !== undefined) step.attributes.push({ name: attribute.toLowerCase(), operator: operator ?? '', value });
      else if (pseudo === 'root') step.tag = 'html';
      else if (pseudo === 'first-child' || pseudo === 'last-child') step.place.push(pseudo);
      else if (pseudo === 'where' || pseudo === 'is') {
        // The same as its contents where these are one step.
        const inner = parseStep(others[4]?.slice(1, -1).trim() ?? '', within);
        if (inner === null) doubtful = true;
        else {
          step.tag ??= inner.step.tag;
          step.id ??= inner.step.id;
          step.classes.push(...inner.step.classes);
          weight -= 100;
        }
      } else if (pseudo !== 'link' && pseudo !== 'any-link') doubtful = true;
    }
    rest = rest.slice(whole.length);
  }
  return { step, weight, doubtful };
}

function unescape(name: string): string {
  return name.replace(/\\(.)/gu, '$1');
}

/** True where the selector applies to the element; what stands around it is looked for from the inside out, each at its nearest. */
export function selects({ steps }: CssSelector, element: HtmlElement): boolean {
  let at: HtmlElement | null = element;
  for (const [index, step] of steps.entries()) {
    const inner = steps[index - 1];
    if (inner !== undefined) at = nearest(at, inner.within, step);
    if (at === null || (inner === undefined && !matchesStep(step, at))) return false;
  }
  return steps.length > 0;
}

/** Elements before another that are looked at, at most. */
const mostBefore = 200;

/** The nearest element that stands so to another and has what a step asks for. */
function nearest(from: HtmlElement, within: Step['within'], step: Step): HtmlElement | null {
  const isBeside = within === 'next' || within === 'later';
  const isNearest = within === 'next' || within === 'direct';
  let left = mostBefore;
  for (let at = isBeside ? from.previous : from.parent; at !== null && left > 0; at = isBeside ? at.previous : at.parent) {
    if (matchesStep(step, at)) return at;
    if (isNearest) return null;
    if (isBeside) left -= 1;
  }
  return null;
}

function matchesStep(step: Step, element: HtmlElement): boolean {
  if (step.tag !== null && step.tag !== element.tag) return false;
  if (step.id !== null && step.id !== element.attributes['id']) return false;
  if (!step.classes.every(name => element.classes.includes(name))) return false;
  if (!step.place.every(place => standsAt(place, element))) return false;
  return step.attributes.every(({ name, operator, value }) => {
    const own = element.attributes[name];
    return own !== undefined && comparesTo(own, operator, value);
  });
}

function standsAt(place: string, element: HtmlElement): boolean {
  if (place === 'first-child') return element.previous === null;
  return element.parent?.children.findLast(child => typeof child !== 'string') === element;
}

function comparesTo(own: string, operator: string, value: string): boolean {
  switch (operator) {
    case '':
      return true;
    case '=':
      return own === value;
    case '~=':
      return own.split(/\s+/).includes(value);
    case '^=':
      return value !== '' && own.startsWith(value);
    case '$=':
      return value !== '' && own.endsWith(value);
    case '*=':
      return value !== '' && own.includes(value);
    default:
      return own === value || own.startsWith(`${value}-`);
  }
}
