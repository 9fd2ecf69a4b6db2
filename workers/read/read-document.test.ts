import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/contract/errors.ts';
import { drawablePdf } from './drawable.ts';
import { readDocument } from './read-document.ts';
import { paragraph, smallDocx, zip } from './small-docx.fixture.ts';
import { show, smallPdf } from './small-pdf.fixture.ts';
import { sniffKind } from './sniff-kind.ts';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const pdf = smallPdf({ pages: [show('Jane', 50, 700)] });
const docx = smallDocx(paragraph('Jane'));

describe('sniffKind', () => {
  it('goes by the content', () => {
    expect(sniffKind(pdf)).toBe('pdf');
    expect(sniffKind(Buffer.concat([Buffer.from('X-Header: none\r\n'.repeat(20)), pdf]))).toBe('pdf');
    expect(sniffKind(docx)).toBe('docx');
    expect(sniffKind(bytesOf('BMW engineer, 12 years'))).toBe('txt');
    expect(sniffKind(bytesOf('# Jane Doe'))).toBe('txt');
    expect(sniffKind(bytesOf('\x89PNG\r\n\x1a\n'))).toBe('image');
    expect(sniffKind(bytesOf('\xff\xd8\xff\xe0'))).toBe('image');
    expect(sniffKind(bytesOf('{\\rtf1\\ansi Jane}'))).toBe('rtf');
    expect(sniffKind(bytesOf('<!DOCTYPE html><html></html>'))).toBe('html');
    expect(sniffKind(bytesOf('<!-- CV -->\n<div class="cv">Jane</div>'))).toBe('html');
  });

  it.each([
    ['a GIF picture', bytesOf('GIF89a')],
    ['an old Office file (.doc)', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['a program', bytesOf('MZ\x90\0\x03\0\0\0')],
    ['a program', bytesOf('\x7fELF\x02\x01')],
    ['a script', bytesOf('#!/bin/sh\nrm -rf /')],
    ['a binary file', bytesOf('\x01\x02\x03\x04\0\x05'.repeat(40))],
    ['an Excel workbook', zip([{ name: 'xl/workbook.xml', data: '<a/>' }])],
    [
      'a spreadsheet',
      zip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', data: '<a/>' },
      ]),
    ],
    ['an e-book', zip([{ name: 'META-INF/container.xml', data: '<a/>' }])],
    ['a WordPerfect document', bytesOf('\xffWPC\x10\0\0\0')],
    ['a ZIP archive', zip([{ name: 'cv.pdf', data: 'x' }])],
  ])('names %s', (found, bytes) => {
    expect(() => sniffKind(bytes)).toThrow(expect.objectContaining({ code: 'DOCUMENT_UNSUPPORTED', details: { found } }));
  });
});

describe('readDocument', () => {
  it('tells what a cut-off file of Office would be, and that it is damaged where it would be read', async () => {
    const cut = (stream: string): Uint8Array => bytesOf(`\xd0\xcf\x11\xe0${Buffer.from(stream, 'utf16le').toString('latin1')}`);
    await expect(readDocument(cut('EncryptedPackage'))).rejects.toMatchObject({ code: 'DOCUMENT_DAMAGED' });
    await expect(readDocument(cut('Workbook'))).rejects.toMatchObject({ details: { found: 'an old Excel workbook (.xls)' } });
  });

  it('reads the pages that a file of Apple Pages keeps, and names it where it keeps none', async () => {
    const pages = { name: 'Index/Document.iwa', data: 'x' };
    const kept = zip([pages, { name: 'QuickLook/Preview.pdf', data: Buffer.from(pdf) }]);
    const raw = await readDocument(kept);
    expect([raw.kind, raw.spans[0]?.text]).toEqual(['pdf', 'Jane']);
    expect(await drawablePdf(new Uint8Array(kept))).toEqual(new Uint8Array(pdf));
    await expect(readDocument(zip([pages, { name: 'preview.jpg', data: 'x' }]))).rejects.toMatchObject({
      code: 'DOCUMENT_UNSUPPORTED',
      details: { found: 'an Apple Pages file' },
    });
  });

  it('reads each kind and tells its stages', async () => {
    for (const [bytes, kind] of [
      [pdf, 'pdf'],
      [docx, 'docx'],
      [bytesOf('Jane'), 'txt'],
    ] as const) {
      const stages: string[] = [];
      const raw = await readDocument(bytes, { onStage: stage => void stages.push(stage) });
      expect(raw.kind).toBe(kind);
      expect(raw.spans[0]?.text).toBe('Jane');
      expect(stages).toEqual(['opened', 'read']);
    }
  });

  it('refuses nothing at all and too much', async () => {
    await expect(readDocument(new Uint8Array())).rejects.toMatchObject({ code: 'DOCUMENT_EMPTY' });
    await expect(readDocument(new Uint8Array(10 * 1024 * 1024 + 1))).rejects.toMatchObject({
      code: 'DOCUMENT_TOO_LARGE',
      details: { sizeMb: 10.1, limitMb: 10 },
    });
  });

  it('stops when told to', async () => {
    await expect(readDocument(pdf, { signal: AbortSignal.abort() })).rejects.toThrow();
  });

  it('answers damaged files with an error of the catalogue, whatever is broken', async () => {
    const damage = fc.record({ source: fc.constantFrom(pdf, docx), at: fc.nat(2_000), byte: fc.nat(255), cut: fc.option(fc.nat(2_500)) });
    await fc.assert(
      fc.asyncProperty(damage, async ({ source, at, byte, cut }) => {
        const bytes = source.slice(0, cut ?? undefined);
        bytes[at % Math.max(1, bytes.length)] = byte;
        const error = await readDocument(bytes).then(
          () => null,
          (reason: unknown) => reason,
        );
        expect(error === null || error instanceof AppError).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
