/** What a command needs of the terminal it runs in. */
export interface Terminal {
  readonly out: (text: string) => Promise<void>;
  readonly error: (text: string) => void;
  /** Whether standard error is a terminal that can redraw a line. */
  readonly interactive: boolean;
  readonly columns: number;
}

/** The terminal of this process. `out` resolves when the text is handed to the system; a closed pipe is no error. */
export function processTerminal(environment: NodeJS.ProcessEnv): Terminal {
  process.stdout.on('error', ignoreClosedPipe);
  process.stderr.on('error', ignoreClosedPipe);
  return {
    out: text =>
      new Promise(resolve => {
        process.stdout.write(text, () => resolve());
      }),
    error: text => void process.stderr.write(text),
    interactive: process.stderr.isTTY && environment['TERM'] !== 'dumb' && environment['CI'] === undefined,
    columns: process.stderr.columns ?? 80,
  };
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** Text that cannot disturb a terminal or a table: control characters become visible, the rest is kept. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, character => (character === '\n' ? '⏎' : '·'));
}

/** Width of a text in terminal cells: marks take none, wide scripts and emoji two. */
export function cellWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u.test(
      character,
    )
      ? 2
      : 1;
  }
  return width;
}

/** The text cut or filled to exactly `width` cells; a cut shows as `…`. */
export function fit(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  let shown = printable(text);
  if (cellWidth(shown) > width) {
    const characters = Array.from(shown);
    while (characters.length > 0 && cellWidth(characters.join('')) > width - 1) characters.pop();
    shown = `${characters.join('')}…`;
  }
  const space = ' '.repeat(Math.max(0, width - cellWidth(shown)));
  return align === 'left' ? shown + space : space + shown;
}
