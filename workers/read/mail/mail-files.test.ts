import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../../core/document/layout-document.ts';
import { readDocument } from '../read-document.ts';
import { paragraph, smallDocx } from '../small-docx.fixture.ts';
import { show, smallPdf } from '../small-pdf.fixture.ts';
import { mailOf, part } from './small-mail.fixture.ts';

const linesOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  layoutDocument(await readDocument(bytes)).lines.map(line => line.text);
const pdf = smallPdf({ pages: [show('Jane Doe of the PDF 2019 2020', 50, 700)] });
const note = part('text/plain', 'Please find my CV attached.');
const program = Buffer.from('MZ\x90\0\x03\0\0\0'.repeat(20), 'latin1');
const winmail = Buffer.concat([Buffer.from('789f3e22', 'hex'), Buffer.alloc(200, 1)]);
const oldWord = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const photo = Buffer.from('89504e470d0a1a0a', 'hex');
const refusalOf = async (bytes: Uint8Array): Promise<unknown> =>
  readDocument(bytes).then(
    () => 'read',
    (error: unknown) => error,
  );

describe('files that came with a mail', () => {
  it('are passed over where they are programs, and the CV beside them is read', async () => {
    const mail = mailOf([note, part('application/octet-stream', program, 'CV.exe'), part('application/pdf', pdf, 'Jane.pdf')]);
    expect(await linesOf(mail)).toEqual(['Jane Doe of the PDF 2019 2020']);
  });

  it.each([
    ['a program', 'Lebenslauf.exe', program],
    ['an attachment that only Outlook can open (winmail.dat)', 'winmail.dat', winmail],
    ['an old Office file (.doc)', 'CV.doc', oldWord],
  ])('are named where the CV can only be in one that is not read: %s', async (found, name, bytes) => {
    const expected = { code: 'DOCUMENT_UNSUPPORTED', details: { found } };
    expect(await refusalOf(mailOf([note, part('application/octet-stream', bytes, name)]))).toMatchObject(expected);
    const others = [part('image/png', photo, 'logo.png'), part('application/pdf', pdf, 'Cover letter.pdf')];
    expect(await refusalOf(mailOf([note, part('application/octet-stream', bytes, `CV ${name}`), ...others]))).toMatchObject(expected);
  });

  it('do not speak against a mail that is a CV itself, nor do files that are something else by name', async () => {
    const cv = part('text/plain', `Jane Doe\r\n${'2001-2003 Ward sister, Leeds\r\n'.repeat(6)}`);
    expect((await linesOf(mailOf([cv, part('application/octet-stream', winmail, 'winmail.dat')]))).includes('Jane Doe')).toBe(true);
    const short = part('text/plain', 'Jane Doe, nurse in Leeds since 2019');
    expect(await linesOf(mailOf([short, part('image/gif', Buffer.from('GIF89a'), 'logo.gif')]))).toContain(
      'Jane Doe, nurse in Leeds since 2019',
    );
  });

  it('are damaged where their packing is broken, not empty or garbled', async () => {
    const broken = `Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="CV.pdf"\r\n\r\n${Buffer.from('%PDF-1.4 nothing').toString('base64')}!!!***\r\n`;
    expect(await refusalOf(mailOf([note, broken]))).toMatchObject({ code: 'DOCUMENT_DAMAGED' });
    const sloppy = part('application/pdf', pdf, 'CV.pdf')
      .replace(/\r\n\r\n/, '\r\n\r\n \r\n')
      .replace(/=+\r\n$/, '\r\n');
    expect(await linesOf(mailOf([note, sloppy]))).toEqual(['Jane Doe of the PDF 2019 2020']);
  });

  it('are told apart where they are the CVs of several people, and are versions of one where they are of one', async () => {
    const cv = (text: string): Uint8Array =>
      smallDocx(`${paragraph(text)}${paragraph('Nurse 2015 - 2019')}${paragraph('Clerk 2011 - 2014')}`);
    const word = (text: string, name: string): string => part('application/msword', cv(text), name);
    const jane = 'Jane Doe jane@example.org 0113 496 0000';
    const both = mailOf([note, word(jane, 'CV Jane.docx'), word('John Roe john@example.org 0113 496 0777', 'John.docx')]);
    expect(await refusalOf(both)).toMatchObject({
      code: 'DOCUMENT_UNSUPPORTED',
      details: { found: 'a mail with the CVs of several people' },
    });
    const versions = mailOf([note, word(jane, 'CV en.docx'), word('Jane Doe jane@work.example +44 113 496 0000', 'CV de.docx')]);
    expect((await linesOf(versions))[0]).toBe(jane);
    const letter = smallDocx(paragraph('Dear Jane, since 2015 … boss@example.com'));
    expect((await linesOf(mailOf([note, word(jane, 'CV.docx'), part('application/msword', letter, 'a.docx')])))[0]).toBe(jane);
  });

  it('are found in mails passed on twice, and pictures shown within the text are none of them', async () => {
    const inner = mailOf([part('application/pdf', pdf, 'CV.pdf')]);
    const middle = mailOf([note, part('message/rfc822', inner, 'fwd.eml')]);
    expect(await linesOf(mailOf([note, part('message/rfc822', middle, 'fwd.eml')]))).toEqual(['Jane Doe of the PDF 2019 2020']);
    const html = part('text/html', '<p>Jane Doe, nurse</p><img src="cid:face">');
    const face = `Content-ID: <face>\r\n${part('image/png', photo).replace('\r\n\r\n', '\r\nContent-Disposition: inline\r\n\r\n')}`;
    const related = `Content-Type: multipart/related; boundary=rel\r\n\r\n--rel\r\n${html}\r\n--rel\r\n${face}\r\n--rel--\r\n`;
    expect(await linesOf(mailOf([related]))).toEqual(['Jane Sender', 'jane@sender.example', 'Jane Doe, nurse']);
  });
});
