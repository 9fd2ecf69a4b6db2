import type { Person } from '../person.ts';

type Language = Person['language'];
export type SectionName =
  | 'summary'
  | 'experience'
  | 'education'
  | 'skills'
  | 'languages'
  | 'certificates'
  | 'interests'
  | 'contact'
  | 'personal';

/** Section headings as people write them in each language. */
export const headings: Readonly<Record<Language, Readonly<Record<SectionName, string>>>> = {
  en: {
    summary: 'Profile',
    experience: 'Experience',
    education: 'Education',
    skills: 'Skills',
    languages: 'Languages',
    certificates: 'Certifications',
    interests: 'Interests',
    contact: 'Contact',
    personal: 'Personal details',
  },
  de: {
    summary: 'Profil',
    experience: 'Berufserfahrung',
    education: 'Ausbildung',
    skills: 'Kenntnisse',
    languages: 'Sprachen',
    certificates: 'Weiterbildung und Zertifikate',
    interests: 'Interessen',
    contact: 'Kontakt',
    personal: 'Persönliche Daten',
  },
  fr: {
    summary: 'Profil',
    experience: 'Expérience professionnelle',
    education: 'Formation',
    skills: 'Compétences',
    languages: 'Langues',
    certificates: 'Certifications',
    interests: 'Centres d’intérêt',
    contact: 'Contact',
    personal: 'État civil',
  },
  es: {
    summary: 'Perfil',
    experience: 'Experiencia laboral',
    education: 'Formación',
    skills: 'Competencias',
    languages: 'Idiomas',
    certificates: 'Certificados',
    interests: 'Intereses',
    contact: 'Contacto',
    personal: 'Datos personales',
  },
};

/** How a layout writes a month: `Mar 2019`, `March 2019`, `03/2019`, `2019.03` or the year alone. */
export type DateStyle = 'short' | 'long' | 'slash' | 'dot' | 'year';

const present: Readonly<Record<Language, string>> = { en: 'Present', de: 'heute', fr: 'aujourd’hui', es: 'actualidad' };

const longMonths: Readonly<Record<Language, readonly string[]>> = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
};
const shortMonths: Readonly<Record<Language, readonly string[]>> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  de: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  es: ['ene.', 'feb.', 'mar.', 'abr.', 'may.', 'jun.', 'jul.', 'ago.', 'sept.', 'oct.', 'nov.', 'dic.'],
};

const monthWriters: Readonly<Record<DateStyle, (year: string, month: string, language: Language) => string>> = {
  short: (year, month, language) => `${shortMonths[language][Number(month) - 1] ?? ''} ${year}`,
  long: (year, month, language) => `${longMonths[language][Number(month) - 1] ?? ''} ${year}`,
  slash: (year, month) => `${month}/${year}`,
  dot: (year, month) => `${year}.${month}`,
  year: year => year,
};

function writeDate(date: string, language: Language, style: DateStyle): string {
  const [year = '', month] = date.split('-');
  return month === undefined ? year : monthWriters[style](year, month, language);
}

/** Writes a span of time, such as `Mar 2019 – Present` or `03/2019 – heute`; one date where both ends read the same. */
export function writeSpan(span: { readonly start: string; readonly end: string | null }, language: Language, style: DateStyle): string {
  const start = writeDate(span.start, language, style);
  const end = span.end === null ? present[language] : writeDate(span.end, language, style);
  return start === end ? start : `${start} – ${end}`;
}
