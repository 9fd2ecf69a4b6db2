import type { AdWithTruth } from './ad-truth.fixture.ts';

/** Portuguese ads, European and Brazilian, of several trades and styles. */
export const portugueseAds: Readonly<Record<string, AdWithTruth>> = {
  developer: {
    text: `Pessoa Engenheira de Dados Pleno

Sobre nós
Somos uma fintech de Recife com 200 pessoas e atendemos pequenos comércios em todo o Brasil.

O que você vai fazer
- Construir pipelines de dados
- Apoiar o time de risco

O que procuramos
- Pelo menos 3 anos de experiência com engenharia de dados
- Conhecimento sólido em Python, SQL e Spark
- Experiência com Airflow
- Vivência em nuvem (AWS ou GCP)

É um diferencial
- Inglês avançado
- Conhecimento em Terraform

Benefícios: vale-refeição, plano de saúde, Gympass, horário flexível.`,
    required: ['Python', 'SQL', 'Spark', 'Airflow', 'AWS or GCP|Google Cloud Platform'],
    preferred: ['Terraform'],
    minYears: 3,
    degree: '',
    languages: ['English'],
    licences: [],
    neutral: ['engenharia de dados', 'Data Engineering'],
  },
  accountant: {
    text: `Técnico de Contabilidade (m/f)

Gabinete em Braga procura profissional para integrar a sua equipa.

Requisitos:
• Licenciatura em Contabilidade ou Gestão
• Inscrição na Ordem dos Contabilistas Certificados (OCC)
• Experiência mínima de 4 anos em gabinete de contabilidade
• Domínio do Primavera e do Excel
• Bons conhecimentos de fiscalidade

Valoriza-se:
• Conhecimentos de processamento salarial
• Francês

Oferecemos: contrato sem termo, subsídio de alimentação, seguro de saúde.`,
    required: ['Primavera', 'Excel', 'fiscalidade|Tax|Taxation', 'OCC|Contabilistas Certificados'],
    preferred: ['processamento salarial|Payroll'],
    minYears: 4,
    degree: 'bachelor',
    languages: ['French'],
    licences: [],
    neutral: ['Contabilidade', 'Accounting'],
  },
  nurse: {
    text: `Enfermeiro(a) – Unidade de Terapia Intensiva

Hospital com 350 leitos em Curitiba. Buscamos profissional com ensino superior completo em Enfermagem e COREN ativo. É necessário ter experiência de no mínimo dois anos em UTI adulto e conhecimento em ventilação mecânica. Pós-graduação em terapia intensiva será um diferencial, assim como curso de ACLS. Escala 12x36. Oferecemos vale-transporte, refeição no local e plano odontológico.`,
    required: ['ventilação mecânica|Mechanical Ventilation|Ventilator Care'],
    preferred: ['ACLS|ALS', 'terapia intensiva|Intensive Care Nursing'],
    minYears: 2,
    degree: 'bachelor',
    languages: [],
    licences: ['COREN|RN Licence'],
    neutral: ['Enfermagem', 'Nursing', 'UTI', 'Intensive Care'],
  },
  trade: {
    text: `Eletricista de Manutenção Industrial

A sua missão
Garantir o bom funcionamento das linhas de enchimento da nossa fábrica em Aveiro.

O seu perfil
- Curso profissional de eletricidade ou eletromecânica
- Mais de 5 anos de experiência em manutenção industrial
- Leitura de esquemas elétricos
- Conhecimentos de autómatos Siemens
- Carta de condução categoria B
- Disponibilidade para trabalhar por turnos

Fator preferencial: conhecimentos de robótica.

O que oferecemos
Salário base de 1.400 €, prémio de assiduidade, cantina.`,
    required: ['esquemas elétricos|Electrical Schematics|Electrical Diagrams|Circuit Diagrams', 'autómatos Siemens|autómatos|PLC'],
    preferred: ['robótica|Robotics'],
    minYears: 5,
    degree: 'vocational',
    languages: [],
    licences: ['Driving Licence'],
    neutral: ['manutenção industrial', 'Industrial Maintenance'],
  },
  hotel: {
    text: `Rececionista de Hotel – Lagos

Hotel de quatro estrelas no Algarve procura rececionista para época de verão e possível continuidade. Deve ter pelo menos um ano de experiência em receção e dominar o sistema Opera. Fluência em inglês é obrigatória; valorizamos alemão ou francês. Gosto pelo contacto com o público. Oferecemos alojamento, refeições e formação.`,
    required: ['Opera|Opera PMS'],
    preferred: [],
    minYears: 1,
    degree: '',
    languages: ['English', 'German', 'French'],
    licences: [],
    neutral: ['Customer Contact', 'receção', 'Front Desk', 'Front Office'],
  },
};
