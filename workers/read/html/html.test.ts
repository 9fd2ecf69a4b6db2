import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HiddenText } from '../../../core/contract/document.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { layoutDocument } from '../../../core/document/layout-document.ts';
import { readHtml } from './html.ts';

const layout = (html: string) => layoutDocument(readHtml(new TextEncoder().encode(html)));
const texts = (html: string): readonly string[] => layout(html).lines.map(line => line.text);
const hidden = (html: string): readonly Pick<HiddenText, 'text' | 'technique'>[] =>
  layout(html).hidden.map(({ text, technique }) => ({ text, technique }));

describe('readHtml', () => {
  it('reads headings, paragraphs and lists as blocks, white space as one space', () => {
    const page = '<h1>Jane   Doe</h1><p>Nurse,\n Leeds<br>Phone&nbsp;0113 &amp; more</p><ul><li>Kept wards<li><p>Ran rotas</p></ul>';
    const { lines } = layout(`<!DOCTYPE html><html><head><title>CV</title></head><body>${page}</body></html>`);
    expect(lines.map(line => [line.text, line.bullet, line.bold])).toEqual([
      ['Jane Doe', false, true],
      ['Nurse, Leeds', false, false],
      ['Phone 0113 & more', false, false],
      ['Kept wards', true, false],
      ['Ran rotas', true, false],
    ]);
    expect(lines[0]?.fontSize).toBe(24);
    expect(lines[3]?.block).toBe(lines[4]?.block);
  });

  it('never takes scripts, styles, comments and stand-ins for text', () => {
    const page = '<!-- a --><script>b</script><style>c{}</style><noscript>d</noscript><template>e</template><iframe>f</iframe><p>Jane</p>';
    const { lines, hidden: none } = layout(`<html><head><title>t</title><meta charset=utf-8><body>${page}`);
    expect(lines.map(line => line.text)).toEqual(['Jane']);
    expect(none).toEqual([]);
  });

  it('puts what stands side by side into one line, columns one after the other', () => {
    expect(texts('<table><tr><td>Phone<td>0113 496</tr><tr><td>City<td>Leeds</table>')).toEqual(['Phone\t0113 496', 'City\tLeeds']);
    expect(texts('<div style="display:flex;justify-content:space-between"><b>Nurse</b><i>2019</i></div>')).toEqual(['Nurse\t2019']);
    expect(texts('<h3>Nurse<span style="float:right">2019</span></h3>')).toEqual(['Nurse\t2019']);
    expect(texts('<style>.l{float:left}.r{float:right}</style><div class=l>Nurse</div> <div class=r>2019</div><p>Leeds')).toEqual([
      'Nurse\t2019',
      'Leeds',
    ]);
    expect(texts('<dl><dt>Email<dd>jane@example.org<dt>City<dd>Leeds</dl>')).toEqual(['Email\tjane@example.org', 'City\tLeeds']);
    const grid =
      '<style>.g{display:grid;grid-template-columns:repeat(2,1fr)}</style><div class=g><div>A</div><div>B</div><div>C</div></div>';
    expect(texts(grid)).toEqual(['A\tB', 'C']);
    const sides = '<div style="display:flex"><div><h2>Skills</h2><p>Excel</div><main><h2>Work</h2><p>Payroll clerk</main></div>';
    expect(texts(sides)).toEqual(['Skills', 'Excel', 'Work', 'Payroll clerk']);
  });

  it('parts chips that only their room parts', () => {
    const chips =
      '<style>.s span{padding:2px 8px;border-radius:4px}</style><p class=s><span>Java</span><span>SQL</span><span>Go</span></p>';
    expect(texts(chips)).toEqual(['Java\tSQL\tGo']);
    expect(texts('<p><span>Jav</span><span>a</span></p>')).toEqual(['Java']);
  });

  it('reads the words that style sheets put around others, and joins words around what is not displayed', () => {
    const sheet = '<style>.t,.c{display:inline}.t + .c:where(.x)::before{content:"\\2022  at "}.t::before{content:"\\f001"}</style>';
    expect(texts(`${sheet}<div><div class=t>Nurse</div><div class="c x">Leeds General</div></div>`)).toEqual(['Nurse• at Leeds General']);
    expect(texts('<p>jane<span hidden>spam</span>.doe@example.org</p>')).toEqual(['jane.doe@example.org']);
    expect(texts('<p>Jane <i hidden>spam</i>Doe')).toEqual(['Jane Doe']);
  });

  it('keeps white space where the page does', () => {
    expect(texts('<pre>Jane Doe\nNurse      2019</pre>')).toEqual(['Jane Doe', 'Nurse\t2019']);
  });

  it('adds the addresses that links lead to', () => {
    expect(texts('<p><a href="mailto:jane@example.org">Mail me</a>')).toEqual(['Mail me (jane@example.org)']);
    expect(texts('<p><a href="https://www.linkedin.com/in/jane"><svg></svg></a>')).toEqual(['linkedin.com/in/jane']);
  });

  it.each([
    ['display:none', 'vanish'],
    ['visibility:hidden', 'vanish'],
    ['font-size:1px', 'tiny'],
    ['font-size:0', 'tiny'],
    ['color:#fff', 'same-colour'],
    ['color:rgb(254 254 254)', 'same-colour'],
    ['background:#000;color:black', 'same-colour'],
    ['color:transparent', 'transparent'],
    ['color:rgba(0,0,0,.01)', 'transparent'],
    ['opacity:0', 'transparent'],
    ['position:absolute;left:-9999px', 'off-page'],
    ['text-indent:-9999px', 'off-page'],
    ['transform:translateX(-9999px)', 'off-page'],
    ['position:absolute;clip:rect(0 0 0 0)', 'covered'],
    ['clip-path:inset(50%)', 'covered'],
    ['height:0;overflow:hidden', 'tiny'],
    ['transform:scale(0)', 'tiny'],
  ] as const)('finds text hidden by %s', (style, technique) => {
    const found = [{ text: 'Kubernetes expert', technique }];
    expect(hidden(`<p>Jane</p><div style="${style}">Kubernetes <b>expert</b></div>`)).toEqual(found);
    const page = `<style>#page .keys > p { ${style} }</style><p>Jane</p><div id=page><div class="x keys"><p>Kubernetes expert</div></div>`;
    expect(hidden(page)).toEqual(found);
    expect(texts(page)).toEqual(['Jane']);
  });

  it('keeps the letters around what is not displayed together', () => {
    const page = '<p>jane<span hidden>1337</span>.doe@mail.example</p>';
    expect(texts(page)).toEqual(['jane.doe@mail.example']);
    expect(hidden(page)).toEqual([{ text: '1337', technique: 'vanish' }]);
  });

  it('does not take ordinary designs for hidden text', () => {
    const dark =
      '<style>:root{--ink:#fff}.side{background:#123;color:var(--ink)}.side a{color:inherit}</style><div class=side><a>Jane</a></div>';
    const picture = '<div style="background:url(x.png);color:#fff">Jane</div>';
    const gradient = '<h1 style="background-clip:text;color:transparent;background-image:linear-gradient(red,blue)">Jane</h1>';
    const printed = '<style>@media print{p{display:none}} p:hover{opacity:0} @media (max-width:600px){p{display:none}}</style><p>Jane</p>';
    const kept = '<div style="visibility:hidden"><p style="visibility:visible">Jane</p></div><p aria-hidden="true">Jane</p>';
    for (const page of [dark, picture, gradient, printed, kept]) expect(hidden(page)).toEqual([]);
  });

  it('reads the encoding that the page names', () => {
    const latin = Buffer.from(
      '<meta charset="windows-1250"><p>Łódź</p>'.replaceAll('Ł', '\xa3').replace('ód', '\xf3d').replace('ź', '\x9f'),
      'latin1',
    );
    expect(layoutDocument(readHtml(new Uint8Array(latin))).lines[0]?.text).toBe('Łódź');
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<p>Łódź</p>', 'utf16le')]);
    expect(layoutDocument(readHtml(new Uint8Array(wide))).lines[0]?.text).toBe('Łódź');
  });

  it('reads any nesting and any garbage without failing', () => {
    expect(texts(`${'<div>'.repeat(20_000)}Jane`)).toEqual(['Jane']);
    expect(texts(`${'<table><tr><td>'.repeat(500)}Jane`)).toEqual(['Jane']);
    const part = fc.constantFrom(
      '<div>',
      '</div>',
      '<table>',
      '<tr>',
      '<td style="display:flex">',
      '</td>',
      '<li>',
      '<p',
      '"',
      "style='",
      '}',
      'a{',
      '<!--',
      '&#x',
      'Jane',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), parts => {
        try {
          layout(parts.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 200 },
    );
  });
});
