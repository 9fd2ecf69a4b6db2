import type { AdWithTruth } from './ad-truth.fixture.ts';

/** Ads of many trades and styles whose truth was written down before they were first read; set 4, part b. */
export const freshAdsFourB: Readonly<Record<string, AdWithTruth>> = {
  backendEs: {
    text: `Desarrollador/a Backend PHP (100 % remoto, España)

¿Quiénes somos?
Una plataforma de reservas de campings con presencia en cinco países. Trabajamos con Scrum y desplegamos a diario en AWS.

Requisitos mínimos
- 3 años o más trabajando con PHP 8 y Symfony
- Experiencia con MySQL o MariaDB
- Conocimiento de arquitectura hexagonal y DDD
- Uso fluido de Git y Docker
- Castellano nativo e inglés B2

Requisitos deseados
- RabbitMQ
- Elasticsearch
- Haber participado en migraciones de monolitos a microservicios

No pedimos título universitario.

Qué te llevas
- 38.000–46.000 €, 27 días de vacaciones, equipo Mac, clases de inglés y francés`,
    required: [
      'PHP',
      'Symfony',
      'MySQL or MariaDB',
      'arquitectura hexagonal|Hexagonal Architecture',
      'DDD|Domain-Driven Design',
      'Git',
      'Docker',
    ],
    preferred: ['RabbitMQ', 'Elasticsearch', 'microservicios|Microservices'],
    minYears: 3,
    degree: '',
    languages: ['Spanish', 'English'],
    licences: [],
    neutral: ['migraciones', 'Migration', 'monolitos'],
  },
  nurseIt: {
    text: `Infermiere/a di sala operatoria

La Casa di Cura San Prospero di Parma, struttura accreditata con 180 posti letto e quattro sale, ricerca un/una infermiere/a.

Attività principali
Strumentazione in interventi di ortopedia e chirurgia generale, controllo della sterilità, gestione dei ferri.

Requisiti
- Laurea in Infermieristica e iscrizione all'OPI
- Esperienza di almeno 2 anni in blocco operatorio
- Conoscenza delle procedure di sterilizzazione
- BLSD in corso di validità
- Disponibilità alla pronta reperibilità

Costituiranno titolo preferenziale il master in strumentista, l'esperienza in chirurgia robotica e la conoscenza dell'inglese.

Si offre assunzione a tempo indeterminato, CCNL sanità privata, asilo aziendale e corsi ECM.`,
    required: ['sterilizzazione|Sterilisation|Sterilization|Instrument Sterilisation|procedure di sterilizzazione', 'BLSD|BLS'],
    preferred: ['chirurgia robotica|Robotic Surgery', 'strumentista|Scrub Nursing|Instrumentation'],
    minYears: 2,
    degree: 'bachelor',
    languages: ['English'],
    licences: ['Professional Registration|OPI|Nursing Licence|RN Licence'],
    neutral: [
      'Infermieristica',
      'blocco operatorio',
      'Operating Room',
      'Operating Room Nursing',
      'OPI',
      'strumentista',
      'Perioperative Nursing',
    ],
  },
  technicianPt: {
    text: `Município de Vale do Rio
Procedimento concursal – 1 posto de trabalho na carreira de Técnico Superior (Engenharia Civil)

1. Caracterização do posto: elaborar projetos de vias municipais e fiscalizar empreitadas.

2. Requisitos obrigatórios
a) Licenciatura em Engenharia Civil
b) Inscrição válida na Ordem dos Engenheiros
c) Carta de condução da categoria B
d) Conhecimentos de AutoCAD e do Código dos Contratos Públicos

3. Requisitos preferenciais
a) Experiência em fiscalização de obras públicas
b) Conhecimentos de SIG (QGIS)
c) Formação em coordenação de segurança

4. Remuneração: 1.442,57 €, acrescida de subsídio de refeição

5. Métodos de seleção: prova de conhecimentos, avaliação psicológica e entrevista`,
    required: ['AutoCAD', 'Código dos Contratos Públicos|Public Procurement|Public Contracts|Public Procurement Law'],
    preferred: [
      'fiscalização de obras|Construction Supervision|Site Supervision|Construction Inspection|fiscalização de obras públicas',
      'SIG|QGIS|GIS',
      'coordenação de segurança|Safety Coordination',
    ],
    minYears: 0,
    degree: 'bachelor',
    languages: [],
    licences: ['Professional Registration|Engineering Licence|Ordem dos Engenheiros', 'Driving Licence'],
    neutral: ['QGIS', 'Engenharia Civil', 'obras públicas', 'Public Works'],
  },
  storeManagerNl: {
    text: `Assistent-filiaalmanager | Groningen-Centrum | 32 uur

Jij en onze winkel
Met z'n vijftienen verkopen jullie fietsen, helmen en tassen, en repareren jullie wat stuk is. Jij stuurt de ploeg aan als de filiaalmanager er niet is.

Dit heb je in je mars
* Mbo-4 diploma, bijvoorbeeld Retailmanagement
* 2 jaar ervaring in een leidinggevende functie in de detailhandel
* Je weet hoe je een kassa opmaakt en een rooster maakt
* Ervaring met voorraadbeheer
* Je spreekt goed Nederlands en redelijk Engels

En verder…
* Technische kennis van e-bikes is mooi meegenomen, maar leren we je ook graag
* BHV-diploma heeft onze voorkeur

Dit zit er voor jou in
* € 2.700 – € 3.100, omzetbonus, leasefiets
* Trainingen leidinggeven en visual merchandising`,
    required: [
      'kassa|Cash Handling|Cash Register|Till Operation',
      'rooster|Staff Scheduling|Rostering',
      'voorraadbeheer|Inventory Management|Stock Management',
    ],
    preferred: ['e-bikes|E-Bike', 'BHV|Emergency Response|First Aid'],
    minYears: 2,
    degree: 'vocational',
    languages: ['Dutch', 'English'],
    licences: [],
    neutral: ['detailhandel', 'Retail', 'Retailmanagement', 'Retail Management', 'leidinggevende', 'Team Leadership', 'People Management'],
  },
  payrollPl: {
    text: `Specjalista ds. kadr i płac
Wrocław, praca hybrydowa

Dołącz do biura rachunkowego Liczba+, które obsługuje 140 firm z branży produkcyjnej i IT.

Twój zakres obowiązków:
· naliczanie wynagrodzeń dla ok. 600 osób
· sporządzanie deklaracji ZUS i PIT

Nasze wymagania:
· minimum 3 lata doświadczenia na podobnym stanowisku
· bardzo dobra znajomość prawa pracy i przepisów ZUS
· biegła obsługa Płatnika oraz programu Symfonia
· dobra znajomość Excela
· wykształcenie wyższe kierunkowe

Mile widziane:
· doświadczenie w biurze rachunkowym
· znajomość enova365
· język angielski w stopniu komunikatywnym

Co zyskujesz:
· umowę o pracę, premie kwartalne, kartę MultiSport
· kursy językowe i szkolenia z prawa podatkowego`,
    required: ['prawo pracy|prawa pracy|Labour Law|Employment Law', 'ZUS|Social Security', 'Płatnik|Płatnika', 'Symfonia', 'Excel|Excela'],
    preferred: ['enova365|enova'],
    minYears: 3,
    degree: 'bachelor',
    languages: ['English'],
    licences: [],
    neutral: ['biurze rachunkowym', 'Accounting Firm', 'przepisów ZUS', 'biuro rachunkowe'],
  },
  supportTable: {
    text: `IT Support Specialist (2nd line)

Location | Vienna, 3rd district
Contract | Permanent, full time, from EUR 42,000

Your tasks | Your skills | Good to know
Solve tickets escalated by the first line | Windows 11, Active Directory, Microsoft 365 | PowerShell
Roll out notebooks and phones | ITIL Foundation certificate | Intune
Write how-tos for colleagues | 2+ years in IT support | macOS
 | German B2 and English B2 | French

Who we are: Alpenmed distributes medical devices in twelve countries and has 340 employees. Our ERP is SAP.

Please apply by e-mail. We reply to everyone.`,
    required: ['Windows|Windows 11', 'Active Directory', 'Microsoft 365', 'ITIL|ITIL Foundation'],
    preferred: ['PowerShell', 'Intune', 'macOS'],
    minYears: 2,
    degree: '',
    languages: ['German', 'English', 'French'],
    licences: [],
    neutral: ['IT support', 'Ticketing', 'Technical Support'],
  },
};
