import type { AdWithTruth } from './ad-truth.fixture.ts';

/** More ads written after the tables, in prose and in lists, as a check on how far they reach. */
export const laterAds: Readonly<Record<string, AdWithTruth>> = {
  devops: {
    text: `Platform Engineer, Reliability

Our platform team of six keeps 240 microservices alive for a health insurer with four million members. Day to day you will automate what hurts, join one on-call week in seven and improve our deployment times.

The must-haves are few. You have spent three years or more running production workloads on AWS, you write Infrastructure as Code with Terraform, and you debug Linux without googling every flag. Scripting in Python or Bash is part of every week. Bonus: ArgoCD, Istio, or a CKA certificate. A degree is nice but we care more about what you have built. We hire in Ireland and Poland, remote or in our Dublin office; please note that we cannot sponsor visas.`,
    required: ['AWS', 'Infrastructure as Code', 'Terraform', 'Linux', 'Python or Bash'],
    preferred: ['ArgoCD|Argo CD', 'Istio', 'CKA'],
    minYears: 3,
    degree: '',
    languages: [],
    licences: [],
    neutral: ['Scripting', 'Debugging'],
  },
  socialWorker: {
    text: `Social Worker - Children's Services

We can offer a caseload of no more than 14, weekly supervision and a clear path to senior grades.

To succeed you will have:
• a recognised social work degree (BA or MA)
• current Social Work England registration
• post-qualifying experience in child protection, at least 18 months
• sound knowledge of the Children Act 1989
• a full driving licence and use of a car

It would be an advantage to know the Signs of Safety model or to speak Punjabi.`,
    required: ['child protection|Child Safeguarding', 'Children Act'],
    preferred: ['Signs of Safety'],
    minYears: 1.5,
    degree: 'bachelor',
    languages: ['Punjabi'],
    licences: ['Social Work England Registration', 'Driving Licence'],
    neutral: ['Social Work', 'Caseload'],
  },
  mechatronics: {
    text: `Mechatroniker/in für Aufzüge

Du bringst Häuser in Bewegung: Als Servicetechniker/in betreust du rund 120 Anlagen im Raum Stuttgart, behebst Störungen und führst Prüfungen durch.

Was du können solltest
* eine elektrotechnische Ausbildung, etwa als Mechatroniker oder Elektroniker
* Lesen von Schaltplänen
* gerne schon ein bis zwei Jahre Praxis in der Instandhaltung
* Führerschein B, denn dein Firmenwagen steht vor der Tür

Nicht zwingend, aber prima: Erfahrung mit Frequenzumrichtern und Grundkenntnisse in Englisch

Dafür gibt es von uns 3.600 € Einstiegsgehalt, Werkzeug und 30 Tage Urlaub.`,
    required: ['Schaltpläne|Schaltplänen|Electrical Schematics|Circuit Diagrams'],
    preferred: ['Frequenzumrichter|Frequenzumrichtern|Frequency Converters|Variable Frequency Drives'],
    minYears: 0,
    degree: 'vocational',
    languages: ['English'],
    licences: ['Driving Licence'],
    neutral: ['Instandhaltung', 'Mechatronik', 'Elektrotechnik', 'Maintenance'],
  },
  hrFr: {
    text: `Gestionnaire de paie (H/F) - CDD 12 mois - Rennes

Au sein d'une équipe de quatre personnes, vous prenez en charge 350 bulletins multi-conventions de A à Z.

Pour réussir :
Diplômé d'un bac+2 en paie ou comptabilité, vous avez acquis une expérience de trois ans minimum sur un poste similaire, idéalement en cabinet. La pratique de Silae est requise ; celle d'ADP serait bienvenue. Vous êtes à l'aise avec Excel (RECHERCHEV, TCD) et connaissez la DSN.

On vous attend avec un 13e mois, une salle de sport et des tickets restaurant.`,
    required: ['Silae', 'Excel', 'DSN'],
    preferred: ['ADP'],
    minYears: 3,
    degree: 'associate',
    languages: [],
    licences: [],
    neutral: ['paie', 'Payroll', 'comptabilité', 'RECHERCHEV', 'TCD', 'VLOOKUP', 'Pivot Tables', 'VLOOKUP'],
  },
  chefEs: {
    text: `Jefe/a de cocina para restaurante en San Sebastián

Lo que harás: diseñar la carta de temporada, dirigir a un equipo de ocho personas y controlar los costes.

Lo que pedimos: mínimo 5 años como jefe de cocina o segundo; título de grado superior en Dirección de Cocina; conocimientos de APPCC y de gestión de escandallos; manejo de Excel a nivel usuario. Euskera o francés, deseable.

Lo que damos: domingos y lunes libres, 34.000 € brutos y uniforme.`,
    required: ['APPCC|HACCP', 'escandallos|gestión de escandallos|Menu Costing|Recipe Costing', 'Excel'],
    preferred: [],
    minYears: 5,
    degree: 'vocational',
    languages: ['Basque', 'French'],
    licences: [],
    neutral: ['cocina', 'Cooking'],
  },
  civilIt: {
    text: `Ingegnere civile – Direzione lavori

Studio di progettazione con sede a Verona seleziona un/a ingegnere per cantieri stradali.

Il candidato è in possesso di laurea magistrale in Ingegneria Civile, abilitazione alla professione e iscrizione all'albo, e ha maturato almeno sei anni nella direzione lavori. Sono necessarie la conoscenza di AutoCAD e Primus e la capacità di redigere computi metrici. Completa il profilo la conoscenza di Revit. Si richiede inoltre la patente B.

Inquadramento e retribuzione saranno commisurati all'esperienza.`,
    required: ['AutoCAD', 'Primus', 'computi metrici|Bill of Quantities|Quantity Surveying'],
    preferred: ['Revit'],
    minYears: 6,
    degree: 'master',
    languages: [],
    licences: ["iscrizione all'albo|Professional Registration|PE License", 'Driving Licence'],
    neutral: ['direzione lavori', 'Construction Management', 'Site Supervision', 'abilitazione'],
  },
  marketingNl: {
    text: `Online marketeer (32-40 uur)

Wij maken fietsen die dertig jaar meegaan. Dat verhaal mag jij vertellen.

Jij:
- hebt een afgeronde hbo-opleiding in marketing of communicatie
- hebt 2 jaar ervaring met SEA en SEO
- bent handig met Google Analytics 4 en Looker Studio
- schrijft foutloos Nederlands

Pluspunten: ervaring met Shopify, Duits.

Wij:
- betalen € 3.100 - € 3.900
- geven je een fiets`,
    required: ['SEA|Search Engine Advertising', 'SEO', 'Google Analytics 4', 'Looker Studio'],
    preferred: ['Shopify'],
    minYears: 2,
    degree: 'bachelor',
    languages: ['Dutch', 'German'],
    licences: [],
  },
  logisticsPl: {
    text: `Specjalista ds. logistyki

Firma produkcyjna z Poznania (600 pracowników) powiększa dział.

Od kandydatów oczekujemy wykształcenia wyższego, minimum dwuletniego doświadczenia w spedycji lub planowaniu transportu, znajomości Incoterms oraz bardzo dobrej znajomości Excela. Wymagana jest swobodna znajomość języka angielskiego, drugi język obcy (niemiecki) będzie atutem. Plusem będzie znajomość systemu SAP.

Zapewniamy dofinansowanie dojazdów i owocowe czwartki.`,
    required: ['Incoterms', 'Excel'],
    preferred: ['SAP'],
    minYears: 2,
    degree: 'bachelor',
    languages: ['English', 'German'],
    licences: [],
    neutral: ['spedycja', 'planowanie transportu', 'Freight Forwarding', 'Transport Planning', 'spedycji'],
  },
  hotelPt: {
    text: `Governanta de Andares

Resort de cinco estrelas em Vilamoura

Responsabilidades: supervisionar a limpeza de 180 quartos, elaborar escalas, gerir stocks de amenities.

Quem procuramos? Alguém com formação em hotelaria (nível secundário no mínimo), dois a três anos na função, domínio de inglês e boa capacidade de organização. Conhecimentos de Opera ou Protel são um fator de preferência.

Damos alimentação, transporte a partir de Faro e prémios trimestrais.`,
    required: [],
    preferred: ['Opera or Protel'],
    minYears: 2,
    degree: 'secondary',
    languages: ['English'],
    licences: [],
    neutral: ['hotelaria', 'Hospitality', 'Housekeeping', 'organização'],
  },
};
