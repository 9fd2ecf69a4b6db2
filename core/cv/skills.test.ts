import { describe, expect, it } from 'vitest';
import { cvOf, documentOf } from '../match/person.fixture.ts';
import { shippedVocabulary } from '../skills/shipped.fixture.ts';
import { readSkills } from './skills.ts';
import { yearsOfUnion } from './skills-usage.ts';

const vocabulary = shippedVocabulary();

function listed(...lines: readonly string[]): readonly string[] {
  const { cv } = cvOf({ skills: lines }, vocabulary);
  return cv.skills.filter(skill => skill.listed).map(skill => skill.name);
}

describe('skill lists', () => {
  it('are split at commas, bullets, pipes, semicolons and tabs, and keep the words as printed', () => {
    expect(listed('Excel, QuickBooks; Xero', 'SAP | Oracle · Python', 'TypeScript\tNode.js')).toEqual([
      'Excel',
      'QuickBooks',
      'Xero',
      'SAP',
      'Oracle',
      'Python',
      'TypeScript',
      'Node.js',
    ]);
  });

  it('lose labels, levels, stars, percentages and years', () => {
    expect(listed('Languages: Java (expert), Python – advanced, SQL (5 years)', 'Docker ★★★★☆', 'Terraform 80%', 'Git 4/5')).toEqual([
      'Java',
      'Python',
      'SQL',
      'Docker',
      'Terraform',
      'Git',
    ]);
    expect(listed('Kommunikation: Englische Korrespondenz, gut', 'Expert')).toEqual(['Englische Korrespondenz']);
  });

  it('keep items that the vocabulary does not know, and drop sentences', () => {
    expect(listed('Zorblax, Docker and Kubernetes', 'I enjoy solving hard problems with a team of friendly people')).toEqual([
      'Zorblax',
      'Docker',
      'Kubernetes',
    ]);
  });

  it('split known skills that only a space parts, and join one that two lines share', () => {
    expect(listed('HTML CSS')).toEqual(['HTML', 'CSS']);
    expect(listed('Tailwind CSS')).toEqual(['Tailwind CSS']);
    expect(listed('Wound Care', 'Medication', 'Administration')).toEqual(['Wound Care', 'Medication Administration']);
  });

  it('name the canonical skill and the claimed level', () => {
    const { cv } = cvOf({ skills: ['Excel (advanced)'] }, vocabulary);
    expect(cv.skills[0]).toMatchObject({
      name: 'Excel',
      canonical: 'Microsoft Excel',
      known: true,
      listed: true,
      proficiency: { level: 'advanced', basis: 'claimed' },
    });
  });
});

describe('skills in positions', () => {
  const position = (start: string, end: string | null, bullet: string) => ({
    title: 'Engineer',
    organization: 'Nordbank',
    start,
    end,
    bullets: [bullet],
  });

  it('have years of the union of their positions, last use and a derived level', () => {
    const { cv } = cvOf(
      { positions: [position('2018-01', '2019-12', 'PostgreSQL tuning'), position('2019-01', '2020-12', 'Moved PostgreSQL')] },
      vocabulary,
    );
    const skill = cv.skills.find(each => each.canonical === 'PostgreSQL');
    expect(skill).toMatchObject({
      listed: false,
      years: 3,
      lastUsed: '2020-12',
      current: false,
      proficiency: { level: 'working', basis: 'derived' },
    });
    expect(skill?.evidence.map(evidence => evidence.quote)).toEqual(['PostgreSQL', 'PostgreSQL']);
  });

  it('are current until today where the position is', () => {
    const { cv } = cvOf({ positions: [position('2025-12', null, 'Kubernetes clusters')] }, vocabulary);
    expect(cv.skills.find(each => each.canonical === 'Kubernetes')).toMatchObject({ years: 1, current: true, lastUsed: '2026-11' });
  });

  it('are not taken from the employer’s name', () => {
    const { cv } = cvOf(
      { positions: [{ title: 'Recruiter', organization: 'Oracle Java Island', start: '2020-01', end: null, bullets: [] }] },
      vocabulary,
    );
    expect(cv.skills.some(skill => skill.canonical === 'Java')).toBe(false);
  });

  it('are not taken from languages and references', () => {
    const document = documentOf(['Java, fluent']);
    const section = { kind: 'languages' as const, heading: '', headingLine: null, lines: [0], confidence: 1 };
    expect(readSkills(document, [section], [], vocabulary, '2026-11')).toEqual([]);
  });
});

describe('the union of months', () => {
  it('counts overlaps once and both end months', () => {
    expect(
      yearsOfUnion([
        [0, 11],
        [6, 17],
        [24, 35],
      ]),
    ).toBe(2.5);
    expect(yearsOfUnion([])).toBe(0);
  });
});
