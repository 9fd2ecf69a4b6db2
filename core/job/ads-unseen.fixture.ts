import type { AdWithTruth } from './ad-truth.fixture.ts';

/** Ads written after the tables, as a check on how far they reach. */
export const unseenAds: Readonly<Record<string, AdWithTruth>> = {
  physiotherapist: {
    text: `Physiotherapist (Band 6) – Musculoskeletal Outpatients

Northbeck Community Trust runs eleven clinics along the coast.

Could this be you?
You are an HCPC registered physiotherapist with a BSc in Physiotherapy and a minimum of two years' post-registration practice. You are experienced in manual therapy and exercise prescription, and you write clear notes in SystmOne. A car driver with access to a vehicle, you enjoy working independently.

We would also be pleased to hear that you have done acupuncture training or have used telehealth.

Why Northbeck? Flexible hours, relocation help of up to £5,000, study leave.`,
    required: ['Manual Therapy', 'Exercise Prescription|Exercise Therapy', 'SystmOne'],
    preferred: ['Acupuncture', 'Telehealth'],
    minYears: 2,
    degree: 'bachelor',
    languages: [],
    licences: ['HCPC'],
    neutral: ['Physiotherapy', 'Driving Licence', 'Medical Records', 'Clinical Documentation'],
  },
  productDesigner: {
    text: `## Product Designer

We make booking software for climbing gyms.

### In this job, you will
* run usability tests with gym owners
* keep our design system tidy

### We think you'd thrive if you
* have 4 or more years in product design
* know Figma inside out
* can prototype in code with HTML and CSS
* have led user research on your own

### Not a must, but we'd be over the moon
* motion design with After Effects or Lottie
* German

### Perks
Climbing pass, obviously.`,
    required: ['Figma', 'HTML', 'CSS', 'User Research'],
    preferred: ['Motion Design', 'After Effects or Lottie'],
    minYears: 4,
    degree: '',
    languages: ['German'],
    licences: [],
    neutral: ['Product Design', 'Prototyping', 'prototype'],
  },
  plantManager: {
    text: `Production Supervisor - Second Shift

COMPANY OVERVIEW
Calloway Foods makes frozen vegetables in Twin Falls, Idaho.

EDUCATION AND EXPERIENCE
High school diploma or GED required; associate degree in a technical field preferred. Minimum five (5) years of food manufacturing experience with two (2) years in a supervisory role. Working knowledge of HACCP, GMP and OSHA regulations. Experience with lean manufacturing tools (5S, Kaizen). Basic computer skills including MS Excel. Bilingual English/Spanish strongly preferred.

PHYSICAL DEMANDS
Stand for long periods and work in temperatures down to 0 F.`,
    required: ['HACCP', 'GMP', 'OSHA', 'Lean Manufacturing|Lean', 'Excel'],
    preferred: [],
    minYears: 5,
    degree: 'secondary',
    languages: ['English', 'Spanish'],
    licences: [],
    neutral: ['5S', 'Kaizen', 'Food Manufacturing', 'Manufacturing', 'Team Leadership', 'Supervision', 'Staff Supervision'],
  },
  lawyer: {
    text: `Syndikusrechtsanwalt (w/m/d) Arbeitsrecht

Unser Mandant ist ein familiengeführter Lebensmittelkonzern im Raum Bielefeld.

WAS SIE MITBRINGEN SOLLTEN
– Zwei juristische Staatsexamina mit überdurchschnittlichem Ergebnis
– Berufserfahrung von mindestens vier Jahren in einer Kanzlei oder Rechtsabteilung
– Vertiefte Kenntnisse im Arbeitsrecht und im Betriebsverfassungsrecht
– Verhandlungssicheres Englisch

Kenntnisse im Datenschutzrecht runden Ihr Profil ab.

IHRE PERSPEKTIVEN
Ein unbefristeter Vertrag, Dienstwagen zur privaten Nutzung und zwei Tage Homeoffice.`,
    required: ['Arbeitsrecht|Employment Law|Labour Law', 'Betriebsverfassungsrecht|Works Constitution Law|Works Council'],
    preferred: ['Datenschutzrecht|Data Protection Law|Data Protection|Privacy Law'],
    minYears: 4,
    degree: 'master',
    languages: ['English'],
    licences: [],
    neutral: ['Bar Admission', 'Staatsexamen'],
  },
  cook: {
    text: `Koch / Köchin in Teilzeit (20 Std.)

Unsere Betriebskantine in Jena versorgt täglich 300 Gäste. Gesucht wird ein Mensch mit abgeschlossener Kochausbildung und Freude an regionaler Küche. Du kennst dich mit HACCP aus, kalkulierst Menüs sicher und hast idealerweise schon mit vegetarischer Küche gearbeitet. Arbeitszeit Montag bis Freitag bis 15 Uhr, keine Wochenenden. Bezahlung nach Tarif.`,
    required: ['HACCP', 'Menükalkulation|kalkulierst Menüs|Menu Costing'],
    preferred: ['vegetarische Küche|vegetarischer Küche|Vegetarian Cooking|Vegetarian Cuisine'],
    minYears: 0,
    degree: 'vocational',
    languages: [],
    licences: [],
    neutral: ['regionale Küche', 'Cooking', 'Kochen'],
  },
  developerFr: {
    text: `Développeur·se PHP / Symfony

Votre future équipe
Huit personnes, un babyfoot, zéro hiérarchie inutile.

On cherche quelqu'un qui
– a pratiqué Symfony pendant au moins deux ans
– connaît bien Doctrine et MySQL
– écrit des tests (PHPUnit)
– parle anglais sans crainte

Et si en plus vous
– avez touché à Vue.js
– connaissez Docker
c'est parfait !

Le deal : 42–50 k€, 3 jours de télétravail, mutuelle à 100 %.`,
    required: ['Symfony', 'Doctrine', 'MySQL', 'PHPUnit'],
    preferred: ['Vue.js', 'Docker'],
    minYears: 2,
    degree: '',
    languages: ['English'],
    licences: [],
    neutral: ['PHP', 'tests', 'Automated Testing'],
  },
  electricianFr: {
    text: `ELECTRICIEN DU BATIMENT (H/F)

Entreprise artisanale de 15 salariés basée à Quimper, nous intervenons sur des chantiers neufs et en rénovation.

Diplôme requis : CAP/BEP électricité minimum. Expérience exigée : 2 ans. Habilitations électriques B1V-BR à jour. Autonome sur le tirage de câbles et le raccordement d'armoires. Permis B nécessaire pour la conduite du véhicule de service. Des connaissances en domotique sont un plus.`,
    required: [
      'Habilitation électrique|Habilitations électriques|Electrical Licence',
      'tirage de câbles|Cable Pulling|Cabling',
      "raccordement d'armoires|Panel Wiring|armoires",
    ],
    preferred: ['domotique|Home Automation'],
    minYears: 2,
    degree: 'vocational',
    languages: [],
    licences: ['Driving Licence'],
    neutral: ['électricité'],
  },
  salesEs: {
    text: `Delegado/a Comercial zona Norte

Importante laboratorio farmacéutico precisa incorporar un/a delegado/a para Asturias y Cantabria.

Si cuentas con formación universitaria en Ciencias de la Salud, carnet de conducir B y llevas mínimo dos años visitando farmacias, queremos conocerte. Pedimos buen dominio de Excel y del CRM Veeva. Suma puntos hablar gallego o euskera y haber gestionado grandes cuentas.

Te espera un fijo de 28.000 € más variable, coche de empresa y dietas.`,
    required: ['Excel', 'Veeva|Veeva CRM|CRM'],
    preferred: ['grandes cuentas|Key Account Management'],
    minYears: 2,
    degree: 'bachelor',
    languages: ['Galician', 'Basque'],
    licences: ['Driving Licence'],
    neutral: ['CRM'],
  },
  dataIt: {
    text: `Data Analyst Junior

Chi siamo: una scale-up milanese che aiuta i ristoranti a sprecare meno.

Ti riconosci in questa descrizione?
• Hai una laurea in statistica, matematica o informatica
• Hai almeno un anno di esperienza, anche in stage
• Te la cavi bene con SQL e Python
• Sai costruire dashboard in Tableau o Looker

Non indispensabili ma utili: dbt, Git, un buon inglese.

Cosa trovi da noi: RAL 27-30k, ticket da 8 euro, lavoro ibrido.`,
    required: ['SQL', 'Python', 'Tableau or Looker'],
    preferred: ['dbt', 'Git'],
    minYears: 1,
    degree: 'bachelor',
    languages: ['English'],
    licences: [],
    neutral: ['dashboard', 'Dashboards', 'Data Visualization'],
  },
  teacherPt: {
    text: `Professor de Inglês (Ensino Fundamental)

A Escola Girassol fica em Campinas e atende 480 alunos.

Pré-requisitos: licenciatura em Letras - Inglês, inglês fluente e experiência comprovada de três anos em sala de aula. Desejáveis: certificado CELTA e familiaridade com Google Classroom.

A escola oferece plano de carreira, bolsa para dependentes e almoço.`,
    required: [],
    preferred: ['CELTA', 'Google Classroom'],
    minYears: 3,
    degree: 'bachelor',
    languages: ['English'],
    licences: [],
    neutral: ['Teaching', 'Ensino'],
  },
  supportNl: {
    text: `IT Servicedesk Medewerker

Voor de gemeente Hellevoort zijn we op zoek naar een collega die bellers vriendelijk verder helpt.

Je neemt mee:
- een afgeronde mbo 4-opleiding in de ICT
- anderhalf jaar ervaring op een servicedesk
- kennis van Windows 11, Active Directory en TOPdesk
- een ITIL Foundation certificaat

Leuk als je ook weet hoe Intune werkt.

Wat staat er tegenover?
Schaal 7, een keuzebudget van 17% en een flexibel rooster.`,
    required: ['Windows|Windows 11', 'Active Directory', 'TOPdesk', 'ITIL'],
    preferred: ['Intune'],
    minYears: 1.5,
    degree: 'vocational',
    languages: [],
    licences: [],
    neutral: ['ICT', 'servicedesk', 'Service Desk'],
  },
  nursePl: {
    text: `Pielęgniarka / Pielęgniarz – oddział chirurgii

Szpital Miejski w Rybniku zatrudni od zaraz.

Stawiamy na osoby, które:
• mają prawo wykonywania zawodu
• ukończyły studia licencjackie z pielęgniarstwa
• mają co najmniej roczne doświadczenie na oddziale zabiegowym
• znają zasady opieki pooperacyjnej

Dodatkowo cenimy kurs kwalifikacyjny z pielęgniarstwa chirurgicznego i obsługę systemu AMMS.

Dajemy stabilne zatrudnienie, dodatki za nocne dyżury i zniżki na siłownię.`,
    required: ['opieka pooperacyjna|opieki pooperacyjnej|Postoperative Care'],
    preferred: ['pielęgniarstwo chirurgiczne|pielęgniarstwa chirurgicznego|Surgical Nursing', 'AMMS'],
    minYears: 1,
    degree: 'bachelor',
    languages: [],
    licences: ['prawo wykonywania zawodu|RN Licence'],
    neutral: ['Nursing', 'pielęgniarstwo'],
  },
};
