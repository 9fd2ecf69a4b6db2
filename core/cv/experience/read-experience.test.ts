import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../../tests/support/document-from-text.ts';
import { context } from '../../../tests/support/understanding-context.ts';
import type { Experience } from '../../contract/cv.ts';
import { readCv } from '../read-cv.ts';

/** The same two positions in the shapes in which CVs print them. */
const shapes: readonly (readonly [string, string])[] = [
  [
    'title, org (place) / dates',
    `Project Manager, Northwind Logistics (Leeds)\nMarch 2020 – Present\n- Ran it.\n\nSite Coordinator, Contoso Builders Ltd (York)\nMay 2016 – February 2020\n- Did it.`,
  ],
  [
    'org — title   dates',
    `Northwind Logistics — Project Manager   03/2020 – Present\n- Ran it.\nContoso Builders Ltd — Site Coordinator   05/2016 – 02/2020\n- Did it.`,
  ],
  [
    'title   dates / org, place',
    `** Project Manager   Mar 2020 - Present\nNorthwind Logistics, Leeds, UK\n- Ran it.\n** Site Coordinator   May 2016 - Feb 2020\nContoso Builders Ltd, York, UK\n- Did it.`,
  ],
  [
    'org   dates / title',
    `** Northwind Logistics   2020-03 – now\nProject Manager\n- Ran it.\n** Contoso Builders Ltd   2016-05 – 2020-02\nSite Coordinator\n- Did it.`,
  ],
  [
    'dates / title / org',
    `03/2020 - today\n** Project Manager\nNorthwind Logistics\n- Ran it.\n05/2016 - 02/2020\n** Site Coordinator\nContoso Builders Ltd\n- Did it.`,
  ],
  [
    'list mark before org / dates / title / prose',
    `- Northwind Logistics\nMar 2020 – Present   6 years, 8 months\n** Project Manager\nRan it.\n\n- Contoso Builders Ltd\nMay 2016 – Feb 2020   3 years, 10 months\n** Site Coordinator\nDid it.`,
  ],
  [
    'the last year wrapped',
    `** Project Manager   March 2020 – Present\nNorthwind Logistics, Leeds\n- Ran it.\n** Site Coordinator   May 2016 – February\nContoso Builders Ltd, York   2020\n- Did it.`,
  ],
  [
    'printed twice',
    `** Project Manager, Northwind Logistics   Mar 2020 – Present\n- Ran it.\n** Site Coordinator, Contoso Builders Ltd   May 2016 – Feb 2020\n- Did it.\n\nEXPERIENCE\n** Project Manager, Northwind Logistics   Mar 2020 – Present\n- Ran it.\n** Site Coordinator, Contoso Builders Ltd   May 2016 – Feb 2020\n- Did it.`,
  ],
  [
    'margin dates',
    `Mar 2020 – Present   Project Manager\n   Northwind Logistics, Leeds\n- Ran it.\nMay 2016 – Feb 2020   Site Coordinator\n   Contoso Builders Ltd, York\n- Did it.`,
  ],
  [
    'title at org | dates',
    `Project Manager at Northwind Logistics | Mar 2020 – Present\n- Ran it.\nSite Coordinator at Contoso Builders Ltd | May 2016 – Feb 2020\n- Did it.`,
  ],
  [
    'title | org | place | dates',
    `Project Manager | Northwind Logistics | Leeds | 03.2020 – present\n- Ran it.\nSite Coordinator | Contoso Builders Ltd | York | 05.2016 – 02.2020\n- Did it.`,
  ],
  [
    'dates: title, org',
    `03/2020–present: Project Manager, Northwind Logistics, Leeds\n- Ran it.\n05/2016–02/2020: Site Coordinator, Contoso Builders Ltd, York\n- Did it.`,
  ],
  [
    'org / title / dates, no bullets',
    `Northwind Logistics\nProject Manager\nMarch 2020 to present\nResponsible for forty vans and their drivers across the north of England.\n\nContoso Builders Ltd\nSite Coordinator\nMay 2016 to February 2020\nCoordinated trades on three sites and kept the safety file up to date.`,
  ],
  [
    'title / org / dates / place',
    `** Project Manager\nNorthwind Logistics\nMar 2020 – Present · 6 yrs 9 mos\nLeeds, England, United Kingdom\n- Ran it.\n\n** Site Coordinator\nContoso Builders Ltd\nMay 2016 – Feb 2020 · 3 yrs 10 mos\nYork, England, United Kingdom\n- Did it.`,
  ],
  [
    'bulleted entries',
    `- Mar 2020 – Present: Project Manager, Northwind Logistics\n- May 2016 – Feb 2020: Site Coordinator, Contoso Builders Ltd`,
  ],
  [
    'title (dates) / org',
    `Project Manager (03/2020 – present)\nNorthwind Logistics\n- Ran it.\nSite Coordinator (05/2016 – 02/2020)\nContoso Builders Ltd\n- Did it.`,
  ],
  [
    'no bullets, blocks only',
    `03/2020 – present\nProject Manager\nNorthwind Logistics\n\n05/2016 – 02/2020\nSite Coordinator\nContoso Builders Ltd`,
  ],
  [
    'title / org – dates, long wrapped bullets',
    `Project Manager\nNorthwind Logistics – March 2020–Present\n- Ran the whole thing with great success and with many people who all came from\nother teams of the company\n- Second bullet\nSite Coordinator\nContoso Builders Ltd – May 2016–February 2020\n- Did it.`,
  ],
  [
    'org, place   dates / title',
    `** NORTHWIND LOGISTICS, Leeds   Mar 2020 – Present\n** Project Manager\n- Ran it.\n** CONTOSO BUILDERS LTD, York   May 2016 – Feb 2020\n** Site Coordinator\n- Did it.`,
  ],
  [
    'table cells',
    `Project Manager   Northwind Logistics   03/2020 – present\n- Ran it.\nSite Coordinator   Contoso Builders Ltd   05/2016 – 02/2020\n- Did it.`,
  ],
  [
    'dash title dash org',
    `Mar 2020 – Present – Project Manager – Northwind Logistics\n- Ran it.\nMay 2016 – Feb 2020 – Site Coordinator – Contoso Builders Ltd\n- Did it.`,
  ],
  [
    'start only current',
    `Project Manager, Northwind Logistics, since 03/2020\n- Ran it.\nSite Coordinator, Contoso Builders Ltd, 05/2016 until 02/2020\n- Did it.`,
  ],
  [
    'labels',
    `Position: Project Manager\nCompany: Northwind Logistics\nPeriod: 03/2020 – present\n- Ran it.\n\nPosition: Site Coordinator\nCompany: Contoso Builders Ltd\nPeriod: 05/2016 – 02/2020\n- Did it.`,
  ],
];

function read(section: string): readonly Experience[] {
  return readCv(documentFromText(`# Jane Roe\njane@mail.example\n\n## Work experience\n${section}\n\n## Skills\nMS Project`), context)
    .experience;
}

describe('readExperience', () => {
  it.each(shapes)('reads “%s”', (_, text) => {
    const [first, second, ...more] = read(text);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ title: 'Project Manager', start: '2020-03', end: null, current: true });
    expect(first?.organization).toMatch(/^northwind logistics$/iu);
    expect(second).toMatchObject({ title: 'Site Coordinator', start: '2016-05', end: '2020-02', current: false });
    expect(second?.organization).toMatch(/^contoso builders ltd$/iu);
  });

  it('gives several roles at one employer the same organisation', () => {
    const text =
      '** Lincoln Manufacturing Group   Springfield, IL\nSenior Analyst   Jan 2019 – Present\n- Built models.\nAnalyst   Mar 2016 – Dec 2018\n- Reconciled accounts.\n\n** Prairie Bank   Peoria, IL\nTrainee   June 2013 – Feb 2016\n- Filed.';
    expect(read(text).map(entry => [entry.title, entry.organization])).toEqual([
      ['Senior Analyst', 'Lincoln Manufacturing Group'],
      ['Analyst', 'Lincoln Manufacturing Group'],
      ['Trainee', 'Prairie Bank'],
    ]);
  });

  it('takes an employer whose name says nothing by the order of the section', () => {
    const text =
      '** Brightwave   03/2020 – present\nProject Manager\n- Ran it.\n** Oldmill   05/2016 – 02/2020\nSite Coordinator\n- Did it.';
    expect(read(text).map(entry => entry.organization)).toEqual(['Brightwave', 'Oldmill']);
  });

  it('keeps a team in the title and the place apart', () => {
    expect(read('LPN, Memory Care, Maple Court Nursing Center (Parma, OH)\n2008-01 – 2014-02\n- Cared for residents.')[0]).toMatchObject({
      title: 'LPN, Memory Care',
      organization: 'Maple Court Nursing Center',
      location: 'Parma, OH',
    });
  });

  it('leaves a freelancer without an employer of the position before', () => {
    const [, second] = read('Web Developer, Acme Ltd\n2018 – 2020\n- Sites.\n\nFreelance Designer\n2015 – 2018\n- Logos.');
    expect(second).toMatchObject({ title: 'Freelance Designer', organization: '' });
  });

  it('joins wrapped bullets and hyphenated words', () => {
    const [entry] = read('Nurse, City Hospital\n2018 – 2020\n- Cared for patients after oper-\nations on the heart\n- Wrote plans.');
    expect(entry?.bullets).toEqual(['Cared for patients after operations on the heart', 'Wrote plans.']);
  });

  it('takes an employer with the years of all its roles as their heading', () => {
    const text =
      '** Initech Corporation   2015 – 2022\nSenior Analyst   2018 – 2022\n- Built dashboards.\nAnalyst   2015 – 2018\n- Cleaned data.';
    expect(read(text).map(entry => [entry.title, entry.organization, entry.start])).toEqual([
      ['Senior Analyst', 'Initech Corporation', '2018'],
      ['Analyst', 'Initech Corporation', '2015'],
    ]);
  });

  it('reads undated positions by their look', () => {
    const text = '** Site Engineer\nAl Futtaim Contracting\n- Supervised.\n** Junior Engineer\nGulf Builders LLC\n- Surveyed.';
    expect(read(text).map(entry => [entry.title, entry.organization, entry.start])).toEqual([
      ['Site Engineer', 'Al Futtaim Contracting', null],
      ['Junior Engineer', 'Gulf Builders LLC', null],
    ]);
  });

  it('reads a range broken over two lines or two cells', () => {
    expect(read('Clerk, Acme Ltd   Jan 2018 –\nMar 2020\n- Filed.')[0]).toMatchObject({ start: '2018-01', end: '2020-03' });
    expect(read('** Clerk   Jan 2018 –\nAcme Ltd   Present\n- Filed.')[0]).toMatchObject({
      organization: 'Acme Ltd',
      start: '2018-01',
      current: true,
    });
  });

  it('reads the labelled lines of a Europass form', () => {
    const text =
      'Dates   03/2019 – present\nOccupation or position held   Accountant\nMain activities and responsibilities   Closing\nName and address of employer   Contabil Expert SRL, Bucharest, Romania\nDates   09/2015 – 02/2019\nOccupation or position held   Junior Accountant\nName and address of employer   Fabrica SA, Cluj-Napoca, Romania';
    expect(read(text).map(entry => [entry.title, entry.organization])).toEqual([
      ['Accountant', 'Contabil Expert SRL'],
      ['Junior Accountant', 'Fabrica SA'],
    ]);
  });

  it('reads the dated events of a Japanese form', () => {
    const cv = readCv(
      documentFromText(
        '田中花子\n\n学歴\n2009年4月   東京女子大学 入学\n2013年3月   東京女子大学 卒業\n\n職歴\n2013年4月   株式会社山田商事 入社\n2017年3月   株式会社山田商事 退社\n2017年4月   鈴木工業株式会社 入社\n現在に至る',
      ),
      context,
    );
    expect(cv.experience.map(entry => [entry.organization, entry.start, entry.end, entry.current])).toEqual([
      ['株式会社山田商事', '2013-04', '2017-03', false],
      ['鈴木工業株式会社', '2017-04', null, true],
    ]);
    expect(cv.education.map(entry => [entry.institution, entry.start, entry.end])).toEqual([['東京女子大学', '2009-04', '2013-03']]);
  });

  it('tells parental leave but counts it as no work', () => {
    const cv = readCv(
      documentFromText(
        'Anna Beck\n\nBERUFSERFAHRUNG\n01/2018 – 12/2019   Buchhalterin, Isar GmbH\n- Konten.\n01/2016 – 12/2017   Elternzeit',
      ),
      context,
    );
    expect(cv.experience.map(entry => entry.title)).toEqual(['Buchhalterin', 'Elternzeit']);
    expect(cv.totalYears).toBe(2);
  });

  it('ends a position whose length is printed', () => {
    expect(read('Clerk, Acme Ltd\nMarch 2018 · 2 yrs\n- Filed.')[0]).toMatchObject({ start: '2018-03', end: '2020-02', current: false });
  });

  it('makes a word whole that a hyphen cuts at the end of a line or before the dates', () => {
    const text = 'Jane Roe\n\nEXPERIENCE\n** Data Scientist, Harbour Logis-   2019 – 2021\n** tics Ltd\n- Built models.';
    expect(readCv(documentFromText(text), context).experience).toMatchObject([
      { title: 'Data Scientist', organization: 'Harbour Logistics Ltd' },
    ]);
  });

  it('carries evidence and all its lines', () => {
    const [entry] = read('Clerk, Acme Ltd\n2018 – 2020\n- Filed.');
    expect(entry?.lines).toEqual([3, 4, 5]);
    expect(entry?.evidence.map(evidence => evidence.quote)).toEqual(['Clerk, Acme Ltd', '2018 – 2020']);
  });
});
