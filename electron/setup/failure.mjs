// Failures of the set-up that the user can act on.

/** What went wrong in one sentence, and the next step (a command where there is one). */
export class SetupError extends Error {
  /**
   * @param {string} message
   * @param {{ next?: string, detail?: string, cause?: unknown }} [about]
   */
  constructor(message, { next = '', detail = '', cause } = {}) {
    super(message, { cause });
    this.name = 'SetupError';
    this.next = next;
    this.detail = detail;
  }
}

/**
 * Runs a script's main function: prints a failure as sentences instead of a stack, sets the exit code.
 * @param {() => Promise<number>} main resolves to the exit code
 * @returns {Promise<void>}
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${describe(error)}\n`);
  }
}

/**
 * A failure as the lines the user reads: the sentence, the end of a tool's output, the next step.
 * @param {unknown} error
 * @returns {string}
 */
export function describe(error) {
  if (!(error instanceof SetupError)) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const detail = error.detail.trim().split('\n').slice(-40).join('\n');
  return [error.message, detail, error.next && `Next step: ${error.next}`].filter(Boolean).join('\n');
}
