import { describe, expect, it } from 'vitest';
import { shippedJobWords, shippedVocabulary } from '../skills/shipped.fixture.ts';
import { draftRubric } from './draft-rubric.ts';
import { summariseRubric, type RubricSummary } from './summarise-rubric.ts';

const context = { vocabulary: shippedVocabulary(), jobWords: shippedJobWords() };
const read = (text: string): RubricSummary => summariseRubric(draftRubric({ text }, context));

describe('the shape of an ad', () => {
  it('tells by the columns of a table what is needed and what is welcome', () => {
    const tab = 'Data engineer\n\nMust-haves\tNice-to-haves\nPython, SQL\tdbt\n4+ years with data pipelines\tDatabricks\n';
    expect(read(tab)).toMatchObject({ required: ['Python', 'SQL', 'Data Pipelines'], preferred: ['dbt', 'Databricks'], minYears: 4 });
    const rows =
      'Clerk\n\n| Must have | SQL, BPMN |\n| Nice to have | Python |\n| Experience | 5+ years, insurance background preferred |\n';
    expect(read(rows)).toMatchObject({ required: ['SQL', 'BPMN'], minYears: 5 });
    expect(read(rows).preferred).toContain('Python');
  });

  it('tells it by letters that a legend explains', () => {
    const text = 'Officer\n\nCriteria (E = essential, D = desirable)\n1. Report writing (E)\n2. Knowledge of mediation (D)\n3. Excel (E)\n';
    expect(read(text)).toMatchObject({ required: ['Report Writing', 'Excel'], preferred: ['Mediation'] });
  });

  it('lets a list under an unknown heading be told by its items', () => {
    const text = 'Técnico de sistemas\n\nPara esta aventura\n- Experiencia con Linux\n- Conocimientos de Docker\n- Ansible\n';
    expect(read(text).required).toEqual(['Linux', 'Docker', 'Ansible']);
  });

  it('joins a question and its short answer', () => {
    const text = 'Filialleitung\n\nIhr Profil\nSie verfügen über Kenntnisse in Excel. Barista-Kenntnisse? Super, aber kein Muss.';
    expect(read(text)).toMatchObject({ required: ['Excel'], preferred: ['Barista-Kenntnisse'] });
  });
});

describe('a sentence of an ad', () => {
  it('asks as its main clause does', () => {
    const text = "Plumber\n\nYou must know Excel. If you've got heat pump experience, tell us – we'd love to hear about it.";
    expect(read(text)).toMatchObject({ required: ['Excel'] });
    expect(read(text).preferred).toEqual(['Heat pump']);
  });

  it('asks for nothing that is taught', () => {
    const text = 'Weekend assistant wanted for our shop. You need Excel; we will teach you everything about visual merchandising.';
    expect(read(text)).toMatchObject({ title: 'Weekend assistant', required: ['Excel'], preferred: [] });
  });

  it('makes a wish of years without a number, never a requirement', () => {
    const { criteria, minYears } = read('Buchhalter\n\nIhr Profil\n- Mehrjährige Berufserfahrung in der Buchhaltung\n- DATEV');
    expect(minYears).toBeNull();
    expect(criteria.find(criterion => criterion.kind === 'experience')).toMatchObject({
      label: 'Several years of experience',
      necessity: 'preferred',
      minYears: 3,
    });
    const numbered = read('Buchhalter\n\nIhr Profil\n- Mehrjährige, mindestens fünf Jahre Erfahrung in der Buchhaltung\n- DATEV');
    expect(numbered.criteria.filter(criterion => criterion.kind === 'experience')).toHaveLength(1);
    expect(numbered.minYears).toBe(5);
  });

  it('takes a product before a bracket for itself, and a wide name for its kinds', () => {
    expect(read('Clerk\n\nRequirements\n- Excel (Power Query, macros)\n- ERP system (SAP or NetSuite)').criteria).toMatchObject([
      { anyOf: ['Microsoft Excel'] },
      { anyOf: ['Power Query'] },
      { anyOf: expect.arrayContaining(['SAP', 'Oracle NetSuite']) },
      {},
    ]);
  });

  it('names no trait of a person as a skill', () => {
    const text = 'Clerk\n\nRequirements\n- Positive attitude\n- Willingness to travel\n- Zirkometry\n';
    expect(read(text).required).toEqual(['Zirkometry']);
  });
});
