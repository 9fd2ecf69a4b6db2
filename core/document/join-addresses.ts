import type { LooseLine } from './build-lines.ts';
import { unite } from './evidence.ts';

/** Ends of a line at which an address was cut: within a mail address before its ending is there, or after a slash. */
const cutAddress = /(?:^|\s)(?:[\w.+-]+@(?:[\w-]+(?:\.[\w-]+)*[.-])?[\w-]*|(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\/(?:\S*[/_.-])?)$/i;
const wholeMail = /@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i;
const restOfAddress = /^[\w./%?=&~+-]+$/;
const domainOnly = /^@[\w.-]+\.[a-z]{2,}$/i;
const nameOnly = /(?:^|\s)[\w.+-]{3,}$/;

/** Narrow columns cut addresses in two ("jane@exam" / "ple.org"): the second half joins the line of the first. */
export function joinAddresses(lines: readonly LooseLine[]): readonly LooseLine[] {
  const joined: LooseLine[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && isRest(last, line)) joined.splice(-1, 1, append(last, line));
    else joined.push(line);
  }
  return joined;
}

function isRest(last: LooseLine, line: LooseLine): boolean {
  if (last.page !== line.page || last.column !== line.column || line.bullet || Math.abs(last.fontSize - line.fontSize) > 0.1) return false;
  if (line.box.y <= last.box.y || line.box.y - last.box.y > 2 * line.fontSize) return false;
  if (domainOnly.test(line.text)) return nameOnly.test(last.text);
  return restOfAddress.test(line.text) && cutAddress.test(last.text) && !wholeMail.test(last.text) && !/^\d{4}$/.test(line.text);
}

function append(last: LooseLine, line: LooseLine): LooseLine {
  const shift = last.text.length;
  const spans = line.spans.map(({ start, end, ...rest }) => ({ start: start + shift, end: end + shift, ...rest }));
  return { ...last, text: last.text + line.text, box: unite(last.box, line.box), spans: [...last.spans, ...spans] };
}
