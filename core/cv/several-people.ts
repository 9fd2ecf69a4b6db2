import type { SectionKind } from '../contract/cv.ts';
import type { DocumentText } from '../contract/document.ts';
import type { UnderstandingContext } from '../contract/reading.ts';
import type { PersonPages } from '../contract/several-people.ts';
import { readPageFacts, type PageFacts, type PageName } from './people/page-facts.ts';
import { isSameName } from './people/same-name.ts';
import type { LanguageTables } from './tables.ts';
import { fold, squeeze } from './text/fold.ts';

/** Points for what a page says of being the first of somebody else; it needs `leastPoints`. */
const points = {
  newEmail: 3,
  newPhone: 2,
  otherName: 2,
  nameInAddress: 1,
  /** The other name is set as large as the name before it, above the running text. */
  sameSetting: 2,
  largeName: 1,
  careerAgain: 2,
  otherPartAgain: 1,
} as const;
const leastPoints = 5;

/** Least confidence of a printed name that no address repeats. */
const sureName = 0.72;
/** Size over the running text at which a line stands out as a name does. */
const largeScale = 1.25;
/** Names of one template differ by rounding alone. */
const sameSize = 0.08;
/** So many lines with periods make a career where no heading says so. */
const fewestPeriods = 3;

/** Parts that every CV has one of. */
const careerParts: readonly SectionKind[] = ['experience', 'education'];
/** Other parts that CVs have once. */
const otherParts: readonly SectionKind[] = ['summary', 'skills', 'languages', 'certificates', 'interests', 'references'];

/** The pages of somebody, as they are gathered. */
interface Stretch {
  readonly firstPage: number;
  lastPage: number;
  readonly points: number;
  readonly name: PageName | null;
  readonly facts: PageFacts[];
}

/**
 * The people whose CVs a PDF holds one after the other, with their pages, or none where it is one person's. Somebody new
 * begins on a page that opens with another name or another address and on which the parts of a CV begin anew. Letters,
 * cover sheets and certificates stay with the CV they belong to. Two people on one page are not told apart.
 */
export function findPeople(
  document: DocumentText,
  { tables, defaultRegion }: Pick<UnderstandingContext<LanguageTables>, 'tables' | 'defaultRegion'>,
): readonly PersonPages[] {
  if (document.kind !== 'pdf' || document.pages.length < 2 || !mayBeSeveral(document, tables)) return [];
  const pages = readPageFacts(document, tables, defaultRegion);
  const stretches = settle(gather(pages));
  if (stretches.length < 2) return [];
  return stretches.map(({ firstPage, lastPage, name, points: reached }) => ({
    firstPage,
    lastPage,
    name: name?.value ?? null,
    confidence: Math.min(0.99, 0.5 + reached * 0.05),
  }));
}

/** An address, a number with a plus, or nine digits that are no period. */
const contact = /@|\+\d|\d(?:[ ().-]{0,3}\d){8}/u;
const longestHeading = 40;

/** A quick look that spares most CVs of two pages the long one: contact data behind the first page, or a career headed on two pages. */
function mayBeSeveral({ lines }: DocumentText, tables: LanguageTables): boolean {
  if (lines.some(line => line.page > 1 && contact.test(line.text))) return true;
  const headed = lines.filter(
    ({ text }) => text.length <= longestHeading && careerParts.some(part => tables.headings.get(squeeze(text)) === part),
  );
  return new Set(headed.map(line => line.page)).size > 1;
}

function gather(pages: readonly PageFacts[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, page] of pages.entries()) {
    const current = stretches.at(-1);
    const reached = current === undefined ? 0 : pointsOfStart(page, aheadOf(pages, index), current);
    if (current !== undefined && reached < leastPoints) {
      current.lastPage = index + 1;
      current.facts.push(page);
    } else stretches.push({ firstPage: index + 1, lastPage: index + 1, points: reached, name: nameIn(page), facts: [page] });
  }
  return stretches.map(stretch => ({ ...stretch, name: stretch.facts.map(nameIn).find(name => name !== null) ?? null }));
}

/** The page and the one behind it, where that one is nobody else's. */
function aheadOf(pages: readonly PageFacts[], index: number): readonly PageFacts[] {
  const [page, next] = [pages[index], pages[index + 1]];
  if (page === undefined) return [];
  return next === undefined || isOther(next, [page]) ? [page] : [page, next];
}

/** How much speaks for the page being the first of somebody else, in points; 0 without the parts of a CV, or by the same name. */
function pointsOfStart(page: PageFacts, ahead: readonly PageFacts[], { facts }: Stretch): number {
  if (!isCv(ahead)) return 0;
  const before = facts.map(nameIn).find(name => name !== null) ?? null;
  const name = nameIn(page);
  if (name !== null && before !== null && isSameName(name.value, before.value)) return 0;
  const hasOtherName = name !== null && before !== null;
  const [again, otherAgain] = [hasAgain(careerParts, ahead, facts), hasAgain(otherParts, ahead, facts)];
  const isNew = isNewContact(page, facts);
  const reached =
    (isNew.email ? points.newEmail : 0) +
    (isNew.phone ? points.newPhone : 0) +
    (again ? points.careerAgain : 0) +
    (otherAgain ? points.otherPartAgain : 0) +
    (hasOtherName ? pointsOfName(name, before) : 0);
  const isSomebodyElse = hasOtherName || ((isNew.email || isNew.phone) && again);
  const hasCareerBefore = again || facts.some(fact => fact.periods >= fewestPeriods);
  return isSomebodyElse && hasCareerBefore ? reached : 0;
}

function pointsOfName(name: PageName, before: PageName): number {
  const isLarge = name.scale >= largeScale;
  const isSetAlike = isLarge && Math.abs(name.size - before.size) <= sameSize * before.size;
  return (
    points.otherName + (name.isInAddress ? points.nameInAddress : 0) + (isSetAlike ? points.sameSetting : isLarge ? points.largeName : 0)
  );
}

/** The name of a page where it is surely one. */
function nameIn({ name }: PageFacts): PageName | null {
  return name !== null && name.value.includes(' ') && (name.isInAddress || name.confidence >= sureName) ? name : null;
}

function isNewContact(page: PageFacts, before: readonly PageFacts[]): { readonly email: boolean; readonly phone: boolean } {
  return {
    email: isNewIn(
      page.emails,
      before.flatMap(fact => fact.emails),
    ),
    phone: isNewIn(
      page.phones,
      before.flatMap(fact => fact.phones),
    ),
  };
}

/** True when both have some and share none. */
function isNewIn(now: readonly string[], before: readonly string[]): boolean {
  return now.length > 0 && before.length > 0 && !now.some(value => before.includes(value));
}

/** True when the page opens with somebody's name or address that is not that of the pages before. */
function isOther(page: PageFacts, before: readonly PageFacts[]): boolean {
  const [name, earlier] = [nameIn(page), before.map(nameIn).find(each => each !== null) ?? null];
  if (name !== null && earlier !== null) return !isSameName(name.value, earlier.value);
  const { email, phone } = isNewContact(page, before);
  return email || phone;
}

function isCv(pages: readonly PageFacts[]): boolean {
  return pages.some(page => careerParts.some(part => page.parts.has(part)) || page.periods >= fewestPeriods);
}

function hasAgain(parts: readonly SectionKind[], ahead: readonly PageFacts[], before: readonly PageFacts[]): boolean {
  return parts.some(part => ahead.some(page => page.parts.has(part)) && before.some(page => page.parts.has(part)));
}

/** Gives pages before a CV that name its person, and stretches that are no CV, to the CV they belong to. */
function settle(stretches: readonly Stretch[]): readonly Stretch[] {
  const settled: Stretch[] = [];
  for (const stretch of stretches) {
    const before = settled.at(-1);
    if (before === undefined) settled.push(stretch);
    else if (isCv(before.facts)) settled.push(withLeadingPages(before, stretch));
    else settled.splice(-1, 1, { ...stretch, firstPage: before.firstPage, facts: [...before.facts, ...stretch.facts] });
  }
  return settled;
}

/** A letter or a cover sheet between two CVs belongs to the one whose person it names. */
function withLeadingPages(before: Stretch, stretch: Stretch): Stretch {
  let { firstPage } = stretch;
  while (before.lastPage > before.firstPage && isAbout(before.facts.at(-1), stretch, before)) {
    const page = before.facts.pop();
    if (page !== undefined) stretch.facts.unshift(page);
    before.lastPage -= 1;
    firstPage -= 1;
  }
  return { ...stretch, firstPage };
}

function isAbout(page: PageFacts | undefined, person: Stretch, other: Stretch): boolean {
  if (page === undefined || isCv([page])) return false;
  return namesPerson(page, person.name, person.facts) && !namesPerson(page, other.name, other.facts.slice(0, -1));
}

function namesPerson({ folded }: PageFacts, name: PageName | null, facts: readonly PageFacts[]): boolean {
  if (name !== null && folded.includes(fold(name.value))) return true;
  return facts.some(fact => fact.emails.some(email => folded.includes(email)));
}
