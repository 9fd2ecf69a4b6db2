// npm run doctor: the state of everything screening needs, one line each; --json for programs.
// npm run doctor -- document FILE…: what the machine reads in a document.
// npm run doctor -- check-page FILE [PAGE]: whether the text layer of a page says what its picture shows.
import { doctorChecks, examine } from './doctor-checks.mjs';
import { runScript, SetupError } from './failure.mjs';
import { projectRoot } from './places.mjs';

const MARKS = { ok: 'ok  ', warn: 'warn', fail: 'FAIL' };

/** What the first command prepares by itself. */
const PREPARED = new Set(['runtime', 'binding', 'build']);

/** @param {readonly { id: string, state: string }[]} findings */
function verdict(findings) {
  if (findings.some(({ state }) => state === 'fail')) return 'Screening cannot run yet: see the lines marked FAIL.';
  const waits = findings.some(({ id, state }) => state !== 'ok' && PREPARED.has(id));
  return waits ? 'Screening can run; the first command prepares what is not there yet.' : 'Screening can run.';
}

/**
 * @param {boolean} asJson
 * @returns {Promise<number>} 0 when screening can run
 */
async function main(asJson) {
  const findings = [];
  for (const check of doctorChecks) {
    const finding = { id: check.id, label: check.label, ...(await examine(check)) };
    findings.push(finding);
    if (asJson) continue;
    console.log(`${MARKS[finding.state]}  ${finding.label.padEnd(18)}${finding.detail}`);
    if (finding.next && finding.state !== 'ok') console.log(`${' '.repeat(24)}→ ${finding.next}`);
  }
  const canScreen = findings.every(({ state }) => state !== 'fail');
  if (asJson) console.log(JSON.stringify({ canScreen, checks: findings }, null, 2));
  else console.log(`\n${verdict(findings)}`);
  return canScreen ? 0 : 1;
}

/**
 * @param {readonly string[]} files
 * @returns {Promise<number>} 0 when every file could be read
 */
async function showDocuments(files) {
  if (files.length === 0) throw new SetupError('Which file?', { next: 'npm run doctor -- document FILE' });
  const { examineDocuments } = await import('./doctor-document.ts');
  return examineDocuments(projectRoot, files, text => process.stdout.write(text));
}

/**
 * @param {readonly string[]} words the file, and the number of one page
 * @returns {Promise<number>} 0 when the pages agree with their pictures, 1 when one does not, 2 when they could not be checked
 */
async function checkPages([file, page, ...more]) {
  const isNumber = page === undefined || /^[1-9]\d{0,5}$/.test(page);
  if (file === undefined || !isNumber || more.length > 0) {
    console.error('Which file, and which of its pages?\nNext step: npm run doctor -- check-page FILE [PAGE]');
    return 2;
  }
  const { examinePages } = await import('./doctor-page.ts');
  return examinePages(file, page === undefined ? null : Number(page), text => process.stdout.write(text));
}

const [topic, ...words] = process.argv.slice(2);
await runScript(() => {
  if (topic === 'document') return showDocuments(words);
  return topic === 'check-page' ? checkPages(words) : main(process.argv.includes('--json'));
});
