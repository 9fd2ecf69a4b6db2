import { describe, expect, it } from 'vitest';
import { blankRaster } from './raster.ts';
import { rereadAddresses } from './reread-addresses.ts';
import { rereadPhones } from './reread-phones.ts';
import type { RecognisedLine, TextRecogniser } from './text-recogniser.ts';

const page = blankRaster(1200, 100);

/** A line whose words stand side by side, ten pixels for each letter, far apart where a word begins with a space. */
function line(texts: readonly string[], confidence = 90): RecognisedLine {
  let x = 20;
  const words = texts.map(text => {
    x += text.startsWith(' ') ? 60 : 8;
    const word = { text: text.trim(), confidence, bbox: { x0: x, y0: 40, x1: x + 10 * text.trim().length, y1: 60 } };
    x = word.bbox.x1;
    return word;
  });
  return { rowAttributes: { rowHeight: 26 }, baseline: { x0: 20, y0: 58, x1: x, y1: 58 }, words };
}

/** A recogniser that reads single lines as told, one after the other, their letters evenly over the picture. */
function reading(...answers: readonly string[]): TextRecogniser & { readonly asked: () => number } {
  let asked = 0;
  return {
    recognise: () => [],
    recogniseLine: ({ width }) => {
      const text = answers[asked % answers.length] ?? '';
      asked += 1;
      const xOf = (letter: number): number => (width * letter) / text.length;
      const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
        text: word,
        confidence: 95,
        bbox: { x0: xOf(index), y0: 5, x1: xOf(index + word.length), y1: 30 },
      }));
      return [{ ...line([text]), words }];
    },
    asked: () => asked,
  };
}

function textsOf(lines: readonly RecognisedLine[]): readonly string[] {
  return lines.flatMap(one => one.words.map(word => word.text));
}

describe('rereadAddresses', () => {
  it('keeps an address on which readings agree', () => {
    const [read] = rereadAddresses([line(['j.doe@example.org'])], page, reading('j.doe@example.org'));
    expect(read?.words).toMatchObject([{ text: 'j.doe@example.org', confidence: 95 }]);
  });

  it('takes the address that most readings say', () => {
    const lines = rereadAddresses(
      [line(['j.doeQexample.org'])],
      page,
      reading('j.doe@example.org', 'j.doe@exarnple.org', 'j.doe@example.org'),
    );
    expect(textsOf(lines)).toEqual(['j.doe@example.org']);
    expect(lines[0]?.words[0]?.confidence).toBeGreaterThan(60);
  });

  it('doubts an address that each reading spells in its own way', () => {
    const answers = ['j.dce@example.org', 'j.dae@example.org', 'j.due@example.org'];
    const [read] = rereadAddresses([line(['j.doe@example.org'])], page, reading(...answers));
    expect(read?.words[0]?.confidence).toBeLessThan(60);
  });

  it('doubts an address whose name is spelt otherwise on the page', () => {
    const lines = [line(['Ana', 'Lindqvist']), line(['ana.lindgvist@example.org']), line(['linkedin.com/in/ana-lindgvist'])];
    const read = rereadAddresses(lines, page, reading('ana.lindgvist@example.org'));
    expect(read[1]?.words[0]).toMatchObject({ text: 'ana.lindgvist@example.org' });
    expect(read[1]?.words[0]?.confidence).toBeLessThan(60);
  });

  it('leaves a number beside the address where it is', () => {
    const lines = rereadAddresses(
      [line(['+34', '600', '000', '173', 'j.doeQexample.org'])],
      page,
      reading('+34 600 000 173 j.doe@example.org'),
    );
    expect(textsOf(lines)).toEqual(['+34', '600', '000', '173', 'j.doe@example.org']);
  });

  it('reads nothing again where no word looks like an address', () => {
    const recogniser = reading('');
    rereadAddresses([line(['Nurse,', 'Cologne'])], page, recogniser);
    expect(recogniser.asked()).toBe(0);
  });
});

describe('rereadPhones', () => {
  it('keeps a number that another reading confirms, however it is spaced', () => {
    const lines = [line(['Phone', '+49', '221', '4710', '266'])];
    expect(rereadPhones(lines, page, reading('+49 2214710266', '+49 221 4718 266'))).toEqual(lines);
  });

  it('is surer of a number that another reading confirms', () => {
    const read = rereadPhones([line(['+33199', '00', '27', '18'], 10)], page, reading('+33 1 99 00 27 18'));
    expect(textsOf(read)).toEqual(['+33199', '00', '27', '18']);
    for (const word of read[0]?.words ?? []) expect(word.confidence).toBeGreaterThan(60);
  });

  it('takes other digits on which both readings agree', () => {
    const read = rereadPhones([line(['+49', '221', '4718', '266', 'x'])], page, reading('+49 221 4710 266'));
    expect(textsOf(read)).toEqual(['+49 221 4710 266', 'x']);
  });

  it('doubts a number that each reading spells in its own way', () => {
    const read = rereadPhones([line(['+49', '221', '4718', '266'])], page, reading('+49 221 4710 266', '+49 221 4716 266'));
    expect(textsOf(read)).toEqual(['+49', '221', '4718', '266']);
    for (const word of read[0]?.words ?? []) expect(word.confidence).toBeLessThan(60);
  });

  it('takes neither periods nor short numbers for one', () => {
    const recogniser = reading('');
    rereadPhones([line(['2015', '2019']), line(['65.000']), line(['01/2020', '03/2022'])], page, recogniser);
    expect(recogniser.asked()).toBe(0);
  });
});
