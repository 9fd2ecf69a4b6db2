import PostalMime, { type Email } from 'postal-mime';
import { AppError } from '../../../core/contract/errors.ts';

/** A file that came with a mail. */
export interface MailFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A mail taken apart. */
export interface Mail {
  readonly subject: string;
  /** Who sent it, or where answers go. */
  readonly sender: { readonly name: string; readonly address: string } | null;
  /** What it says itself: HTML where it has some, else plain text. */
  readonly html: string | null;
  readonly text: string;
  /** Files that came with it; pictures that its HTML shows are none. */
  readonly files: readonly MailFile[];
}

/** Parts of one mail, counted by lines that may part them. */
const mostParts = 4_000;
/** Files of one mail that are looked at. */
const mostFiles = 60;
const limits = { maxNestingDepth: 40, maxRfc822NestingDepth: 3, maxHeadersSize: 512 * 1024 } as const;
/** First line of a mail that was kept in a mailbox file. */
const mailboxLine = /^(?:\xef\xbb\xbf)?(?:>?From [^\n]*\n)?/;

/** Takes a mail apart (RFC 5322, RFC 2045–2049). Throws DOCUMENT_TOO_COMPLEX and DOCUMENT_DAMAGED. */
export async function openMail(bytes: Uint8Array): Promise<Mail> {
  const lead = mailboxLine.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 400)))?.[0].length ?? 0;
  const body = bytes.subarray(lead);
  checkParts(body);
  const email = await parse(body);
  const files = email.attachments.slice(0, mostFiles).flatMap((attachment): readonly MailFile[] => {
    const { content, filename } = attachment;
    if (attachment.related === true && email.html?.includes('cid:') === true) return [];
    return typeof content === 'string' ? [] : [{ name: filename ?? '', bytes: new Uint8Array(content) }];
  });
  const html = email.html === undefined || email.html.trim() === '' ? null : email.html;
  return { subject: email.subject ?? '', sender: senderOf(email), html, text: email.text ?? '', files };
}

function checkParts(bytes: Uint8Array): void {
  let parts = 0;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('\n--'); at !== -1; at = file.indexOf('\n--', at + 3)) parts += 1;
  if (parts > mostParts) throw new AppError('DOCUMENT_TOO_COMPLEX');
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, limits);
  } catch (error) {
    if (error instanceof Error && /exceed|maximum|depth|size/i.test(error.message))
      throw new AppError('DOCUMENT_TOO_COMPLEX', {}, { cause: error });
    throw new AppError('DOCUMENT_DAMAGED', { reason: 'its parts cannot be taken apart' }, { cause: error });
  }
}

function senderOf({ from, replyTo }: Email): Mail['sender'] {
  const reply = replyTo?.[0];
  const sender = reply?.address !== undefined && reply.address !== '' ? reply : from;
  if (sender?.address === undefined || !sender.address.includes('@')) return null;
  const name = sender.name === '' ? (from?.name ?? '') : sender.name;
  return { name, address: sender.address };
}
