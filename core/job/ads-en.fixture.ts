import type { AdWithTruth } from './ad-truth.fixture.ts';

/** English ads of several trades and styles. */
export const englishAds: Readonly<Record<string, AdWithTruth>> = {
  startup: {
    text: `Senior Backend Engineer (Payments)

Hey! We're Lumo, 35 people in Lisbon and online, and we move money for market traders. Founded in 2019, backed by two funds, still allergic to meetings. Our customers are cafés, bakeries and one very demanding circus.

**What you'll be up to**
- Own our ledger service from design to pager
- Help the data folks, who live in Snowflake and dbt
- Mentor two juniors

**What you bring**
- 5+ years building backend systems, at least two of them with Go or Rust
- PostgreSQL beyond the basics: indexes, locking, migrations
- You've run services on Kubernetes in production
- Clear written English

**Cherry on top**
- Kafka or NATS
- You've met PCI DSS before
- Terraform

**What you get**
€75–90k, 30 days off, Spanish lessons, a MacBook and a Figma licence nobody asked for.`,
    required: ['Go or Rust', 'PostgreSQL', 'Kubernetes'],
    preferred: ['Kafka or NATS', 'PCI DSS', 'Terraform'],
    minYears: 5,
    degree: '',
    languages: ['English'],
    licences: [],
    neutral: ['indexes', 'locking', 'migrations', 'Backend Development', 'Mentoring'],
  },
  publicSector: {
    text: `Job title: Policy Officer (Transport)
Grade: SO2
Location: Leeds
Contract: fixed term, two years

The Combined Authority brings together five councils and serves 2.3 million people.

Main duties
1. Draft briefing papers for elected members.
2. Respond to consultations.
3. Maintain the risk register.

Essential criteria
1. A degree in a relevant subject, or equivalent experience.
2. Minimum of three years' experience in policy development.
3. Experience of stakeholder engagement.
4. Ability to carry out data analysis, including use of Excel.
5. Knowledge of UK transport policy.

Desirable criteria
1. Experience of GIS software such as QGIS.
2. PRINCE2 qualification.
3. Knowledge of public procurement.

We are a Disability Confident employer. Benefits include the local government pension and a bike loan.`,
    required: ['Stakeholder Engagement', 'Data Analysis', 'Excel', 'Transport Policy'],
    preferred: ['GIS', 'QGIS', 'PRINCE2', 'Public Procurement|Procurement'],
    minYears: 3,
    degree: 'bachelor',
    languages: [],
    licences: [],
    neutral: ['Policy', 'Policy Development'],
  },
  electrician: {
    text: `Electrician wanted - immediate start

Family firm in Cork, domestic and light commercial. Applicants must hold a full driving licence (category B) and a Safe Pass card. You'll need your trade certificate and at least four years on the tools since qualifying. Must be confident with fault finding, testing and inspection, and reading of circuit diagrams. Experience with solar PV or EV chargers would be a big advantage. Own van not needed. Overtime available, weekly pay, pension after six months.`,
    required: ['Fault Finding', 'Testing and Inspection|Inspection', 'Circuit Diagrams', 'Safe Pass'],
    preferred: ['Solar PV or EV chargers|Photovoltaics|EV Charging'],
    minYears: 4,
    degree: 'vocational',
    languages: [],
    licences: ['Driving Licence'],
  },
  hospital: {
    text: `Staff Nurse – Cardiac Ward
Band 5, £29,970 to £36,483 · full or part time · shifts including nights

St Brannoc's is a 600-bed teaching hospital. Our ward of 24 beds cares for people after heart surgery.

Who we're looking for
You are a registered nurse with a current NMC pin. You have worked for at least one year on an acute ward and are used to medication administration, cannulation and ECG interpretation. Intermediate Life Support (ILS) is required within six months; we pay for the course. You must be willing to work night shifts.

It would be great if you also had experience in telemetry or had completed a mentorship course.

What we offer: NHS pension, 27 days of leave, on-site nursery, discounts at gyms, cinemas and retailers.`,
    required: ['Medication Administration', 'Cannulation', 'ECG interpretation|ECG'],
    preferred: ['Telemetry', 'Mentorship|Mentoring'],
    minYears: 1,
    degree: '',
    languages: [],
    licences: ['NMC|RN Licence|Nursing Registration'],
    neutral: ['ILS', 'Acute Care', 'Nursing', 'Cardiology', 'Intermediate Life Support', 'BLS', 'ALS'],
  },
  retail: {
    text: `Store Manager, Bristol

Do you love shoes as much as we do? With 140 shops and a growing online business we are one of the largest footwear retailers in the country.

The role
You will lead a team of twelve, plan the rota, look after stock and hit the weekly targets.

About you
Three years' retail management experience, ideally in fashion. Strong people management and visual merchandising. You know your way around P&L and rota planning. Comfortable with Microsoft Office. Another language, for instance Polish, is a plus. No degree required.

In return: 40% staff discount, bonus, healthcare, training towards an NVQ.`,
    required: ['People Management', 'Visual Merchandising', 'P&L', 'Rota Planning|Staff Scheduling', 'Microsoft Office'],
    preferred: [],
    minYears: 3,
    degree: '',
    languages: ['Polish'],
    licences: [],
    neutral: ['Retail', 'Retail Management', 'Fashion'],
  },
  driver: {
    text: `HGV Class 1 Drivers – Nights – Daventry

Our client, a leading parcel carrier, needs drivers for trunking runs between hubs. This is ongoing work with a view to a permanent contract.

Requirements:
* HGV Class 1 (C+E) licence held for at least 12 months
* Driver CPC and digital tacho card
* No more than 6 penalty points
* Good spoken English
* Right to work in the UK

Preferred: ADR certificate; experience of double-deck trailers.

Pay: £19.50 per hour, paid weekly. Apply with your CV today.`,
    required: ['Tachograph|Tacho Card|digital tacho'],
    preferred: ['ADR', 'double-deck trailers'],
    minYears: 1,
    degree: '',
    languages: ['English'],
    licences: ['HGV Licence|HGV|Driving Licence'],
    neutral: ['Driver CPC', 'CPC', 'ADR'],
  },
  academic: {
    text: `Postdoctoral Researcher in Computational Neuroscience

Applications are invited for a two-year position in the group of Prof. Maren Oduya, starting in March. The project studies how mice decide where to look and is funded by the Wellspring Foundation.

You hold a PhD in neuroscience, physics or a related discipline. You have strong programming skills in Python, and a sound background in statistics and signal processing. A record of publications is essential. Knowledge of PyTorch and experience with calcium imaging are desirable, as is some teaching experience. The working language is English; knowledge of German is not required but welcome.

The university is an equal opportunity employer. We offer a salary on scale E13, a campus nursery and a jobs ticket.`,
    required: ['Python', 'Statistics', 'Signal Processing'],
    preferred: ['PyTorch', 'Calcium Imaging', 'Teaching'],
    minYears: 0,
    degree: 'doctorate',
    languages: ['English', 'German'],
    licences: [],
    neutral: ['Programming', 'Publications', 'Scientific Writing'],
  },
  corporate: {
    text: `# Financial Planning & Analysis Manager

**About the company.** Brightmoor is a listed maker of packaging with plants in eleven countries.

## Your responsibilities
* Run the monthly forecast and the annual budget cycle
* Partner with plant managers on capex

## Qualifications
* Bachelor's degree in Finance, Accounting or Economics; MBA preferred
* 7-10 years of progressive experience in FP&A, including at least 3 years managing a team
* Advanced Excel and financial modelling
* Hands-on experience with Anaplan, Oracle Hyperion or a similar planning tool
* CPA, ACCA or CIMA a plus
* Exposure to Power BI or Tableau nice to have
* Fluency in English; Spanish would be an asset

## Compensation
The range is $120,000–$145,000 plus bonus, 401(k), dental and vision insurance.`,
    required: ['Excel', 'Financial Modelling|Financial Modeling', 'Anaplan or Oracle Hyperion'],
    preferred: ['CPA or ACCA or CIMA', 'Power BI or Tableau'],
    minYears: 7,
    degree: 'bachelor',
    languages: ['English', 'Spanish'],
    licences: [],
    neutral: ['FP&A', 'Financial Planning', 'Team Leadership', 'Team Management', 'People Management'],
  },
  kitchen: {
    text: `Sous Chef – The Heron, Bath

We're a 60-cover neighbourhood restaurant with a garden and a daily changing menu.

You'll have:
- at least two years as a sous chef or strong junior sous in a fresh-food kitchen
- Level 3 food hygiene
- stock control and menu costing under your belt
- a calm voice during service

Pastry experience is useful but not essential. Four-day week, staff meals, tips shared fairly.`,
    required: ['Food Hygiene|Food Safety', 'Stock Control|Inventory Control', 'Menu Costing'],
    preferred: ['Pastry'],
    minYears: 2,
    degree: '',
    languages: [],
    licences: [],
  },
};
