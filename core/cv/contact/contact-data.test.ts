import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../../tests/support/document-from-text.ts';
import { context } from '../../../tests/support/understanding-context.ts';
import { readCv } from '../read-cv.ts';
import { toE164 } from './phone.ts';

function emails(text: string): readonly string[] {
  return readCv(documentFromText(text), context).emails.map(email => email.value);
}

function phones(text: string, region = 'US'): readonly string[] {
  return readCv(documentFromText(text), { ...context, defaultRegion: region }).phones.map(phone => phone.value);
}

describe('readEmails', () => {
  it.each([
    ['Jane Roe\njane.roe@mail.example', 'jane.roe@mail.example'],
    ['Jane Roe\nE-Mail: Jane.Roe@Mail.Example | London', 'jane.roe@mail.example'],
    ['Jane Roe\nmailto:jane@mail.example', 'jane@mail.example'],
    ['Jane Roe\njane.roe (at) mail.example', 'jane.roe@mail.example'],
    ['Jane Roe\njane [at] mail [dot] example', 'jane@mail.example'],
    ['Jane Roe\njane.roe @ mail.example', 'jane.roe@mail.example'],
    ['Jane Roe\n> jane.roe@exam\n> ple.com', 'jane.roe@example.com'],
    ['Jane Roe\n> jane.roe@mail.example.\n> com', 'jane.roe@mail.example.com'],
    ['Jane Roe\n> jane.roe@mail.example.c\n> om', 'jane.roe@mail.example.com'],
    ['Jane Roe\n> jane.roe+jobs\n> @mail.example', 'jane.roe+jobs@mail.example'],
    ['Declan Moriarty\n> de-\n> clan.moriarty@mail.example', 'declan.moriarty@mail.example'],
    ['Jörg Mälzer\n> jo-\n> erg.maelzer@mail.example', 'joerg.maelzer@mail.example'],
    ['Ana Lima\n> ana-\n> lima@mail.example', 'ana-lima@mail.example'],
    ['Jane Roe\njane.roe@exam ple.com | +44 20 7946 0018', 'jane.roe@example.com'],
    ['Jane Roe\n\ue0be jane@mail.example \ue0b0 404-555-0187', 'jane@mail.example'],
    ['Zoë\nzoë.müller@mail.example', 'zoë.müller@mail.example'],
  ])('reads %j', (text, expected) => {
    expect(emails(text)).toEqual([expected]);
  });

  it('does not glue the next line to a finished address', () => {
    expect(emails('Jane Roe\njane@mail.example.com\nlondon')).toEqual(['jane@mail.example.com']);
  });

  it('takes no addresses of referees', () => {
    expect(emails('Jane Roe\njane@mail.example\n\nREFERENCES\nDr. Smith, smith@other.example')).toEqual(['jane@mail.example']);
  });

  it('ends a phone at a divider behind which something else stands', () => {
    expect(phones('Jane Roe\njane@mail.example / 655 50 19 66 / 41004 Sevilla', 'ES')).toEqual(['+34655501966']);
    expect(phones('Jane Roe\njane@mail.example, 0341 / 55501820', 'DE')).toEqual(['+4934155501820']);
  });

  it('ignores handles and mentions', () => {
    expect(emails('Jane Roe\n@janeroe\nlead @ Acme')).toEqual([]);
  });
});

describe('readPhones', () => {
  it.each([
    ['Jane Roe\n404.555.0187', '+14045550187'],
    ['Jane Roe\n(217) 555-0134 | jane@mail.example', '+12175550134'],
    ['Jane Roe\nTel.: +49 (0)170 1234567', '+491701234567'],
    ['Jane Roe\n0049 30 901820', '+4930901820'],
    ['Jane Roe\n+33 1 99 00 12 42', '+33199001242'],
    ['Jane Roe\n+91 55501 00142', '+915550100142'],
    ['Jane Roe, 80331 München, Deutschland\n0170 1234567', '+491701234567'],
    ['Jane Roe\nMadrid, España\nMóvil: 612 34 56 78', '+34612345678'],
    ['田中 太郎\n電話: 090-1234-5678\n東京', '+819012345678'],
    ['أحمد علي\nالقاهرة، مصر\nهاتف: ٠١٠٠ ٥٥٥ ٠١٢٣', '+201005550123'],
  ])('reads %j', (text, expected) => {
    expect(phones(text)).toEqual([expected]);
  });

  it('takes the region of the settings where the CV names no place', () => {
    expect(phones('Jane Roe\nPhone 0170 1234567', 'DE')).toEqual(['+491701234567']);
  });

  it('takes dates, postcodes, identifiers and amounts for no phones', () => {
    const text = [
      'Jane Roe',
      'jane@mail.example',
      'Born: 12.03.1985',
      'ID number: 12345678901',
      'Passport no: 123456789',
      'Fax: +49 30 1234567',
      'IBAN: DE89 3704 0044 0532 0130 00',
      '2014 - 2019',
      '01/2020 - 03/2022',
      '10115 Berlin',
      '',
      'EXPERIENCE',
      'Handled 1 200 000 000 records and 2 500 000 users.',
    ].join('\n');
    expect(phones(text)).toEqual([]);
  });

  it('keeps the digits of a number that fits no plan', () => {
    expect(toE164('12 34 567', 'US')).toBe('1234567');
  });

  it('writes plus and digits alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?[\d ().-]{7,20}$/), text => {
        expect(toE164(text, 'GB')).toMatch(/^\+?\d*$/);
      }),
    );
  });
});

describe('readLinks', () => {
  it('tells profiles from other pages and takes no e-mail domain', () => {
    const text = 'Jane Roe\njane@roe.example | linkedin.com/in/janeroe | https://github.com/janeroe/ | www.roe.example/work';
    expect(readCv(documentFromText(text), context).links.map(link => [link.kind, link.url])).toEqual([
      ['linkedin', 'linkedin.com/in/janeroe'],
      ['github', 'https://github.com/janeroe/'],
      ['website', 'www.roe.example/work'],
    ]);
  });

  it('takes names of techniques for no links', () => {
    expect(readCv(documentFromText('Jane Roe\n\nSKILLS\nNode.js, ASP.NET, Next.js, e.g. this'), context).links).toEqual([]);
  });
});

describe('readLocation', () => {
  it.each([
    ['Jane Roe\njane@mail.example | Melbourne, VIC', 'Melbourne, VIC'],
    ['Jane Roe\njane@mail.example\n44102, Cleveland, OH (US)', '44102, Cleveland, OH (US)'],
    ['Jane Roe\nAddress: 5 High Street, Leeds LS1 4AP', '5 High Street, Leeds LS1 4AP'],
    ['Jane Roe\nMusterstraße 12, 80331 München', 'Musterstraße 12, 80331 München'],
    ['Jane Roe\nPfullingen, Deutschland • jane@mail.example', 'Pfullingen, Deutschland'],
    ['أحمد علي\nالقاهرة، مصر | ahmed@mail.example', 'القاهرة، مصر'],
  ])('reads %j', (text, expected) => {
    expect(readCv(documentFromText(text), context).location?.value).toBe(expected);
  });
});
