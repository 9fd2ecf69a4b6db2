/** Words in the names of files, and how much they speak for a CV. */
const nameWords: readonly { readonly words: RegExp; readonly weight: number }[] = [
  {
    words:
      /(?<!\p{L})(cv|c\.v|resume|résumé|resumé|lebenslauf|curriculum|vitae|currículo|curriculo|curriculums?|hoja de vida|życiorys|zyciorys|levensloop|bio ?data|rirekisho|履歴書|職務経歴書|简历|簡歷|이력서|резюме|özgeçmiş|ozgecmis|životopis|zivotopis|önéletrajz|oneletrajz|meritförteckning|ansioluettelo|cvs|europass|السيرة|سيرة|קורות)(?!\p{L})/iu,
    weight: 4,
  },
  { words: /profile|profil|linkedin|candidate|kandidat|bewerbung|application|candidature|candidatura|sollicitatie|aplikacja/iu, weight: 1 },
  {
    words:
      /cover|letter|anschreiben|motivation|lettre|carta|lettera|brief\b|list[ _-]motywacyjny|zeugnis|certificat|certificado|certyfikat|zertifikat|diplom|transcript|reference|referenz|recommendation|empfehlung|arbeitszeugnis|portfolio|invoice|rechnung|factura|contract|vertrag|passport|pass\b|ausweis|visa|photo|foto|picture|signature|unterschrift|logo|image\d|banner|icon|terms|privacy|job[ _-]?(ad|description|offer)|stellen/iu,
    weight: -4,
  },
];

/** How much the name of a file speaks for a CV: above 0 for it, below 0 against it. */
export function weighName(name: string): number {
  const words = name
    .normalize('NFC')
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replace(/[_+-]+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return nameWords.reduce((sum, entry) => (entry.words.test(words) ? sum + entry.weight : sum), 0);
}
