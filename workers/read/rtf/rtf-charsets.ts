/** Encodings by the number of a character set in a font table (RTF 1.9.1, *Font Table*). */
const byCharset: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
  254: 'ibm437',
  255: 'ibm850',
};

/** Encodings by code page, where they are not `windows-` and the number. */
const byCodePage: Readonly<Record<number, string>> = {
  437: 'ibm437',
  850: 'ibm850',
  858: 'ibm850',
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10_000: 'macintosh',
  20_866: 'koi8-r',
  28_591: 'windows-1252',
  28_592: 'iso-8859-2',
  65_001: 'utf-8',
};

/** The upper halves of the encodings of DOS, which no decoder knows any more. */
const upperHalves: Readonly<Record<string, string>> = {
  ibm437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ',
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´-±‗¾¶§÷¸°¨·¹³²■ ',
};

/** The encoding of a character set; null for the one of the file, `symbol` for pictures. */
export function encodingOfCharset(charset: number): string | null {
  return charset === 2 ? 'symbol' : (byCharset[charset] ?? null);
}

/** The encoding of a code page; Western European where it is not known. */
export function encodingOfCodePage(codePage: number): string {
  if (byCodePage[codePage] !== undefined) return byCodePage[codePage];
  return (codePage >= 1250 && codePage <= 1258) || codePage === 874 ? `windows-${codePage}` : 'windows-1252';
}

/** Text from bytes in one of these encodings. */
export function decodeBytes(bytes: readonly number[], encoding: string): string {
  const upper = upperHalves[encoding];
  if (upper !== undefined) return bytes.map(byte => (byte < 0x80 ? String.fromCharCode(byte) : upper[byte - 0x80])).join('');
  return new TextDecoder(encoding === 'symbol' ? 'windows-1252' : encoding).decode(new Uint8Array(bytes));
}
