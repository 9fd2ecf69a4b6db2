import type { AdWithTruth } from './ad-truth.fixture.ts';

/** Ads of many trades and styles whose truth was written down before they were first read; set 1, part a. */
export const freshAdsOneA: Readonly<Record<string, AdWithTruth>> = {
  wardManager: {
    text: `NHS Highmoor Foundation Trust
Job title: Ward Manager, Acute Stroke Unit
Band 7 | Permanent | 37.5 hours

Main duties of the job
The post holder leads a team of 28, manages the budget and rota of the ward and chairs the weekly bed meeting.

Person specification

Qualifications
Essential
• Registered Nurse with current NMC registration
• Degree in nursing or equivalent
Desirable
• Mentorship qualification
• Non-medical prescribing

Experience
Essential
• Minimum of 4 years post-registration experience, two of them at Band 6
• Experience in stroke care
• Roster management using HealthRoster
Desirable
• Budget management
• Clinical audit

The Trust offers NHS pension, nursery places and courses in quality improvement and Excel.`,
    required: ['stroke care|Stroke', 'HealthRoster'],
    preferred: ['Non-medical prescribing|Nurse Prescribing', 'Budget management', 'Clinical audit'],
    minYears: 4,
    degree: 'bachelor',
    languages: [],
    licences: ['NMC|RN Licence'],
    neutral: ['Roster Management|Rostering|Staff Scheduling', 'Nursing', 'Registered Nurse', 'Mentorship qualification'],
  },
  shopAssistant: {
    text: `Weekend Sales Assistant wanted for our garden centre near Ledbury. You'll be serving customers, watering stock and keeping the till running, so you should be happy with cash handling and be able to lift 15 kg. Some plant knowledge is a bonus and if you have driven a forklift before, even better, but we will teach you everything, from visual merchandising to our EPOS. No experience required, no CV needed. Saturdays and Sundays 9-5, £12.10 an hour, 20% staff discount.`,
    required: ['cash handling'],
    preferred: ['plant knowledge|Plants|Horticulture', 'forklift|Forklift Operation|Forklift Driving'],
    minYears: 0,
    degree: '',
    languages: [],
    licences: [],
    neutral: ['Customer Service', 'Sales', 'Retail', 'Forklift Licence'],
  },
  paralegalDe: {
    text: `Rechtsanwaltsfachangestellte/r (m/w/d) in Teilzeit

Brandt & Okoye ist eine auf Miet- und Arbeitsrecht spezialisierte Kanzlei mit sechs Anwältinnen und Anwälten im Herzen von Erfurt.

DEINE AUFGABEN
Fristenkontrolle, Aktenführung, Gebührenabrechnung nach RVG, Vorbereitung von Schriftsätzen, Telefon.

DEIN PROFIL
Du hast deine Ausbildung zur/zum Rechtsanwaltsfachangestellten erfolgreich abgeschlossen und bringst mehrjährige Berufserfahrung mit. Im Umgang mit RA-MICRO und dem beA fühlst du dich wohl, MS Office ist für dich selbstverständlich. Die Zwangsvollstreckung schreckt dich nicht. Wenn du außerdem Erfahrung im Notariat mitbringst, ist das ein Pluspunkt; Englisch brauchst du nicht.

WIR BIETEN DIR
Flexible Arbeitszeiten, 30 Urlaubstage, Fortbildungen zu Kostenrecht und Datenschutz, Jobticket.`,
    required: ['RA-MICRO', 'beA', 'MS Office|Microsoft Office', 'Zwangsvollstreckung'],
    preferred: ['Notariat'],
    minYears: 0,
    degree: 'vocational',
    languages: [],
    licences: [],
    neutral: [],
  },
  startupDe: {
    text: `Backend Engineer (all genders) – Go

Hi, wir sind Kornblume! 🌱 Wir bauen eine Plattform, mit der Landwirte ihre Ernte direkt verkaufen. 14 Leute, Series A, Büro in Münster, Hunde willkommen.

Unser Stack: Go, PostgreSQL, Kafka, React, alles auf Hetzner mit Kubernetes.

Was wir uns von dir wünschen 💪
– Du programmierst seit mindestens 3 Jahren in Go oder Rust
– Relationale Datenbanken, am liebsten PostgreSQL, sind dein Zuhause
– Du testest, was du schreibst, und hast schon CI/CD-Pipelines gebaut
– REST-APIs entwirfst du im Schlaf
– Deutsch auf C1-Niveau, weil wir viel mit Landwirten telefonieren

Was uns begeistern würde 🤩
– Kafka oder NATS
– Erfahrung mit Terraform
– Ein Herz für Landwirtschaft

Ein Studium? Ist uns egal. Was zählt, ist, was du kannst.

Was du bekommst 🎁
– 60.000 – 75.000 € und Anteile
– Englischkurse, AWS-Zertifizierung, Konferenzen`,
    required: ['Go or Rust', 'PostgreSQL|Relationale Datenbanken|Relational Databases', 'CI/CD', 'REST|REST-APIs|REST APIs'],
    preferred: ['Kafka or NATS', 'Terraform'],
    minYears: 3,
    degree: '',
    languages: ['German'],
    licences: [],
    neutral: ['Testing', 'Software Testing', 'Landwirtschaft', 'Agriculture', 'Herz für Landwirtschaft'],
  },
  driverFr: {
    text: `Conducteur routier SPL (H/F)

Transports Vallauris, entreprise familiale de 85 salariés, recherche pour son agence de Valence un conducteur SPL.

Missions : livraisons en national, bâchage et sanglage, suivi des documents de transport.

Profil :
Titulaire du permis CE et de la FIMO à jour, vous disposez de la carte conducteur. Une première expérience d'un an au moins dans la conduite de semi-remorques est exigée. Vous savez utiliser un chronotachygraphe numérique. L'ADR de base serait un atout, tout comme la conduite d'un chariot élévateur (CACES 3). Découchés à prévoir : 3 nuits par semaine.

Rémunération : 2 450 € brut + frais de déplacement. Formation ADR prise en charge.`,
    required: ['carte conducteur|Driver Card|Tachograph Card', 'chronotachygraphe|Tachograph'],
    preferred: ['CACES|chariot élévateur|Forklift'],
    minYears: 1,
    degree: '',
    languages: [],
    licences: ['Driving Licence CE|HGV|Lorry Licence|Driving Licence C+E', 'Driver CPC', 'ADR'],
    neutral: ['semi-remorques', 'Forklift', 'chariot élévateur', 'CACES', 'FIMO', 'Driver Qualification'],
  },
  receptionFr: {
    text: `Réceptionniste de nuit - Hôtel Les Embruns****, Biarritz

Qui sommes-nous ?
Un quatre étoiles de 92 chambres avec spa, membre d'un groupe indépendant. Nous travaillons avec Mews et Salesforce.

Votre quotidien
Accueil des clients tardifs, clôture de la journée, rondes de sécurité.

Ce qu'il vous faut
- BTS Tourisme ou Bac pro hôtellerie
- 2 ans d'expérience sur un poste équivalent
- Un anglais courant et l'espagnol conversationnel
- Une bonne maîtrise d'un PMS (Opera ou Mews)
- Le SSIAP 1

Ce qui fera la différence
- La connaissance des OTA (Booking, Expedia)
- L'allemand

Ce que nous vous apportons
13e mois, mutuelle, parking, formation aux techniques de vente.`,
    required: ['PMS|Opera|Mews|Opera or Mews', 'SSIAP'],
    preferred: ['OTA|Booking|Expedia'],
    minYears: 2,
    degree: 'vocational',
    languages: ['English', 'Spanish', 'German'],
    licences: [],
    neutral: ['Opera', 'Mews', 'Booking', 'Expedia'],
  },
};
