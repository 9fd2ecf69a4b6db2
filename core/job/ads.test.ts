import { describe, expect, it } from 'vitest';
import { shippedJobWords, shippedVocabulary } from '../skills/shipped.fixture.ts';
import { f1Of, scoreAd, type AdScore, type AdWithTruth } from './ad-truth.fixture.ts';
import { germanAds } from './ads-de.fixture.ts';
import { englishAds } from './ads-en.fixture.ts';
import { spanishAds } from './ads-es.fixture.ts';
import { frenchAds } from './ads-fr.fixture.ts';
import { italianAds } from './ads-it.fixture.ts';
import { dutchAds, polishAds } from './ads-nl-pl.fixture.ts';
import { freshAdsOneA } from './fresh-ads-1a.fixture.ts';
import { freshAdsOneB } from './fresh-ads-1b.fixture.ts';
import { freshAdsTwoA } from './fresh-ads-2a.fixture.ts';
import { freshAdsTwoB } from './fresh-ads-2b.fixture.ts';
import { freshAdsThreeA } from './fresh-ads-3a.fixture.ts';
import { freshAdsThreeB } from './fresh-ads-3b.fixture.ts';
import { freshAdsFourA } from './fresh-ads-4a.fixture.ts';
import { freshAdsFourB } from './fresh-ads-4b.fixture.ts';
import { freshAdsFiveA } from './fresh-ads-5a.fixture.ts';
import { freshAdsFiveB } from './fresh-ads-5b.fixture.ts';
import { laterAds } from './ads-later.fixture.ts';
import { portugueseAds } from './ads-pt.fixture.ts';
import { unseenAds } from './ads-unseen.fixture.ts';
import { draftRubric } from './draft-rubric.ts';
import { summariseRubric } from './summarise-rubric.ts';

const context = { vocabulary: shippedVocabulary(), jobWords: shippedJobWords() };
const byLanguage: Readonly<Record<string, Readonly<Record<string, AdWithTruth>>>> = {
  en: englishAds,
  de: germanAds,
  fr: frenchAds,
  es: spanishAds,
  it: italianAds,
  pt: portugueseAds,
  nl: dutchAds,
  pl: polishAds,
  mixed: unseenAds,
  later: laterAds,
  'fresh, set one': { ...freshAdsOneA, ...freshAdsOneB },
  'fresh, set two': { ...freshAdsTwoA, ...freshAdsTwoB },
  'fresh, set three': { ...freshAdsThreeA, ...freshAdsThreeB },
  'fresh, set four': { ...freshAdsFourA, ...freshAdsFourB },
  'fresh, set five': { ...freshAdsFiveA, ...freshAdsFiveB },
};

function scoreOf(ad: AdWithTruth): AdScore {
  return scoreAd(ad, summariseRubric(draftRubric({ text: ad.text }, context)));
}

describe('rubrics drafted from ads whose requirements a person has written down', () => {
  const scores = Object.values(byLanguage).flatMap(ads => Object.values(ads).map(scoreOf));

  it('name what is required and what is welcome, and little else', () => {
    expect(scores.length).toBeGreaterThanOrEqual(120);
    expect(f1Of(scores.map(score => score.required))).toBeGreaterThanOrEqual(0.94);
    expect(f1Of(scores.map(score => score.preferred))).toBeGreaterThanOrEqual(0.92);
  });

  it('give years and degree', () => {
    expect(scores.filter(score => score.yearsRight).length / scores.length).toBeGreaterThanOrEqual(0.9);
    expect(scores.filter(score => score.degreeRight).length / scores.length).toBeGreaterThanOrEqual(0.9);
  });

  it('give languages and licences', () => {
    expect(f1Of(scores.map(score => score.languages))).toBeGreaterThanOrEqual(0.9);
    expect(f1Of(scores.map(score => score.licences))).toBeGreaterThanOrEqual(0.85);
  });

  it.each(Object.entries(byLanguage))('are usable in each language (%s)', (_, ads) => {
    const own = Object.values(ads).map(scoreOf);
    expect(f1Of(own.map(score => score.required))).toBeGreaterThanOrEqual(0.8);
    expect(f1Of(own.map(score => score.preferred))).toBeGreaterThanOrEqual(0.8);
  });
});
