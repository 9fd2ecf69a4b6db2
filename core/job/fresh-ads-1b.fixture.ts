import type { AdWithTruth } from './ad-truth.fixture.ts';

/** Ads of many trades and styles whose truth was written down before they were first read; set 1, part b. */
export const freshAdsOneB: Readonly<Record<string, AdWithTruth>> = {
  controllerEs: {
    text: `Controller financiero (Valencia, híbrido)

Empresa del sector cerámico con presencia en 30 países selecciona controller para su departamento financiero.

¿Qué harás?
Elaborarás el presupuesto anual y el reporting mensual al grupo, y analizarás desviaciones.

¿Qué necesitas?
• Grado en ADE, Económicas o similar
• Entre 3 y 5 años de experiencia en control de gestión, preferiblemente en entorno industrial
• Excel avanzado (Power Query, macros)
• Nivel alto de inglés (C1)
• Dominio de SAP FI/CO

¿Qué te hará destacar?
• Power BI
• Conocimientos de NIIF
• Haber trabajado en auditoría (Big Four)

¿Qué ofrecemos?
Horario flexible, seguro médico, plan de formación en idiomas y liderazgo.`,
    required: ['Excel', 'SAP FI/CO|SAP FICO|SAP'],
    preferred: ['Power BI', 'NIIF|IFRS', 'auditoría|Auditing|Audit'],
    minYears: 3,
    degree: 'bachelor',
    languages: ['English'],
    licences: [],
    neutral: ['Power Query', 'macros', 'control de gestión', 'Management Control', 'Industrial', 'Big Four', 'Excel Macros', 'VBA'],
  },
  welderIt: {
    text: `SALDATORE TIG/MIG

Agenzia Lavoro Più, filiale di Brescia, ricerca per azienda cliente operante nella carpenteria metallica:

1 SALDATORE

Il candidato ideale ha maturato un'esperienza di almeno tre anni nella mansione, conosce il disegno tecnico ed è in possesso di un patentino di saldatura in corso di validità (UNI EN ISO 9606). È richiesta la capacità di utilizzo di muletto e carroponte. È gradita la conoscenza della saldatura robotizzata. Gradito il possesso del patentino per piattaforme elevabili. Automunito.

Si offre contratto di somministrazione con scopo assunzione, mensa interna, formazione sulla sicurezza.
Orario: giornata o 2 turni.`,
    required: [
      'disegno tecnico|Technical Drawing',
      'ISO 9606|patentino di saldatura|Welding Certificate',
      'muletto|Forklift|Forklift Operation',
      'carroponte|Overhead Crane',
    ],
    preferred: ['saldatura robotizzata|Robotic Welding', 'piattaforme elevabili|Aerial Work Platform|Mobile Elevating Work Platform|PLE'],
    minYears: 3,
    degree: '',
    languages: [],
    licences: [],
    neutral: ['saldatura', 'Welding', 'Driving Licence', 'Car', 'Saldatura TIG', 'Automunito'],
  },
  teacherPt: {
    text: `Educador(a) de Infância

O Colégio Monte Azul, em Braga, procura educador(a) para a sala dos 3 anos, com início em setembro.

Perfil pretendido
- Mestrado em Educação Pré-Escolar (obrigatório)
- Experiência mínima de 2 anos em contexto de jardim de infância
- Conhecimentos de inglês (B2)
- Registo criminal válido para trabalho com menores

Será diferencial
- Formação em Movimento da Escola Moderna
- Curso de primeiros socorros
- Língua Gestual Portuguesa

Condições
Contrato sem termo, refeições e formação contínua em tecnologias educativas.`,
    required: ['Registo criminal|Criminal Record Check'],
    preferred: [
      'Movimento da Escola Moderna',
      'primeiros socorros|First Aid',
      'Língua Gestual Portuguesa|Sign Language|Portuguese Sign Language',
    ],
    minYears: 2,
    degree: 'master',
    languages: ['English'],
    licences: [],
    neutral: ['Educação Pré-Escolar', 'Early Childhood Education', 'Registo criminal', 'Portuguese Sign Language'],
  },
  testerNl: {
    text: `Test Automation Engineer | Utrecht | 32-40 uur

Jij bent de kritische blik in ons scrumteam. Bij Waterlijn digitaliseren we de meetnetten van de waterschappen. Onze collega's werken met Java en Azure.

Wat ga je doen
Je bouwt het testraamwerk verder uit en denkt mee bij de refinement.

Jouw profiel
Je hebt een afgeronde hbo-opleiding, bij voorkeur in de informatica. Je werkt minstens vier jaar als tester en je bent ISTQB-gecertificeerd. Met Playwright of Cypress draai je je hand niet om, en je kunt overweg met TypeScript. Ervaring met performancetesten (JMeter) is mooi meegenomen. Kennis van GIS is geen vereiste maar wel een pré. Je Nederlands is uitstekend.

Dit krijg je van ons
€ 4.200 tot € 5.600, een elektrische leaseauto, trainingen in security en cloud.`,
    required: ['ISTQB', 'Playwright or Cypress', 'TypeScript'],
    preferred: ['performancetesten|Performance Testing', 'JMeter', 'GIS'],
    minYears: 4,
    degree: 'bachelor',
    languages: ['Dutch'],
    licences: [],
    neutral: ['Informatica', 'JMeter', 'performancetesten', 'Performance Testing'],
  },
  officerPl: {
    text: `URZĄD MIASTA W GRABOWIE
ogłasza nabór na stanowisko: Inspektor ds. zamówień publicznych
wymiar etatu: pełny

I. Wymagania niezbędne:
1) obywatelstwo polskie,
2) wykształcenie wyższe (prawo, administracja lub ekonomia),
3) co najmniej 3-letni staż pracy,
4) znajomość ustawy Prawo zamówień publicznych oraz Kodeksu postępowania administracyjnego,
5) biegła obsługa pakietu MS Office.

II. Wymagania dodatkowe:
1) doświadczenie w pracy w administracji samorządowej,
2) znajomość języka angielskiego,
3) umiejętność pracy pod presją czasu,
4) prawo jazdy kat. B.

III. Zakres zadań:
1) przygotowywanie dokumentacji przetargowej,
2) prowadzenie rejestru umów w programie Excel.

IV. Wymagane dokumenty: CV, list motywacyjny, kopie dyplomów.`,
    required: [
      'Prawo zamówień publicznych|Public Procurement Law|Public Procurement',
      'Kodeks postępowania administracyjnego|Kodeksu postępowania administracyjnego|Administrative Procedure',
      'MS Office|Microsoft Office',
    ],
    preferred: ['administracji samorządowej|Local Government|administracja samorządowa'],
    minYears: 3,
    degree: 'bachelor',
    languages: ['English'],
    licences: ['Driving Licence'],
    neutral: ['administracji samorządowej', 'Public Administration', 'Local Government'],
  },
  analystTable: {
    text: `# Business Analyst (Insurance), Dublin or remote in Ireland

| | |
|---|---|
| Team | Claims Platform |
| Must have | SQL, requirements engineering, BPMN |
| Experience | 5+ years, insurance background preferred |
| Nice to have | Guidewire, Python, CBAP |
| Education | Bachelor's degree or equivalent experience |
| Language | English (C1) |
| Travel | up to 20% |

## What the company is about
Harrow Mutual insures 400,000 homes. We use Jira, Confluence and Snowflake and run a graduate programme for actuaries.`,
    required: ['SQL', 'requirements engineering|Requirements Analysis', 'BPMN'],
    preferred: ['Guidewire', 'Python', 'CBAP'],
    minYears: 5,
    degree: 'bachelor',
    languages: ['English'],
    licences: [],
    neutral: ['insurance'],
  },
};
