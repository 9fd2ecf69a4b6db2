import type { AdWithTruth } from './ad-truth.fixture.ts';

/** Spanish ads of several trades and styles. */
export const spanishAds: Readonly<Record<string, AdWithTruth>> = {
  startup: {
    text: `Desarrollador/a Full Stack

¡Hola! Somos Zafra, una empresa de Valencia que digitaliza talleres mecánicos. Ya nos usan 1.200 talleres.

Qué harás
- Diseñarás nuevas funcionalidades de principio a fin
- Ayudarás a mejorar nuestro despliegue continuo

Tu perfil
- 3–5 años de experiencia en desarrollo web
- Dominio de Node.js y React
- Bases de datos relacionales (MySQL o PostgreSQL)
- Inglés nivel B2

Se valorará
- Experiencia con Docker y AWS
- Conocimientos de Python

Qué ofrecemos
Salario de 32.000 a 40.000 €, jornada intensiva en verano, teletrabajo y seguro médico.`,
    required: ['Node.js', 'React', 'MySQL or PostgreSQL|bases de datos relacionales|Relational Databases'],
    preferred: ['Docker', 'AWS', 'Python'],
    minYears: 3,
    degree: '',
    languages: ['English'],
    licences: [],
    neutral: ['Web Development', 'Desarrollo web'],
  },
  nurse: {
    text: `Enfermero/a para UCI – Hospital privado en Málaga

Requisitos imprescindibles:
- Grado en Enfermería
- Colegiación vigente
- Experiencia mínima de dos años en cuidados intensivos
- Manejo de ventilación mecánica
- Disponibilidad para turnos rotativos

Requisitos deseables:
- Máster en cuidados críticos
- Soporte vital avanzado
- Nivel alto de inglés

Se ofrece contrato indefinido, plus de nocturnidad y formación continua.`,
    required: ['ventilación mecánica|Mechanical Ventilation|Ventilator Care'],
    preferred: ['Soporte vital avanzado|ALS|Advanced Life Support', 'cuidados críticos|Critical Care'],
    minYears: 2,
    degree: 'bachelor',
    languages: ['English'],
    licences: ['Colegiación|RN Licence|Professional Registration'],
    neutral: ['Enfermería', 'Nursing', 'cuidados intensivos', 'Intensive Care'],
  },
  administration: {
    text: `Auxiliar administrativo/a contable

Asesoría con más de veinte años de trayectoria busca incorporar a una persona en su oficina de Zaragoza. Es imprescindible contar con formación profesional de grado superior en administración y finanzas y al menos un año de experiencia en contabilidad. Necesitamos que manejes Excel y A3 con soltura y que tengas conocimientos de facturación y conciliación bancaria. Se valorará positivamente el francés. Horario de lunes a viernes, salario según convenio, incorporación inmediata.`,
    required: ['Excel', 'A3', 'facturación|Invoicing|Billing', 'conciliación bancaria|Bank Reconciliation'],
    preferred: [],
    minYears: 1,
    degree: 'vocational',
    languages: ['French'],
    licences: [],
    neutral: ['contabilidad', 'Accounting'],
  },
  logistics: {
    text: `MOZO DE ALMACÉN CON CARRETILLA – GETAFE

Empresa líder del sector alimentación selecciona personal para su plataforma logística.

¿Qué buscamos?
· Carnet de carretillero en vigor
· Experiencia de al menos seis meses como mozo de almacén
· Experiencia en preparación de pedidos con radiofrecuencia
· Vehículo propio y carnet de conducir B

Valorable: conocimientos de SAP.

Funciones: carga y descarga de camiones, inventarios, ubicación de mercancía.

Ofrecemos: turnos de mañana y tarde, 11,20 € brutos/hora.`,
    required: ['preparación de pedidos|Order Picking|Picking', 'radiofrecuencia|RF Scanning|RF Scanner|RFID'],
    preferred: ['SAP'],
    minYears: 0.5,
    degree: '',
    languages: [],
    licences: ['Forklift Licence|Carretillero', 'Driving Licence'],
    neutral: ['almacén', 'Warehousing', 'Warehouse Operations'],
  },
  teacher: {
    text: `Profesor/a de Matemáticas – Educación Secundaria

Colegio concertado de Sevilla con 900 alumnos.

Qué pedimos
Titulación universitaria en Matemáticas, Física o Ingeniería y máster del profesorado. Más de dos años de experiencia docente. Nivel de inglés C1 acreditado. Manejo de Google Classroom.

Valoramos
Experiencia en el programa de Bachillerato Internacional y en evaluación por competencias.

Condiciones
Jornada completa desde septiembre. Salario según convenio.`,
    required: ['Google Classroom', 'máster del profesorado|Teaching Licence'],
    preferred: [
      'Bachillerato Internacional|International Baccalaureate|IB',
      'evaluación por competencias|Competency-Based Assessment|Assessment',
    ],
    minYears: 2,
    degree: 'bachelor',
    languages: ['English'],
    licences: [],
    neutral: ['Docencia', 'Teaching', 'Matemáticas', 'Mathematics', 'Teaching Licence'],
  },
};
