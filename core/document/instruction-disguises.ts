/** Latin letters that others look like: the other letters, and what they look like, place by place. */
const lookAlikes: readonly (readonly [letters: string, latin: string])[] = [
  ['аеорсухіјѕԁԛԝһәпгтвкмн', 'aeopcyxijsdqwhenrtbkmh'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαοερικντυχ', 'abezhikmnoptyxaoepikvtux'],
];
/** Digits and signs that stand for letters. */
const digitLetters: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
  ['@', 'a'],
  ['$', 's'],
  ['!', 'i'],
  ['|', 'l'],
]);
const likeLatin: ReadonlyMap<string, string> = new Map(
  lookAlikes.flatMap(([letters, latin]) => Array.from(letters, (letter, index) => [letter.toLowerCase(), latin[index] ?? letter] as const)),
);

const mixedScripts = /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u;
const digitsInWords = /[a-z][0134579@$!|][a-z]/;
const fullWidth = /[\uFF01-\uFF5E]/;
/** Letters with a space or a dot between any two of them. */
const spacedLetters = /(?:(?<![\p{L}\p{N}])\p{L}[ .\-_*]){9,}\p{L}(?![\p{L}\p{N}])/u;
/** Base64 of a sentence. */
const encoded = /[A-Za-z0-9+/]{28,}={0,2}/;
const encodedAll = /[A-Za-z0-9+/]{28,}={0,2}/g;

/** A text in lower case as it reads without its disguise: of the same length, so that places stay. */
export function undisguised(lowered: string): readonly string[] {
  const variants: string[] = [];
  if (fullWidth.test(lowered))
    variants.push(lowered.replaceAll(/[\uFF01-\uFF5E]/g, each => String.fromCodePoint((each.codePointAt(0) ?? 0) - 0xfee0).toLowerCase()));
  if (mixedScripts.test(lowered)) variants.push(Array.from(lowered, each => likeLatin.get(each) ?? each).join(''));
  if (digitsInWords.test(lowered))
    variants.push(
      lowered.replaceAll(
        /(?<=[a-z0-9@$!|])[0134579@$!|](?=[a-z0-9@$!|])|[0134579@$!|](?=[a-z@$!|])/g,
        each => digitLetters.get(each) ?? each,
      ),
    );
  return variants.filter(variant => variant.length === lowered.length);
}

/** What stands between letters set apart; where it is a sign, the spaces stand between words. */
const betweenLetters = /(?<=(?<![\p{L}\p{N}])\p{L})[ .\-_*](?=\p{L}(?![\p{L}\p{N}]))/gu;
const signsBetweenLetters = /(?<=(?<![\p{L}\p{N}])\p{L})[.\-_*](?=\p{L}(?![\p{L}\p{N}]))/gu;

/** What a passage says in letters set apart or in base64; empty where it holds neither. Places in it mean nothing. */
export function decoded(text: string): readonly string[] {
  const found: string[] = [];
  if (spacedLetters.test(text)) found.push(text.replaceAll(betweenLetters, ''), text.replaceAll(signsBetweenLetters, ''));
  if (encoded.test(text)) for (const [each] of text.matchAll(encodedAll)) found.push(fromBase64(each));
  return found.filter(each => each !== '');
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The ASCII text that base64 stands for; empty where it is no text. */
function fromBase64(text: string): string {
  let bits = 0;
  let held = 0;
  let decodedText = '';
  for (const letter of text.replaceAll('=', '')) {
    bits = ((bits << 6) | alphabet.indexOf(letter)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    const code = (bits >> held) & 0xff;
    if (code < 9 || code > 126) return '';
    decodedText += String.fromCharCode(code);
  }
  return decodedText;
}
