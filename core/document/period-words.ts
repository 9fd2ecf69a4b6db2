/** Words that stand for today at the end of a period. */
const words = [
  'present today now current currently ongoing',
  'heute aktuell jetzt laufend',
  'aujourd’hui aujourd actuel actuelle présent',
  'actualidad presente actual hoy',
  'oggi attuale atual atualmente hoje',
  'heden nu obecnie teraz nadal dziś',
  'current настоящее günümüz halen',
  'כיום היום הווה الآن الحاضر حاليا 現在',
]
  .join(' ')
  .split(' ');

const presentWord = new Set(words);
const date = /(?:19|20)\d{2}/gu;

/** A dash before a date or before a word for today belongs to a period that began in the line above. */
export const openPeriod = new RegExp(String.raw`^[-–—]\s*(?:\d{1,2}[./]|(?:19|20)\d{2}\b|(?:${words.join('|')})(?!\p{L}))`, 'iu');

/** True for a word that stands for today. */
export function isPresent(text: string): boolean {
  return presentWord.has(text.toLowerCase().replace("'", '’').replace(/[.,]$/u, ''));
}

/** True where two texts above each other are the beginning and the end of one period ("03/2016" over "12/2018"). */
export function isStackedPeriod(above: string, below: string): boolean {
  const [start, end] = [above.match(date) ?? [], below.match(date) ?? []];
  if (start.length !== 1 || end.length > 1 || above.length > 16 || below.length > 16) return false;
  return end.length === 1 ? Number(start[0]) <= Number(end[0]) : isPresent(below.trim());
}
