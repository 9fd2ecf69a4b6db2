import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.ts';
import { paragraph, smallDocx, zip } from '../small-docx.fixture.ts';
import { protectedOffice, protectedOffice2007 } from './protected-office.fixture.ts';
import { smallCompound } from './small-compound.fixture.ts';

const docx = smallDocx(paragraph('Jane Doe, Nurse'));
const password = 'Pässwort 1';
describe('a Word file that a password protects', () => {
  it.each([
    ['in the way of Office 2010 and later', protectedOffice(docx, password)],
    ['in the way of Office 2007', protectedOffice2007(docx, password)],
    [
      'over several segments',
      protectedOffice(
        smallDocx(paragraph('Jane Doe, Nurse') + `<!--${Array.from({ length: 9_000 }, (_, i) => (i * i) % 997).join('x')}-->`),
        password,
      ),
    ],
  ])('is opened with its password, %s, and with no other', async (_how, bytes) => {
    const raw = await readDocument(bytes, { password });
    expect(raw.kind).toBe('docx');
    expect(raw.spans[0]?.text).toBe('Jane Doe, Nurse');
    await expect(readDocument(bytes)).rejects.toMatchObject({ code: 'DOCUMENT_ENCRYPTED' });
    await expect(readDocument(bytes, { password: 'Passwort 1' })).rejects.toMatchObject({ code: 'DOCUMENT_WRONG_PASSWORD' });
  });

  it('is named where it holds no Word file, is protected in an unknown way, or asks for endless work', async () => {
    const workbook = protectedOffice(zip([{ name: 'xl/workbook.xml', data: '<a/>' }]), password);
    await expect(readDocument(workbook, { password })).rejects.toMatchObject({
      code: 'DOCUMENT_UNSUPPORTED',
      details: { found: 'an Excel workbook' },
    });
    const old = smallCompound({ EncryptionInfo: Buffer.from('0100010000000000', 'hex'), EncryptedPackage: Buffer.alloc(32) });
    await expect(readDocument(old)).rejects.toMatchObject({ code: 'DOCUMENT_UNSUPPORTED' });
    await expect(readDocument(protectedOffice(docx, password, 50_000_000), { password })).rejects.toMatchObject({
      code: 'DOCUMENT_TOO_COMPLEX',
    });
    const broken = smallCompound({ EncryptionInfo: Buffer.from('0400040040000000', 'hex'), EncryptedPackage: Buffer.alloc(32) });
    await expect(readDocument(broken, { password })).rejects.toMatchObject({ code: 'DOCUMENT_DAMAGED' });
  });
});
