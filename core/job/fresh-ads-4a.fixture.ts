import type { AdWithTruth } from './ad-truth.fixture.ts';

/** Ads of many trades and styles whose truth was written down before they were first read; set 4, part a. */
export const freshAdsFourA: Readonly<Record<string, AdWithTruth>> = {
  chefEn: {
    text: `CHEF DE PARTIE – The Gatehouse, Ludlow

About the pub
Two AA rosettes, a kitchen garden and a team of eleven. We cook with what the valley gives us.

About the job
Run your own section, order for it, and help our two apprentices along.

About you
• At least two years in a fresh-food kitchen, ideally at rosette level
• NVQ Level 2 in Professional Cookery or equivalent
• Level 2 Food Hygiene certificate
• Confident on the sauce section
• Able to work weekends
• Butchery skills and bread baking would be great but can be taught

About the rewards
£31,000 plus tronc, four-day week, live-in available, £500 a year for courses in wine or pastry.`,
    required: ['Food Hygiene|Food Safety|Food Hygiene Certificate|Level 2 Food Hygiene', 'sauce section|sauces|Sauce'],
    preferred: ['Butchery', 'bread baking|Bread|Baking'],
    minYears: 2,
    degree: 'vocational',
    languages: [],
    licences: [],
    neutral: ['Professional Cookery', 'Cooking', 'fresh-food kitchen', 'rosette level'],
  },
  headTeacherEn: {
    text: `Deputy Head Teacher (Pastoral)

Fernhill Academy is a mixed 11–16 school of 900 pupils, judged Good by Ofsted in 2023.

We are seeking to appoint an inspirational senior leader from September. Applicants must hold QTS and an honours degree, and have no fewer than five years of teaching experience in secondary schools, including at least two in a leadership post. A thorough understanding of safeguarding is essential. You will also need demonstrable success in improving attendance and behaviour. NPQSL or a Master's degree would be an advantage, as would experience of timetabling software such as SIMS or Arbor.

What we can offer: a supportive governing body, Teachers' Pension, on-site nursery, and coaching from an experienced head.

Closing date: noon on 3 March. Fernhill Academy is committed to safeguarding; an enhanced DBS check will be carried out.`,
    required: ['safeguarding'],
    preferred: ['NPQSL', 'SIMS or Arbor|timetabling software|Timetabling'],
    minYears: 5,
    degree: 'bachelor',
    languages: [],
    licences: ['QTS|Teaching Licence'],
    neutral: [
      'DBS Check',
      'attendance',
      'behaviour',
      'Behaviour Management',
      'leadership',
      'Timetabling',
      'Teaching',
      'NPQSL',
      'Leadership',
      'SIMS',
      'attendance and behaviour',
    ],
  },
  controllerDe: {
    text: `Senior Controller (w/m/d) Beteiligungen

Wer wir sind
Die Stadtwerke Havelbrück versorgen 160.000 Menschen mit Strom, Wärme und Wasser.

Was Sie bewegen
• Sie steuern das Controlling von neun Tochtergesellschaften
• Sie erstellen Wirtschaftspläne, Forecasts und Abweichungsanalysen
• Sie beraten die Geschäftsführung

Womit Sie uns überzeugen
• Erfolgreich abgeschlossenes wirtschaftswissenschaftliches Studium oder eine vergleichbare Qualifikation
• Mehrjährige, mindestens jedoch fünfjährige Berufserfahrung im Controlling
• Fundierte Kenntnisse in HGB und Kostenrechnung
• Routine in SAP S/4HANA und sehr gute Excel-Kenntnisse
• Analytisches Denkvermögen und Kommunikationsstärke
• Idealerweise Kenntnisse der Energiewirtschaft und von Power BI

Womit wir Sie überzeugen
• TV-V, Jobticket, Kantine, Gesundheitskurse
• Individuelle Weiterbildung, z. B. zum Bilanzbuchhalter`,
    required: ['HGB', 'Kostenrechnung|Cost Accounting', 'SAP S/4HANA|S/4HANA', 'Excel|Excel-Kenntnisse'],
    preferred: ['Energiewirtschaft|Energy Industry|Energy', 'Power BI'],
    minYears: 5,
    degree: 'bachelor',
    languages: [],
    licences: [],
    neutral: ['Controlling', 'Energy Sector'],
  },
  securityDe: {
    text: `Sicherheitsmitarbeiter (m/w/d) für den Objektschutz in Halle – ab 15,20 €/Std.

Wir suchen Sie! Voraussetzung ist die Sachkundeprüfung nach § 34a GewO, ein einwandfreies Führungszeugnis, Deutsch in Wort und Schrift sowie die Bereitschaft zum Schichtdienst. Ein Führerschein wäre schön, ist aber kein Muss. Erfahrung im Werkschutz oder Brandschutzhelfer-Ausbildung? Gerne! Ihre Aufgaben: Zutrittskontrolle, Streifengänge, Bedienung der Videoüberwachung. Wir zahlen pünktlich, stellen die Dienstkleidung und übernehmen die Kosten für Waffensachkunde und Erste Hilfe. Rufen Sie einfach an: 0345 555 0.`,
    required: ['34a|Sachkundeprüfung|Sachkundeprüfung nach § 34a GewO|Security Licence'],
    preferred: ['Werkschutz|Plant Security|Security', 'Brandschutzhelfer|Fire Safety|Fire Warden'],
    minYears: 0,
    degree: '',
    languages: ['German'],
    licences: ['Driving Licence'],
    neutral: [
      'Führungszeugnis',
      'DBS Check',
      'Criminal Record Check',
      'Security Licence',
      'Guard Licence',
      '§ 34a',
      'Zutrittskontrolle',
      'Streifengänge',
      'Videoüberwachung',
    ],
  },
  plumberFr: {
    text: `Plombier chauffagiste (H/F) — Intérim, mission de 6 mois, Chambéry

Votre agence Alpes Intérim recrute pour l'un de ses clients, spécialiste de la rénovation énergétique.

Vos responsabilités
- Poser et raccorder des chaudières, pompes à chaleur et sanitaires
- Assurer le dépannage chez les particuliers

Votre profil
- CAP ou BP en installation sanitaire / thermique
- Expérience de 3 ans minimum en rénovation
- Maîtrise de la soudure cuivre et du sertissage
- Habilitation électrique BR
- Permis B exigé
- L'attestation de manipulation des fluides frigorigènes est un vrai plus
- Des notions de ventilation (VMC) seraient appréciées

Ce que nous proposons
- 14 à 16 € de l'heure selon profil, panier, CET à 8 %
- Mutuelle et CSE dès 414 heures, formation QualiPAC`,
    required: ['soudure cuivre|Copper Brazing|Brazing|Soldering|Welding|soudure', 'sertissage|Crimping|Press Fitting'],
    preferred: ['fluides frigorigènes|Refrigerant Handling|F-Gas|Refrigerants', 'ventilation|VMC'],
    minYears: 3,
    degree: 'vocational',
    languages: [],
    licences: ['Driving Licence', 'Electrical Licence|Habilitation électrique'],
    neutral: ['rénovation', 'sanitaire', 'thermique', 'Plumbing', 'VMC', 'F-Gas Certificate', 'Renovation'],
  },
  productFr: {
    text: `Product Manager – SaaS RH

Tu veux que ton travail serve à quelque chose ? Chez Paplume, 40 000 salariés posent leurs congés avec notre outil.

Ton rôle : prioriser la roadmap, écrire les specs, parler aux clients chaque semaine.

On cherche quelqu'un qui :
✅ a déjà 4 ans d'expérience en tant que PM, dont 2 dans le SaaS B2B
✅ sait mener des entretiens utilisateurs
✅ lit et écrit le SQL sans aide
✅ manie Jira et Amplitude
✅ parle anglais couramment

Bonus si tu connais :
🌟 le droit du travail
🌟 les API REST
🌟 l'espagnol

Peu importe ton diplôme !

Ce qu'on te donne : BSPCE, télétravail total, 1 000 € pour ton bureau, ateliers design thinking.`,
    required: ['entretiens utilisateurs|User Interviews|User Research', 'SQL', 'Jira', 'Amplitude'],
    preferred: ['droit du travail|Employment Law|Labour Law', 'API REST|REST API|REST APIs'],
    minYears: 4,
    degree: '',
    languages: ['English', 'Spanish'],
    licences: [],
    neutral: ['SaaS', 'B2B', 'Product Management', 'SaaS B2B'],
  },
};
