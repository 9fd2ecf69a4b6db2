import { strToU8, zipSync } from 'fflate';
import { escapeXml } from './word-xml.ts';

interface WordParts {
  readonly title: string;
  readonly author: string;
  /** Language tag of the text, such as `de-DE`. */
  readonly language: string;
  readonly font: string;
  /** RRGGBB of headings. */
  readonly accent: string;
  /** Block-level XML of the body. */
  readonly body: string;
  /** Block-level XML of the page header, shown on each page. */
  readonly header?: string;
  /** Block-level XML of the page footer. */
  readonly footer?: string;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packageRoot = 'http://schemas.openxmlformats.org/package/2006';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w10="urn:schemas-microsoft-com:office:word" xmlns:o="urn:schemas-microsoft-com:office:office" mc:Ignorable="wps"';

function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  return `${head}<Relationships xmlns="${packageRoot}/relationships">${entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

function contentTypes(parts: WordParts): string {
  const overrides: readonly (readonly [string, string])[] = [
    ['/word/document.xml', `${wordType}.document.main+xml`],
    ['/word/styles.xml', `${wordType}.styles+xml`],
    ['/word/numbering.xml', `${wordType}.numbering+xml`],
    ['/word/settings.xml', `${wordType}.settings+xml`],
    ...(parts.header === undefined ? [] : ([['/word/header1.xml', `${wordType}.header+xml`]] as const)),
    ...(parts.footer === undefined ? [] : ([['/word/footer1.xml', `${wordType}.footer+xml`]] as const)),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ];
  return `${head}<Types xmlns="${packageRoot}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`;
}

function paragraphStyle(id: string, name: string, paragraph: string, letters: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${letters}</w:rPr></w:style>`;
}

function styles(parts: WordParts): string {
  const { accent, font } = parts;
  const rule = `<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="${accent}"/></w:pBdr>`;
  return [
    `${head}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:sz w:val="21"/><w:lang w:val="${parts.language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="60" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    paragraphStyle('Title', 'Title', '<w:spacing w:after="0"/>', `<w:b/><w:color w:val="${accent}"/><w:sz w:val="48"/>`),
    paragraphStyle('Subtitle', 'Subtitle', '<w:spacing w:after="80"/>', '<w:color w:val="5A6068"/><w:sz w:val="25"/>'),
    paragraphStyle(
      'Heading1',
      'heading 1',
      `<w:keepNext/><w:spacing w:before="220" w:after="90"/>${rule}<w:outlineLvl w:val="0"/>`,
      `<w:b/><w:color w:val="${accent}"/><w:sz w:val="26"/>`,
    ),
    paragraphStyle(
      'Heading2',
      'heading 2',
      '<w:keepNext/><w:spacing w:before="90" w:after="0"/><w:outlineLvl w:val="1"/>',
      '<w:b/><w:sz w:val="22"/>',
    ),
    paragraphStyle(
      'ListBullet',
      'List Bullet',
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="30"/><w:ind w:left="340" w:hanging="227"/>',
      '',
    ),
    '</w:styles>',
  ].join('');
}

function documentXml(parts: WordParts): string {
  const header = parts.header === undefined ? '' : '<w:headerReference w:type="default" r:id="rId4"/>';
  const footer = parts.footer === undefined ? '' : '<w:footerReference w:type="default" r:id="rId5"/>';
  return `${head}<w:document ${namespaces}><w:body>${parts.body}<w:sectPr>${header}${footer}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

function coreProperties(parts: WordParts): string {
  const date = '<dcterms:created xsi:type="dcterms:W3CDTF">2026-03-02T09:00:00Z</dcterms:created>';
  return `${head}<cp:coreProperties xmlns:cp="${packageRoot}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(parts.title)}</dc:title><dc:creator>${escapeXml(parts.author)}</dc:creator>${date}</cp:coreProperties>`;
}

const numbering = `${head}<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

/** Zips the parts of a Word document; equal parts give equal bytes in every time zone. */
export function packWord(parts: WordParts): Buffer {
  const files: Record<string, string> = {
    '[Content_Types].xml': contentTypes(parts),
    '_rels/.rels': relationships([
      ['rId1', `${office}/relationships/officeDocument`, 'word/document.xml'],
      ['rId2', `${packageRoot}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(parts),
    'word/document.xml': documentXml(parts),
    'word/styles.xml': styles(parts),
    'word/numbering.xml': numbering,
    'word/settings.xml': `${head}<w:settings ${namespaces}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/></w:settings>`,
    'word/_rels/document.xml.rels': relationships([
      ['rId1', `${office}/relationships/styles`, 'styles.xml'],
      ['rId2', `${office}/relationships/numbering`, 'numbering.xml'],
      ['rId3', `${office}/relationships/settings`, 'settings.xml'],
      ...(parts.header === undefined ? [] : ([['rId4', `${office}/relationships/header`, 'header1.xml']] as const)),
      ...(parts.footer === undefined ? [] : ([['rId5', `${office}/relationships/footer`, 'footer1.xml']] as const)),
    ]),
  };
  if (parts.header !== undefined) files['word/header1.xml'] = `${head}<w:hdr ${namespaces}>${parts.header}</w:hdr>`;
  if (parts.footer !== undefined) files['word/footer1.xml'] = `${head}<w:ftr ${namespaces}>${parts.footer}</w:ftr>`;
  const entries = Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]));
  return Buffer.from(zipSync(entries, { level: 9, mtime: new Date(2026, 2, 2, 9, 0, 0) }));
}
