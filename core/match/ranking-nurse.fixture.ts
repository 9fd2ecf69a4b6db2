import { at, type GradedJob } from './ranking.fixture.ts';

/** An intensive care nurse wanted by an English ad. */
export const nurseJob: GradedJob = {
  ad: `Registered Nurse - Intensive Care

You are a registered nurse with at least two years of intensive care experience. You must be confident with mechanical ventilation, medication administration and wound care. ALS is required. Experience with ECMO would be an advantage, as would palliative care.`,
  people: [
    {
      name: 'Nurse with all',
      grade: 3,
      certificates: ['ALS', 'NMC registration'],
      skills: ['Mechanical ventilation, ECMO, wound care'],
      positions: [
        at(
          'Staff Nurse ICU',
          'City Hospital',
          '2020-01',
          null,
          'Intensive care of ventilated patients: mechanical ventilation, medication administration',
          'Wound care after surgery; ECMO',
        ),
      ],
    },
    {
      name: 'Pflegefachfrau',
      grade: 3,
      language: 'de',
      certificates: ['ALS'],
      skills: ['Beatmung, Wundversorgung, ECMO'],
      positions: [
        at(
          'Pflegefachfrau Intensivstation',
          'Klinikum',
          '2018-04',
          null,
          'Intensivpflege beatmeter Patienten, Beatmung',
          'Wundversorgung, Medikamentengabe',
        ),
      ],
    },
    {
      name: 'Infirmière',
      grade: 2,
      language: 'fr',
      skills: ['ventilation mécanique, soins palliatifs'],
      positions: [
        at(
          'Infirmière en réanimation',
          'CHU',
          '2019-02',
          null,
          'Soins intensifs, ventilation mécanique',
          'Administration des médicaments, soins des plaies',
        ),
      ],
    },
    {
      name: 'Enfermera',
      grade: 2,
      language: 'es',
      skills: ['ventilación mecánica'],
      certificates: ['ALS'],
      positions: [
        at(
          'Enfermera de UCI',
          'Hospital Sur',
          '2021-01',
          null,
          'Cuidados intensivos, ventilación mecánica',
          'Administración de medicación',
        ),
      ],
    },
    {
      name: 'Ward nurse',
      grade: 1,
      skills: ['wound care, medication administration'],
      certificates: ['NMC registration'],
      positions: [
        at(
          'Registered Nurse, Surgical Ward',
          'County Hospital',
          '2016-01',
          null,
          'Wound care and medication administration for 28 patients',
        ),
      ],
    },
    {
      name: 'New graduate',
      grade: 1,
      certificates: ['NMC registration'],
      skills: ['mechanical ventilation, wound care'],
      positions: [at('Staff Nurse ICU', 'City Hospital', '2026-06', null, 'Learns mechanical ventilation and medication administration')],
    },
    {
      name: 'Care assistant',
      grade: 0,
      skills: ['personal care'],
      positions: [at('Healthcare Assistant', 'Home', '2018-01', null, 'Washing and feeding residents')],
    },
    {
      name: 'Stuffer',
      grade: 0,
      skills: ['Mechanical ventilation, medication administration, wound care, ALS, ECMO, palliative care'],
      positions: [at('Warehouse Operative', 'Depot', '2017-01', null, 'Picks orders')],
    },
    {
      name: 'Paramedic',
      grade: 1,
      certificates: ['ALS'],
      skills: ['airway management'],
      positions: [at('Paramedic', 'Ambulance Trust', '2017-01', null, 'Emergency care, ALS, medication administration')],
    },
    {
      name: 'Medical secretary',
      grade: 0,
      skills: ['Word, medical terminology'],
      positions: [at('Medical Secretary', 'Clinic', '2012-01', null, 'Letters and appointments')],
    },
  ],
};
