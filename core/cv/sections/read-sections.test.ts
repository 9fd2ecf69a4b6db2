import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../../tests/support/document-from-text.ts';
import { context } from '../../../tests/support/understanding-context.ts';
import type { SkillEntry } from '../../contract/vocabulary.ts';
import { readCv } from '../read-cv.ts';

function kinds(text: string): readonly string[] {
  return readCv(documentFromText(text), context)
    .sections.filter(section => section.headingLine !== null)
    .map(section => `${section.kind}:${section.heading}`);
}

describe('readSections', () => {
  it.each([
    ['Work Experience', 'experience'],
    ['W O R K   E X P E R I E N C E', 'experience'],
    ['E D U C AT I O N', 'education'],
    ['1. Professional Experience:', 'experience'],
    ['Education & Training', 'education'],
    ['Beruflicher Werdegang', 'experience'],
    ['EXPÉRIENCES PROFESSIONNELLES', 'experience'],
    ['Formación académica', 'education'],
    ['Esperienze lavorative', 'experience'],
    ['Habilitações literárias', 'education'],
    ['Opleidingen', 'education'],
    ['Wykształcenie', 'education'],
    ['Arbetslivserfarenhet', 'experience'],
    ['Pracovní zkušenosti', 'experience'],
    ['İş Deneyimi', 'experience'],
    ['職務経歴', 'experience'],
    ['教育背景', 'education'],
    ['الخبرة العملية', 'experience'],
  ])('takes “%s” as %s', (heading, kind) => {
    expect(kinds(`Jane Roe\njane@mail.example\n\n${heading}\nSomething that stands below it`)).toEqual([
      `${kind}:${heading.replace(/ {3,}/gu, '\t')}`,
    ]);
  });

  it('takes employers in the look of the headings for entries, and a heading without dates below it for a heading', () => {
    const text =
      '# Jane Roe\njane@mail.example\n\n## Experience\n## Northern Moor\nNurse\n2020 - Present\n- Led shifts.\n\n## Fairview\nNurse\n2016 - 2020\n\n## Adventures\nCycled along the Danube.\n\n## Education\n## Leeds\nNursing\n2013 - 2016';
    expect(kinds(text)).toEqual(['experience:Experience', 'other:Adventures', 'education:Education']);
  });

  it('takes a word of a heading in the style of other things for none where the headings have a style of their own', () => {
    const groups = '## Skills\n### Clinical\nTriage\n\n### Leadership\nMentoring';
    const text = `# Jane Roe\njane@mail.example\n\n## Experience\nNurse\n2020 - Present\n\n${groups}\n\n## Languages\n### English\nnative\n\n### Welsh\nB2`;
    expect(kinds(text)).toEqual(['experience:Experience', 'skills:Skills', 'languages:Languages']);
  });

  it('knows a rule of dashes as no text and keeps every other line in one section', () => {
    const cv = readCv(documentFromText('Jane Roe\n\nSKILLS\n------\nExcel\nWord\n\nINTERESTS\nChess'), context);
    expect(cv.sections.map(section => section.lines)).toEqual([[0], [3, 4], [6]]);
  });

  it('keeps a sidebar and the body apart', () => {
    const cv = readCv(documentFromText('> ## Skills\n> Excel\n# Jane Roe\n## Experience\nClerk, Acme Ltd\n2018 – 2020\n> Word'), context);
    expect(cv.sections.find(section => section.kind === 'skills')?.lines).toEqual([1, 6]);
    expect(cv.experience).toHaveLength(1);
  });

  it('takes a title in the style of the headings as a section of its own', () => {
    expect(kinds('# Jane Roe\n## Experience\nClerk, Acme Ltd\n2018 – 2020\n## Fun facts\nJuggles\n## Education\nLeeds College')).toContain(
      'other:Fun facts',
    );
  });

  it('takes an unknown heading over skills as a skill list', () => {
    const skill: SkillEntry = { name: 'Figma', family: 'Design', category: 'tool', implies: [], adjacent: [] };
    const vocabulary = {
      skills: [skill],
      get: () => null,
      find: (text: string) => (/figma|miro/iu.test(text) ? [{ skill, start: 0, end: 4, certain: true }] : []),
    };
    const cv = readCv(
      documentFromText(
        '# Jane Roe\n## Summary\nDesigner of forms and letters that people can read and understand\n## My toolbelt\nFigma\nMiro\n## Interests\nChess',
      ),
      {
        ...context,
        vocabulary,
      },
    );
    expect(cv.sections.find(section => section.heading === 'My toolbelt')?.kind).toBe('skills');
  });

  it('takes “Languages:” before programming languages as no language section', () => {
    const cv = readCv(documentFromText('Jane Roe\n\nSKILLS\nLanguages: Java, Python\nTools: Git'), context);
    expect(cv.sections.map(section => section.kind)).toEqual(['contact', 'skills']);
    expect(cv.languages).toEqual([]);
  });

  it('finds positions and studies that no heading announces', () => {
    const cv = readCv(
      documentFromText(
        'Gareth Pugh\n07700 900777 gareth@mail.example\n\nGas Engineer, Cambrian Heating Ltd, April 2016 to present\n\nGwent College, NVQ Level 3 Plumbing, 2012 to 2015',
      ),
      context,
    );
    expect(cv.experience.map(job => `${job.title}|${job.organization}`)).toEqual(['Gas Engineer|Cambrian Heating Ltd']);
    expect(cv.education.map(study => study.institution)).toEqual(['Gwent College']);
  });

  it('takes “Résumé” at the top as the title of the document', () => {
    expect(kinds('Résumé\nJane Roe\njane@mail.example\n\nEXPERIENCE\nClerk')).toEqual(['experience:EXPERIENCE']);
  });
});
