import { describe, expect, it } from 'vitest';
import { cvOf } from '../match/person.fixture.ts';
import { shippedJobWords, shippedVocabulary } from '../skills/shipped.fixture.ts';
import { withOccupations } from './cv-occupations.ts';
import { sayOccupation } from './say-occupation.ts';

const when = { organization: 'Nordbank', start: '2020-01', end: null, bullets: [] };
const titles = ['Senior Data Engineer', 'Krankenpflegerin', 'Sabbatical', ''];
const positions = titles.map(title => ({ ...when, title }));
const { cv } = cvOf({ positions }, shippedVocabulary());
const told = withOccupations(cv, shippedJobWords().titles);

describe('the occupations of a CV', () => {
  it('stand beside the positions, with what is known of them', () => {
    expect(told.experience.map(({ occupation }) => sayOccupation(occupation))).toEqual([
      'Computing and mathematics, senior',
      'Healthcare practice',
      '',
      '',
    ]);
  });

  it('follow a title that was put right', () => {
    const corrected = { ...told, experience: told.experience.map(position => ({ ...position, title: 'Truck Driver' })) };
    const [first] = withOccupations(corrected, shippedJobWords().titles).experience;
    expect(first?.occupation).toEqual({ family: { code: '53', name: 'Transport and logistics' }, seniority: 'professional' });
  });
});
