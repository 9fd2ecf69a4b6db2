import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../../tests/support/document-from-text.ts';
import { context } from '../../../tests/support/understanding-context.ts';
import type { Education } from '../../contract/cv.ts';
import { layoutDocument } from '../../document/layout-document.ts';
import { raw, words } from '../../document/spans.fixture.ts';
import { readCv } from '../read-cv.ts';

/** Entry as printed → institution|degree|level|field. */
const entries: readonly (readonly [string, string])[] = [
  ['MSc Computer Science, University of Edinburgh, 2015 – 2016', 'University of Edinburgh|MSc|master|Computer Science'],
  ['University of Edinburgh — MSc Computer Science (2015–2016)', 'University of Edinburgh|MSc|master|Computer Science'],
  ['2015 – 2016   University of Edinburgh\nMSc in Computer Science', 'University of Edinburgh|MSc|master|Computer Science'],
  [
    '** Ludwig-Maximilians-Universität München   10/2009 – 09/2014\nMaster of Science, Psychologie, Note: 1,3',
    'Ludwig-Maximilians-Universität München|Master of Science|master|Psychologie',
  ],
  [
    'Ausbildung zur Krankenschwester, Krankenpflegeschule Bonn, 2003–2006',
    'Krankenpflegeschule Bonn|Ausbildung|vocational|Krankenschwester',
  ],
  [
    'Licenciatura en Administración de Empresas\nUniversidad de Buenos Aires, 2008-2013',
    'Universidad de Buenos Aires|Licenciatura|bachelor|Administración de Empresas',
  ],
  ['BTS Comptabilité et gestion — Lycée Jean Moulin, Lyon (2012)', 'Lycée Jean Moulin|BTS|associate|Comptabilité et gestion'],
  [
    'Laurea magistrale in Economia\nUniversità degli Studi di Bologna\n2010 – 2012',
    'Università degli Studi di Bologna|Laurea magistrale|master|Economia',
  ],
  ['Mestrado em Engenharia Civil, Universidade do Porto, 2014–2016', 'Universidade do Porto|Mestrado|master|Engenharia Civil'],
  ['HBO Bachelor Verpleegkunde, Hogeschool Utrecht, 2010-2014', 'Hogeschool Utrecht|HBO Bachelor|bachelor|Verpleegkunde'],
  ['Uniwersytet Warszawski, magister, kierunek: prawo, 2005–2010', 'Uniwersytet Warszawski|magister|master|prawo'],
  ['Ph.D. in Molecular Biology, ETH Zürich, 2011 – 2015', 'ETH Zürich|Ph.D.|doctorate|Molecular Biology'],
  ['High School Diploma\nLincoln High School, Portland, OR\n2009', 'Lincoln High School|High School Diploma|secondary|'],
  [
    "Bachelor of Arts (Honours) in History   2010 – 2013\nKing's College London",
    "King's College London|Bachelor of Arts (Honours)|bachelor|History",
  ],
  [
    'Georgia Institute of Technology, Atlanta, GA\nB.S. Mechanical Engineering, May 2014, GPA: 3.6/4.0',
    'Georgia Institute of Technology|B.S.|bachelor|Mechanical Engineering',
  ],
  [
    'Associate of Applied Science in Welding Technology, Tulsa Community College, 2017',
    'Tulsa Community College|Associate of Applied Science|associate|Welding Technology',
  ],
  ['Diplom-Kaufmann (BWL), Universität zu Köln, 1995-2000', 'Universität zu Köln|Diplom-Kaufmann|master|BWL'],
  ['Abitur, Goethe-Gymnasium Frankfurt, 2001', 'Goethe-Gymnasium Frankfurt|Abitur|secondary|'],
  [
    'Doctor of Medicine (M.D.), Johns Hopkins University School of Medicine, 2008–2012',
    'Johns Hopkins University School of Medicine|Doctor of Medicine (M.D.)|doctorate|',
  ],
  ['Certificate III in Carpentry, TAFE NSW, 2011', 'TAFE NSW|Certificate III|vocational|Carpentry'],
  [
    "Electrical Engineering, Bachelor's degree\nMcGill University\n2006 - 2010",
    "McGill University|Bachelor's degree|bachelor|Electrical Engineering",
  ],
];

function read(section: string): readonly Education[] {
  return readCv(documentFromText(`Jane Roe\njane@mail.example\n\nEDUCATION\n${section}\n\nSKILLS\nExcel, Word`), context).education;
}

function keysOf(text: string): readonly string[] {
  return read(text).map(({ institution, degree, level, field }) => [institution, degree, level, field].join('|'));
}

describe('readEducation', () => {
  it.each(entries)('reads %j', (text, expected) => {
    const found = read(text);
    expect(found).toHaveLength(1);
    const [entry] = found;
    expect([entry?.institution, entry?.degree, entry?.level, entry?.field].join('|')).toSatisfy((text: string) =>
      text.startsWith(expected),
    );
  });

  it('reads dates and grade', () => {
    expect(read('B.S. in Finance, GPA 3.7/4.0\nUniversity of Illinois\nAug 2009 – May 2013')[0]).toMatchObject({
      grade: '3.7/4.0',
      start: '2009-08',
      end: '2013-05',
    });
  });

  it('takes a single date as the end', () => {
    expect(read('University of Leeds, BSc Physics, 2014')[0]).toMatchObject({ start: null, end: '2014' });
  });

  it('parts entries without any dates', () => {
    const found = read('Stanford University\nMaster of Science in Computer Science\nUC Berkeley University\nB.A. Economics');
    expect(found.map(entry => [entry.institution, entry.degree])).toEqual([
      ['Stanford University', 'Master of Science'],
      ['UC Berkeley University', 'B.A.'],
    ]);
  });

  it('takes the words before a degree for its field only where no other subject is named', () => {
    expect(keysOf('Advanced Craft Certificate\nCarpentry and Joinery\nMunster Technological University, 2013 – 2017')).toEqual([
      'Munster Technological University|Advanced Craft Certificate|vocational|Carpentry and Joinery',
    ]);
    expect(keysOf('Biology BSc, University of Leeds, 2013 – 2017')).toEqual(['University of Leeds|BSc|bachelor|Biology']);
    expect(keysOf('Master of Science Degree\nStatistics\nUniversity of Leeds, 2013 – 2017')).toEqual([
      'University of Leeds|Master of Science|master|Statistics',
    ]);
  });

  it('reads a school on a line that begins with "at"', () => {
    expect(keysOf('Bachelor in Civil Engineering\nat University of Leeds\n2013 – 2017')).toEqual([
      'University of Leeds|Bachelor|bachelor|Civil Engineering',
    ]);
  });

  it('reads marked heads where the mark of one is missing', () => {
    const bold = { bold: true };
    const page = [
      ...words('Jane Roe', 60, 50, { fontSize: 20 }),
      ...words('EDUCATION', 60, 90, { ...bold, fontSize: 13 }),
      ...words('• MSc Statistics, University of Leeds', 60, 110, bold),
      ...words('Sep 2015 - Jun 2017', 70, 124, { fontSize: 8 }),
      ...words('BSc Physics, University of York', 70, 150, bold),
      ...words('Aug 2010 - May 2014', 70, 164, { fontSize: 8 }),
    ];
    const { education } = readCv(layoutDocument(raw(page)), context);
    expect(education.map(({ institution, degree }) => [institution, degree])).toEqual([
      ['University of Leeds', 'MSc'],
      ['University of York', 'BSc'],
    ]);
  });

  it('gives each school the dates above it where there is nothing else', () => {
    const text =
      'Jane Roe\n\n## EDUCATION\n08/2010 – 02/2014\n\n** BSc Nursing, University of Leeds\n\n08/2004 – 06/2010\n\n** A-levels, Park School';
    const { education } = readCv(documentFromText(text), context);
    expect(education.map(({ institution, end }) => [institution, end])).toEqual([
      ['University of Leeds', '2014-02'],
      ['Park School', '2010-06'],
    ]);
  });

  it('takes small words for no degrees', () => {
    expect(read('as a member of ma and pa')).toEqual([]);
  });
});
