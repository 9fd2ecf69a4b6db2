import { spawn } from 'node:child_process';

/** A display that nobody looks at. */
export interface Display {
  /** As in DISPLAY: ":99". */
  readonly name: string;
  readonly close: () => void;
}

/** Starts Xvfb on a free display and waits until it answers. */
export async function openDisplay(width = 1600, height = 1000): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', code => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.once('data', (data: Buffer) => resolve(data.toString('utf8').trim()));
  });
  return { name: `:${number}`, close: () => void server.kill() };
}
