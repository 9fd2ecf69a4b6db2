/** Words in ads that may read as a wish for or against a protected trait, by language mixed; `*` stands for any ending. */
export interface LintRule {
  readonly code: string;
  readonly words: readonly string[];
  /** Ends the sentence “<words> …”. */
  readonly reading: string;
}

/** The rules, in the order in which a recruiter would read them. */
export const lintRules: readonly LintRule[] = [
  {
    code: 'AGE',
    words: ['young team', 'young and dynamic', 'young, dynamic', 'digital native', 'digital natives', 'recent graduate', 'recent graduates', 'youthful', 'junges team', 'jungen team', 'junge, dynamische', 'junges, dynamisches', 'jung und dynamisch', 'jeune équipe', 'équipe jeune', 'jeune et dynamique', 'equipo joven', 'joven y dinámico', 'team giovane', 'ambiente giovane', 'equipa jovem', 'jong team', 'młody zespół', 'młodego zespołu', 'under 30', 'under 35', 'between 25 and 35', 'mature person', 'high energy', 'fresh out of university'],
    reading: 'may read as an age requirement.',
  },
  {
    code: 'SEX',
    words: ['salesman', 'saleswoman', 'salesmen', 'chairman', 'foreman', 'waitress', 'handyman', 'manpower', 'he will', 'his own', 'she will', 'guys', 'rockstar', 'ninja', 'dominant', 'secretaress', 'kassiererin gesucht', 'krankenschwester gesucht', 'señorita', 'chica', 'hostess'],
    reading: 'may read as a wish for one sex.',
  },
  {
    code: 'ORIGIN',
    words: ['native speaker', 'native speakers', 'native english', 'mother tongue', 'muttersprachler*', 'muttersprache', 'langue maternelle', 'lengua materna', 'madrelingua', 'native-level', 'eu citizens only', 'moedertaalspreker'],
    reading: 'may read as a requirement of origin; a level such as C2 says what is needed.',
  },
  {
    code: 'HEALTH',
    words: ['physically fit', 'able-bodied', 'healthy', 'körperlich fit', 'gesund und belastbar', 'bonne condition physique', 'no disabilities', 'good health', 'buena presencia', 'bella presenza', 'gepflegtes äußeres', 'bonne présentation'],
    reading: 'may exclude people with a disability or for their looks; name the task instead.',
  },
  {
    code: 'FAMILY',
    words: ['no children', 'unmarried', 'single person', 'ungebunden', 'sans enfants', 'soltero', 'soltera'],
    reading: 'asks about family.',
  },
  { code: 'RELIGION', words: ['christian values', 'christliche werte', 'katholisch', 'evangelisch', 'of christian faith'], reading: 'may read as a requirement of religion.' },
];
