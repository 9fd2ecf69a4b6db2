/** Letters that stand for two where a keyboard lacks them. */
const spelledOut: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  å: 'aa',
  ø: 'oe',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ð: 'd',
};
/** Letters that are no accents for Unicode, and what people write instead. */
const plain: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', đ: 'd', ı: 'i', þ: 'th', ð: 'd' };

/** Lower case, without accents: "Łukasz" → "lukasz". */
export function foldName(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\p{L}/gu, letter => plain[letter] ?? letter);
}

/** All ways in which a name may be written: "Müller" → "muller", "mueller". */
export function spellingsOf(text: string): readonly string[] {
  const spelled = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/\p{L}/gu, letter => spelledOut[letter] ?? letter);
  return [...new Set([foldName(text), foldName(spelled)])];
}
