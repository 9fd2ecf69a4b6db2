import type { AdWithTruth } from './ad-truth.fixture.ts';

/** Ads of many trades and styles whose truth was written down before they were first read; set 3, part b. */
export const freshAdsThreeB: Readonly<Record<string, AdWithTruth>> = {
  lawyerEs: {
    text: `Abogado/a laboralista – Bilbao

Despacho fundado en 1998, con doce profesionales, incorpora abogado/a para su área laboral.

Lo que harás con nosotros
Llevar la defensa letrada de empresas ante los juzgados de lo social y negociar convenios.

Lo que te hará triunfar en el puesto
- Grado en Derecho y estar colegiado/a como ejerciente
- Entre 2 y 4 años de ejercicio en derecho laboral
- Soltura en la redacción de demandas y recursos
- Conocimiento práctico de Lexnet
- Euskera (valorable, no imprescindible)

Y si ya conoces Aranzadi o tienes experiencia con expedientes de regulación de empleo, te lo pondremos aún más fácil.

A cambio
Contrato indefinido, jornada intensiva los viernes y verano, formación en compliance e inglés jurídico.`,
    required: ['redacción de demandas|redacción|Legal Drafting|Legal Writing', 'Lexnet'],
    preferred: ['Aranzadi', 'expedientes de regulación de empleo|ERE|Redundancy|Collective Redundancies'],
    minYears: 2,
    degree: 'bachelor',
    languages: ['Basque'],
    licences: ['Professional Registration|Bar Admission|Legal Licence'],
    neutral: ['Derecho', 'Law', 'derecho laboral', 'recursos', 'Employment Law'],
  },
  teacherEs: {
    text: `Academia de idiomas en Murcia busca PROFESOR/A DE INGLÉS para el curso 2026/27. Grupos de niños y adultos, de lunes a jueves por la tarde.

Es necesario: nivel C2 de inglés acreditado (CPE o nativo), titulación universitaria y un año de experiencia preparando exámenes de Cambridge. Imprescindible certificado de delitos de naturaleza sexual.

Es deseable: CELTA o TEFL, manejo de Google Classroom, conocimientos de valenciano.

Se ofrece: contrato fijo discontinuo, 16 €/h, materiales, formación en pizarra digital.`,
    required: ['Cambridge|exámenes de Cambridge|Cambridge Exams'],
    preferred: ['CELTA or TEFL', 'Google Classroom'],
    minYears: 1,
    degree: 'bachelor',
    languages: ['English', 'Catalan|Valencian'],
    licences: [],
    neutral: [
      'certificado de delitos de naturaleza sexual',
      'Criminal Record Check',
      'delitos',
      'CPE',
      'certificado de delitos',
      'Cambridge English',
      'English C2',
    ],
  },
  devopsIt: {
    text: `DevOps Engineer – Torino (ibrido)

Siamo Ferrovia Digitale, spin-off di un gruppo del trasporto merci. Il nostro prodotto gira su OpenShift e parla con sensori montati su 9.000 vagoni.

Ti riconosci in queste righe?
▪ Hai almeno 4 anni di esperienza come sistemista o DevOps
▪ Linux è il tuo pane quotidiano
▪ Sai automatizzare con Ansible e Terraform
▪ Hai messo in piedi pipeline di CI/CD con GitLab o Jenkins
▪ Te la cavi bene in inglese

Se in più…
▪ hai una certificazione CKA
▪ hai lavorato con MQTT o Kafka
… allora dobbiamo proprio parlarci!

Una laurea non è indispensabile.

Cosa c'è per te
▪ RAL 42–52k, welfare, 3 giorni di smart working
▪ corsi su Azure e certificazioni pagate`,
    required: ['Linux', 'Ansible', 'Terraform', 'CI/CD', 'GitLab or Jenkins|GitLab|GitLab CI'],
    preferred: ['CKA', 'MQTT or Kafka'],
    minYears: 4,
    degree: '',
    languages: ['English'],
    licences: [],
    neutral: ['DevOps', 'Automation', 'System Administration', 'GitLab', 'Jenkins', 'sistemista'],
  },
  electricianNl: {
    text: `Allround elektromonteur utiliteit

Regio Twente | vast contract | 38 uur

Elke dag een andere klus, een eigen bus en een ploeg die voor elkaar klaarstaat: dat is werken bij Nijland Techniek.

Jouw bagage
– Een afgeronde mbo-opleiding elektrotechniek (niveau 3 of 4)
– Minimaal twee jaar ervaring in de utiliteitsbouw
– VCA-VOL en rijbewijs B
– Je leest installatietekeningen zonder moeite
– Bekend met NEN 1010

Fijn, maar geen must
– KNX of Dali
– NEN 3140 (VP)
– Duits voor projecten net over de grens

Ons aanbod
– Tot € 3.900 bruto, 25 vakantiedagen en 13 ADV-dagen
– Cursussen zonnepanelen en laadpalen`,
    required: [
      'VCA|VCA-VOL',
      'installatietekeningen|Technical Drawings|Technical Drawing|Blueprint Reading|Electrical Drawings',
      'NEN 1010',
    ],
    preferred: ['KNX or Dali|KNX'],
    minYears: 2,
    degree: 'vocational',
    languages: ['German'],
    licences: ['Driving Licence', 'Electrical Licence|NEN 3140'],
    neutral: ['utiliteitsbouw', 'elektrotechniek', 'Electrical Engineering', 'VCA', 'Dali'],
  },
  hotelPl: {
    text: `Recepcjonista/Recepcjonistka w hotelu **** – Kołobrzeg

Hotel Bryza to 140 pokoi, basen i restauracja z widokiem na morze. Pracujemy na systemie KWHotel.

Jeśli:
- posługujesz się językiem angielskim i niemieckim (min. B2)
- masz minimum rok doświadczenia na recepcji
- obsługa programów hotelowych nie jest Ci obca
- potrafisz wystawić fakturę

to czekamy właśnie na Ciebie!

Dodatkowo ucieszy nas:
- znajomość Channel Managera
- kurs pierwszej pomocy

A my damy Ci:
- umowę o pracę, zakwaterowanie, wyżywienie
- szkolenia z rewenue management i sprzedaży`,
    required: [
      'programów hotelowych|Property Management Systems|programy hotelowe',
      'fakturę|Invoicing|fakturowanie|wystawić fakturę|faktury',
    ],
    preferred: ['Channel Manager|Channel Managera|Channel Management', 'pierwszej pomocy|First Aid|pierwsza pomoc'],
    minYears: 1,
    degree: '',
    languages: ['English', 'German'],
    licences: [],
    neutral: ['KWHotel', 'recepcji', 'Reception', 'Front Desk', 'Hotel Reception'],
  },
  warehousePt: {
    text: `Operador(a) de Armazém – Azambuja

A nossa empresa cliente, líder na distribuição alimentar, encontra-se a recrutar.

Funções: picking por voz, carga e descarga, reposição.

Requisitos:
> 9.º ano de escolaridade
> Experiência em armazém frigorífico (mín. 6 meses)
> Carta de condução de empilhador
> Disponibilidade para turnos rotativos
> Conhecimentos de informática na ótica do utilizador

É valorizado:
> Experiência com SAP EWM
> Francês ou inglês
> Viatura própria

Regalias: seguro de saúde, refeitório, formação em segurança no trabalho e prémio de assiduidade.`,
    required: [
      'armazém frigorífico|Cold Storage|armazém|Warehousing',
      'informática|Computer Skills|informática na ótica do utilizador|Computer Literacy',
    ],
    preferred: ['SAP EWM'],
    minYears: 0.5,
    degree: 'secondary',
    languages: ['French', 'English'],
    licences: ['Forklift Licence'],
    neutral: ['armazém', 'Warehouse Operations', 'Warehousing', 'Cold Storage', 'armazém frigorífico', 'Picking'],
  },
};
