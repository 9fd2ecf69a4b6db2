import { execFile } from 'node:child_process';
import path from 'node:path';

const intake = path.resolve(import.meta.dirname, '../../electron/features/screening/intake.ts');

/** Walks a folder in a process of its own, as another user where this one may see everything; returns what it printed. */
export function walkAs(uid: number | null, folder: string): Promise<string> {
  const script = `
    const { walkInputs } = await import(${JSON.stringify(intake)});
    ${uid === null ? '' : `process.setgid(${uid}); process.setuid(${uid});`}
    try { for await (const entry of walkInputs([${JSON.stringify(folder)}])) console.log(JSON.stringify(entry)); } catch (error) { console.log(error.code); }
  `;
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['--experimental-strip-types', '--no-warnings', '--input-type=module', '--eval', script],
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(stderr));
      },
    );
  });
}
