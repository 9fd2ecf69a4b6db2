import type { CvSkill } from '../contract/cv.ts';

type Level = NonNullable<CvSkill['proficiency']>['level'];

/** Words that claim a level, folded. The first that matches from the top wins. */
export const levelWords: readonly { readonly level: Level; readonly words: readonly string[] }[] = [
  {
    level: 'expert',
    words: ['expert', 'experte', 'expertin', 'master', 'expertise', 'experto', 'experta', 'esperto', 'especialista', 'ekspert'],
  },
  {
    level: 'advanced',
    words: [
      'advanced',
      'proficient',
      'very good',
      'excellent',
      'fortgeschritten',
      'sehr gut',
      'avance',
      'maitrise',
      'tres bon',
      'avanzado',
      'avanzato',
      'avancado',
      'gevorderd',
      'zaawansowany',
      'strong',
      'fluent',
      'experienced',
      'senior',
      'hervorragend',
      'excelente',
      'ottimo',
    ],
  },
  {
    level: 'working',
    words: [
      'intermediate',
      'working knowledge',
      'good',
      'competent',
      'gut',
      'gute kenntnisse',
      'intermediaire',
      'bon',
      'bonne',
      'intermedio',
      'medio',
      'intermediario',
      'goed',
      'sredniozaawansowany',
      'solid',
      'skilled',
      'practitioner',
      'bueno',
      'buono',
      'bom',
      'dobry',
      'confident',
      'mittel',
      'routiniert',
    ],
  },
  {
    level: 'basic',
    words: [
      'basic',
      'beginner',
      'basics',
      'novice',
      'grundkenntnisse',
      'grundlagen',
      'anfanger',
      'basique',
      'debutant',
      'notions',
      'basico',
      'base',
      'basis',
      'podstawowy',
      'elementary',
      'familiar',
      'learning',
      'fundamental',
      'fundamentals',
      'principiante',
      'einsteiger',
      'junior',
      'fair',
    ],
  },
];

/** Years of use from which a level is derived where none is claimed. */
export const derivedLevels: readonly { readonly level: Level; readonly years: number }[] = [
  { level: 'expert', years: 8 },
  { level: 'advanced', years: 4 },
  { level: 'working', years: 1 },
  { level: 'basic', years: 0 },
];

/** Longest skill name of a list, in words; longer items are sentences. */
export const longestListItemWords = 5;
/** Most places quoted for one skill. */
export const mostEvidence = 8;

/** How sure a skill is, by where it stands. */
export const skillConfidence = { listedKnown: 0.95, listedUnknown: 0.75, proseCertain: 0.9, proseUncertain: 0.7 } as const;

/** Words that join the last two items of a list, folded. */
export const joiningWords: readonly string[] = [
  'and',
  'und',
  'et',
  'y',
  'e',
  'en',
  'i',
  'oraz',
  '&',
  'or',
  'oder',
  'as well as',
  'sowie',
  'ainsi que',
];

/** Single items that head a list or rate it and are no skill themselves, folded. */
export const headingItems: ReadonlySet<string> = new Set([
  'skills',
  'skill',
  'keywords',
  'technical skills',
  'key skills',
  'core skills',
  'hard skills',
  'soft skills',
  'other skills',
  'it skills',
  'professional skills',
  'core competencies',
  'competencies',
  'technologies',
  'tools',
  'other',
  'others',
  'miscellaneous',
  'etc',
  'kenntnisse',
  'fahigkeiten',
  'kompetenzen',
  'edv',
  'edv kenntnisse',
  'it kenntnisse',
  'weitere',
  'sonstiges',
  'competences',
  'competences techniques',
  'outils',
  'autres',
  'competencias',
  'habilidades',
  'herramientas',
  'otros',
  'competenze',
  'strumenti',
  'altro',
  'ferramentas',
  'outros',
  'vaardigheden',
  'overige',
  'umiejetnosci',
  'narzedzia',
  'inne',
  'level',
  'niveau',
  'nivel',
  'livello',
  'stufe',
]);

/** Sections whose words are no evidence of a skill. */
export const silentSections: ReadonlySet<string> = new Set(['contact', 'languages', 'references', 'interests']);
