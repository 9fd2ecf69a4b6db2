import { createFeed } from '../rpc/feed.ts';

/** A command by its id, with what it is about: files that another program handed over, or a batch. */
export interface DesktopCommand {
  readonly id: string;
  readonly paths?: readonly string[];
  readonly batchId?: string;
  /** What to tell the person, for the command "trouble". */
  readonly sentence?: string;
  readonly nextStep?: string;
}

/** Commands on their way to the window. */
export interface CommandFeed {
  readonly send: (command: DesktopCommand) => void;
  /** Commands as they come; first those that nobody was there to take. */
  readonly values: (signal: AbortSignal | undefined) => AsyncGenerator<DesktopCommand, void, undefined>;
}

/** Most commands that wait for a window; older ones give way. */
const mostWaiting = 20;

/** Keeps commands that come before the window listens, as files that started the program do. Each reaches one listener, once. */
export function createCommandFeed(): CommandFeed {
  const news = createFeed<number>();
  let waiting: readonly DesktopCommand[] = [];

  return {
    send: command => {
      waiting = [...waiting, command].slice(-mostWaiting);
      news.publish(waiting.length);
    },
    values: async function* values(signal) {
      for await (const count of news.values(signal, () => waiting.length)) {
        for (let left = count; left > 0; left -= 1) {
          const [next, ...later] = waiting;
          // What is not told to a window that goes waits for the one that comes.
          if (next === undefined || signal?.aborted === true) break;
          waiting = later;
          yield next;
        }
      }
    },
  };
}
