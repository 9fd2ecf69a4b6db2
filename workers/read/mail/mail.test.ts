import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../core/contract/errors.ts';
import { layoutDocument } from '../../../core/document/layout-document.ts';
import { readDocument } from '../read-document.ts';
import { paragraph, smallDocx } from '../small-docx.fixture.ts';
import { show, smallPdf } from '../small-pdf.fixture.ts';
import { sniffKind } from '../sniff-kind.ts';
import { mailOf, part } from './small-mail.fixture.ts';

const lines = async (bytes: Uint8Array): Promise<readonly string[]> =>
  layoutDocument(await readDocument(bytes)).lines.map(line => line.text);
const pdf = smallPdf({ pages: [show('Jane Doe of the PDF 2019 2020', 50, 700)] });
const docx = smallDocx(paragraph('Jane Doe of the DOCX'));
const body = part('text/plain', 'Please find my CV attached.');

describe('readDocument of a mail', () => {
  it('knows mails by their headers, and no letter or CV for one', () => {
    expect(sniffKind(mailOf([body]))).toBe('eml');
    expect(sniffKind(Buffer.from('From a@b.c Mon Jan 1 00:00:00 2024\r\nReceived: by x\r\n y\r\nFrom: a@b.c\r\n\r\nHello'))).toBe('eml');
    expect(sniffKind(Buffer.from('Name: Jane Doe\nEmail: jane@example.org\n\nNurse'))).toBe('txt');
    expect(sniffKind(Buffer.from('Content: all of it\nDate: today\n'))).toBe('txt');
  });

  it('reads the file that came with it as what that is', async () => {
    const raw = await readDocument(mailOf([body, part('application/pdf', pdf, 'Jane.pdf')]));
    expect(raw.kind).toBe('pdf');
    expect(await lines(mailOf([body, part('application/pdf', pdf, 'Jane.pdf')]))).toEqual(['Jane Doe of the PDF 2019 2020']);
  });

  it('chooses the file that is most like a CV, by name, else by the years in it', async () => {
    const named = [part('application/pdf', pdf, 'Cover letter.pdf'), part('application/msword', docx, 'JaneDoe_Lebenslauf.docx')];
    expect(await lines(mailOf([body, ...named]))).toEqual(['Jane Doe of the DOCX']);
    const unnamed = [part('application/octet-stream', docx, 'a.bin'), part('application/octet-stream', pdf, 'b.bin')];
    expect(await lines(mailOf([body, ...unnamed]))).toEqual(['Jane Doe of the PDF 2019 2020']);
  });

  it('finds it in a mail that was passed on', async () => {
    const inner = mailOf([part('application/pdf', pdf, 'cv.pdf')]);
    expect(await lines(mailOf([body, part('message/rfc822', inner, 'forwarded.eml')]))).toEqual(['Jane Doe of the PDF 2019 2020']);
  });

  it('reads its own words where no file is a CV: the richer of two forms, never both', async () => {
    const html = part('text/html; charset=utf-8', '<h1>Jane Doé</h1><p>Nurse<br>jane@example.org</p>');
    const both = `Content-Type: multipart/alternative; boundary=in\r\n\r\n--in\r\n${part('text/plain', 'Jane plain')}\r\n--in\r\n${html}\r\n--in--\r\n`;
    expect(await lines(mailOf([both]))).toEqual(['Jane Doé', 'Nurse', 'jane@example.org']);
    const photo = part('image/png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'photo.png');
    const long = part('text/plain', `Nurse\r\n${'2001-2003 Ward sister, Leeds\r\n'.repeat(6)}`);
    const read = await lines(mailOf([long, photo]));
    expect(read.slice(0, 3)).toEqual(['Jane Sender', 'jane@sender.example', 'Nurse']);
    expect((await readDocument(mailOf([long, photo]))).kind).toBe('eml');
  });

  it('reads quoted and packed words in their encodings', async () => {
    const quoted =
      'Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nJos=E9 of a very=\r\n long line jose@example.org\r\n';
    expect(await lines(mailOf([quoted]))).toEqual(['José of a very long line jose@example.org']);
  });

  it('ends with an error of the catalogue, or with what can be read, whatever is broken', async () => {
    const nested = 'Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n'.repeat(500);
    await expect(readDocument(mailOf([nested]))).rejects.toBeInstanceOf(AppError);
    const many = mailOf([`Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(10_000)}`]);
    await expect(readDocument(many)).rejects.toMatchObject({ code: 'DOCUMENT_TOO_COMPLEX' });
    const whole = mailOf([body, part('application/pdf', pdf, 'cv.pdf')]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(255), async (at, byte) => {
        const bytes = whole.slice(0, at % 3 === 0 ? at : undefined);
        bytes[at % Math.max(1, bytes.length)] = byte;
        const error: unknown = await readDocument(bytes).then(
          () => null,
          (reason: unknown) => reason,
        );
        expect(error === null || error instanceof AppError).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
