import type { AdWithTruth } from './ad-truth.fixture.ts';

/** Ads of many trades and styles whose truth was written down before they were first read; set 2, part b. */
export const freshAdsTwoB: Readonly<Record<string, AdWithTruth>> = {
  waiterEs: {
    text: `CAMARERO/A DE SALA – Restaurante gastronómico (Sevilla)

¿Te apasiona la gastronomía? Únete a nosotros.

Necesitamos a alguien con un mínimo de 18 meses en restaurantes de carta, que hable inglés con soltura, que domine el servicio de vinos y que tenga el carné de manipulador de alimentos. Si además hablas francés o alemán o tienes conocimientos de coctelería, mejor que mejor. También tendremos en cuenta la formación en hostelería.

Te ofrecemos un salario según convenio, propinas, dos días libres seguidos, comida y un curso de sumiller.`,
    required: [
      'servicio de vinos|Wine Service',
      'manipulador de alimentos|Food Handler|Food Hygiene|Food Handler Certificate|Food Hygiene Certificate',
    ],
    preferred: ['coctelería|Mixology|Cocktails|Cocktail Making'],
    minYears: 1.5,
    degree: '',
    languages: ['English', 'French', 'German'],
    licences: [],
    neutral: ['hostelería', 'Hospitality', 'gastronomía', 'Gastronomy', 'restaurantes de carta'],
  },
  civilServantIt: {
    text: `COMUNE DI VALFREDDA – AVVISO DI SELEZIONE PUBBLICA
per l'assunzione a tempo pieno e indeterminato di n. 1 ISTRUTTORE CONTABILE (Area degli Istruttori)

Art. 1 – Requisiti per l'ammissione
a) diploma di ragioneria o titolo equipollente;
b) cittadinanza italiana o di uno Stato membro dell'UE;
c) conoscenza della lingua inglese;
d) conoscenza dei principali applicativi informatici (Word, Excel);
e) patente di guida di categoria B.

Art. 2 – Titoli di preferenza
a) esperienza di almeno un anno presso un ente locale;
b) conoscenza della contabilità armonizzata (D.Lgs. 118/2011);
c) laurea in Economia.

Art. 3 – Prove d'esame
La prova scritta verterà su diritto amministrativo, TUEL e codice dei contratti.

Art. 4 – Trattamento economico
Stipendio tabellare secondo CCNL.`,
    required: ['Word', 'Excel'],
    preferred: ['contabilità armonizzata|contabilità|Public Accounting|Accounting'],
    minYears: 0,
    degree: 'secondary',
    languages: ['English'],
    licences: ['Driving Licence'],
    neutral: ['D.Lgs', 'Economia', 'ente locale', 'Local Government', 'diritto amministrativo'],
  },
  accountantNl: {
    text: `Medewerker crediteurenadministratie (24 uur) – Zwolle

Ben jij degene die geen factuur laat liggen?

Dit vragen we van je
• Mbo-4 werk- en denkniveau, richting financieel-administratief
• Je hebt al een paar jaar ervaring op een crediteurenafdeling
• Je kunt lezen en schrijven met Exact Online
• Basiskennis van btw
• Goede beheersing van de Nederlandse taal

Kom je ook nog met dit? Dan maken we je graag snel wegwijs
• Ervaring met Basware
• Duits

Dit mag je van ons verwachten
• € 2.600 – € 3.300 bij 36 uur
• Cursussen Excel en timemanagement`,
    required: ['Exact Online', 'btw|VAT|BTW'],
    preferred: ['Basware'],
    minYears: 0,
    degree: 'vocational',
    languages: ['Dutch', 'German'],
    licences: [],
    neutral: ['crediteurenafdeling', 'Crediteurenadministratie', 'Accounts Payable', 'financieel-administratief'],
  },
  salesPl: {
    text: `Przedstawiciel Handlowy – branża budowlana
Region: Małopolska

Szukasz pracy w firmie, która dotrzymuje słowa? Dobrze trafiłeś!

Aplikuj, jeżeli:
• od minimum 2 lat sprzedajesz materiały budowlane
• znasz techniki sprzedaży B2B i negocjacji
• swobodnie poruszasz się w Excelu i CRM
• masz prawo jazdy kat. B i lubisz być w trasie
• wykształcenie min. średnie

Twoją przewagą będzie:
• znajomość rynku dachów
• język czeski
• obsługa programu Comarch ERP

Co dla Ciebie mamy?
• stałą pensję + premię, samochód, telefon
• szkolenia produktowe i językowe`,
    required: ['B2B|sprzedaż B2B|B2B Sales', 'negocjacje|Negotiation', 'Excel', 'CRM'],
    preferred: ['Comarch'],
    minYears: 2,
    degree: 'secondary',
    languages: ['Czech'],
    licences: ['Driving Licence'],
    neutral: [
      'rynku dachów',
      'techniki sprzedaży',
      'Sales Techniques',
      'sprzedaż',
      'materiały budowlane',
      'Building Materials',
      'znajomość rynku dachów',
    ],
  },
  pharmacistPt: {
    text: `FARMACÊUTICO (M/F) – LISBOA

A Farmácia São Brás está a crescer e quer-te na equipa.

O que vais encontrar
Atendimento ao balcão, preparação individualizada da medicação, gestão de encomendas no Sifarma.

Quem és
Tens o mestrado integrado em Ciências Farmacêuticas e carteira profissional válida da Ordem dos Farmacêuticos. Já trabalhaste pelo menos um ano em farmácia comunitária e dominas o Sifarma. Comunicas bem em inglês. Se tiveres formação em administração de vacinas e injetáveis, tanto melhor. Noções de dermocosmética são bem recebidas.

O que levas
Ordenado acima da tabela, dois fins de semana livres por mês e formação em gestão.`,
    required: ['Sifarma'],
    preferred: ['administração de vacinas|Vaccination|vacinas|Vaccine Administration|Immunisation', 'dermocosmética|Dermocosmetics'],
    minYears: 1,
    degree: 'master',
    languages: ['English'],
    licences: ['Ordem dos Farmacêuticos|Pharmacist Licence|Professional Registration|Pharmacy Licence'],
    neutral: ['farmácia comunitária', 'Community Pharmacy', 'Sifarma', 'injetáveis', 'Injections'],
  },
  dataTable: {
    text: `Data Engineer (m/f/d)
Munich / remote within Germany	full-time	from now

Must-haves	Nice-to-haves
Python, SQL	dbt
4+ years with data pipelines	Airflow
Spark or Flink	Databricks
English C1	German B1

What we're about: Meridian Optics develops hyperspectral cameras. Our hardware colleagues use MATLAB and C++.

Formal education is secondary for us: a degree in computer science, a bootcamp or ten years of tinkering are all fine.

You get: stock options, a learning budget and a yearly pass for the climbing hall.`,
    required: ['Python', 'SQL', 'data pipelines', 'Spark or Flink'],
    preferred: ['dbt', 'Airflow', 'Databricks'],
    minYears: 4,
    degree: '',
    languages: ['English', 'German'],
    licences: [],
    neutral: ['data pipelines', 'Computer Science'],
  },
};
