/** A part of a mail: text as it is, bytes packed as a file of that name. */
export function part(type: string, content: string | Uint8Array, name?: string): string {
  const packed = Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n');
  const disposition = name === undefined ? '' : `Content-Disposition: attachment; filename="${name}"\r\n`;
  return `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n${disposition}\r\n${packed}\r\n`;
}

/** The bytes of a mail with these parts. */
export function mailOf(parts: readonly string[]): Uint8Array<ArrayBuffer> {
  const head = 'From: Jane Sender <jane@sender.example>\r\nTo: jobs@example.org\r\nSubject: My CV\r\nMIME-Version: 1.0\r\n';
  const all = parts.map(content => `--outer\r\n${content}\r\n`).join('');
  return new Uint8Array(Buffer.from(`${head}Content-Type: multipart/mixed; boundary="outer"\r\n\r\n${all}--outer--\r\n`));
}
