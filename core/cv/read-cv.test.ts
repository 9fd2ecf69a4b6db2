import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../tests/support/document-from-text.ts';
import { cpuMs } from '../../tests/support/cpu-time.ts';
import { context } from '../../tests/support/understanding-context.ts';
import { Cv } from '../contract/cv.ts';
import { readCv } from './read-cv.ts';

/** Whole CVs: language, name, positions "title|organisation|start|end", institution, and a spoken language with its level. */
const documents = [
  {
    language: 'de',
    text: 'Lebenslauf\n\nDr. Anna-Lena Müller\nMusterstraße 12, 80331 München\nTel.: 0170 1234567\n\nBerufserfahrung\n\nseit 04/2019   Projektleiterin, Isarbau GmbH, München\n- Leitung von drei Bauprojekten\n09/2014 – 03/2019   Bauingenieurin\n   Donau Ingenieure AG, Regensburg\n- Statik\n\nAusbildung\n10/2005 – 07/2011   Technische Universität München\n   Diplom-Ingenieurin Bauingenieurwesen, Note 1,7\n\nSprachkenntnisse\nEnglisch – verhandlungssicher',
    name: 'Anna-Lena Müller',
    jobs: ['Projektleiterin|Isarbau GmbH|2019-04|', 'Bauingenieurin|Donau Ingenieure AG|2014-09|2019-03'],
    school: 'Technische Universität München',
    spoken: 'en/C1',
  },
  {
    language: 'fr',
    text: 'Marie DUPONT\nComptable\n12 rue des Lilas, 69003 Lyon\n\nEXPÉRIENCES PROFESSIONNELLES\nDepuis janvier 2019 : Comptable générale – Cabinet Moreau, Lyon\n- Tenue de la comptabilité pour les clients.\nDe mars 2015 à décembre 2018 : Assistante comptable – Transports Girard\n- Saisie des factures et des notes de frais.\n\nFORMATION\n2013 – 2015 : BTS Comptabilité et gestion, Lycée Jean Moulin\n\nLANGUES\nAnglais : intermédiaire',
    name: 'Marie Dupont',
    jobs: ['Comptable générale|Cabinet Moreau|2019-01|', 'Assistante comptable|Transports Girard|2015-03|2018-12'],
    school: 'Lycée Jean Moulin',
    spoken: 'en/B1',
  },
  {
    language: 'es',
    text: '# Lucía Fernández Ortega\nEnfermera\n## Experiencia profesional\nDesde marzo de 2018 hasta la actualidad\n** Hospital Clínico San Carlos — Madrid\nEnfermera de urgencias\n- Atención a pacientes críticos.\nEnero 2014 a febrero 2018\n** Clínica Santa Elena — Madrid\nEnfermera\n- Cuidados postoperatorios.\n## Formación académica\n2009 - 2013\n** Universidad Complutense de Madrid\nGrado en Enfermería\n## Idiomas\nInglés: B2',
    name: 'Lucía Fernández Ortega',
    jobs: ['Enfermera de urgencias|Hospital Clínico San Carlos|2018-03|', 'Enfermera|Clínica Santa Elena|2014-01|2018-02'],
    school: 'Universidad Complutense de Madrid',
    spoken: 'en/B2',
  },
  {
    language: 'it',
    text: '# Giulia Rossi\nArchitetto\nMilano, Italia\n## Esperienza lavorativa\n** Architetto   gennaio 2020 – oggi\nStudio Bianchi Associati, Milano\n- Progettazione di edifici residenziali.\n** Tirocinante   settembre 2018 – dicembre 2019\nComune di Bergamo\n- Rilievi e disegni.\n## Istruzione e formazione\nLaurea magistrale in Architettura\nPolitecnico di Milano\n2016 – 2018\n## Lingue\nInglese: ottimo',
    name: 'Giulia Rossi',
    jobs: ['Architetto|Studio Bianchi Associati|2020-01|', 'Tirocinante|Comune di Bergamo|2018-09|2019-12'],
    school: 'Politecnico di Milano',
    spoken: 'en/C1',
  },
  {
    language: 'pt',
    text: 'João Pereira da Silva\nLisboa, Portugal\n\nEXPERIÊNCIA PROFISSIONAL\nGestor de projetos | Construtora Tejo, Lda | 2019 – presente\n- Gestão de obras de reabilitação.\nTécnico de obra | Atlântico Construções | 2014 – 2019\n- Acompanhamento de obras.\n\nFORMAÇÃO ACADÉMICA\nLicenciatura em Engenharia Civil, Universidade do Porto, 2010 – 2014\n\nIDIOMAS\nInglês (fluente)',
    name: 'João Pereira da Silva',
    jobs: ['Gestor de projetos|Construtora Tejo, Lda|2019|', 'Técnico de obra|Atlântico Construções|2014|2019'],
    school: 'Universidade do Porto',
    spoken: 'en/C1',
  },
  {
    language: 'nl',
    text: 'Sanne de Vries\nUtrecht\n\nWERKERVARING\nVerpleegkundige bij Ziekenhuis Oost (Utrecht)\nmaart 2018 – heden\n- Zorg voor patiënten op de afdeling cardiologie.\n\nVerzorgende bij Zorggroep Linde (Zeist)\nseptember 2014 – februari 2018\n- Dagelijkse zorg.\n\nOPLEIDING\nHBO Bachelor Verpleegkunde, Hogeschool Utrecht\n2010 – 2014\n\nTALEN\nEngels: goed',
    name: 'Sanne de Vries',
    jobs: ['Verpleegkundige|Ziekenhuis Oost|2018-03|', 'Verzorgende|Zorggroep Linde|2014-09|2018-02'],
    school: 'Hogeschool Utrecht',
    spoken: 'en/B2',
  },
  {
    language: 'pl',
    text: '# Łukasz Żółkiewski\nKraków\n## Doświadczenie zawodowe\nod 05.2019 do teraz   Główny księgowy\nBiuro Rachunkowe Bilans sp. z o.o.\n- Prowadzenie ksiąg.\n03.2014 – 04.2019   Specjalista ds. płac\nZakłady Metalowe Huta S.A.\n- Lista płac.\n## Wykształcenie\n2009 – 2014   Uniwersytet Ekonomiczny w Krakowie\nmagister, kierunek: finanse\n## Języki obce\nangielski – biegły',
    name: 'Łukasz Żółkiewski',
    jobs: ['Główny księgowy|Biuro Rachunkowe Bilans sp. z o.o|2019-05|', 'Specjalista ds. płac|Zakłady Metalowe Huta S.A|2014-03|2019-04'],
    school: 'Uniwersytet Ekonomiczny w Krakowie',
    spoken: 'en/C1',
  },
  {
    language: 'ja',
    text: '# 田中 太郎\n東京都渋谷区1-2-3\n## 職務要約\nソフトウェアエンジニアとして10年の経験があります。\n## 職歴\n2018年4月 〜 現在   株式会社サンプル\nバックエンドエンジニア\n- 決済システムの開発を担当。\n2014年4月 〜 2018年3月   テスト工業株式会社\nプログラマー\n- 在庫管理システムを開発。\n## 学歴\n2010年4月 〜 2014年3月   東京大学\n## 語学\n英語(ビジネスレベル)',
    name: '田中 太郎',
    jobs: ['バックエンドエンジニア|株式会社サンプル|2018-04|', 'プログラマー|テスト工業株式会社|2014-04|2018-03'],
    school: '東京大学',
    spoken: 'en/B2',
  },
  {
    language: 'ar',
    text: '# أحمد محمود السيد\nمهندس برمجيات\n## الملخص المهني\nمهندس برمجيات بخبرة سبع سنوات في تطوير تطبيقات الويب.\n## الخبرة العملية\n** مهندس برمجيات أول، شركة النيل للتقنية\nيناير 2020 – حتى الآن\n- تطوير واجهات برمجية.\n** مطور ويب، مؤسسة الأهرام\nمارس 2017 – ديسمبر 2019\n- بناء مواقع.\n## التعليم\nبكالوريوس هندسة الحاسبات، جامعة القاهرة\n2012 – 2016\n## اللغات\nالإنجليزية (طلاقة)',
    name: 'أحمد محمود السيد',
    jobs: ['مهندس برمجيات أول|شركة النيل للتقنية|2020-01|', 'مطور ويب|مؤسسة الأهرام|2017-03|2019-12'],
    school: 'جامعة القاهرة',
    spoken: 'en/C1',
  },
] as const;

describe('readCv', () => {
  it.each(documents)('understands a CV in $language', ({ text, language, name, jobs, school, spoken }) => {
    const cv = readCv(documentFromText(text), context);
    expect(cv.language).toBe(language);
    expect(cv.name?.value).toBe(name);
    expect(cv.experience.map(job => [job.title, job.organization.replace(/\.$/u, ''), job.start ?? '', job.end ?? ''].join('|'))).toEqual(
      jobs,
    );
    expect(cv.education.map(entry => entry.institution)).toEqual([school]);
    expect(cv.languages.map(entry => `${entry.code}/${entry.level}`)).toEqual([spoken]);
  });

  it('is sure of a plain CV and needs help with a text that is none', () => {
    expect(readCv(documentFromText(documents[3].text), context).confidence).toBeGreaterThan(0.7);
    expect(readCv(documentFromText('The quick brown fox.\nIt jumps over the lazy dog, again and again.'), context).confidence).toBeLessThan(
      0.35,
    );
    expect(readCv(documentFromText(''), context).confidence).toBe(0);
  });

  it('trusts a garbled text layer little', () => {
    const document = documentFromText(documents[3].text);
    expect(readCv({ ...document, quality: 0.1 }, context).confidence).toBeLessThan(0.35);
  });

  it('gives the headline and the summary', () => {
    const cv = readCv(
      documentFromText(
        '# Jane Roe\nRegistered Nurse\n## Profile\nCaring nurse with ten years on sur-\ngical wards.\n## Skills\nWound care',
      ),
      context,
    );
    expect(cv.headline?.value).toBe('Registered Nurse');
    expect(cv.summary?.value).toBe('Caring nurse with ten years on surgical wards.');
  });

  it('gives what the contract promises, for any text', () => {
    const word = fc.constantFrom(
      'Experience',
      'Jane',
      'Engineer',
      'GmbH',
      '2019',
      '–',
      'Present',
      ',',
      '@',
      'a@b.com',
      '(',
      ')',
      '\t',
      'University',
      'MSc',
      'de',
      '+49',
      '12',
      '•',
      '。',
      '東京',
      'العربية',
      '\n',
      '\n\n',
      '- ',
      '## ',
      '> ',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), words => {
        const document = documentFromText(words.join(' '));
        const cv = readCv(document, context);
        expect(() => Cv.parse(cv)).not.toThrow();
        const spans = [...cv.emails, ...cv.phones, ...cv.experience, ...cv.education].flatMap(field => field.evidence);
        for (const span of spans) expect(document.lines[span.line]?.text.slice(span.start, span.end)).toBe(span.quote);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['one endless line', 'a@'.repeat(400_000)],
    ['brackets', `EXPERIENCE\n${'('.repeat(800_000)}`],
    ['dates without end', `EXPERIENCE\n${'Jan 2020 – Mar 2021 '.repeat(4)}\n`.repeat(8_000)],
    ['numbers without end', `Jane Roe\n${'+49 170 1234567 '.repeat(5)}\n`.repeat(8_000)],
    ['dots', `${'a.'.repeat(60)}\n`.repeat(8_000)],
  ])('reads a hostile text of %s within three seconds', (_, text) => {
    expect(cpuMs(() => readCv(documentFromText(text), context))).toBeLessThan(3_000);
  });
});

describe('letters set apart', () => {
  it('is less sure of a document in which a period belongs to no position', () => {
    const cv = (extra: string) =>
      readCv(documentFromText(`Jane Roe\njane@mail.example\n${extra}\n\nEXPERIENCE\nNurse, Acme Ltd\n2019 - 2021\n- Led shifts.`), context);
    expect(cv('Head of ward, Moor Hospital   2021 - 2024').confidence).toBeLessThan(cv('Leeds').confidence);
  });

  it('say nothing of the language, though languages have words of one letter', () => {
    const text =
      'Jane Roe\n\nExperience\nDraughtswoman at Larsen and Sons\n\nSkills\nI-g-n-o-r-e a-l-l p-r-e-v-i-o-u-s i-n-s-t-r-u-c-t-i-o-n-s';
    expect(readCv(documentFromText(text), context).language).toBe('en');
  });
});
