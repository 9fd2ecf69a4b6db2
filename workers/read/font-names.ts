const bold = /bold|black|heavy|semibold|demi(?!light)|extrabold|-medi\b|\bbd\b|cmbx|sfbx|ecbx|[-,]b$/i;
const italic = /italic|oblique|slanted|[-,](bi|i)$|cmti|sfti|ecti|cmsl/i;
const iconPart =
  /^icon|icons?\d*$|awesome|fontello|icomoon|glyphs?icon|wingding|webding|dingbat|academicon|typicon|marvosym|pictogram|^symbols$|^fa[sbr]$|^phosphor|^feather$/i;
const symbolFace = /symbola?$/i;
/** Text faces whose names end like those of icons. */
const textFace = /^(lexi|sili|heli|rubi|empori)con$/i;

/** The name of a font without the six letters that mark a subset. */
export function faceOf(name: string | undefined): string {
  return (name ?? '').replace(/^[A-Z]{6}\+/, '');
}

export function isBoldName(face: string): boolean {
  return bold.test(face);
}

export function isItalicName(face: string): boolean {
  return italic.test(face);
}

/**
 * True for a font of icons, whose letters mean nothing. Each word of the name is looked at by itself: "DemiCond" and
 * "SemiCondensed" hold the letters of "icon" only across two words.
 */
export function isIconName(face: string): boolean {
  return symbolFace.test(face) || partsOf(face).some(part => iconPart.test(part) && !textFace.test(part));
}

/** The words of a font's name: parted by marks, by capitals, and before the last of several capitals ("UISymbol"). */
function partsOf(face: string): readonly string[] {
  return face
    .replaceAll(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .split(/[^A-Za-z\d]+/)
    .filter(part => part !== '');
}
