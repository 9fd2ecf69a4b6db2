import type { Cv } from '../../core/contract/cv.ts';
import type { Match } from '../../core/contract/match.ts';
import type { Criterion } from '../../core/contract/rubric.ts';
import { cvOf, degree, matchOf, position, rubricOf, skillCriterion, textField } from './report-samples.ts';

const required = [
  'TypeScript',
  'Node.js',
  'PostgreSQL',
  'Kubernetes',
  'REST API design',
  'Message queues',
  'Docker',
  'CI/CD',
  'Automated testing',
];
const preferred = ['AWS', 'Go', 'Observability', 'GraphQL', 'Payments'];
const base = { weight: 1, knockOut: false, source: null, confidence: 0.9, necessity: 'required' } as const;
const grouped: readonly Criterion[] = [
  { ...base, id: 'at-least-5-years', label: 'At least 5 years', kind: 'experience', minYears: 5, inField: null },
  { ...base, id: 'bachelor-s-degree', label: 'Bachelor’s degree', kind: 'education', level: 'bachelor', fields: [], orEquivalent: true },
];

/** The rubric of an invented job for a backend engineer. */
export const backendRubric = rubricOf('Backend engineer', [
  ...required.map(label => skillCriterion(label, 'required')),
  ...preferred.map(label => skillCriterion(label, 'preferred')),
  ...grouped,
]);

/** Six positions' worth of an invented engineer: one gap, one degree. */
export const anaCv: Cv = cvOf({
  name: textField('Ana Lindqvist'),
  headline: textField('Staff engineer'),
  emails: [textField('ana.lindqvist@example.com')],
  phones: [textField('+46701740605')],
  location: textField('Malmö'),
  sections: [
    { kind: 'experience', heading: 'Experience', headingLine: 8, lines: [], confidence: 0.9 },
    { kind: 'other', heading: 'Talks and writing', headingLine: 60, lines: [], confidence: 0.5 },
  ],
  experience: [
    position('Staff engineer', 'Nordbank', 'Malmö', '2021-03', null),
    position('Senior backend engineer', 'Klara Pay', 'Copenhagen', '2018-08', '2021-02'),
    position('Software engineer', 'Havn Software', 'Aarhus', '2016-11', '2017-12'),
  ],
  education: [degree('MSc Computer Science', 'Lund University', '2014', '2016')],
  totalYears: 9.5,
  gaps: [{ start: '2018-01', end: '2018-07', months: 7 }],
});

/** The match of that CV with `backendRubric`: 88 of 100. */
export const anaMatch: Match = matchOf({
  rows: [
    {
      label: 'TypeScript',
      status: 'met',
      finding: '8.3 years, now',
      quote: 'Lead of card settlement: TypeScript and Node.js services',
      points: 8,
      most: 8,
    },
    {
      label: 'Node.js',
      status: 'met',
      finding: '8.3 years, now',
      quote: 'TypeScript and Node.js services, 4 million payments a day',
      points: 7,
      most: 7,
    },
    {
      label: 'PostgreSQL',
      status: 'met',
      finding: '5.7 years, now',
      quote: 'Moved the ledger to PostgreSQL 14 with logical replication',
      points: 7,
      most: 7,
    },
    {
      label: 'Kubernetes',
      status: 'alternative',
      finding: 'instead: AWS ECS',
      quote: 'Run 60 services on AWS ECS (Fargate)',
      points: 2.4,
      most: 6,
      found: 'AWS ECS',
    },
    {
      label: 'REST API design',
      status: 'met',
      finding: '2.6 years, 2021',
      quote: 'Designed the partner REST API: OpenAPI, versioning, 38 endpoints',
      points: 5,
      most: 5,
    },
    {
      label: 'Message queues',
      status: 'met',
      finding: '2.6 years, 2021',
      quote: 'Replaced cron jobs by RabbitMQ with idempotent consumers',
      points: 5,
      most: 5,
    },
    { label: 'Docker', status: 'implied', finding: '5.7 years, now', quote: 'AWS ECS (Fargate) with Docker', points: 4, most: 4 },
    {
      label: 'CI/CD',
      status: 'met',
      finding: '5.7 years, now',
      quote: 'blue-green releases from GitHub Actions, twelve a day',
      points: 4,
      most: 4,
    },
    {
      label: 'Automated testing',
      status: 'met',
      finding: '2.6 years, 2021',
      quote: 'Contract tests with Jest and Pact',
      points: 4,
      most: 4,
    },
    { label: 'AWS', status: 'met', finding: '5.7 years, now', quote: 'Run 60 services on AWS ECS (Fargate)', points: 5, most: 5 },
    { label: 'Go', status: 'missing', finding: 'not found', quote: '', points: 0, most: 4 },
    { label: 'Observability', status: 'met', finding: '5.7 years, now', quote: 'Traces and alerts with OpenTelemetry', points: 4, most: 4 },
    { label: 'GraphQL', status: 'missing', finding: 'not found', quote: '', points: 0, most: 4 },
    { label: 'Payments', status: 'met', finding: '8.3 years, now', quote: 'nine years in payments and settlement', points: 3, most: 3 },
    { label: 'At least 5 years', status: 'met', finding: '9.5 years', quote: '3 positions, overlaps counted once', points: 20, most: 20 },
    { label: 'Bachelor’s degree', status: 'met', finding: 'MSc', quote: 'MSc Computer Science, Lund University', points: 10, most: 10 },
  ],
  low: 85,
  high: 90,
  recommendation: 'strong-yes',
  summary:
    'Strong yes: invite. Eight of nine required criteria are met, with evidence on the page. Ask how far five years of ECS carry to Kubernetes.',
  strengths: [
    'Ran payment services at 4 million payments a day for more than five years.',
    'Moved a live ledger to PostgreSQL 14 and took the slowest answers from 420 to 95 ms.',
    'Shortened releases from 3 days to 40 minutes with contract tests.',
  ],
  questions: [
    {
      text: 'You have run services on Amazon ECS. Which parts of that work would change on Kubernetes, and which would stay the same?',
      reason: 'Kubernetes is required; an alternative was found.',
      criterionId: 'kubernetes',
    },
    {
      text: 'From January to July 2018 there is no entry. Would you like to tell us about that time?',
      reason: 'A gap is a question. It does not change the score.',
      criterionId: null,
    },
    { text: 'What would make you choose Go over TypeScript for one service?', reason: 'Go is preferred; not found.', criterionId: 'go' },
    {
      text: 'You took releases from 3 days to 40 minutes. Which test was not worth its time?',
      reason: 'A claimed strength.',
      criterionId: null,
    },
  ],
  counterfactuals: [
    { criterionIds: ['kubernetes'], change: 'one year of Kubernetes', score: 92, recommendation: 'strong-yes' },
    { criterionIds: ['kubernetes', 'go'], change: 'Go as well', score: 96, recommendation: 'strong-yes' },
  ],
  gaps: [{ start: '2018-01', end: '2018-07', months: 7 }],
});
