import type { AdWithTruth } from './ad-truth.fixture.ts';

/** Ads of many trades and styles whose truth was written down before they were first read; set 5, part a. */
export const freshAdsFiveA: Readonly<Record<string, AdWithTruth>> = {
  vetNurseEn: {
    text: `Registered Veterinary Nurse – mixed practice, Hexham

Hallgarth Vets looks after everything from hamsters to Herdwicks. We are independent and intend to stay so.

What you'll be doing
- Anaesthesia monitoring and theatre work
- Running nurse clinics

What we'd like from you
- RVN registered with the RCVS
- At least 18 months in practice since qualifying
- Good venepuncture and dental charting skills
- Familiar with VetSpace or a similar practice management system
- A driving licence

It would be a bonus if you
- hold a certificate in exotic animal nursing
- have done laparoscopy assistance

What you can expect from us
- 6 weeks' holiday, CPD budget, rota published three months ahead`,
    required: ['venepuncture|Phlebotomy', 'dental charting', 'VetSpace|practice management system|Practice Management Software'],
    preferred: ['exotic animal nursing|exotic animal|Exotic Animals', 'laparoscopy|Laparoscopy assistance'],
    minYears: 1.5,
    degree: '',
    languages: [],
    licences: ['RCVS|RVN|Veterinary Nurse Registration|Professional Registration', 'Driving Licence'],
    neutral: ['Anaesthesia', 'Veterinary Nursing'],
  },
  procurementEn: {
    text: `Procurement Category Manager (Facilities)
Reports to: Head of Procurement. Location: Bristol, hybrid. Salary: up to £58k.

The role in a nutshell: you own a £40m spend on cleaning, security and energy.

Requirements:
* Degree in business, supply chain or a related field, or equivalent experience
* 5+ years' procurement experience, preferably in facilities or real estate
* MCIPS qualified or working towards it
* Strong negotiation and contract management skills
* Experience with Coupa or Ariba

Desirable:
* Knowledge of the Procurement Act 2023
* Energy trading exposure
* Prince2

Benefits: 28 days, private medical, car allowance, LinkedIn Learning.`,
    required: ['MCIPS|CIPS', 'negotiation', 'contract management', 'Coupa or Ariba'],
    preferred: ['Procurement Act|Procurement Act 2023|Public Procurement Law', 'Energy trading', 'Prince2|PRINCE2'],
    minYears: 5,
    degree: 'bachelor',
    languages: [],
    licences: [],
    neutral: ['procurement', 'Facilities', 'real estate', 'supply chain', 'Facility Management', 'Real Estate', 'Supply Chain Management'],
  },
  dentalDe: {
    text: `Zahnmedizinische Fachangestellte (m/w/d) für die Prophylaxe

Unsere Praxis in Regensburg-Stadtamhof sucht dich! Drei Zahnärztinnen, neun ZFA, ein Hund.

Das wünschen wir uns
• abgeschlossene Ausbildung zur ZFA
• Fortbildung zur ZMP oder zum DH
• Erfahrung mit PZR und PAR-Behandlungen
• Röntgenschein
• sicherer Umgang mit Dampsoft
• freundliches Wesen, Teamgeist

Nett, aber nicht notwendig
• Abrechnungskenntnisse (GOZ)
• Kenntnisse in der Assistenz bei Implantationen
• Tschechisch

Das bekommst du bei uns
• 4-Tage-Woche, Urlaubs- und Weihnachtsgeld
• Fortbildungen nach Wunsch (Hypnose, QM, Abrechnung)`,
    required: ['ZMP or DH|ZMP', 'PZR', 'PAR|PAR-Behandlungen|Periodontal Treatment', 'Röntgenschein|Röntgen|X-Ray', 'Dampsoft'],
    preferred: ['GOZ|Abrechnungskenntnisse|Dental Billing', 'Implantationen|Assistenz bei Implantationen|Dental Implants|Implantology'],
    minYears: 0,
    degree: 'vocational',
    languages: ['Czech'],
    licences: [],
    neutral: ['Prophylaxe', 'Dental Prophylaxis', 'GOZ', 'DH', 'Assistenz', 'X-Ray Certificate', 'Radiation Protection'],
  },
  adminDe: {
    text: `Die Gemeinde Oberlauterbach sucht zum nächstmöglichen Zeitpunkt eine

Leitung des Bauamtes (m/w/d)
in Vollzeit, Besoldung bis A 12 / EG 12 TVöD

Aufgabenschwerpunkte:
- Leitung des Amtes mit sechs Beschäftigten
- Bauleitplanung und Vergabeverfahren

Anforderungsprofil:
- abgeschlossenes Studium als Diplom-Verwaltungswirt/in (FH) oder Bauingenieurwesen (Bachelor)
- mindestens vier Jahre Erfahrung in der Kommunalverwaltung
- vertiefte Kenntnisse im Baurecht und in der VOB
- Fahrerlaubnis Klasse B

Wünschenswert sind Kenntnisse in GIS-Anwendungen sowie Erfahrung in der Projektsteuerung.

Wir bieten Gleitzeit, Fahrrad-Leasing und Fortbildungen. Bewerbungen richten Sie bitte bis 30.06. an das Personalamt.`,
    required: ['Baurecht|Building Law|Construction Law', 'VOB'],
    preferred: ['GIS|GIS-Anwendungen', 'Projektsteuerung|Project Management|Project Control'],
    minYears: 4,
    degree: 'bachelor',
    languages: [],
    licences: ['Driving Licence'],
    neutral: ['Kommunalverwaltung', 'Public Administration', 'Bauingenieurwesen', 'Local Government'],
  },
  legalFr: {
    text: `Juriste droit social (H/F) – CDI – Nantes

Notre ETI du secteur agroalimentaire compte 3 200 collaborateurs sur onze sites.

Vos missions
Conseiller les RRH, suivre les contentieux prud'homaux, préparer les négociations annuelles.

Profil recherché
Titulaire d'un Master 2 en droit social, vous avez une première expérience réussie d'au moins 3 ans en entreprise ou en cabinet d'avocats. Vous maîtrisez la gestion des IRP et les procédures disciplinaires. Rédaction irréprochable, sens de la diplomatie. La connaissance d'un logiciel de veille (Lamy, Navis) constitue un atout. Un bon niveau d'anglais serait également apprécié.

Ce que nous offrons
Intéressement, participation, RTT, deux jours de télétravail, formation en management.`,
    required: ['IRP|gestion des IRP|Works Council Relations|Employee Representation', 'procédures disciplinaires|Disciplinary Procedures'],
    preferred: ['Lamy|Navis|logiciel de veille|Lamy or Navis'],
    minYears: 3,
    degree: 'master',
    languages: ['English'],
    licences: [],
    neutral: [
      'droit social',
      'Employment Law',
      'Labour Law',
      'Lamy',
      'Navis',
      'Rédaction',
      'Writing',
      'diplomatie',
      'logiciel de veille',
      'Legal Drafting',
    ],
  },
  cookFr: {
    text: `Le collège Jean-Moulin (Drôme) recrute un(e) cuisinier(ère) – second de cuisine

Rattaché(e) au chef de production, vous préparez 650 repas par jour.

Compétences attendues :
- CAP cuisine obligatoire
- connaissance des normes HACCP et du plan de maîtrise sanitaire
- expérience en restauration collective (2 ans minimum)
- cuisson basse température

Atouts :
- permis B
- cuisine végétarienne
- utilisation du logiciel EasiLys

Conditions d'exercice : travail debout, port de charges, horaires 6h-14h. Avantages : congés scolaires, CNAS, repas.`,
    required: [
      'HACCP',
      'plan de maîtrise sanitaire|Food Safety Plan',
      'cuisson basse température|Sous-Vide|Sous Vide|Low-Temperature Cooking',
      'restauration collective|Institutional Catering|Contract Catering',
    ],
    preferred: ['cuisine végétarienne|Vegetarian Cooking|Vegetarian Cuisine', 'EasiLys'],
    minYears: 2,
    degree: 'vocational',
    languages: [],
    licences: ['Driving Licence'],
    neutral: ['cuisine', 'Cooking', 'restauration collective', 'Institutional Catering', 'Catering'],
  },
};
