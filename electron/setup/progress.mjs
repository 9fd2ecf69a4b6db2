// One line on stderr per long step: redrawn on a terminal, sparse plain lines elsewhere.

/** How often a step says that it still runs: on a terminal, and in a log. */
const REDRAW_MS = 200;
const LOG_LINE_MS = 10_000;

/**
 * @typedef {object} Step
 * @property {(fraction: number) => void} advance done so far, 0–1
 * @property {(note?: string) => void} done ends the step
 * @property {(note?: string) => void} fail ends the step as not successful
 */

/**
 * Announces a step and keeps showing its percentage (when known) and elapsed seconds until it ends.
 * @param {string} label
 * @param {{ isTTY?: boolean, write(text: string): unknown }} [out]
 * @returns {Step}
 */
export function startStep(label, out = process.stderr) {
  const startedAt = Date.now();
  /** @type {number | undefined} */
  let fraction;
  const line = () => {
    const percent = fraction === undefined ? '' : ` ${Math.floor(fraction * 100)} %`;
    return `${label} …${percent} ${Math.round((Date.now() - startedAt) / 1000)} s`;
  };
  const live = out.isTTY === true;
  out.write(live ? line() : `${label} …\n`);
  const timer = setInterval(() => out.write(live ? `\r\u001B[2K${line()}` : `${line()}\n`), live ? REDRAW_MS : LOG_LINE_MS);
  timer.unref();
  const end = (/** @type {string} */ word) => {
    clearInterval(timer);
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    out.write(`${live ? '\r\u001B[2K' : ''}${label}: ${word} (${seconds} s)\n`);
  };
  return {
    advance: value => {
      fraction = Math.min(1, Math.max(0, value));
    },
    done: (note = 'done') => end(note),
    fail: (note = 'failed') => end(note),
  };
}

/**
 * Runs `work` as a step; the step ends as done or failed with it.
 * @template T
 * @param {string} label
 * @param {(step: Step) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inStep(label, work) {
  const step = startStep(label);
  try {
    const result = await work(step);
    step.done();
    return result;
  } catch (error) {
    step.fail();
    throw error;
  }
}

/**
 * One line for the user on stderr.
 * @param {string} text
 */
export function say(text) {
  process.stderr.write(`${text}\n`);
}
