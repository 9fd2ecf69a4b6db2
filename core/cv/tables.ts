import { EndingSet } from './text/ending-set.ts';
import type { CefrLevel, DegreeLevel, SectionKind } from '../contract/cv.ts';
import { LanguageNamesFile, LocaleFile, PlacesFile, SharedFile } from './table-schemas.ts';
import { fold, squeeze } from './text/fold.ts';
import { groups, indexOf, indexOfGroups } from './table-entries.ts';
import { PhraseIndex } from './text/phrases.ts';

/** A season of the year, or a term of universities, as CVs print it. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter' | 'summer-term' | 'winter-term';
/** What a label before a value announces ("Tel.: …"). */
export type ContactLabel = 'name' | 'surname' | 'given-name' | 'phone' | 'not-phone' | 'address' | 'email' | 'link' | 'personal';
/** What a label within an entry announces ("Employer: …"). */
export type EntryLabel = 'title' | 'organization' | 'location' | 'degree' | 'other';
/** A place by name: the ISO 3166 code of its country. */
export interface Place {
  readonly kind: 'country' | 'city' | 'region';
  readonly country: string;
}

/** All language tables, compiled for looking up folded words. Build once per thread. */
export interface LanguageTables {
  readonly stopWords: ReadonlyMap<string, readonly string[]>;
  /** Squeezed heading → kind of section. */
  readonly headings: ReadonlyMap<string, SectionKind>;
  /** Squeezed heading → languages that use it. */
  readonly headingLanguages: ReadonlyMap<string, readonly string[]>;
  readonly ownWords: ReadonlySet<string>;
  readonly dates: DateTables;
  readonly jobTitles: PhraseIndex<true>;
  readonly jobTitleEndings: EndingSet;
  readonly organizations: PhraseIndex<true>;
  readonly legalForms: PhraseIndex<true>;
  readonly institutions: PhraseIndex<true>;
  readonly institutionEndings: EndingSet;
  readonly degrees: PhraseIndex<DegreeLevel>;
  readonly degreeStarters: ReadonlySet<string>;
  readonly degreeSubjects: PhraseIndex<true>;
  readonly fieldWords: PhraseIndex<true>;
  readonly atWords: PhraseIndex<true>;
  readonly grades: PhraseIndex<true>;
  readonly spokenLanguages: PhraseIndex<string>;
  readonly languageLevels: PhraseIndex<CefrLevel>;
  readonly certificates: PhraseIndex<true>;
  readonly certificateWords: PhraseIndex<true>;
  readonly certificateLevels: PhraseIndex<true>;
  readonly licences: PhraseIndex<true>;
  readonly issuedWords: PhraseIndex<true>;
  readonly completedWords: PhraseIndex<true>;
  readonly labels: PhraseIndex<ContactLabel>;
  readonly entryLabels: PhraseIndex<EntryLabel>;
  readonly entryEvents: PhraseIndex<'begin' | 'end'>;
  readonly notNames: PhraseIndex<true>;
  readonly salutations: ReadonlySet<string>;
  readonly credentials: ReadonlySet<string>;
  readonly nameParticles: ReadonlySet<string>;
  readonly places: PhraseIndex<Place>;
  /** Upper-case region code → country ("OH" → US). */
  readonly regionCodes: ReadonlyMap<string, string>;
  readonly countryCodes: ReadonlySet<string>;
  readonly topLevelDomains: ReadonlySet<string>;
  readonly linkHosts: readonly (readonly [string, 'linkedin' | 'github' | 'other'])[];
  /** Language → countries where it is written, the likeliest first. */
  readonly languageRegions: ReadonlyMap<string, readonly string[]>;
  readonly remoteWords: PhraseIndex<true>;
  readonly freelance: PhraseIndex<true>;
  readonly notWork: PhraseIndex<true>;
}

/** Words by which dates are read. */
export interface DateTables {
  readonly months: PhraseIndex<number>;
  readonly seasons: PhraseIndex<Season>;
  readonly present: PhraseIndex<true>;
  readonly since: PhraseIndex<true>;
  readonly until: PhraseIndex<true>;
  readonly rangeWords: PhraseIndex<true>;
  readonly yearUnits: PhraseIndex<true>;
  readonly monthUnits: PhraseIndex<true>;
  readonly yearWords: PhraseIndex<true>;
  readonly yearParts: PhraseIndex<true>;
  readonly eras: PhraseIndex<number>;
}

/**
 * Compiles the files of `resources/locales`, given as file stem → parsed JSON.
 * Throws a ZodError when a file has the wrong shape, an Error when one of the shared files is missing.
 */
export function compileTables(files: Readonly<Record<string, unknown>>): LanguageTables {
  const { shared: sharedJson, places: placesJson, 'language-names': namesJson, ...localeJson } = files;
  const shared = SharedFile.parse(sharedJson);
  const places = PlacesFile.parse(placesJson);
  const names = LanguageNamesFile.parse(namesJson);
  // English first: where two languages claim a word, the reading that CVs use most wins.
  const locales = Object.values(localeJson)
    .map(json => LocaleFile.parse(json))
    .sort((a, b) => Number(b.language === 'en') - Number(a.language === 'en'));
  return {
    ...compileShared(shared),
    ...compilePlaces(places),
    ...compileLocales(locales, shared),
    spokenLanguages: indexOfGroups(names.names),
  };
}

function compileLocales(locales: readonly LocaleFile[], shared: SharedFile) {
  const all = (pick: (locale: LocaleFile) => readonly string[]) => indexOf(locales.flatMap(pick));
  return {
    stopWords: compileStopWords(locales),
    headings: compileHeadings(locales),
    headingLanguages: compileHeadingLanguages(locales),
    ownWords: new Set(locales.flatMap(locale => locale.ownWords).map(fold)),
    dates: compileDates(locales, shared),
    jobTitles: all(locale => locale.jobTitles),
    jobTitleEndings: new EndingSet(
      locales.flatMap(locale => [...locale.jobTitleEndings, ...locale.jobTitles.filter(title => /^[ァ-ヶー]+$/u.test(title))]).map(fold),
    ),
    organizations: all(locale => locale.organizationWords),
    institutions: all(locale => locale.institutionWords),
    institutionEndings: new EndingSet(
      locales
        .flatMap(locale => locale.institutionWords)
        .map(fold)
        .filter(word => word.length >= 6 && !word.includes(' ')),
    ),
    degrees: new PhraseIndex(locales.flatMap(locale => groups(locale.degrees))),
    degreeSubjects: all(locale => locale.degreeSubjects),
    fieldWords: all(locale => locale.fieldWords),
    atWords: all(locale => locale.atWords),
    grades: all(locale => locale.grades),
    languageLevels: new PhraseIndex(locales.flatMap(locale => groups(locale.languageLevels))),
    certificateWords: all(locale => locale.certificateWords),
    licences: indexOf([...shared.licences, ...locales.flatMap(locale => locale.licenceWords)]),
    issuedWords: all(locale => locale.issuedWords),
    completedWords: all(locale => locale.completedWords),
    labels: new PhraseIndex(locales.flatMap(labelsOf)),
    entryLabels: new PhraseIndex(locales.flatMap(locale => groups(locale.entryLabels))),
    entryEvents: new PhraseIndex(locales.flatMap(locale => groups(locale.entryEvents))),
    notNames: all(locale => locale.notNames),
    remoteWords: all(locale => locale.remoteWords),
    freelance: all(locale => locale.freelanceWords),
    notWork: all(locale => locale.notWork),
  };
}

function compileDates(locales: readonly LocaleFile[], shared: SharedFile): DateTables {
  const all = (pick: (locale: LocaleFile) => readonly string[]) => indexOf(locales.flatMap(pick));
  const months = locales.flatMap(locale =>
    locale.months.flatMap((names, at) => names.map((name): readonly [string, number] => [name, at + 1])),
  );
  return {
    months: new PhraseIndex(months),
    seasons: new PhraseIndex(locales.flatMap(locale => groups(locale.seasons))),
    present: all(locale => locale.present),
    since: all(locale => locale.since),
    until: all(locale => locale.until),
    rangeWords: all(locale => locale.rangeWords),
    yearUnits: all(locale => locale.yearUnits),
    monthUnits: all(locale => locale.monthUnits),
    yearWords: all(locale => locale.yearWords),
    yearParts: all(locale => locale.yearParts),
    eras: new PhraseIndex(Object.entries(shared.eras)),
  };
}

function compileShared(shared: SharedFile) {
  const hosts = shared.linkHosts;
  return {
    legalForms: indexOf(shared.legalForms),
    certificates: indexOf(shared.certificates),
    certificateLevels: indexOf(shared.certificateLevels),
    salutations: new Set(shared.salutations.map(squeeze)),
    credentials: new Set(shared.credentials.map(squeeze)),
    languageRegions: new Map(Object.entries(shared.languageRegions)),
    nameParticles: new Set(shared.nameParticles.map(fold)),
    topLevelDomains: new Set(shared.topLevelDomains),
    degreeStarters: new Set(shared.degreeStarters),
    linkHosts: groups(hosts),
  };
}

function compilePlaces(places: PlacesFile) {
  const of = (kind: Place['kind'], groups: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(groups).flatMap(([country, names]) => names.map((name): readonly [string, Place] => [name, { kind, country }]));
  return {
    places: new PhraseIndex([...of('country', places.countries), ...of('city', places.cities), ...of('region', places.regions)]),
    regionCodes: new Map(
      Object.entries(places.regionCodes)
        .flatMap(([country, codes]) => codes.map((code): [string, string] => [code, country]))
        .reverse(),
    ),
    countryCodes: new Set(Object.keys(places.countries)),
  };
}

function compileStopWords(locales: readonly LocaleFile[]): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const locale of locales) {
    for (const word of new Set(locale.stopWords.map(fold))) languages.set(word, [...(languages.get(word) ?? []), locale.language]);
  }
  return languages;
}

function compileHeadingLanguages(locales: readonly LocaleFile[]): ReadonlyMap<string, readonly string[]> {
  const languages = new Map<string, string[]>();
  for (const locale of locales) {
    for (const key of new Set(groupsOf(locale.headings).map(([, phrase]) => squeeze(phrase))))
      languages.set(key, [...(languages.get(key) ?? []), locale.language]);
  }
  return languages;
}

function compileHeadings(locales: readonly LocaleFile[]): ReadonlyMap<string, SectionKind> {
  const headings = new Map<string, SectionKind>();
  for (const locale of locales) {
    for (const [kind, phrase] of groupsOf(locale.headings)) {
      const key = squeeze(phrase);
      if (!headings.has(key)) headings.set(key, kind);
    }
  }
  return headings;
}

function groupsOf(headings: LocaleFile['headings']): readonly (readonly [SectionKind, string])[] {
  return groups(headings).map(([phrase, kind]) => [kind, phrase]);
}

function labelsOf(locale: LocaleFile): readonly (readonly [string, ContactLabel])[] {
  return groups({
    'not-phone': locale.notPhoneLabels,
    surname: locale.surnameLabels,
    'given-name': locale.givenNameLabels,
    name: locale.nameLabels,
    phone: locale.phoneLabels,
    email: locale.emailLabels,
    address: locale.addressLabels,
    link: locale.linkLabels,
    personal: locale.personalLabels,
  });
}
