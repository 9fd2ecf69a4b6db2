import type { AdWithTruth } from './ad-truth.fixture.ts';

/** Ads of many trades and styles whose truth was written down before they were first read; set 2, part a. */
export const freshAdsTwoA: Readonly<Record<string, AdWithTruth>> = {
  plumberEn: {
    text: `Plumbing & Heating Engineer – Leeds and surrounding areas

Fed up with being just a number? Ashdown Mechanical is a family firm with nine vans on the road.

The person we take on will be Gas Safe registered, NVQ Level 3 qualified and will have spent three years or more on domestic boilers. You'll be fault-finding on Worcester and Vaillant models every day, so we need someone who really knows them. Unvented hot water certification (G3) is a must. If you've got heat pump experience or have fitted underfloor heating, tell us – we'd love to hear about it. Clean driving licence please.

£42k basic, van, phone, tools account, and we'll put you through your OFTEC tickets.`,
    required: ['boilers|Domestic boilers|Boiler', 'fault-finding|Troubleshooting|Fault Diagnosis|Fault Finding', 'Unvented hot water|G3'],
    preferred: ['heat pump|Heat Pumps', 'underfloor heating'],
    minYears: 3,
    degree: 'vocational',
    languages: [],
    licences: ['Gas Safe', 'Driving Licence'],
    neutral: ['Worcester', 'Vaillant', 'Plumbing', 'Heating', 'G3', 'Unvented', 'Worcester or Vaillant'],
  },
  lawyerEn: {
    text: `Associate – Commercial Litigation (2–4 PQE)

Our client, a mid-tier London practice ranked in Legal 500, is expanding its disputes team.

THE ROLE
Running your own caseload of contract and shareholder disputes, drafting pleadings and witness statements, attending mediations.

THE CANDIDATE
- Qualified solicitor in England & Wales with at least two years' post-qualification experience
- Solid grounding in civil procedure
- Strong drafting skills
- Experience of e-disclosure platforms such as Relativity
- Fluency in Mandarin or Arabic would be viewed favourably
- Exposure to international arbitration is desirable but by no means essential

THE PACKAGE
£85,000–£105,000, hybrid working, sponsorship of the LLM in arbitration.

For a confidential discussion call Hollis Grant Legal Recruitment.`,
    required: ['civil procedure', 'drafting|Legal Drafting', 'e-disclosure|eDiscovery|E-Discovery|Relativity'],
    preferred: ['international arbitration|Arbitration'],
    minYears: 2,
    degree: '',
    languages: ['Chinese|Mandarin|Mandarin Chinese', 'Arabic'],
    licences: ['Solicitor|Bar Admission|Legal Licence|Admission to the Bar'],
    neutral: ['Litigation', 'Relativity'],
  },
  teacherDe: {
    text: `Das Land Niederdeich stellt zum 01.08. ein:

Lehrkraft (w/m/d) an berufsbildenden Schulen, Fachrichtung Metalltechnik

Entgeltgruppe E 13 TV-L bzw. A 13, unbefristet

Einstellungsvoraussetzungen:
– Zweites Staatsexamen für das Lehramt an berufsbildenden Schulen oder Master of Education
– Lehrbefähigung für das Zweitfach Mathematik oder Physik
– Masernschutznachweis

Wünschenswert sind darüber hinaus:
– eine abgeschlossene Berufsausbildung im Metallbereich
– Erfahrungen mit CNC-Technik und CAD
– Kenntnisse in der inklusiven Beschulung

Schwerbehinderte Bewerberinnen und Bewerber werden bei gleicher Eignung bevorzugt. Bewerbungen mit den üblichen Unterlagen bis 15.04. an die Schulbehörde.`,
    required: ['Mathematik or Physik|Mathematics or Physics|Lehrbefähigung'],
    preferred: ['CNC|CNC-Technik', 'CAD', 'inklusive Beschulung|inklusiven Beschulung|Inclusive Education'],
    minYears: 0,
    degree: 'master',
    languages: [],
    licences: [],
    neutral: ['Masernschutznachweis', 'Metalltechnik', 'Lehrbefähigung', 'Metallbereich', 'Teaching Licence', 'Mathematik', 'Physik'],
  },
  logisticsDe: {
    text: `Für ein internationales Handelsunternehmen im Großraum Nürnberg suchen wir im Rahmen der Direktvermittlung einen Disponenten (m/w/d) Seefracht.

Was auf Sie zukommt: Sie buchen Container bei Reedereien, überwachen Lieferungen aus Fernost und stimmen sich mit Zollagenten ab.

Was Sie auszeichnet: eine kaufmännische Ausbildung, idealerweise zum Kaufmann für Spedition und Logistikdienstleistung, mindestens 2 Jahre Berufserfahrung in der Seefracht, sicheres Englisch und gute Kenntnisse in CargoWise. Incoterms und Gefahrgut (IMDG) sind Ihnen vertraut. Chinesischkenntnisse sind ein Türöffner, aber nicht Bedingung. Erste Führungserfahrung wird gern gesehen.

Was unser Kunde bietet: 13 Gehälter, Gleitzeit, JobRad, Sprachkurse.`,
    required: ['CargoWise', 'Incoterms', 'Gefahrgut|IMDG|Dangerous Goods'],
    preferred: ['Führungserfahrung|Team Leadership|Leadership|People Management'],
    minYears: 2,
    degree: 'vocational',
    languages: ['English', 'Chinese'],
    licences: [],
    neutral: ['IMDG', 'Seefracht', 'Sea Freight', 'Ocean Freight', 'Kaufmann', 'Spedition'],
  },
  devFr: {
    text: `Développeur·se Full Stack

## Le contexte
Chez Tournesol, on aide les mairies à gérer leurs cantines. Produit en Ruby on Rails et Vue, 22 personnes, 100 % remote possible en France.

## Toi
- 3 ans d'XP minimum en dev web
- Tu codes en Ruby, ou bien en Python et tu es prêt·e à passer à Ruby
- PostgreSQL n'a pas de secret pour toi
- Les tests automatisés, c'est une évidence
- Tu lis et écris l'anglais technique

## Si en plus…
- tu as touché à Vue ou React
- tu connais Docker
- l'accessibilité (RGAA) te parle

## Nous
45–55 k€, 5 semaines de congés + RTT, budget formation (Kubernetes, UX, ce que tu veux).`,
    required: ['Ruby or Python|Ruby', 'PostgreSQL', 'tests automatisés|Test Automation|Automated Testing'],
    preferred: ['Vue or React', 'Docker', 'accessibilité|Accessibility|RGAA'],
    minYears: 3,
    degree: '',
    languages: ['English'],
    licences: [],
    neutral: ['dev web', 'Web Development', 'RGAA', 'Python', 'XP'],
  },
  nurseFr: {
    text: `La Résidence Les Glycines (EHPAD, 74 lits, Angers) recrute

INFIRMIER(E) DIPLOME(E) D'ETAT – CDI temps plein

Description du poste :
Sous la responsabilité de l'infirmière coordinatrice, vous dispensez les soins, préparez les piluliers et encadrez les aides-soignants.

Profil attendu :
Diplôme d'État d'infirmier exigé, inscription à l'Ordre.
Débutant accepté ; une expérience en gériatrie est néanmoins appréciée.
Vous maîtrisez les soins palliatifs et la prise en charge de la douleur.
La pratique du logiciel NetSoins serait bienvenue.
Rigueur, écoute et bienveillance sont vos atouts.

Avantages : reprise d'ancienneté, prime Ségur, formation Alzheimer, crèche.`,
    required: ['soins palliatifs|Palliative Care', 'douleur|Pain Management|prise en charge de la douleur'],
    preferred: ['gériatrie|Geriatrics|Geriatric Care', 'NetSoins'],
    minYears: 0,
    degree: 'bachelor',
    languages: [],
    licences: ["Professional Registration|Nursing Licence|inscription à l'Ordre|RN Licence|Nurse Registration"],
    neutral: ['soins', 'Nursing', 'écoute', 'rigueur'],
  },
};
