import { createCipheriv, createHash, pbkdf2Sync } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.ts';
import { zip } from '../small-docx.fixture.ts';
import { odtParagraph, odtXml } from './small-odt.fixture.ts';

const password = 'Pässwort 1';
const [salt, vector] = [Buffer.alloc(16, 7), Buffer.alloc(16, 8)];

/** An OpenDocument text as LibreOffice protects it since 2011 (OpenDocument 1.3, part 2, 4.8). */
function protectedOdt(content: string, changes: Readonly<Record<string, string>> = {}): Uint8Array {
  const packed = deflateRawSync(content);
  const key = pbkdf2Sync(createHash('sha256').update(password).digest(), salt, 1_000, 32, 'sha1');
  const cipher = createCipheriv('aes-256-cbc', key, vector);
  const data = Buffer.concat([cipher.update(packed), cipher.final()]);
  const checksum = createHash('sha256').update(packed.subarray(0, 1_024)).digest('base64');
  const entry = `<manifest:file-entry manifest:full-path="content.xml" manifest:size="${content.length}"><manifest:encryption-data manifest:checksum-type="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k" manifest:checksum="${checksum}"><manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="${vector.toString('base64')}"/><manifest:start-key-generation manifest:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256" manifest:key-size="32"/><manifest:key-derivation manifest:key-derivation-name="PBKDF2" manifest:key-size="32" manifest:iteration-count="1000" manifest:salt="${salt.toString('base64')}"/></manifest:encryption-data></manifest:file-entry>`;
  const changed = Object.entries(changes).reduce((text, [from, to]) => text.replace(from, to), entry);
  return zip([
    { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', data },
    { name: 'META-INF/manifest.xml', data: odtXml('manifest', changed) },
  ]);
}

const content = odtXml('document-content', `<office:body><office:text>${odtParagraph('Jane Doe, Nurse')}</office:text></office:body>`);

describe('an OpenDocument text that a password protects', () => {
  it('is opened with its password and with no other', async () => {
    const bytes = protectedOdt(content);
    expect((await readDocument(bytes, { password })).spans[0]?.text).toBe('Jane Doe, Nurse');
    await expect(readDocument(bytes)).rejects.toMatchObject({ code: 'DOCUMENT_ENCRYPTED' });
    await expect(readDocument(bytes, { password: 'Passwort 1' })).rejects.toMatchObject({ code: 'DOCUMENT_WRONG_PASSWORD' });
  });

  it('is named where its protection is not known, asks for endless work, or unpacks to far more than its size', async () => {
    const fails = (bytes: Uint8Array) => expect(readDocument(bytes, { password })).rejects;
    await fails(protectedOdt(content, { 'xmlenc#aes256-cbc': 'xmlenc11#aes256-gcm' })).toMatchObject({ code: 'DOCUMENT_UNSUPPORTED' });
    await fails(protectedOdt(content, { 'full-path="content.xml"': 'full-path="encrypted-package"' })).toMatchObject({
      code: 'DOCUMENT_UNSUPPORTED',
    });
    await fails(protectedOdt(content, { '"1000"': '"900000000"' })).toMatchObject({ code: 'DOCUMENT_TOO_COMPLEX' });
    await fails(protectedOdt(`${' '.repeat(80 * 1024 * 1024)}<a/>`)).toMatchObject({ code: 'DOCUMENT_UNSAFE' });
  });
});
