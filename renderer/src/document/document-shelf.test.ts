import { describe, expect, it } from 'vitest';
import { DocumentShelf } from './document-shelf.ts';
import type { OpenedPdf } from '../pdf/pdf-library.ts';

/** A shelf whose documents are only counted. */
function countedShelf(): {
  readonly shelf: DocumentShelf;
  readonly opened: string[];
  readonly closed: string[];
  readonly broken: Set<string>;
} {
  const opened: string[] = [];
  const closed: string[] = [];
  const broken = new Set<string>();
  const source = { loadBytes: async (documentId: string) => ({ bytes: new TextEncoder().encode(documentId) }) };
  const open = async (bytes: Uint8Array): Promise<OpenedPdf> => {
    const name = new TextDecoder().decode(bytes);
    if (broken.has(name)) throw new Error(`${name} is broken`);
    opened.push(name);
    return { document: { name, getPage: async () => ({}) } as unknown as OpenedPdf['document'], close: () => closed.push(name) };
  };
  return { shelf: new DocumentShelf(source, { prepare: async () => {}, open, restart: async () => {} }), opened, closed, broken };
}

async function look(shelf: DocumentShelf, documentId: string): Promise<void> {
  const lease = shelf.take(documentId);
  await lease.document;
  lease.giveBack();
}

describe('shelf of parsed documents', () => {
  it('opens a document once while it is known, also when it was fetched before', async () => {
    const { shelf, opened } = countedShelf();
    await shelf.prefetch('a');
    await look(shelf, 'a');
    await look(shelf, 'a');
    expect(opened).toEqual(['a']);
  });

  it('keeps three and closes the one that was not looked at for longest', async () => {
    const { shelf, closed } = countedShelf();
    for (const name of ['a', 'b', 'c']) await look(shelf, name);
    await look(shelf, 'a');
    await look(shelf, 'e');
    expect(shelf.size).toBe(3);
    expect(closed).toEqual(['b']);
  });

  it('never closes what is on screen', async () => {
    const { shelf, closed } = countedShelf();
    const onScreen = shelf.take('a');
    for (const name of ['b', 'c', 'd', 'e', 'f']) await look(shelf, name);
    expect(closed).not.toContain('a');
    onScreen.giveBack();
    await look(shelf, 'g');
    expect(closed).toContain('a');
    expect(shelf.size).toBe(3);
  });

  it('opens a protected document with the password that is known by then', async () => {
    let password: string | null = null;
    const used: (string | null)[] = [];
    const open = (_bytes: Uint8Array, given: string | null): Promise<OpenedPdf> => {
      used.push(given);
      return Promise.reject(new Error('protected'));
    };
    const source = { loadBytes: async () => ({ bytes: new Uint8Array(), password }) };
    const shelf = new DocumentShelf(source, { prepare: async () => {}, open, restart: async () => {} });
    await expect(look(shelf, 'a')).rejects.toThrow('protected');
    password = 'secret';
    await expect(look(shelf, 'a')).rejects.toThrow('protected');
    expect(used).toEqual([null, 'secret']);
  });

  it('forgets what could not be opened, so that it can be tried again', async () => {
    const { shelf, broken, opened } = countedShelf();
    broken.add('a');
    await shelf.prefetch('a');
    await expect(shelf.take('a').document).rejects.toThrow('a is broken');
    broken.delete('a');
    await look(shelf, 'a');
    expect(opened).toEqual(['a']);
  });

  it('opens everything anew after a reset', async () => {
    const { shelf, opened, closed } = countedShelf();
    await look(shelf, 'a');
    await shelf.reset();
    await look(shelf, 'a');
    expect(opened).toEqual(['a', 'a']);
    expect(closed).toEqual(['a']);
  });
});
