import { at, english, type GradedJob } from './ranking.fixture.ts';

/** A backend position: skill stuffers, skills of long ago, neighbours, other languages. */
export const backendJob: GradedJob = {
  ad: `Senior Backend Engineer

Requirements
- At least five years of backend development
- Java and Spring Boot
- PostgreSQL
- Kubernetes
- Fluent English

Nice to have
- Kafka
- AWS`,
  people: [
    {
      name: 'Current all-rounder',
      grade: 3,
      languages: [english('C2')],
      skills: ['Java, Spring Boot, PostgreSQL, Kubernetes, Kafka, AWS'],
      positions: [
        at(
          'Senior Backend Engineer',
          'Norden Pay',
          '2019-03',
          null,
          'Builds payment services in Java with Spring Boot and PostgreSQL',
          'Runs them on Kubernetes in AWS, with Kafka between them',
        ),
        at('Backend Developer', 'Tide', '2016-01', '2019-02', 'Java services on PostgreSQL'),
      ],
    },
    {
      name: 'German CV',
      grade: 3,
      language: 'de',
      languages: [{ code: 'en', name: 'Englisch', level: 'C1' }],
      skills: ['Java, Spring Boot, PostgreSQL, Kubernetes, Kafka'],
      positions: [
        at(
          'Softwareentwickler Backend',
          'Hafen Logistik',
          '2018-05',
          null,
          'Entwicklung von Diensten mit Java und Spring Boot auf PostgreSQL',
          'Betrieb auf Kubernetes, Anbindung von Kafka',
        ),
      ],
    },
    {
      name: 'One gap: Docker Swarm',
      grade: 2,
      languages: [english('native')],
      skills: ['Java, Spring Boot, PostgreSQL, Docker'],
      positions: [
        at(
          'Backend Engineer',
          'Quill',
          '2017-02',
          null,
          'Order services in Java and Spring Boot, PostgreSQL',
          'Deployed with Docker Swarm',
        ),
      ],
    },
    {
      name: 'Over-qualified',
      grade: 2,
      languages: [english('C2')],
      skills: ['Java, PostgreSQL, Kubernetes'],
      positions: [
        at('VP Engineering', 'Corda', '2021-01', null, 'Leads eighty engineers; sets budgets'),
        at(
          'Principal Backend Engineer',
          'Corda',
          '2010-01',
          '2020-12',
          'Java and Spring Boot platform on PostgreSQL',
          'Moved it to Kubernetes',
        ),
      ],
    },
    {
      name: 'Spanish CV, one gap',
      grade: 2,
      language: 'es',
      languages: [{ code: 'en', name: 'Inglés', level: 'C1' }],
      skills: ['Java, Spring Boot, MySQL, Kubernetes'],
      positions: [
        at(
          'Desarrollador backend',
          'Mercado Sur',
          '2017-04',
          null,
          'Desarrollo de servicios en Java con Spring Boot y MySQL',
          'Despliegue en Kubernetes',
        ),
      ],
    },
    {
      name: 'Adjacent: .NET',
      grade: 1,
      languages: [english('C1')],
      skills: ['C#, .NET, SQL Server, Kubernetes'],
      positions: [at('Backend Developer', 'Fjord IT', '2016-01', null, 'APIs in C# and .NET on SQL Server', 'Runs on Kubernetes')],
    },
    {
      name: 'Much too junior',
      grade: 1,
      languages: [english('C1')],
      skills: ['Java, Spring Boot, PostgreSQL'],
      positions: [at('Junior Backend Developer', 'Start', '2026-01', null, 'Java and Spring Boot endpoints, PostgreSQL')],
    },
    {
      name: 'Stuffer',
      grade: 0,
      languages: [english('C1')],
      skills: ['Java, Spring Boot, PostgreSQL, Kubernetes, Kafka, AWS, Docker, Go, Python, React'],
      positions: [at('Barista', 'Bean', '2019-01', null, 'Makes coffee and trains colleagues')],
    },
    {
      name: 'Career changer',
      grade: 0,
      languages: [english('native')],
      skills: ['Java, SQL'],
      positions: [at('History Teacher', 'Elm School', '2014-09', null, 'Teaches history to years seven to ten')],
    },
    {
      name: 'Right skills long ago',
      grade: 1,
      languages: [english('C1')],
      skills: ['Java, Spring Boot, PostgreSQL'],
      positions: [
        at('Estate Agent', 'Homes', '2013-01', null, 'Sells flats'),
        at('Java Developer', 'Oldsoft', '2007-01', '2012-12', 'Java and Spring Boot on PostgreSQL'),
      ],
    },
  ],
};
