// npm run doctor: the state of everything screening needs, one line each; --json for programs.
import { doctorChecks, examine } from './doctor-checks.mjs';
import { runScript } from './failure.mjs';

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

await runScript(() => main(process.argv.includes('--json')));
