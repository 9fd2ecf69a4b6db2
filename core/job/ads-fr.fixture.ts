import type { AdWithTruth } from './ad-truth.fixture.ts';

/** French ads of several trades and styles. */
export const frenchAds: Readonly<Record<string, AdWithTruth>> = {
  startup: {
    text: `Data Engineer (H/F) – Nantes ou télétravail

Qui sommes-nous ?
Une équipe de 40 passionnés qui aide les maraîchers à prévoir leurs récoltes. Nos clients : 600 exploitations.

Tes missions
- Construire et fiabiliser nos pipelines
- Accompagner les data scientists

Ton profil
- Au moins 3 ans d'expérience en data engineering
- Tu maîtrises Python et SQL
- Tu as déjà mis en production des traitements avec Airflow ou Dagster
- Une bonne connaissance d'AWS est indispensable

Les petits plus
- dbt
- Terraform
- Une expérience dans l'agriculture

Ce que nous offrons : 48–58 k€, BSPCE, tickets resto, 12 RTT.`,
    required: ['Python', 'SQL', 'Airflow or Dagster', 'AWS'],
    preferred: ['dbt', 'Terraform'],
    minYears: 3,
    degree: '',
    languages: [],
    licences: [],
    neutral: ['Data Engineering', 'Agriculture'],
  },
  nurse: {
    text: `Infirmier(ère) en EHPAD – CDI temps plein

La résidence Les Tilleuls accueille 84 résidents à dix minutes du centre de Dijon.

Votre profil : titulaire du diplôme d'État d'infirmier, vous justifiez d'une première expérience en gériatrie. Vous maîtrisez les soins palliatifs et la gestion des pansements complexes. La connaissance du logiciel Netsoins serait appréciée. Permis B exigé (astreintes).

Nous proposons : salaire selon convention, reprise d'ancienneté, prime Ségur, mutuelle prise en charge à 60 %.`,
    required: ['Gériatrie|Elderly Care|Geriatrics', 'soins palliatifs|Palliative Care', 'pansements complexes|pansements|Wound Care'],
    preferred: ['Netsoins'],
    minYears: 0,
    degree: 'bachelor',
    languages: [],
    licences: ["diplôme d'État d'infirmier|RN Licence", 'Driving Licence'],
  },
  accountant: {
    text: `Collaborateur comptable confirmé (F/H)

Notre cabinet, 25 collaborateurs, accompagne depuis trente ans les PME de la région lyonnaise.

Missions principales :
• Tenue et révision d'un portefeuille de 40 dossiers
• Établissement des liasses fiscales

Profil recherché :
• Formation Bac+3 minimum (DCG ou licence pro comptabilité)
• Minimum 5 ans d'expérience en cabinet d'expertise comptable
• Maîtrise des déclarations de TVA et de la révision comptable
• Bonne pratique d'Excel et de Cegid ou Sage
• Rigueur et sens du service

Serait un atout : notions de droit social ; anglais lu.

Avantages : 39 h avec RTT, intéressement, parking.`,
    required: ['TVA|déclarations de TVA|VAT', 'révision comptable|Audit|Account Review|révision', 'Excel', 'Cegid or Sage'],
    preferred: ['droit social|Employment Law|Labour Law'],
    minYears: 5,
    degree: 'bachelor',
    languages: ['English'],
    licences: [],
    neutral: ['expertise comptable', 'Comptabilité', 'Accounting', 'DCG', 'liasses fiscales'],
  },
  trade: {
    text: `Nous recrutons un soudeur TIG/MIG pour notre atelier de Saint-Nazaire. Titulaire d'un CAP ou d'un Bac pro chaudronnerie, vous avez trois ans d'expérience minimum en soudage sur inox. La lecture de plans est impérative et vous disposez d'une licence de soudage en cours de validité. Le CACES R489 serait un plus, de même qu'une première approche du pliage. Travail en 2x8, prime d'équipe, panier repas.`,
    required: ['lecture de plans|Blueprint Reading|Technical Drawings', 'licence de soudage|Welding Certificate'],
    preferred: ['pliage|Sheet Metal Bending|Bending'],
    minYears: 3,
    degree: 'vocational',
    languages: [],
    licences: ['CACES|Forklift Licence'],
    neutral: ['soudage', 'Welding', 'TIG', 'MIG', 'inox', 'chaudronnerie', 'Stainless Steel', 'TIG/MIG'],
  },
  sales: {
    text: `# Chargé(e) d'affaires B2B

Leader français de l'emballage responsable, nous comptons 300 salariés répartis sur quatre sites.

## Ce que vous ferez
Vous développez un portefeuille de clients grands comptes sur le quart Sud-Ouest.

## Ce que nous attendons de vous
- Formation supérieure commerciale de niveau Bac+5 (école de commerce ou équivalent)
- Une expérience réussie d'au moins quatre ans dans la vente B2B
- Excellente maîtrise de la négociation commerciale
- Utilisation quotidienne d'un CRM, idéalement Salesforce
- Anglais courant indispensable, espagnol apprécié
- Permis B

## Rémunération et avantages
Fixe + variable non plafonné, véhicule de fonction, télétravail deux jours par semaine.`,
    required: ['négociation commerciale|Negotiation|négociation', 'CRM'],
    preferred: ['Salesforce'],
    minYears: 4,
    degree: 'master',
    languages: ['English', 'Spanish'],
    licences: ['Driving Licence'],
    neutral: ['B2B'],
  },
};
