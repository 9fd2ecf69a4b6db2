import { describe, expect, it } from 'vitest';
import { Rubric } from '../contract/rubric.ts';
import { shippedJobWords, shippedVocabulary } from '../skills/shipped.fixture.ts';
import { ads } from './ads.fixture.ts';
import { draftRubric } from './draft-rubric.ts';
import { summariseRubric } from './summarise-rubric.ts';

const context = { vocabulary: shippedVocabulary(), jobWords: shippedJobWords() };
const draft = (text: string): Rubric => draftRubric({ text }, context);
const summary = (text: string): ReturnType<typeof summariseRubric> => summariseRubric(draft(text));

describe('a rubric drafted from an ad', () => {
  it('is a valid rubric whose sources quote the ad', () => {
    for (const text of Object.values(ads)) {
      const rubric = Rubric.parse(draft(text));
      expect(rubric.criteria.length).toBeGreaterThan(2);
      expect(new Set(rubric.criteria.map(criterion => criterion.id)).size).toBe(rubric.criteria.length);
      for (const { source } of rubric.criteria) if (source) expect(text.slice(source.start, source.end)).toBe(source.quote);
    }
  });

  it('is the same for the same ad', () => {
    expect(draft(ads.nurse)).toEqual(draft(ads.nurse));
  });

  it('reads German prose', () => {
    const job = summary(ads.germanProse);
    expect(job).toMatchObject({
      title: 'Frontend-Entwickler',
      required: ['React', 'TypeScript', 'HTML', 'CSS'],
      preferred: ['Next.js or Remix', 'GraphQL'],
      minYears: 2,
      degree: 'vocational',
    });
    expect(job.languages.toSorted()).toEqual(['English', 'German']);
  });

  it('reads a German list with a trade, licences and knock-outs', () => {
    const job = summary(ads.germanTrade);
    expect(job).toMatchObject({
      title: 'Elektroniker für Betriebstechnik',
      minYears: 3,
      degree: 'vocational',
      licences: ['Driving Licence', 'Forklift Licence'],
      knockOuts: ['Driving Licence'],
    });
    expect(job.preferred.slice(0, 2)).toEqual(['EPLAN', 'Robotik']);
    const tasks = job.criteria.filter(criterion => criterion.kind === 'skill' && criterion.weight === 0.5);
    expect(tasks.every(criterion => criterion.necessity === 'preferred')).toBe(true);
    expect(job.required.join()).not.toContain('Excel');
    expect(job.criteria.find(criterion => criterion.kind === 'language' && criterion.code === 'de')).toMatchObject({
      level: 'B2',
      necessity: 'required',
    });
  });

  it('reads English prose: who asks, how strongly, and what is not asked', () => {
    const job = summary(ads.englishProse);
    expect(job).toMatchObject({
      required: ['Kubernetes', 'Linux', 'Terraform or Pulumi', 'Python or Go'],
      preferred: ['Prometheus', 'Grafana', 'Istio'],
      minYears: 3,
      degree: '',
      languages: ['English', 'Finnish'],
    });
    expect(job.criteria.find(criterion => criterion.label === 'Kubernetes')).toMatchObject({ minYears: 3 });
    expect(job.criteria.find(criterion => criterion.label === 'Terraform or Pulumi')).toMatchObject({ anyOf: ['Terraform', 'Pulumi'] });
    expect(JSON.stringify(job)).not.toContain('Google Cloud');
  });

  it('makes a licence that the law demands a knock-out', () => {
    const job = summary(ads.nurse);
    expect(job).toMatchObject({
      title: 'Registered Nurse – Emergency Department',
      minYears: 2,
      licences: ['RN Licence'],
      knockOuts: ['RN Licence'],
      languages: ['Spanish'],
    });
    expect(job.required).toEqual(expect.arrayContaining(['Triage', 'IV Therapy', 'Wound Care', 'BLS']));
    expect(job.preferred).toContain('CEN');
  });

  it('reads numbered criteria of a school', () => {
    const job = summary(ads.teacher);
    expect(job).toMatchObject({ degree: 'bachelor', licences: ['Teaching Licence'] });
    expect(job.required).toEqual(expect.arrayContaining(['Classroom Management', 'GeoGebra or Desmos']));
    expect(job.criteria.find(criterion => criterion.kind === 'education')).toMatchObject({ fields: ['mathematics'] });
  });

  it('reads Spanish, French, Italian, Dutch, Polish and Portuguese', () => {
    expect(summary(ads.spanishWarehouse)).toMatchObject({
      minYears: 2,
      languages: [],
      licences: ['Forklift Licence', 'Driving Licence'],
      preferred: ['SAP WM'],
    });
    expect(summary(ads.frenchAccountant)).toMatchObject({
      title: 'Comptable fournisseurs',
      required: ['Sage', 'Excel'],
      minYears: 5,
      degree: 'associate',
      languages: ['English'],
      licences: ['Driving Licence'],
    });
    expect(summary(ads.italianChef)).toMatchObject({
      required: ['HACCP'],
      minYears: 4,
      degree: 'vocational',
      languages: ['English'],
      licences: ['Driving Licence'],
    });
    expect(summary(ads.dutchHr)).toMatchObject({ minYears: 3, degree: 'bachelor', licences: ['Driving Licence'] });
    expect(summary(ads.dutchHr).languages.toSorted()).toEqual(['Dutch', 'English']);
    expect(summary(ads.polishWarehouse)).toMatchObject({
      minYears: 5,
      degree: 'bachelor',
      languages: ['English'],
      licences: ['Driving Licence', 'Forklift Licence'],
      preferred: ['Lean'],
    });
    expect(summary(ads.portugueseDeveloper)).toMatchObject({
      required: ['Java', 'Spring Boot', 'SQL'],
      minYears: 5,
      degree: 'bachelor',
      preferred: ['Docker', 'Kubernetes', 'AWS'],
    });
  });

  it('takes what is bold in the tasks as required, and weighs the rest less', () => {
    const rubric = draft(
      'Accountant\n\nYou will own the **month-end close**.\n\nYour profile: knowledge of **IFRS** and **SAP**, and you can reconcile an intercompany account.',
    );
    const weights = Object.fromEntries(rubric.criteria.map(criterion => [criterion.label, [criterion.necessity, criterion.weight]]));
    expect(weights).toMatchObject({
      'Month-End Close': ['required', 1],
      IFRS: ['required', 1],
      SAP: ['required', 1],
      Intercompany: ['required', 0.6],
    });
  });

  it('turns terms that the vocabulary does not know into criteria', () => {
    const job = summary(
      'Clerk\n\nRequirements:\n- Experience with Zorblax 3000\n- Knowledge of wire frotting\n- FQX certification\n- Friendly and punctual',
    );
    expect(job.required).toEqual(['Zorblax 3000', 'Wire frotting', 'FQX certification']);
  });

  it('asks for nothing where an ad asks for nothing', () => {
    expect(draft('').criteria).toEqual([]);
    expect(draft('We are a company of 80 people.').criteria).toEqual([]);
  });

  it('never throws on any text of wild signs', () => {
    for (const text of ['**', '# \n- \n|||', '(((', '5 years', 'must must must', '\u0000\uFFFF', 'é'.repeat(5000)])
      expect(() => draft(text)).not.toThrow();
  });
});

describe('the words around a requirement', () => {
  it('make a wish of what follows "ideally" and leave what stands before it required', () => {
    const job = summary('Clerk\n\nRequirements\n- Two years with SAP, ideally with Salesforce\n- Excel (preferably Power Query)');
    expect(job).toMatchObject({ required: ['SAP', 'Excel'], preferred: ['Salesforce', 'Power Query'] });
    expect(job.criteria.find(criterion => criterion.label === 'SAP')).toMatchObject({ minYears: 2 });
  });

  it('tell what an unknown heading is about', () => {
    const text = (heading: string): string => `Clerk\n\n${heading}\n- Experience with Docker\n- Kubernetes`;
    expect(summary(text('Our dream colleague would also have')).preferred).toEqual(['Docker', 'Kubernetes']);
    expect(summary(text('We think you would thrive if you have')).required).toEqual(['Docker', 'Kubernetes']);
    expect(summary(text('How we say thanks: our perks')).required).toEqual([]);
  });

  it('keep offers out of the requirements in an ad without headings', () => {
    const job = summary('Clerk\n\nYou must know SAP. We offer 30 days off, a pension and training in Excel.');
    expect(job).toMatchObject({ required: ['SAP'], preferred: [] });
  });

  it('count months as parts of a year, and words for years', () => {
    expect(summary('Clerk\n\nRequirements\n- at least 18 months of experience').minYears).toBe(1.5);
    expect(summary('Kierowca\n\nWymagania\n- minimum dwuletnie doświadczenie w transporcie').minYears).toBe(2);
    expect(summary('Clerk\n\nRequirements\n- first aid course within six months').minYears).toBeNull();
  });

  it('take a degree that is only welcome for none', () => {
    expect(summary('Clerk\n\nYou must know SAP. A degree is nice to have.').degree).toBe('');
  });

  it('find proper names with the endings of Polish', () => {
    const job = summary('Programista\n\nWymagania\n- doświadczenie z Dockerem i Kubernetesem\n- dobra znajomość Excela');
    expect(job.required).toEqual(['Docker', 'Kubernetes', 'Microsoft Excel']);
  });
});
