import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../../core/document/layout-document.ts';
import { readRtf } from './rtf.ts';

const rtf = (body: string, head = '\\ansi\\ansicpg1252'): Uint8Array =>
  new Uint8Array(Buffer.from(`{\\rtf1${head}\\deff0{\\fonttbl{\\f0 Arial;}{\\f1 Wingdings;}}${body}}`, 'latin1'));
const layout = (body: string, head?: string) => layoutDocument(readRtf(rtf(body, head)));
const texts = (body: string, head?: string): readonly string[] => layout(body, head).lines.map(line => line.text);

describe('what an RTF file shows is read', () => {
  it('in code pages of DOS, Mac and Windows, and as Unicode with any number of stand-ins', () => {
    expect(texts("M\\'81ller\\par", '\\pc')).toEqual(['Müller']);
    expect(texts("M\\'9fller\\par", '\\mac')).toEqual(['Müller']);
    expect(texts("\\'a3\\'f3d\\'9f\\par", '\\ansi\\ansicpg1250')).toEqual(['Łódź']);
    expect(texts("\\uc0\\u321\\u243 d\\u378\\par\\uc2\\u321\\'a3\\'a3\\u243 ood\\par")).toEqual(['Łódź', 'Łód']);
    expect(texts('{\\uc0{\\uc1\\u252?}}\\u252?\\par')).toEqual(['üü']);
  });

  it('once, where a drawing is kept for old programs too, and with what stands beside pictures', () => {
    const picture = (kind: string): string => `{\\${kind}{\\pict\\pngblip 89504e470d0a1a0a}}`;
    expect(texts(`{\\*\\shppict{\\pict\\pngblip 89504e47}}${picture('nonshppict')}Jane\\par`)).toEqual(['Jane']);
    const old = '{\\*\\do\\dobxpage{\\dptxbx{\\dptxbxtext Old box\\par}}}';
    expect(texts(`Jane${old}\\par`)).toEqual(['Jane', 'Old box']);
    const object = '{\\object\\objemb{\\*\\objdata 0105}{\\result Sheet of work}}';
    expect(texts(`${object}\\par`)).toEqual(['Sheet of work']);
  });

  it('as pictures that wait for recognition where it holds nothing else', () => {
    expect(readRtf(rtf('{\\pict\\jpegblip ffd8ffe0}\\par')).imagePages).toEqual([1]);
    expect(readRtf(rtf('Jane{\\pict\\jpegblip ffd8ffe0}\\par')).imagePages).toEqual([]);
  });

  it('in fields within fields, by the inner and outer results', () => {
    const inner = '{\\field{\\*\\fldinst MERGEFIELD Sex}{\\fldrslt f}}';
    const outer = `{\\field{\\*\\fldinst IF ${inner} = "f" "Mrs" "Mr"}{\\fldrslt Mrs {\\field{\\*\\fldinst MERGEFIELD Name}{\\fldrslt Doe}}}}`;
    expect(texts(`${outer}\\par`)).toEqual(['Mrs Doe']);
  });

  it('with tracked changes as they stand, and comments left out', () => {
    const { lines, hidden } = layout(
      '{\\revised New }{\\deleted old }{\\mvf moved away }{\\mvt moved here}{\\*\\atnid JD}{\\*\\annotation why?}\\par',
    );
    expect(lines.map(line => line.text)).toEqual(['New moved here']);
    expect(hidden.map(({ text }) => text)).toEqual(['old']);
  });

  it('in tables within tables, hidden rows of text apart', () => {
    const inner = (text: string): string =>
      `\\pard\\intbl\\itap2 ${text}\\nestcell 2019\\nestcell{\\*\\nesttableprops\\trowd\\cellx1\\cellx2\\nestrow}{\\nonesttables\\par}`;
    const row = `\\trowd\\cellx1\\cellx2\\pard\\intbl Skills\\cell\\pard\\intbl Work\\par${inner('Clerk')}${inner('Nurse')}\\pard\\intbl\\cell\\row`;
    const { lines, hidden } = layout(`${row}\\trowd\\cellx1\\pard\\intbl{\\v SAP}\\cell\\row\\pard After\\par`);
    expect(lines.map(line => line.text)).toEqual(['Skills', 'Work', 'Clerk\t2019', 'Nurse\t2019', 'After']);
    expect(hidden.map(({ text }) => text)).toEqual(['SAP']);
  });

  it('over breaks of columns and sections without words growing together', () => {
    expect(texts('Skills\\column Work\\sect School\\lbr2 Leeds\\par')).toEqual(['Skills', 'Work', 'School', 'Leeds']);
  });
});
