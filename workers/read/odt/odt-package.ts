import { createDecipheriv, createHash, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../../core/contract/errors.ts';
import { allWithin, childOf, findWithin, parseXml, type XmlElement } from '../xml.ts';
import { ZipContainer } from '../zip.ts';

/** Rounds of deriving a key that are made, at most; word processors make 100,000. */
const mostRounds = 1_000_000;
/** So many bytes of a part are hashed to tell a wrong password (OpenDocument 1.3, part 2, 4.8.3). */
const checkedBytes = 1_024;

/**
 * The parts of an OpenDocument file, those that a password protects too (AES-256-CBC with PBKDF2, OpenDocument 1.2 and
 * 1.3). Throws DOCUMENT_ENCRYPTED without a password, DOCUMENT_WRONG_PASSWORD, and DOCUMENT_UNSUPPORTED for other protection.
 */
export class OdtPackage {
  readonly #zip: ZipContainer;
  readonly #locks = new Map<string, XmlElement>();
  readonly #password: string | undefined;

  constructor(bytes: Uint8Array, password: string | undefined) {
    this.#zip = new ZipContainer(bytes);
    this.#password = password;
    for (const entry of allWithin(this.#manifest(), 'manifest:file-entry')) {
      const lock = childOf(entry, 'manifest:encryption-data');
      if (lock !== null) this.#locks.set(entry.attributes['manifest:full-path'] ?? '', lock);
    }
    if (this.#locks.size > 0 && password === undefined) throw new AppError('DOCUMENT_ENCRYPTED');
  }

  /** The bytes of a part; null where the file has none of that name. */
  read(name: string): Uint8Array | null {
    if (this.#locks.has('encrypted-package')) throw unknownProtection();
    const lock = this.#locks.get(name);
    const data = this.#zip.read(name);
    return data === null || lock === undefined ? data : this.#open(data, lock, this.#password ?? '');
  }

  #manifest(): XmlElement | null {
    const data = this.#zip.read('META-INF/manifest.xml');
    try {
      return data === null ? null : parseXml(data);
    } catch (error) {
      if (error instanceof AppError && error.code === 'DOCUMENT_DAMAGED') return null;
      throw error;
    }
  }

  #open(data: Uint8Array, lock: XmlElement, password: string): Uint8Array {
    const packed = decrypt(data, lock, password);
    const checksum = Buffer.from(lock.attributes['manifest:checksum'] ?? '', 'base64');
    const hash = /sha256/i.test(lock.attributes['manifest:checksum-type'] ?? '') ? 'sha256' : 'sha1';
    const found = createHash(hash).update(packed.subarray(0, checkedBytes)).digest();
    if (checksum.length !== found.length || !timingSafeEqual(checksum, found)) throw new AppError('DOCUMENT_WRONG_PASSWORD');
    return this.#zip.inflate(packed);
  }
}

function decrypt(data: Uint8Array, lock: XmlElement, password: string): Buffer {
  const algorithm = childOf(lock, 'manifest:algorithm')?.attributes;
  const derivation = childOf(lock, 'manifest:key-derivation')?.attributes;
  const isAes = /aes256-cbc$/i.test(algorithm?.['manifest:algorithm-name'] ?? '');
  if (!isAes || !/pbkdf2$/i.test(derivation?.['manifest:key-derivation-name'] ?? '')) throw unknownProtection();
  const rounds = Number(derivation?.['manifest:iteration-count']);
  if (!(rounds >= 1 && rounds <= mostRounds)) throw new AppError('DOCUMENT_TOO_COMPLEX');
  const startHash = /sha256$/i.test(
    findWithin(lock, 'manifest:start-key-generation')?.attributes['manifest:start-key-generation-name'] ?? '',
  );
  const start = createHash(startHash ? 'sha256' : 'sha1')
    .update(password, 'utf8')
    .digest();
  const salt = Buffer.from(derivation?.['manifest:salt'] ?? '', 'base64');
  const vector = Buffer.from(algorithm?.['manifest:initialisation-vector'] ?? '', 'base64');
  if (vector.length !== 16 || data.length === 0 || data.length % 16 !== 0)
    throw new AppError('DOCUMENT_DAMAGED', { reason: 'a part of it is cut off' });
  const cipher = createDecipheriv('aes-256-cbc', pbkdf2Sync(start, salt, rounds, 32, 'sha1'), vector).setAutoPadding(false);
  const plain = Buffer.concat([cipher.update(data), cipher.final()]);
  // The last byte tells how many were added to fill the last block (XML Encryption 1.1, 5.2).
  return plain.subarray(0, plain.length - Math.min(16, plain.at(-1) ?? 0));
}

function unknownProtection(): AppError {
  return new AppError('DOCUMENT_UNSUPPORTED', { found: 'a file with a kind of password protection that is not known here' });
}
