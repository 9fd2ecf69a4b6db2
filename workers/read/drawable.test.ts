import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { drawablePdf } from './drawable.ts';
import { mailOf, part } from './mail/small-mail.fixture.ts';
import { readPdf } from './pdf.ts';
import { show, smallPdf } from './small-pdf.fixture.ts';

const pdf = new Uint8Array(smallPdf({ pages: [show('Jane', 50, 700)] }));
const png = encode({ width: 40, height: 60, channels: 1, data: new Uint8Array(2_400) });

describe('drawablePdf', () => {
  it('gives the pages of PDFs, pictures and what came with a mail, and none for text', async () => {
    expect(await drawablePdf(pdf)).toBe(pdf);
    expect((await readPdf((await drawablePdf(new Uint8Array(png))) ?? pdf)).pages).toHaveLength(1);
    expect(await drawablePdf(mailOf([part('application/pdf', pdf, 'cv.pdf')]))).toEqual(pdf);
    const photo = await drawablePdf(mailOf([part('text/plain', 'See the photo.'), part('image/png', new Uint8Array(png), 'cv.png')]));
    expect((await readPdf(photo ?? pdf)).spans).toEqual([]);
    expect(await drawablePdf(new Uint8Array(Buffer.from('<p>Jane</p>')))).toBeNull();
    expect(await drawablePdf(mailOf([part('text/plain', 'Jane, nurse')]))).toBeNull();
  });
});
