import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../../core/document/layout-document.ts';
import { readOdt } from './odt.ts';
import { odtParagraph as p, smallOdt } from './small-odt.fixture.ts';

const layout = (body: string) => layoutDocument(readOdt(smallOdt({ body })));
const texts = (body: string): readonly string[] => layout(body).lines.map(line => line.text);
const hiddenOf = (body: string): readonly string[] => layout(body).hidden.map(({ text, technique }) => `${text} ${technique}`);
const cell = (content: string): string => `<table:table-cell>${content}</table:table-cell>`;
const table = (...cells: readonly string[]): string =>
  `<table:table><table:table-row>${cells.map(cell).join('')}</table:table-row></table:table>`;

describe('what an OpenDocument text shows is read', () => {
  it('in frames anchored at pages, paragraphs and letters, and in drawn shapes of every kind, after their paragraph', () => {
    const frame = (text: string): string => `<draw:frame svg:width="5cm"><draw:text-box>${p(text)}</draw:text-box></draw:frame>`;
    const shapes = ['rect', 'line', 'polygon', 'path', 'circle', 'custom-shape', 'connector'];
    const drawn = shapes.map(kind => `<draw:${kind}>${p(kind)}</draw:${kind}>`).join('');
    expect(texts(frame('At the page') + p(`Jane${frame('At the letter')} Doe${drawn}`))).toEqual([
      'At the page',
      'Jane Doe',
      'At the letter',
      ...shapes,
    ]);
    const linked = `<draw:a xlink:href="https://example.org">${frame('Behind a link')}</draw:a>`;
    expect(texts(p(`Jane${linked}`))).toEqual(['Jane', 'Behind a link']);
  });

  it('in sections and under conditions, as far as they are shown', () => {
    const section = (attributes: string, text: string): string => `<text:section ${attributes}>${p(text)}</text:section>`;
    const sections =
      section('', 'Open') +
      section('text:display="condition" text:is-hidden="false"', 'Shown') +
      section('text:display="condition" text:is-hidden="true"', 'Kept');
    expect([texts(sections), hiddenOf(sections)]).toEqual([['Open', 'Shown'], ['Kept vanish']]);
    const words = (attributes: string): string => `<text:hidden-text text:string-value="SAP" ${attributes}/>`;
    expect(texts(p(`Jane ${words('text:is-hidden="false"')}`))).toEqual(['Jane SAP']);
    expect(hiddenOf(p(`Jane ${words('text:is-hidden="true"')}`))).toEqual(['SAP vanish']);
    const paragraph = p('<text:hidden-paragraph text:is-hidden="true"/>Perl');
    expect([texts(p('Jane') + paragraph), hiddenOf(p('Jane') + paragraph)]).toEqual([['Jane'], ['Perl vanish']]);
    expect(texts(p('<text:conditional-text text:current-value="true">Leeds</text:conditional-text>'))).toEqual(['Leeds']);
  });

  it('with tracked changes as they stand, fields by their value, and comments left out', () => {
    const changes = `<text:tracked-changes><text:changed-region><text:deletion>${p('gone')}</text:deletion></text:changed-region></text:tracked-changes>`;
    const fields =
      '<text:user-field-get text:name="city">Leeds</text:user-field-get>, <text:drop-down><text:label text:value="A"/>B</text:drop-down>';
    const body = `${changes}${p(`Nurse<text:change text:change-id="1"/>, ${fields}<office:annotation>${p('true?')}</office:annotation>`)}`;
    expect(texts(body)).toEqual(['Nurse, Leeds, B']);
  });

  it('in tables within tables, cells that are covered left out', () => {
    const inner = table(p('Clerk'), p('2019'));
    expect(texts(table(p('Skills'), p('Work') + inner))).toEqual(['Skills', 'Work', 'Clerk\t2019']);
    const covered = `<table:table><table:table-row>${cell(p('Jane'))}<table:covered-table-cell>${p('never')}</table:covered-table-cell></table:table-row></table:table>`;
    expect(texts(covered)).toEqual(['Jane']);
  });

  it('as pictures that wait for recognition where it holds nothing else', () => {
    const picture = '<draw:frame><draw:image xlink:href="Pictures/1.png"/></draw:frame>';
    expect(readOdt(smallOdt({ body: p(picture) })).imagePages).toEqual([1]);
    expect(readOdt(smallOdt({ body: p(`Jane${picture}`) })).imagePages).toEqual([]);
  });
});
