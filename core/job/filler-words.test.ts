import { describe, expect, it } from 'vitest';
import { shippedJobWords, shippedVocabulary } from '../skills/shipped.fixture.ts';
import { draftRubric } from './draft-rubric.ts';
import { compileWords, foldAligned } from './word-pattern.ts';

const context = { vocabulary: shippedVocabulary(), jobWords: shippedJobWords() };

/** Ads that ask for Kubernetes, Docker and Linux in words for being able to. */
const ads: Readonly<Record<string, string>> = {
  en: 'Backend engineer\n\nRequirements\n- Hands-on practice with Kubernetes\n- Hands-on skills, knowledge of Docker\n- **Understanding** and ability in Linux\n- Experience with the practice of Docker',
  de: 'Backend-Entwickler (m/w/d)\n\nIhr Profil\n- Erfahrung in der Praxis mit Kubernetes\n- Vertraut mit Routine, Umgang mit Docker\n- **Fachkenntnisse** und **Fähigkeiten** in Linux\n- Kenntnisse in der Übung von Docker',
  fr: 'Développeur back-end (H/F)\n\nProfil recherché\n- Expérience en pratique de Kubernetes\n- Connaissances en savoir-faire, maîtrise de Docker\n- **Compétences** et **aptitudes** sous Linux',
  es: 'Desarrollador backend\n\nBuscamos una persona para el equipo de Madrid con ganas de aprender.\n\nRequisitos\n- Experiencia en la práctica de Kubernetes\n- Conocimientos de manejo, dominio de Docker\n- **Pericia** y **destrezas** con Linux',
  it: 'Sviluppatore backend\n\nRequisiti\n- Esperienza in pratica di Kubernetes\n- Conoscenza di competenze, padronanza di Docker\n- **Abilità** e **dimestichezza** con Linux',
  nl: 'Backend developer\n\nFunctie-eisen\n- Ervaring in de praktijk met Kubernetes\n- Kennis van vaardigheden, beheersing van Docker\n- **Vakkennis** en **inzicht** in Linux',
  pl: 'Programista backend\n\nWymagania\n- Doświadczenie w praktyka z Kubernetes\n- Znajomość praktyki, obsługa Docker\n- **Umiejętności** i **kompetencje** w Linux',
  pt: 'Programador backend\n\nRequisitos\n- Experiência em prática de Kubernetes\n- Conhecimentos de vivência, domínio de Docker\n- **Habilidades** e **competências** em Linux',
};

describe('words for being able to do something', () => {
  it.each(Object.entries(ads))('are no criterion by themselves (%s)', (language, text) => {
    const { criteria } = draftRubric({ text }, context);
    const skills = criteria.filter(criterion => criterion.kind === 'skill').map(criterion => criterion.label);
    expect(skills.toSorted()).toEqual(['Docker', 'Kubernetes', 'Linux']);
    expect(criteria.length, language).toBeGreaterThan(0);
  });

  it('lead to what they are of, also where the vocabulary does not know it', () => {
    const { criteria } = draftRubric({ text: 'Optician\n\nRequirements\n- Hands-on practice with zirkometry\n- Good eyes' }, context);
    expect(criteria.map(criterion => criterion.label)).toContain('Zirkometry');
  });

  it('stay where they are part of a name', () => {
    const { criteria } = draftRubric({ text: 'Adviser\n\nRequirements\n- Knowledge of practice zorbing' }, context);
    expect(criteria.map(criterion => criterion.label)).toContain('Practice zorbing');
  });

  it('stand in the table of each language', () => {
    for (const [language, { fillers }] of context.jobWords.byLanguage) {
      expect(fillers.length, language).toBeGreaterThan(10);
      const skill = context.vocabulary.skills.find(({ name }) => compileWords(fillers).find(foldAligned(name))?.text === foldAligned(name));
      expect(skill, language).toBeUndefined();
    }
  });
});
