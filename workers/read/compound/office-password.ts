import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto';
import { AppError } from '../../../core/contract/errors.ts';
import { findWithin, parseXml, type XmlElement } from '../xml.ts';
import type { CompoundFile } from './compound-file.ts';

/** Rounds of hashing that are made, at most; Office makes 100,000. */
const mostRounds = 1_000_000;
const standardRounds = 50_000;
/** Bytes of the package that are encrypted at a time ([MS-OFFCRYPTO], 2.3.4.15). */
const segmentBytes = 4_096;
/** What each key is made for ([MS-OFFCRYPTO], 2.3.4.13). */
const purposes = {
  verifier: Buffer.from('fea7d2763b4b9e79', 'hex'),
  verifierHash: Buffer.from('d7aa0f6d3061344e', 'hex'),
  key: Buffer.from('146e0be7abacd0d6', 'hex'),
} as const;

/**
 * The package within a Word file that a password protects ([MS-OFFCRYPTO] 12.0: agile and standard encryption, AES).
 * Throws DOCUMENT_ENCRYPTED without a password, DOCUMENT_WRONG_PASSWORD, and DOCUMENT_UNSUPPORTED for older protection.
 */
export function openProtectedOffice(file: CompoundFile, password: string | undefined): Uint8Array {
  const info = file.read('EncryptionInfo');
  const packed = file.read('EncryptedPackage');
  if (info === null || packed === null || info.length < 8 || packed.length < 8) throw damaged();
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
  const isAgile = major === 4 && minor === 4;
  if (!isAgile && !(minor === 2 && major >= 2 && major <= 4)) throw new AppError('DOCUMENT_UNSUPPORTED', { found: unknownProtection });
  if (password === undefined) throw new AppError('DOCUMENT_ENCRYPTED');
  const secret = Buffer.from(password, 'utf16le');
  const sizeBytes = new DataView(packed.buffer, packed.byteOffset, packed.byteLength).getUint32(0, true);
  const open = isAgile ? openAgile : openStandard;
  return guarded(() => open(info, secret, packed.subarray(8)).subarray(0, sizeBytes));
}

const unknownProtection = 'a file with a kind of password protection that is not known here';

/** Broken parameters fail somewhere within the ciphers. */
function guarded(open: () => Uint8Array): Uint8Array {
  try {
    return open();
  } catch (error) {
    throw error instanceof AppError ? error : damaged(error);
  }
}

function openAgile(info: Uint8Array, secret: Buffer, packed: Uint8Array): Uint8Array {
  const xml = parseXml(info.subarray(8));
  const data = agileOf(findWithin(xml, 'keyData'));
  const lock = agileOf(findWithin(xml, 'p:encryptedKey'));
  const rounds = Number(lock.attributes['spinCount']);
  if (!(rounds >= 0 && rounds <= mostRounds)) throw new AppError('DOCUMENT_TOO_COMPLEX');
  const hashed = spin(lock.hash, Buffer.concat([lock.salt, secret]), rounds);
  const decrypt = (purpose: Buffer, name: string): Buffer =>
    decipher(sized(hashOf(lock.hash, hashed, purpose), lock.keyBytes), sized(lock.salt, lock.blockBytes), base64(lock.attributes[name]));
  const verifier = hashOf(lock.hash, decrypt(purposes.verifier, 'encryptedVerifierHashInput'));
  const expected = decrypt(purposes.verifierHash, 'encryptedVerifierHashValue').subarray(0, verifier.length);
  if (!isSame(verifier, expected)) throw new AppError('DOCUMENT_WRONG_PASSWORD');
  const key = sized(decrypt(purposes.key, 'encryptedKeyValue'), data.keyBytes);
  const pieces: Buffer[] = [];
  for (let at = 0; at < packed.length; at += segmentBytes) {
    const start = sized(hashOf(data.hash, data.salt, counter(at / segmentBytes)), data.blockBytes);
    pieces.push(decipher(key, start, packed.subarray(at, at + segmentBytes)));
  }
  return Buffer.concat(pieces);
}

interface Agile {
  readonly attributes: XmlElement['attributes'];
  readonly hash: string;
  readonly salt: Buffer;
  readonly keyBytes: number;
  readonly blockBytes: number;
}

function agileOf(element: XmlElement | null): Agile {
  if (element === null) throw damaged();
  const { attributes } = element;
  const isAes = attributes['cipherAlgorithm'] === 'AES' && attributes['cipherChaining'] === 'ChainingModeCBC';
  if (!isAes) throw new AppError('DOCUMENT_UNSUPPORTED', { found: unknownProtection });
  return {
    attributes,
    hash: (attributes['hashAlgorithm'] ?? 'SHA1').toLowerCase().replace('-', ''),
    salt: base64(attributes['saltValue']),
    keyBytes: Number(attributes['keyBits']) / 8,
    blockBytes: Number(attributes['blockSize']),
  };
}

/** Office 2007 ([MS-OFFCRYPTO], 2.3.4.5 to 2.3.4.9): one key, AES without chaining. */
function openStandard(info: Uint8Array, secret: Buffer, packed: Uint8Array): Uint8Array {
  const bytes = Buffer.from(info.buffer, info.byteOffset, info.byteLength);
  const headerBytes = bytes.readUInt32LE(8);
  const keyBytes = bytes.readUInt32LE(28) / 8;
  const at = 12 + headerBytes;
  const salt = bytes.subarray(at + 4, at + 20);
  const hashed = hashOf('sha1', spin('sha1', Buffer.concat([salt, secret]), standardRounds), counter(0));
  const key = Buffer.concat([0x36, 0x5c].map(fill => hashOf('sha1', filled(hashed, fill)))).subarray(0, keyBytes);
  const verifier = hashOf('sha1', decipher(key, null, bytes.subarray(at + 20, at + 36)));
  const expected = decipher(key, null, bytes.subarray(at + 40, at + 72)).subarray(0, verifier.length);
  if (!isSame(verifier, expected)) throw new AppError('DOCUMENT_WRONG_PASSWORD');
  return decipher(key, null, packed);
}

function spin(hash: string, seed: Buffer, rounds: number): Buffer {
  let hashed = hashOf(hash, seed);
  for (let round = 0; round < rounds; round += 1) hashed = hashOf(hash, counter(round), hashed);
  return hashed;
}

function hashOf(hash: string, ...parts: readonly Uint8Array[]): Buffer {
  const state = createHash(hash);
  for (const part of parts) state.update(part);
  return state.digest();
}

/** AES over whole blocks: chained from `start`, or each block for itself where that is null. */
function decipher(key: Uint8Array, start: Uint8Array | null, data: Uint8Array): Buffer {
  const cipher = createDecipheriv(`aes-${key.length * 8}-${start === null ? 'ecb' : 'cbc'}`, key, start).setAutoPadding(false);
  const whole = data.subarray(0, data.length - (data.length % 16));
  return Buffer.concat([cipher.update(whole), cipher.final()]);
}

/** Exactly so many bytes: cut off, or filled up as the standard says. */
function sized(bytes: Uint8Array, length: number): Buffer {
  const result = Buffer.alloc(length, 0x36);
  result.set(bytes.subarray(0, length));
  return result;
}

function filled(bytes: Uint8Array, fill: number): Buffer {
  const result = Buffer.alloc(64, fill);
  for (const [index, byte] of bytes.entries()) result[index] = byte ^ fill;
  return result;
}

function counter(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function base64(value: string | undefined): Buffer {
  return Buffer.from(value ?? '', 'base64');
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

function damaged(cause?: unknown): AppError {
  return new AppError('DOCUMENT_DAMAGED', { reason: 'its container cannot be unpacked' }, { cause });
}
