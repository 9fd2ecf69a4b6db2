import type { AdWithTruth } from './ad-truth.fixture.ts';

/** Ads of many trades and styles whose truth was written down before they were first read; set 5, part b. */
export const freshAdsFiveB: Readonly<Record<string, AdWithTruth>> = {
  maintenanceEs: {
    text: `TÉCNICO/A DE MANTENIMIENTO INDUSTRIAL – Martorell

Multinacional del automóvil precisa incorporar técnico/a para turno de noche.

Se requiere:
- CFGS en Mecatrónica, Electromecánica o similar
- Experiencia mínima de 4 años en mantenimiento correctivo y preventivo
- Conocimientos de neumática e hidráulica
- Programación de PLC Siemens (TIA Portal)
- Interpretación de planos eléctricos

Se valorará:
- Conocimientos de robots KUKA o ABB
- Inglés técnico
- Carnet de carretillero

Ofrecemos:
- Contrato estable, plus de nocturnidad, comedor, formación en Industria 4.0 y soldadura`,
    required: [
      'mantenimiento correctivo|mantenimiento preventivo|Industrial Maintenance|Preventive Maintenance|Corrective Maintenance',
      'neumática|Pneumatics',
      'hidráulica|Hydraulics',
      'PLC|PLC Siemens|TIA Portal|PLC Programming|Siemens',
      'planos eléctricos|Electrical Schematics|Blueprint Reading|Electrical Drawings|Interpretación de planos',
    ],
    preferred: ['KUKA or ABB|KUKA'],
    minYears: 4,
    degree: 'vocational',
    languages: ['English'],
    licences: ['Forklift Licence'],
    neutral: [
      'TIA Portal',
      'mantenimiento',
      'mantenimiento correctivo y preventivo',
      'robots',
      'ABB',
      'PLC',
      'Preventive Maintenance',
      'Corrective Maintenance',
      'Siemens',
    ],
  },
  marketingIt: {
    text: `Content & Social Media Specialist

Bottega Rossi, pastificio artigianale dal 1961, cerca una persona per raccontare la propria pasta al mondo (sede: Gragnano, 3 giorni in presenza).

COSA FARAI
- Piano editoriale per Instagram e TikTok
- Newsletter mensile

COSA CERCHIAMO
- 2-3 anni di esperienza in un ruolo simile
- Ottima scrittura in italiano e inglese fluente
- Padronanza di Canva e della Meta Business Suite
- Capacità di girare e montare brevi video (CapCut o Premiere)

NICE TO HAVE
- Fotografia di food
- Google Analytics
- Spagnolo

COSA OFFRIAMO
- RAL 27-30k, pasta a volontà, corso di SEO`,
    required: ['Canva', 'Meta Business Suite', 'CapCut or Premiere|Premiere|video'],
    preferred: ['Fotografia di food|Food Photography|Fotografia|Photography', 'Google Analytics'],
    minYears: 2,
    degree: '',
    languages: ['Italian', 'English', 'Spanish'],
    licences: [],
    neutral: ['scrittura', 'Copywriting', 'Video Editing', 'CapCut', 'Premiere', 'Writing', 'montare brevi video', 'Content Writing'],
  },
  civilEngNl: {
    text: `Projectleider civiele techniek – gemeente Hoornbeek (36 uur, schaal 10A)

Wat ga je doen?
Je leidt projecten voor riolering en wegen van idee tot oplevering.

Wij vragen
- Hbo-diploma civiele techniek
- Ten minste 5 jaar ervaring als projectleider, bij voorkeur bij een overheid
- Kennis van UAV-GC en RAW
- Ervaring met omgevingsmanagement
- Goede mondelinge en schriftelijke uitdrukkingsvaardigheid in het Nederlands

Pluspunten
- Ervaring met asset management
- IPMA-C-certificaat
- Rijbewijs B

Wij bieden
- Maximaal € 5.331, IKB van 17,05%, laptop en telefoon, opleidingen op het gebied van klimaatadaptatie`,
    required: ['UAV-GC', 'RAW', 'omgevingsmanagement|Stakeholder Management'],
    preferred: ['asset management', 'IPMA|IPMA-C|IPMA-C-certificaat'],
    minYears: 5,
    degree: 'bachelor',
    languages: ['Dutch'],
    licences: ['Driving Licence'],
    neutral: ['civiele techniek', 'Civil Engineering', 'Project Management', 'projectleider'],
  },
  teacherPl: {
    text: `Nauczyciel wychowania przedszkolnego – Niepubliczne Przedszkole „Pod Lipą", Poznań

Kogo szukamy?
Osoby, która ma ukończone studia z pedagogiki przedszkolnej, przynajmniej rok pracy z dziećmi i podstawową znajomość języka angielskiego. Ważne są dla nas znajomość podstawy programowej oraz metody Montessori. Wymagane jest zaświadczenie o niekaralności.

Dodatkowym atutem będą: rytmika, język migowy i kurs pierwszej pomocy.

Co oferujemy?
Umowę na czas nieokreślony, 35 dni urlopu, dofinansowanie kursów z integracji sensorycznej.`,
    required: ['podstawy programowej|podstawa programowa|Curriculum', 'Montessori|metody Montessori|Montessori Method'],
    preferred: ['rytmika|Rhythmics', 'język migowy|Sign Language', 'pierwszej pomocy|First Aid'],
    minYears: 1,
    degree: 'bachelor',
    languages: ['English'],
    licences: [],
    neutral: [
      'pedagogika przedszkolna',
      'Early Childhood Education',
      'zaświadczenie o niekaralności',
      'Criminal Record Check',
      'DBS Check',
      'pedagogiki przedszkolnej',
      'Preschool Education',
    ],
  },
  financePt: {
    text: `Analista Financeiro Pleno (São Paulo – híbrido)

Quem somos: fintech com 300 pessoas e 2 milhões de clientes.

Responsabilidades e atribuições
- Elaborar o fechamento mensal e o fluxo de caixa
- Apoiar auditorias

Requisitos e qualificações
- Ensino superior completo em Administração, Economia ou Contabilidade
- Vivência de pelo menos 3 anos em planejamento financeiro
- Excel avançado
- Conhecimento em Power BI e SQL
- Inglês intermediário

Diferenciais
- Experiência com SAP ou Oracle
- Pós-graduação em Finanças
- Python

Informações adicionais
Vale-refeição, plano de saúde, Gympass, PLR e bolsa de estudos para cursos de inglês.`,
    required: ['Excel|Excel avançado', 'Power BI', 'SQL'],
    preferred: ['SAP or Oracle', 'Python'],
    minYears: 3,
    degree: 'bachelor',
    languages: ['English'],
    licences: [],
    neutral: ['planejamento financeiro', 'Financial Planning', 'Finanças', 'Finance', 'Contabilidade'],
  },
  securityEngEn: {
    text: `Application Security Engineer

tl;dr: break our stuff before others do, then help us fix it. Remote (UTC-2 to UTC+3).

You might be the person for this if most of the following sounds like you. You've spent 4+ years in security or software engineering. You can read Java and TypeScript well enough to spot the bug in a pull request. Burp Suite is an old friend, the OWASP Top 10 are second nature, and you have threat-modelled systems with real users. You explain risk without scaring people.

Not required, though we'd be thrilled: OSCP, experience with Semgrep rules, cloud security on GCP.

About us: Parcelhawk tracks nine million parcels a day. Backend in Kotlin, infra on Kubernetes. Benefits include stock, hardware of your choice and a sabbatical after four years.`,
    required: ['Java', 'TypeScript', 'Burp Suite', 'OWASP|OWASP Top 10', 'threat modelling|threat-modelled|Threat Modeling'],
    preferred: ['OSCP', 'Semgrep', 'cloud security|GCP|Google Cloud'],
    minYears: 4,
    degree: '',
    languages: [],
    licences: [],
    neutral: ['Application Security', 'software engineering', 'GCP', 'security', 'Google Cloud', 'Risk'],
  },
};
