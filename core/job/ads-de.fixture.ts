import type { AdWithTruth } from './ad-truth.fixture.ts';

/** German ads of several trades and styles. */
export const germanAds: Readonly<Record<string, AdWithTruth>> = {
  startup: {
    text: `Frontend Engineer (m/w/d) – remote in DACH

Moin! Wir sind Kornblume, 28 Leute aus Hamburg, und bauen Software für Bäckereien. Unsere Kunden backen nachts, wir deployen tagsüber. Im Backend nutzen wir Elixir und Postgres, das musst du aber nicht können.

Das erwartet dich
- Du entwickelst unsere Kassen-App weiter
- Du arbeitest eng mit Design zusammen

Das bringst du mit
- Mindestens drei Jahre Erfahrung mit React und TypeScript
- Sicherer Umgang mit CSS und Barrierefreiheit
- Erfahrung mit automatisierten Tests (z. B. Playwright oder Cypress)
- Fließendes Deutsch, gutes Englisch

Darüber freuen wir uns
- GraphQL
- Erste Berührung mit React Native

Das bieten wir
- 65.000 bis 75.000 €, 30 Tage Urlaub, Deutschlandticket, Hund im Büro`,
    required: [
      'React',
      'TypeScript',
      'CSS',
      'Barrierefreiheit|Accessibility',
      'Playwright or Cypress|automatisierte Tests|Automated Testing|Test Automation',
    ],
    preferred: ['GraphQL', 'React Native'],
    minYears: 3,
    degree: '',
    languages: ['German', 'English'],
    licences: [],
  },
  trade: {
    text: `Anlagenmechaniker SHK (m/w/d) in Augsburg

Seit 1958 sorgen wir für warme Wohnungen. Mit 22 Mitarbeitern betreuen wir Kunden im Umkreis von 40 km.

Deine Aufgaben:
Wartung und Reparatur von Heizungsanlagen, Einbau von Bädern, Notdienst alle acht Wochen.

Dein Profil:
Du hast eine abgeschlossene Ausbildung als Anlagenmechaniker SHK oder eine vergleichbare Qualifikation. Ein Führerschein der Klasse B ist zwingend erforderlich. Kenntnisse in der Wärmepumpentechnik sind von Vorteil, ebenso ein Schweißerschein. Berufserfahrung ist schön, aber kein Muss – auch Gesellen frisch nach der Prüfung sind willkommen.

Wir bieten: 4-Tage-Woche, Firmenwagen, betriebliche Altersvorsorge.`,
    required: [],
    preferred: ['Wärmepumpen|Wärmepumpentechnik|Heat Pumps', 'Schweißerschein|Welding'],
    minYears: 0,
    degree: 'vocational',
    languages: [],
    licences: ['Driving Licence'],
    neutral: ['Anlagenmechaniker', 'SHK', 'Heizungsanlagen', 'Wartung', 'Wartung und Reparatur', 'Plumbing', 'HVAC'],
  },
  hospital: {
    text: `Pflegefachkraft (m/w/d) für die Intensivstation

Das Klinikum am Stadtpark ist ein Haus der Maximalversorgung mit 780 Betten.

Ihre Aufgaben
• Betreuung beatmeter Patientinnen und Patienten
• Dokumentation in ORBIS

Ihr Profil
• Examinierte Pflegefachkraft mit staatlicher Anerkennung
• Mehrjährige Berufserfahrung in der Intensivpflege
• Sicherer Umgang mit Beatmung und Hämodynamik
• Bereitschaft zum Schichtdienst
• Deutschkenntnisse mindestens auf Niveau B2

Wünschenswert
• Fachweiterbildung Anästhesie und Intensivpflege
• Erfahrung mit ECMO

Unser Angebot
Tarif nach TVöD-P, Jahressonderzahlung, Kita auf dem Gelände, Fahrradleasing.`,
    required: [
      'Intensivpflege|Intensive Care Nursing',
      'Beatmung|Ventilator Care|Mechanical Ventilation',
      'Hämodynamik|Hemodynamic Monitoring',
    ],
    preferred: ['Fachweiterbildung Anästhesie und Intensivpflege|Anästhesie|Anaesthesia Nursing', 'ECMO'],
    minYears: 0,
    degree: 'vocational',
    languages: ['German'],
    licences: [],
    neutral: ['RN Licence', 'Pflege', 'Nursing', 'Intensivpflege'],
  },
  publicSector: {
    text: `Die Stadt Wesselau sucht zum nächstmöglichen Zeitpunkt

eine Sachbearbeitung (m/w/d) im Bauamt

unbefristet, in Vollzeit, EG 9c TVöD.

Aufgabenschwerpunkte:
- Prüfung von Bauanträgen
- Beratung von Bürgerinnen und Bürgern

Einstellungsvoraussetzungen:
- ein abgeschlossenes Studium (Bachelor oder Diplom FH) der Fachrichtung Architektur, Bauingenieurwesen oder Stadtplanung
- Kenntnisse im Bauordnungsrecht und im Vergaberecht
- Führerschein Klasse B

Darüber hinaus erwarten wir:
- sicheren Umgang mit den MS-Office-Programmen
- Verhandlungsgeschick

Von Vorteil sind Kenntnisse in AutoCAD oder einem GIS.

Bewerbungen von Menschen mit Schwerbehinderung sind ausdrücklich erwünscht.`,
    required: [
      'Bauordnungsrecht|Building Regulations',
      'Vergaberecht|Public Procurement Law|Procurement Law',
      'MS Office|Microsoft Office|MS-Office',
    ],
    preferred: ['AutoCAD or GIS'],
    minYears: 0,
    degree: 'bachelor',
    languages: [],
    licences: ['Driving Licence'],
    neutral: ['Verhandlungsgeschick', 'Bauanträge'],
  },
  logistics: {
    text: `Fachkraft für Lagerlogistik gesucht (Schicht)

Für unser Zentrallager in Kassel suchen wir ab sofort Verstärkung im Zweischichtbetrieb. Sie haben eine Ausbildung zur Fachkraft für Lagerlogistik abgeschlossen und mindestens zwei Jahre im Lager gearbeitet. Einen gültigen Staplerschein setzen wir voraus, außerdem sichere Kenntnisse in SAP EWM sowie Erfahrung in der Kommissionierung. Polnisch- oder Rumänischkenntnisse sind ein Plus. Wir zahlen Schichtzulagen, Urlaubsgeld und vermögenswirksame Leistungen.`,
    required: ['SAP EWM', 'Kommissionierung|Order Picking|Picking'],
    preferred: [],
    minYears: 2,
    degree: 'vocational',
    languages: ['Polish', 'Romanian'],
    licences: ['Forklift Licence'],
    neutral: ['Lagerlogistik', 'Warehouse Operations', 'Lager', 'Warehousing', 'Schichtarbeit'],
  },
  corporate: {
    text: `Controller (w/m/d)

**Ihr Arbeitgeber**
Ein internationaler Automobilzulieferer mit 9.000 Mitarbeitenden an 14 Standorten.

**Ihre Mission**
* Sie erstellen Monats- und Quartalsberichte
* Sie begleiten die Budgetplanung

**Das zeichnet Sie aus**
* Erfolgreich abgeschlossenes Studium der Betriebswirtschaftslehre mit Schwerpunkt Controlling oder vergleichbare Ausbildung
* 3–5 Jahre Berufserfahrung im Controlling eines produzierenden Unternehmens
* Sehr gute Kenntnisse in SAP CO und MS Excel
* Kenntnisse in IFRS und HGB
* Idealerweise Erfahrung mit Power BI
* Verhandlungssichere Englischkenntnisse

**Was wir Ihnen bieten**
Gleitzeit, mobiles Arbeiten, Kantine, Zuschuss zum Fitnessstudio.`,
    required: ['SAP CO|SAP Controlling', 'Excel', 'IFRS', 'HGB'],
    preferred: ['Power BI'],
    minYears: 3,
    degree: 'vocational',
    languages: ['English'],
    licences: [],
    neutral: ['Controlling'],
  },
  school: {
    text: `Erzieher:in für unsere Kita Regenbogen

Wir sind eine viergruppige Einrichtung in freier Trägerschaft am Stadtrand von Mainz und arbeiten nach dem offenen Konzept.

Was wir uns wünschen: Du bist staatlich anerkannte:r Erzieher:in, hast Freude an der Arbeit mit Kindern und beherrschst Beobachtung und Dokumentation. Erfahrung in der Sprachförderung und in der Elternarbeit brauchst du unbedingt. Toll wäre eine Zusatzqualifikation in Psychomotorik oder Montessori-Pädagogik. Ein erweitertes Führungszeugnis legst du vor Arbeitsbeginn vor.

Was dich erwartet: ein herzliches Team, Supervision, fünf Fortbildungstage im Jahr.`,
    required: [
      'Sprachförderung|Language Support',
      'Elternarbeit|Parent Communication',
      'Beobachtung und Dokumentation|Beobachtung|Dokumentation|Documentation|Child Observation',
    ],
    preferred: ['Psychomotorik or Montessori-Pädagogik|Montessori'],
    minYears: 0,
    degree: 'vocational',
    languages: [],
    licences: [],
    neutral: ['Führungszeugnis', 'DBS Check', 'Erzieher', 'Childcare', 'Early Childhood Education'],
  },
};
