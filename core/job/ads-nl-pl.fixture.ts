import type { AdWithTruth } from './ad-truth.fixture.ts';

/** Dutch ads of several trades and styles. */
export const dutchAds: Readonly<Record<string, AdWithTruth>> = {
  developer: {
    text: `Backend Developer .NET

Wij zijn een club van 50 nuchtere mensen in Zwolle en maken software voor waterschappen.

Wat ga je doen?
- Je bouwt aan ons meldsysteem
- Je denkt mee over de architectuur

Wie ben jij?
- Minimaal 4 jaar ervaring met C# en .NET
- Goede kennis van SQL Server
- Ervaring met Azure DevOps
- Hbo werk- en denkniveau
- Je spreekt vloeiend Nederlands

Pré
- Kennis van Angular
- Ervaring met Docker is een pré

Wat krijg je?
€ 4.000 tot € 5.500, 28 vakantiedagen, leaseauto of ov-kaart.`,
    required: ['C#', '.NET', 'SQL Server', 'Azure DevOps'],
    preferred: ['Angular', 'Docker'],
    minYears: 4,
    degree: 'bachelor',
    languages: ['Dutch'],
    licences: [],
  },
  nurse: {
    text: `Verpleegkundige wijkzorg niveau 4

Functie-eisen
• Diploma mbo-verpleegkunde niveau 4
• BIG-registratie
• Ervaring met wondzorg
• Rijbewijs B en een eigen auto

Je hebt een streepje voor als je ervaring hebt met palliatieve zorg.

Wij bieden
Een contract van 24 tot 32 uur, reiskostenvergoeding en een telefoon van de zaak.`,
    required: ['wondzorg|Wound Care'],
    preferred: ['palliatieve zorg|Palliative Care'],
    minYears: 0,
    degree: 'vocational',
    languages: [],
    licences: ['BIG|RN Licence', 'Driving Licence'],
    neutral: ['verpleegkunde', 'Nursing', 'wijkzorg', 'Community Nursing', 'Home Care'],
  },
  warehouse: {
    text: `Teamleider magazijn in Tilburg

Voor een groothandel in tuinmeubelen zoeken wij een teamleider. Je beschikt over een mbo-diploma in logistiek en hebt minstens drie jaar ervaring in een leidinggevende functie. Kennis van een WMS is vereist en een heftruckcertificaat is verplicht. Ervaring met Lean is mooi meegenomen. Goede beheersing van het Engels is gewenst. Je werkt in twee ploegen. Salaris tussen € 2.900 en € 3.500.`,
    required: ['WMS|Warehouse Management System'],
    preferred: ['Lean'],
    minYears: 3,
    degree: 'vocational',
    languages: ['English'],
    licences: ['Forklift Licence'],
    neutral: ['logistiek', 'Logistics', 'Team Leadership', 'leidinggevende'],
  },
  finance: {
    text: `Assistent Controller

Dit vragen wij
* Afgeronde hbo-opleiding Finance & Control
* Twee tot vier jaar relevante werkervaring
* Gevorderde kennis van Excel
* Ervaring met Exact Online of AFAS
* Uitstekende beheersing van de Nederlandse en Engelse taal

Het is mooi als je
* ervaring hebt met Power BI
* kennis hebt van IFRS

Dit bieden wij
Hybride werken, bonus, pensioen zonder eigen bijdrage.`,
    required: ['Excel', 'Exact Online or AFAS'],
    preferred: ['Power BI', 'IFRS'],
    minYears: 2,
    degree: 'bachelor',
    languages: ['Dutch', 'English'],
    licences: [],
  },
};

/** Polish ads of several trades and styles. */
export const polishAds: Readonly<Record<string, AdWithTruth>> = {
  developer: {
    text: `Programista Python

Jesteśmy zespołem 70 osób z Wrocławia i tworzymy oprogramowanie dla szpitali.

Twoje zadania
- Rozwój naszej platformy
- Współpraca z zespołem analityków

Czego oczekujemy
- Minimum 3 lata doświadczenia w programowaniu w Pythonie
- Bardzo dobra znajomość Django
- Znajomość baz danych PostgreSQL
- Język angielski na poziomie B2

Mile widziane
- Doświadczenie z Dockerem
- Znajomość React

Oferujemy
- Pracę zdalną, prywatną opiekę medyczną i kartę Multisport`,
    required: ['Python', 'Django', 'PostgreSQL'],
    preferred: ['Docker', 'React'],
    minYears: 3,
    degree: '',
    languages: ['English'],
    licences: [],
    neutral: ['Programowanie', 'Programowaniu', 'Programming', 'bazy danych', 'Databases'],
  },
  accountant: {
    text: `Główna Księgowa / Główny Księgowy

Nasze wymagania:
• wykształcenie wyższe ekonomiczne (rachunkowość, finanse)
• co najmniej pięć lat doświadczenia w księgowości
• praktyczna znajomość ustawy o rachunkowości i VAT
• biegła obsługa programu Symfonia oraz MS Excel
• certyfikat księgowy będzie dodatkowym atutem

Oferujemy umowę o pracę, pakiet medyczny i parking.`,
    required: ['rachunkowość|ustawy o rachunkowości|Accounting', 'VAT', 'Symfonia', 'Excel'],
    preferred: ['certyfikat księgowy|Accounting Certificate'],
    minYears: 5,
    degree: 'bachelor',
    languages: [],
    licences: [],
    neutral: ['księgowość', 'finanse'],
  },
  driver: {
    text: `Kierowca kat. C+E – transport międzynarodowy

Wymagania:
- prawo jazdy kat. C+E
- karta kierowcy
- minimum rok doświadczenia w transporcie międzynarodowym
- komunikatywna znajomość języka niemieckiego lub angielskiego

Dodatkowym atutem będzie zaświadczenie ADR.

Co oferujemy: nowoczesny tabor, terminowe wynagrodzenie, weekendy w domu.`,
    required: ['karta kierowcy|Tachograph|Driver Card'],
    preferred: ['ADR'],
    minYears: 1,
    degree: '',
    languages: ['German', 'English'],
    licences: ['prawo jazdy|Driving Licence|HGV Licence'],
    neutral: ['transport międzynarodowy', 'International Transport'],
  },
  engineer: {
    text: `Konstruktor mechanik

Poszukujemy osoby, która ukończyła studia techniczne na kierunku mechanika i budowa maszyn oraz ma przynajmniej dwuletnie doświadczenie na podobnym stanowisku. Wymagamy bardzo dobrej znajomości SolidWorks i rysunku technicznego. Mile widziana znajomość MES oraz języka niemieckiego. Praca na miejscu w Gliwicach, ruchome godziny, dofinansowanie posiłków.`,
    required: ['SolidWorks', 'rysunek techniczny|rysunku technicznego|Technical Drawing'],
    preferred: ['MES|Finite Element Analysis'],
    minYears: 2,
    degree: 'bachelor',
    languages: ['German'],
    licences: [],
    neutral: ['mechanika i budowa maszyn', 'Mechanical Engineering'],
  },
};
