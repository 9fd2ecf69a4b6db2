/** Sites where people show themselves: the address of such a link is contact data, even where only a word is printed. */
const profileSites =
  /^(?:[\w-]+\.)*(?:linkedin\.com|github\.com|gitlab\.com|bitbucket\.org|xing\.com|behance\.net|dribbble\.com|stackoverflow\.com|medium\.com|orcid\.org|researchgate\.net|twitter\.com|x\.com|kaggle\.com|huggingface\.co|github\.io|about\.me|codepen\.io|dev\.to|scholar\.google\.\w+|artstation\.com|vimeo\.com|youtube\.com|leetcode\.com)$/i;
const longestAddress = 120;

/**
 * What a link adds to its printed text: the address of a mail, a phone, a profile or a bare site, where the text does
 * not show it already; null for all other links, whose address is no more than a place to read on.
 */
export function linkAddress(target: string, printed: string): string | null {
  const clean = decodeAddress(target).trim();
  if (clean.length > longestAddress || /\s/.test(clean)) return null;
  const mail = /^mailto:([^?\s]+@[^?\s]+)/i.exec(clean)?.[1];
  const address = mail ?? /^tel:([+\d().-]+)/i.exec(clean)?.[1] ?? profileAddress(clean);
  if (address === undefined || address === null) return null;
  return squash(printed).includes(squash(address)) ? null : address;
}

function profileAddress(target: string): string | null {
  const match = /^https?:\/\/(?:www\.)?([\w.-]+)(\/[^\s]*)?$/i.exec(target);
  if (match === null) return null;
  const [, host = '', path = ''] = match;
  return profileSites.test(host) || path.replace('/', '') === '' ? host + path.replace(/\/$/, '') : null;
}

function decodeAddress(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function squash(text: string): string {
  return text.toLowerCase().replace(/^https?:\/\/(?:www\.)?|[\s/()-]/g, '');
}
