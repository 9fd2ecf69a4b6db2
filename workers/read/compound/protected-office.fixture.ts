import { createCipheriv, createHash } from 'node:crypto';
import { smallCompound } from './small-compound.fixture.ts';

const hash = (kind: string, ...parts: readonly Uint8Array[]): Buffer => createHash(kind).update(Buffer.concat(parts)).digest();
const number = (value: number, bytes = 4): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUInt32LE(value);
  return buffer;
};
const padded = (data: Uint8Array): Buffer => Buffer.concat([data, Buffer.alloc((16 - (data.length % 16)) % 16)]);
const encrypt = (key: Buffer, start: Buffer | null, data: Uint8Array): Buffer =>
  createCipheriv(`aes-${key.length * 8}-${start === null ? 'ecb' : 'cbc'}`, key, start)
    .setAutoPadding(false)
    .update(padded(data));

/** A Word file as Office 2010 and later protect it ([MS-OFFCRYPTO], 2.3.4.10). */
export function protectedOffice(content: Uint8Array, password: string, rounds = 300): Uint8Array<ArrayBuffer> {
  const [salt, dataSalt, key, verifier] = [1, 2, 3, 4].map(fill => Buffer.alloc(fill === 3 ? 32 : 16, fill));
  if (salt === undefined || dataSalt === undefined || key === undefined || verifier === undefined) throw new Error('no salts');
  let hashed = hash('sha512', salt, Buffer.from(password, 'utf16le'));
  for (let round = 0; round < Math.min(rounds, 1_000); round += 1) hashed = hash('sha512', number(round), hashed);
  const lock = (purpose: string, data: Uint8Array): string =>
    encrypt(hash('sha512', hashed, Buffer.from(purpose, 'hex')).subarray(0, 32), salt, data).toString('base64');
  const ciphers =
    'blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512"';
  const info = `<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${ciphers} saltValue="${dataSalt.toString('base64')}"/><keyEncryptors><keyEncryptor><p:encryptedKey spinCount="${rounds}" ${ciphers} saltValue="${salt.toString('base64')}" encryptedVerifierHashInput="${lock('fea7d2763b4b9e79', verifier)}" encryptedVerifierHashValue="${lock('d7aa0f6d3061344e', hash('sha512', verifier))}" encryptedKeyValue="${lock('146e0be7abacd0d6', key)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const pieces: Buffer[] = [number(content.length, 8)];
  for (let at = 0; at < content.length; at += 4_096)
    pieces.push(encrypt(key, hash('sha512', dataSalt, number(at / 4_096)).subarray(0, 16), content.subarray(at, at + 4_096)));
  return smallCompound({
    EncryptionInfo: Buffer.concat([Buffer.from('0400040040000000', 'hex'), Buffer.from(info)]),
    EncryptedPackage: Buffer.concat(pieces),
  });
}

/** A Word file as Office 2007 protects it ([MS-OFFCRYPTO], 2.3.4.5). */
export function protectedOffice2007(content: Uint8Array, password: string): Uint8Array<ArrayBuffer> {
  const [salt, verifier] = [Buffer.alloc(16, 5), Buffer.alloc(16, 6)];
  let hashed = hash('sha1', salt, Buffer.from(password, 'utf16le'));
  for (let round = 0; round < 50_000; round += 1) hashed = hash('sha1', number(round), hashed);
  const pad = Buffer.alloc(64, 0x36);
  for (const [index, byte] of hash('sha1', hashed, number(0)).entries()) pad[index] = byte ^ 0x36;
  const key = hash('sha1', pad).subarray(0, 16);
  const header = Buffer.concat([0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0].map(value => number(value)));
  const info = Buffer.concat([
    Buffer.from('0300020024000000', 'hex'),
    number(header.length + 2),
    header,
    Buffer.alloc(2),
    number(16),
    salt,
    encrypt(key, null, verifier),
    number(20),
    encrypt(key, null, hash('sha1', verifier)),
  ]);
  return smallCompound({ EncryptionInfo: info, EncryptedPackage: Buffer.concat([number(content.length, 8), encrypt(key, null, content)]) });
}
