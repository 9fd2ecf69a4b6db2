import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../../tests/support/document-from-text.ts';
import { context } from '../../../tests/support/understanding-context.ts';
import { layoutDocument } from '../../document/layout-document.ts';
import { raw, words } from '../../document/spans.fixture.ts';
import { readCv } from '../read-cv.ts';

const names: readonly (readonly [string, string])[] = [
  ['JOHN MCALLISTER', 'John Mcallister'],
  ['Dr. Anna Schmidt', 'Anna Schmidt'],
  ['Prof. Dr. med. Karl-Heinz Weber', 'Karl-Heinz Weber'],
  ['WHITFIELD, Jamal', 'Jamal Whitfield'],
  ['Nguyễn Thị Minh Khai', 'Nguyễn Thị Minh Khai'],
  ['María José García-Márquez', 'María José García-Márquez'],
  ['Jean-Luc de la Fontaine', 'Jean-Luc de la Fontaine'],
  ['Ludwig van der Berg', 'Ludwig van der Berg'],
  ["Siobhán O'Connor, RN, BSN", "Siobhán O'Connor"],
  ['Ahmed bin Rashid Al-Maktoum', 'Ahmed bin Rashid Al-Maktoum'],
  ['田中 太郎', '田中 太郎'],
  ['李小龙', '李小龙'],
  ['محمد علي حسن', 'محمد علي حسن'],
  ['Łukasz Żółkiewski', 'Łukasz Żółkiewski'],
  ['Þórdís Björnsdóttir', 'Þórdís Björnsdóttir'],
  ['J A N E   R O E', 'Jane Roe'],
  ['Marie DUPONT', 'Marie Dupont'],
  ['Kim Min-jun', 'Kim Min-jun'],
  ['Björk', 'Björk'],
  ['John A. Smith Jr.', 'John A. Smith'],
  ['Sarah Connor, CPA, MBA', 'Sarah Connor'],
  ['Dipl.-Ing. Hans Gruber', 'Hans Gruber'],
  ['Name: Fatima Zahra El Idrissi', 'Fatima Zahra El Idrissi'],
  ['Curriculum Vitae – Giulia Rossi', 'Giulia Rossi'],
  ['Oluwaseun Adébáyò', 'Oluwaseun Adébáyò'],
  ['Иван Петров', 'Иван Петров'],
  ['D. Antonio Banderas López', 'Antonio Banderas López'],
  ['Sofia Papadopoulou | Product Manager', 'Sofia Papadopoulou'],
  ['Rajesh Kumar (he/him)', 'Rajesh Kumar'],
  ['ÉLODIE MARCHAND-LEFÈVRE', 'Élodie Marchand-Lefèvre'],
  ['Resume of Thomas Baker', 'Thomas Baker'],
  ['Mr. Chinedu Okafor', 'Chinedu Okafor'],
  ['Grace Park', 'Grace Park'],
  ['Paris Hill', 'Paris Hill'],
  ['Hunter Baker', 'Hunter Baker'],
  ['May Spring', 'May Spring'],
  ['Austin Cook', 'Austin Cook'],
  ['Teodora Vlahović', 'Teodora Vlahović'],
  ['Zoë Łukasiewicz-Muñoz', 'Zoë Łukasiewicz-Muñoz'],
  ['Anne-Marie St. Clair', 'Anne-Marie St. Clair'],
  ['CURRICULUM VITAE\nLaura Bianchi', 'Laura Bianchi'],
  ['Lebenslauf\n\nMaximilian Mustermann', 'Maximilian Mustermann'],
  ['Resume\nPriya Raghunathan', 'Priya Raghunathan'],
];

function nameIn(head: string): string | undefined {
  const rest =
    '\nAccountant\nLondon, UK | contact@company-mail.example | +44 20 7946 0018\n\nEXPERIENCE\nAccountant, Acme Ltd\n2019 - 2021\n- Kept the books.';
  return readCv(documentFromText(head + rest), context).name?.value;
}

describe('readName', () => {
  it.each(names)('reads %j in plain text', (printed, expected) => {
    expect(nameIn(printed)).toBe(expected);
  });

  it.each(names)('reads %j in large type', (printed, expected) => {
    expect(nameIn(printed.replace(/([^\n]*)$/u, '# $1'))).toBe(expected);
  });

  it('takes the name that the e-mail address repeats, wherever it stands at the top', () => {
    const cv = readCv(documentFromText('Marketing Lead\nAurora Bay\nMira Lindqvist\nmira.lindqvist@post.example\n\nSKILLS\nSEO'), context);
    expect(cv.name?.value).toBe('Mira Lindqvist');
  });

  it('joins surname and first names given by label', () => {
    const cv = readCv(documentFromText('Curriculum vitae\nApellidos: García López\nNombre: María del Carmen\n\nEXPERIENCIA'), context);
    expect(cv.name?.value).toBe('María del Carmen García López');
  });

  it.each([
    ['# Zofia\n# Krzemińska\nBuyer', 'Zofia Krzemińska'],
    ['# Federica Zanetti-\n+39 320 555 0171\n# Moro', 'Federica Zanetti-Moro'],
    ['# María del Mar Cifuentes\n# Prado', 'María del Mar Cifuentes Prado'],
    ['# Jane Roe\n# Nurse Practitioner', 'Jane Roe'],
    ['Corentin Vasseur   Corentin Vasseur', 'Corentin Vasseur'],
    ['Jörg Mälzer, Software Engineer', 'Jörg Mälzer'],
  ])('reads %j as %j', (printed, expected) => {
    expect(nameIn(printed)).toBe(expected);
  });

  it('knows letters again that an address spells in two', () => {
    const cv = readCv(documentFromText('Aurora Bay\nJörg Weiß\njoerg.weiss@post.example\n\nSKILLS\nSEO'), context);
    expect(cv.name?.value).toBe('Jörg Weiß');
  });

  it('falls back to the e-mail address with little confidence', () => {
    const cv = readCv(documentFromText('jane.roe@mail.example\n\nSKILLS\n- Excel'), context);
    expect(cv.name).toMatchObject({ value: 'Jane Roe', confidence: 0.3 });
  });

  it('falls back to the file properties with less', () => {
    const cv = readCv(documentFromText('SKILLS\n- Excel', { Author: 'Jane Roe' }), context);
    expect(cv.name).toMatchObject({ value: 'Jane Roe', confidence: 0.25, evidence: [] });
  });

  it('points at the line of the name', () => {
    const cv = readCv(documentFromText('Resume\nPriya Raghunathan\nDeveloper'), context);
    expect(cv.name?.evidence).toEqual([expect.objectContaining({ line: 1, quote: 'Priya Raghunathan' })]);
  });
});

describe('a large name in a narrow column', () => {
  it('is read over three lines', () => {
    const large = { fontSize: 24, bold: true };
    const page = [
      ...words('María', 40, 50, large),
      ...words('del Mar Cifuentes', 40, 76, large),
      ...words('Prado', 40, 102, large),
      ...words('Responsable de recursos humanos', 40, 130),
      ...words('mmar.cifuentes@example.net', 40, 144),
    ];
    expect(readCv(layoutDocument(raw(page)), context).name?.value).toBe('María del Mar Cifuentes Prado');
  });
});
