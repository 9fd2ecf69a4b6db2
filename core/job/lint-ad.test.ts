import { describe, expect, it } from 'vitest';
import { AppError } from '../contract/errors.ts';
import { defaultGroupWeights, defaultThresholds } from '../contract/rubric.ts';
import { lintAd } from './lint-ad.ts';
import { lintRules } from './lint-rules.ts';
import { parseRubric } from './parse-rubric.ts';

describe('the remarks on an ad', () => {
  it('quote words that may read as a protected trait, with their place', () => {
    const text = 'Join our young team! Muttersprachler bevorzugt.';
    const notes = lintAd(text);
    expect(notes.map(note => note.code)).toEqual(['AGE', 'ORIGIN']);
    expect(notes[0]?.message).toBe('“young team” may read as an age requirement. Write “team”. It is not scored.');
    for (const { source } of notes) expect(text.slice(source?.start, source?.end)).toBe(source?.quote);
  });

  it('say what to write instead, in the language of the words', () => {
    const replacements = (text: string): readonly unknown[] => lintAd(text).map(note => note.replacement);
    expect(replacements('Our chairman wants a digital native.')).toEqual(['chair', 'confident with digital tools']);
    expect(replacements('Putzfrau gesucht, Muttersprachlerin, junges Team')).toEqual(['Reinigungskraft', 'Niveau C2', 'Team']);
    expect(replacements('Langue maternelle française, jeune équipe')).toEqual(['niveau C2', 'équipe']);
    expect(replacements('Equipo joven, buena presencia, equipa jovem')).toEqual(['equipo', '', 'equipa']);
    expect(replacements('jong team, młody zespół, team giovane')).toEqual(['team', 'zespół', 'team']);
    expect(lintAd('You are physically fit.')[0]).not.toHaveProperty('replacement');
  });

  it('propose nothing that they would remark on', () => {
    for (const { words } of lintRules) for (const replacement of Object.values(words)) expect(lintAd(replacement ?? '')).toEqual([]);
  });

  it('are silent on plain words', () => {
    expect(lintAd('You keep the database healthy and lead a team of five.')).toEqual([]);
  });
});

describe('a rubric as JSON', () => {
  const criterion = {
    id: 'a',
    label: 'SQL',
    kind: 'skill',
    necessity: 'required',
    weight: 1,
    knockOut: false,
    source: null,
    confidence: 1,
    anyOf: ['SQL'],
    synonyms: [],
    minYears: null,
  };
  const rubric = {
    title: 'Clerk',
    version: 1,
    weights: defaultGroupWeights,
    thresholds: defaultThresholds,
    criteria: [criterion],
    seniority: null,
    language: 'en',
    lint: [],
  };
  const reasonOf = (json: unknown): string => {
    try {
      parseRubric(json, 'job.json');
      return '';
    } catch (error) {
      return error instanceof AppError && error.code === 'RUBRIC_INVALID' ? String(error.details['reason']) : 'another error';
    }
  };

  it('is parsed from text or value', () => {
    expect(parseRubric(JSON.stringify(rubric))).toEqual(rubric);
    expect(parseRubric(rubric)).toEqual(rubric);
  });

  it('is refused with the place of the first fault', () => {
    expect(reasonOf({ ...rubric, criteria: [criterion, { ...criterion, id: 'b', weight: 'much' }] })).toMatch(/^criteria\[1\]\.weight: /);
    expect(reasonOf({ ...rubric, criteria: [criterion, criterion] })).toBe('criteria[1].id: “a” is used twice');
    expect(reasonOf('{')).not.toBe('');
    expect(reasonOf([])).not.toBe('another error');
  });
});
