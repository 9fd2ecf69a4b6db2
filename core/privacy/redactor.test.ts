import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { privacyTables } from '../../tests/support/privacy-tables.ts';
import { foldName } from './fold-name.ts';
import { createRedactor, nobody, type PersonFacts } from './redactor.ts';

const person = (facts: Partial<PersonFacts>) => createRedactor({ ...nobody, ...facts }, privacyTables);
const ana = person({
  names: ['Ana María Lindqvist-Berg'],
  phones: ['+46 70 123 45 67'],
  places: ['Malmö, Sweden'],
  links: ['https://linkedin.com/in/analind'],
  language: 'en',
});

describe('covering what tells a person', () => {
  it.each([
    'Ana Lindqvist',
    'LINDQVIST, Ana M.',
    'A. Lindqvist',
    'A. M. L. B.',
    'A N A  L I N D Q V I S T',
    'ana_lindqvist',
    'AnaLindqvist',
    'alindqvist',
    'Ana’s',
    'María',
    'Maria',
    'Lindqvists',
    'ana.lindqvist@example.org',
    'ana.lindqvist (at) example (dot) org',
    '+46 70 123 45 67',
    '070-123 45 67',
    '0701234567',
    'Malmö',
    'linkedin.com/in/analind',
    'https://example.org/~lindqvist',
  ])('covers %s within a sentence and alone', text => {
    for (const whole of [text, `Profile of ${text} in short`]) {
      const covered = ana.cover(whole);
      expect(foldName(covered)).not.toMatch(/lind|maria|\bana\b|malmo|example|123|storgatan/u);
    }
    expect(ana.cover(`Profile of ${text} in short`)).toMatch(/^Profile of .* in short$/u);
  });

  it.each([
    'Storgatan 5, 211 42 Malmö',
    '12 Rue de la Paix',
    'Calle Mayor 3',
    'ul. Długa 14/3, 00-950 Warszawa',
    'Hauptstraße 7a',
    '5 Elm Street, Oakland, CA 94110',
  ])('covers the address %s', text => expect(ana.cover(text)).toMatch(/^[█,\s]+$/u));

  it.each([
    ['Date of birth: 12 March 1990', 'Date of birth:█████'],
    ['Born on 12 March 1990', 'Born on█████'],
    ['Nationality\tSwedish', 'Nationality\t█████'],
    ['Marital status: married | 2 children', 'Marital status:█████ | 2 children'],
    ['She led the team herself', '█████ led the team █████'],
    ['Religion: Lutheran', 'Religion:█████'],
    ['34 years old', '█████'],
  ])('covers the value of %s', (text, covered) => {
    expect(ana.cover(text)).toBe(covered);
  });

  it.each([
    ['de', 'Geburtsdatum: 12.03.1990'],
    ['de', 'geboren am 12.03.1990 in Bonn'],
    ['fr', 'Née le 12 mars 1990 à Lyon'],
    ['es', 'Fecha de nacimiento: 12/03/1990'],
    ['it', 'Data di nascita: 12/03/1990'],
    ['pt', 'Data de nascimento: 12/03/1990'],
    ['nl', 'Geboortedatum: 12-03-1990'],
    ['pl', 'Data urodzenia: 12.03.1990'],
  ])('knows a birth date in %s: %s', (language, text) => {
    expect(person({ language }).cover(text)).not.toContain('1990');
  });

  it.each([
    ['de', 'verheiratet'],
    ['fr', 'célibataire'],
    ['es', 'soltera'],
    ['it', 'coniugato'],
    ['pt', 'casada'],
    ['nl', 'gehuwd'],
    ['pl', 'mężatka'],
    ['en', 'divorced'],
  ])('knows family words in %s: %s', (language, text) => {
    expect(person({ language }).cover(`CV · ${text} · 2020`)).toBe('CV · █████ · 2020');
  });

  it.each([
    'TypeScript and Node.js services, 4 million payments a day',
    '01/2020 - 03/2022 Staff engineer, Nordbank',
    'Mobile: Swift, Kotlin; Web: HTML, CSS',
    '2016 – 2021 MSc Computer Science, Lund University',
    'Contract tests with Jest and Pact; CI/CD with GitHub Actions',
    'Moved the ledger to PostgreSQL 14, p99 down from 420 to 95 ms',
    'ISO 27001, IEC 62304, 120 000 000 rows a day',
    'I will lead in 3 ways, as a single point of contact',
  ])('leaves work alone: %s', text => {
    expect(ana.cover(text)).toBe(text);
  });

  it('takes a name that is a word for the name only with a capital', () => {
    const will = person({ names: ['Will Page'] });
    expect(will.cover('I will write page 4')).toBe('I will write page 4');
    expect(will.cover('Will Page wrote it')).toBe('█████ wrote it');
  });

  it('knows bent names and names in other scripts', () => {
    expect(person({ names: ['Jan Kowalski'] }).cover('polecenie Kowalskiego')).toBe('polecenie █████');
    expect(person({ names: ['王伟'] }).cover('王伟的简历')).toBe('█████的简历');
    expect(person({ names: ['Jörg Müller'] }).cover('Joerg Mueller, Muller')).toBe('█████');
  });

  it('lets no part of any name through, however it is written', () => {
    const part = fc.stringMatching(/^[A-ZÀ-ÖŁŚ][a-zà-öø-ÿłśß]{2,9}$/u);
    const ways = fc.constantFrom(
      (one: string, two: string) => `${one} ${two}`,
      (one: string, two: string) => `${two.toUpperCase()}, ${one}`,
      (one: string, two: string) => `${one}.${two}@mail.example`,
      (one: string, two: string) => `linkedin.com/in/${one}-${two}`,
      (one: string, two: string) => `${one}${two}`.split('').join(' ').toUpperCase(),
      (one: string, two: string) => `${one}’s and ${two}'s`,
      (one: string, two: string) => foldName(`${one}_${two}.pdf`),
    );
    fc.assert(
      fc.property(part, part, ways, (one, two, say) => {
        const covered = foldName(person({ names: [`${one} ${two}`] }).cover(`Served 12 clients with ${say(one, two)}`));
        const words = covered.replaceAll(/[^\p{L}]+/gu, ' ').split(' ');
        for (const name of [one, two]) expect(words).not.toContain(foldName(name));
        expect(covered.replaceAll(/[^\p{L}]/gu, '')).not.toContain(foldName(one + two));
      }),
      { numRuns: 500 },
    );
  });
});
