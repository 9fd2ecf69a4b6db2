import type { AdWithTruth } from './ad-truth.fixture.ts';

/** Italian ads of several trades and styles. */
export const italianAds: Readonly<Record<string, AdWithTruth>> = {
  developer: {
    text: `Sviluppatore Java (m/f)

Siamo una software house di Torino con 60 persone e clienti nel settore assicurativo.

Cosa farai
- Svilupperai microservizi per la gestione dei sinistri
- Collaborerai con il team di prodotto

Chi cerchiamo
- Almeno 3 anni di esperienza nello sviluppo in Java
- Ottima conoscenza di Spring Boot e Hibernate
- Conoscenza di Git e Maven
- Buona conoscenza della lingua inglese

Gradito
- Esperienza con Docker o Kubernetes
- Conoscenza di Angular

Offriamo
Contratto a tempo indeterminato, smart working tre giorni a settimana, buoni pasto.`,
    required: ['Java', 'Spring Boot', 'Hibernate', 'Git', 'Maven'],
    preferred: ['Docker or Kubernetes', 'Angular'],
    minYears: 3,
    degree: '',
    languages: ['English'],
    licences: [],
  },
  accountant: {
    text: `Impiegato/a amministrativo contabile

Per azienda cliente del settore metalmeccanico in provincia di Bergamo ricerchiamo una figura che abbia maturato un'esperienza di almeno cinque anni in ruolo analogo.

Requisiti: diploma di ragioneria o laurea in economia; autonomia nella contabilità generale e nella fatturazione elettronica; conoscenza del bilancio; buon utilizzo di Excel e del gestionale Zucchetti. Costituisce titolo preferenziale la conoscenza dell'inglese. Orario full time, contratto a tempo determinato con possibilità di assunzione, RAL commisurata all'esperienza.`,
    required: [
      'contabilità generale|General Ledger Accounting|General Ledger|General Accounting',
      'fatturazione elettronica|E-Invoicing|Electronic Invoicing',
      'bilancio|Financial Statements',
      'Excel',
      'Zucchetti',
    ],
    preferred: [],
    minYears: 5,
    degree: 'secondary',
    languages: ['English'],
    licences: [],
  },
  care: {
    text: `Operatore Socio Sanitario (OSS)

La cooperativa Il Girasole gestisce tre residenze per anziani in provincia di Parma.

Il tuo profilo
• Qualifica OSS
• Esperienza, anche minima, nell'assistenza agli anziani
• Patente B e auto propria
• Disponibilità a turni notturni

Sarà considerata un plus l'esperienza con malati di Alzheimer.

Cosa offriamo
Contratto di cooperativa sociale, 30 ore settimanali, mensa.`,
    required: ['assistenza agli anziani|Elderly Care', 'OSS|Healthcare Assistant|Operatore Socio Sanitario'],
    preferred: ['Alzheimer|Dementia Care'],
    minYears: 0,
    degree: '',
    languages: [],
    licences: ['Driving Licence'],
  },
  mechanic: {
    text: `Manutentore elettromeccanico – Modena

Azienda leader nella produzione di macchine per il packaging cerca un manutentore. Si richiede diploma tecnico, esperienza di almeno tre anni nella manutenzione di impianti e capacità di leggere schemi elettrici. È indispensabile la conoscenza dei PLC Siemens. È gradita la conoscenza della pneumatica; la patente per il muletto è un vantaggio. Disponibilità a lavorare su tre turni. Si offre inserimento diretto, premio di produzione e mensa aziendale.`,
    required: ['schemi elettrici|Electrical Diagrams|Electrical Schematics', 'PLC Siemens|PLC|Siemens PLC'],
    preferred: ['pneumatica|Pneumatics'],
    minYears: 3,
    degree: 'vocational',
    languages: [],
    licences: ['Forklift Licence'],
    neutral: ['manutenzione', 'Maintenance'],
  },
  marketing: {
    text: `Digital Marketing Specialist

L'azienda
Da quarant'anni produciamo occhiali a Belluno, oggi vendiamo in 30 paesi.

Requisiti richiesti
- Laurea in Marketing, Comunicazione o affini
- Minimo due anni di esperienza nel digital marketing
- Padronanza di Google Ads e Meta Ads
- Conoscenza di Google Analytics
- Inglese fluente

Completano il profilo
- Conoscenza di Shopify
- Basi di HTML
- Tedesco

Si offre: contratto a tempo indeterminato, retribuzione commisurata, palestra aziendale.`,
    required: ['Google Ads', 'Meta Ads', 'Google Analytics'],
    preferred: ['Shopify', 'HTML'],
    minYears: 2,
    degree: 'bachelor',
    languages: ['English', 'German'],
    licences: [],
    neutral: ['Digital Marketing'],
  },
};
