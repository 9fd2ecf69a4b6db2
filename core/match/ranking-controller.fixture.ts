import { at, degree, type GradedJob } from './ranking.fixture.ts';

/** A controller wanted by a German ad. */
export const controllerJob: GradedJob = {
  ad: `Controller (m/w/d)

Ihr Profil
- Abgeschlossenes Studium der Betriebswirtschaftslehre
- Mindestens drei Jahre Berufserfahrung im Controlling
- Sehr gute Kenntnisse in SAP und Excel
- Kenntnisse in IFRS und Budgetierung

Von Vorteil
- Power BI
- Erfahrung in der Kostenrechnung`,
  people: [
    {
      name: 'Alles',
      grade: 3,
      language: 'de',
      education: [degree('master', 'Betriebswirtschaftslehre')],
      skills: ['SAP, Excel, Power BI'],
      positions: [
        at(
          'Controllerin',
          'Werk Nord',
          '2019-01',
          null,
          'Budgetierung und Forecast in SAP und Excel',
          'Konzernberichte nach IFRS, Kostenrechnung',
        ),
      ],
    },
    {
      name: 'English CV',
      grade: 3,
      education: [degree('bachelor', 'Business Administration')],
      skills: ['SAP CO, Excel, Power BI'],
      positions: [
        at(
          'Financial Controller',
          'Mill & Co',
          '2018-03',
          null,
          'Budgeting and cost accounting in SAP CO and Excel',
          'Reporting under IFRS',
        ),
      ],
    },
    {
      name: 'Ohne IFRS',
      grade: 2,
      language: 'de',
      education: [degree('bachelor', 'Betriebswirtschaftslehre')],
      skills: ['SAP, Excel'],
      positions: [at('Controller', 'Stahl AG', '2020-01', null, 'Budgetierung, Abweichungsanalysen in SAP und Excel')],
    },
    {
      name: 'French CV',
      grade: 2,
      language: 'fr',
      education: [degree('master', 'Gestion')],
      skills: ['SAP, Excel, IFRS'],
      positions: [at('Contrôleur de gestion', 'Verrerie', '2017-01', null, 'Élaboration du budget et reporting IFRS sous SAP et Excel')],
    },
    {
      name: 'Buchhalterin',
      grade: 1,
      language: 'de',
      education: [degree('vocational', 'Steuerfachangestellte')],
      skills: ['DATEV, Excel'],
      positions: [at('Finanzbuchhalterin', 'Kanzlei', '2015-01', null, 'Monatsabschlüsse in DATEV, Auswertungen in Excel')],
    },
    {
      name: 'Berufseinsteiger',
      grade: 1,
      language: 'de',
      education: [degree('master', 'Betriebswirtschaftslehre')],
      skills: ['SAP, Excel, IFRS'],
      positions: [at('Praktikant Controlling', 'Bank', '2026-03', '2026-08', 'Unterstützung bei der Budgetierung in SAP und Excel')],
    },
    {
      name: 'Vor langer Zeit',
      grade: 1,
      language: 'de',
      education: [degree('bachelor', 'Betriebswirtschaftslehre')],
      skills: ['SAP, Excel'],
      positions: [
        at('Yogalehrerin', 'selbständig', '2014-01', null, 'Kurse'),
        at('Controllerin', 'Alt AG', '2009-01', '2013-12', 'Budgetierung in SAP und Excel'),
      ],
    },
    {
      name: 'Nur Schlagworte',
      grade: 0,
      language: 'de',
      education: [degree('secondary', 'Abitur')],
      skills: ['SAP, Excel, IFRS, HGB, Power BI, Budgetierung, Controlling'],
      positions: [at('Florist', 'Blumen', '2018-01', null, 'Sträuße')],
    },
    {
      name: 'Vertrieb',
      grade: 0,
      language: 'de',
      education: [degree('bachelor', 'Betriebswirtschaftslehre')],
      skills: ['Excel, Salesforce'],
      positions: [at('Vertriebsmitarbeiter', 'Auto', '2016-01', null, 'Neukundengewinnung')],
    },
    {
      name: 'Entwickler',
      grade: 0,
      language: 'de',
      education: [degree('master', 'Informatik')],
      skills: ['Java, SQL'],
      positions: [at('Softwareentwickler', 'IT', '2015-01', null, 'Java-Dienste')],
    },
  ],
};
