import { criterionStatuses } from '../../core/contract/match.ts';
import type { CandidateReport } from '../../core/contract/report.ts';
import { cvOf, degree, matchOf, position, rubricOf, skillCriterion, textField } from './report-samples.ts';

const longQuote =
  'A quotation that goes on and on about the many things that were done in the last position, and then about some more of them';

/** The same report with forty criteria of all states, twelve overlapping positions, two gaps and fourteen questions. */
export function longCandidate(report: CandidateReport): CandidateReport {
  const labels = Array.from({ length: 40 }, (_, index) => `Criterion number ${index} with a long name`);
  const rows = labels.map((label, index) => {
    const status = criterionStatuses[index % criterionStatuses.length] ?? 'met';
    return { label, status, finding: '3 years', quote: index % 6 < 4 ? longQuote : '', points: 1, most: 2 };
  });
  const questions = Array.from({ length: 14 }, (_, index) => ({
    text: `Question ${index}: please tell us about it at some length.`,
    reason: 'Not found.',
    criterionId: 'x',
  }));
  const experience = Array.from({ length: 12 }, (_, index) =>
    position(
      `Senior consultant ${index}`,
      `Company with a long name ${index}`,
      'Berlin',
      `${2004 + index}-03`,
      index === 11 ? null : `${2006 + index}-05`,
    ),
  );
  return {
    ...report,
    cv: cvOf({
      name: textField('Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmondeley von und zu Hohenzollern'),
      location: textField('Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'),
      experience,
      education: [degree('Diplom-Wirtschaftsinformatikerin', 'Technische Universität', '1999', '2004')],
      gaps: [
        { start: '2008-01', end: '2008-03', months: 3 },
        { start: '2012-01', end: '2012-09', months: 9 },
      ],
      totalYears: 21.3,
    }),
    rubric: rubricOf(
      'Head of a department with a remarkably long name',
      labels.map((label, index) => skillCriterion(label, index % 3 === 0 ? 'preferred' : 'required')),
    ),
    match: matchOf({ rows, low: 38, high: 47, recommendation: 'no', summary: 'No: decline kindly. Few are met.', questions }),
  };
}

/** The same report with markup, style sheet and script where a person would write a name. */
export function hostileCandidate(report: CandidateReport): CandidateReport {
  const name = '<img src=x onerror=alert(1)>';
  return {
    ...report,
    organization: '"; } @page { size: 1px }',
    cv: cvOf({
      name: textField(name),
      experience: [position('"; } @page { size: 1px }', '</style><script>', 'https://example.com', '2019', null)],
    }),
  };
}
