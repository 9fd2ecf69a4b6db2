import type { AdWithTruth } from './ad-truth.fixture.ts';

/** Ads of many trades and styles whose truth was written down before they were first read; set 3, part a. */
export const freshAdsThreeA: Readonly<Record<string, AdWithTruth>> = {
  mobileEn: {
    text: `iOS Engineer @ Lumen Diary

We're three founders and seven engineers making a journaling app that two million people open before bed. Everything is written in Swift; the backend (Elixir) is somebody else's problem.

What we're after is somebody who has shipped at least one app to the App Store, thinks in SwiftUI, and has spent a minimum of three years doing this for money. You should be able to debug a memory leak with Instruments and write unit tests without being asked. Core Data experience will come in handy, and so will an interest in accessibility. Knowing your way around Figma is a nice touch, but our designer is patient.

We don't ask for degrees, certificates or cover letters.

You'd join us in Copenhagen two days a week. We pay well, take six weeks off, and send everyone to one conference per year (WWDC, FOSDEM, you name it).`,
    required: ['SwiftUI', 'Instruments|Xcode Instruments', 'unit tests|Unit Testing'],
    preferred: ['Core Data', 'accessibility', 'Figma'],
    minYears: 3,
    degree: '',
    languages: [],
    licences: [],
    neutral: ['Swift', 'iOS', 'App Store', 'Debugging', 'Memory leak'],
  },
  housingEn: {
    text: `Housing Options Officer
Grade G, £31,067 – £34,314 pro rata
Directorate: Communities

Job Purpose: To prevent and relieve homelessness by giving advice to households in the borough.

KNOWLEDGE, SKILLS AND EXPERIENCE (E = essential, D = desirable)

1. Working knowledge of the Homelessness Reduction Act 2017 (E)
2. Two years' experience of frontline housing or welfare advice (E)
3. Ability to use Northgate Housing or a similar case management system (E)
4. Report writing (E)
5. Experience of mediation (D)
6. CIH Level 3 qualification (D)
7. Full UK driving licence (D)
8. Knowledge of Welsh (D)

Special conditions: enhanced DBS check; some evening work.

The Council is committed to equal opportunities. Benefits include the Local Government Pension Scheme and free Excel training.`,
    required: ['Homelessness Reduction Act', 'Northgate Housing|Northgate|case management|Case Management System', 'Report writing'],
    preferred: ['mediation', 'CIH|CIH Level 3|CIH Level 3 qualification'],
    minYears: 2,
    degree: '',
    languages: ['Welsh'],
    licences: ['Driving Licence'],
    neutral: ['DBS|DBS Check', 'Housing', 'Welfare Advice', 'Northgate', 'Advice', 'DBS', 'Criminal Record Check'],
  },
  careDe: {
    text: `Pflegedienstleitung (m/w/d) ambulant

Herzlich willkommen beim Pflegedienst Abendrot in Gera!

Das ist Ihr Job:
+ Tourenplanung und Dienstplangestaltung
+ Ansprechpartner/in für Medizinischen Dienst und Kostenträger
+ Führung von 18 Mitarbeitenden

Das haben Sie im Gepäck:
+ examinierte Pflegefachkraft mit Weiterbildung zur PDL nach § 71 SGB XI
+ gerne zwei Jahre Leitungserfahrung, aber auch Nachwuchskräfte sind willkommen
+ Know-how in der Abrechnung mit Pflegekassen
+ routinierter Umgang mit MEDIFOX oder Vivendi
+ Pkw-Führerschein

Das legen wir noch drauf:
+ Dienstwagen auch privat
+ 4.500 Euro Grundgehalt
+ Fortbildung in Wundmanagement und Palliative Care`,
    required: [
      'PDL|Weiterbildung zur PDL|Pflegedienstleitung|§ 71 SGB XI',
      'Abrechnung|Abrechnung mit Pflegekassen|Billing|Medical Billing',
      'MEDIFOX or Vivendi',
    ],
    preferred: [],
    minYears: 0,
    degree: 'vocational',
    languages: [],
    licences: ['Driving Licence'],
    neutral: [
      'Leitungserfahrung',
      'Team Leadership',
      'Pflegefachkraft',
      'SGB XI',
      'Pflege',
      'Nursing Licence',
      'RN Licence',
      'SGB',
      'Leadership',
    ],
  },
  bakeryDe: {
    text: `Filialleiter/in gesucht – Bäckerei Kornmüller, Passau

Wir backen seit 1924. In unserer Filiale am Dom suchen wir ab sofort Verstärkung an der Spitze eines achtköpfigen Teams.

Du bist gelernte/r Fachverkäufer/in oder kommst aus der Systemgastronomie, hast schon mal Dienstpläne geschrieben und kennst dich mit Kassensystemen aus. Bestellwesen und Inventur sind kein Neuland für dich. Drei Jahre im Verkauf solltest du mindestens auf dem Buckel haben. Barista-Kenntnisse? Super, aber kein Muss. Einen Gesundheitsausweis (Belehrung nach § 43 IfSG) kannst du über uns machen.

Bei uns gibt's übertariflichen Lohn, 40 % Personalrabatt, Schulungen zu Warenkunde und Führung sowie freie Sonntage.`,
    required: [
      'Dienstpläne|Dienstplanung|Staff Scheduling|Rostering',
      'Kassensysteme|Kassensystemen|POS Systems|Point of Sale',
      'Bestellwesen|Ordering|Order Management',
      'Inventur|Stocktaking',
    ],
    preferred: ['Barista|Barista Skills'],
    minYears: 3,
    degree: 'vocational',
    languages: [],
    licences: [],
    neutral: ['Systemgastronomie', 'Verkauf', 'Sales', 'Gesundheitsausweis', 'Food Handler Certificate', 'Fast Food'],
  },
  auditorFr: {
    text: `AUDITEUR INTERNE F/H – Lille

La société : mutuelle d'assurance, 2 600 collaborateurs, certifiée ISO 9001.

Le poste : réalisation de missions d'audit dans les réseaux et au siège ; suivi des recommandations ; reporting au comité d'audit.

Le profil : Bac +5 (école de commerce ou master CCA), 3 à 6 ans d'expérience acquise en cabinet ou en audit interne. Connaissance de Solvabilité II indispensable. À l'aise avec l'analyse de données (ACL ou SQL). Anglais lu, écrit, parlé. La certification CIA est un plus, de même que la maîtrise de Power BI. Déplacements fréquents.

Les avantages : télétravail 2 j/sem., intéressement, prise en charge du DSCG ou du CIA.`,
    required: ['Solvabilité II|Solvency II', 'ACL or SQL', 'analyse de données|Data Analysis'],
    preferred: ['CIA|Certified Internal Auditor', 'Power BI'],
    minYears: 3,
    degree: 'master',
    languages: ['English'],
    licences: [],
    neutral: ['audit interne', 'Internal Audit', 'Audit', 'analyse de données'],
  },
  librarianFr: {
    text: `La commune de Sainte-Colombe (8 400 habitants) recrute par voie statutaire ou contractuelle

Un(e) bibliothécaire jeunesse
Cadre d'emplois : assistant de conservation (catégorie B)

MISSIONS
• Accueillir les publics
• Développer les collections jeunesse
• Animer l'heure du conte

COMPÉTENCES REQUISES
• Connaissance de la littérature jeunesse
• Maîtrise du SIGB Orphée
• Techniques de catalogage (UNIMARC)
• DUT métiers du livre ou équivalent
• Permis B

QUALITÉS ATTENDUES
• Sens du service public
• Créativité, dynamisme

SERAIT APPRÉCIÉ
• Pratique de la LSF
• Expérience du jeu vidéo en médiathèque

CONDITIONS
RIFSEEP, CNAS, participation à la mutuelle. Poste à pourvoir au 1er septembre.`,
    required: [
      "littérature jeunesse|Children's Literature",
      'Orphée|SIGB|SIGB Orphée',
      'catalogage|Cataloguing|UNIMARC|Techniques de catalogage',
    ],
    preferred: ['LSF|French Sign Language|Langue des signes', 'jeu vidéo|Video Games'],
    minYears: 0,
    degree: 'associate',
    languages: [],
    licences: ['Driving Licence'],
    neutral: ['UNIMARC', 'SIGB', 'Service public', 'métiers du livre', 'Integrated Library System'],
  },
};
