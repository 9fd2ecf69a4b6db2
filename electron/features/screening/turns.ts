/** Lets tasks that run side by side take one step in the order in which they began. */
export interface Turns {
  /** Called at the beginning of a task: `mine` resolves when all earlier ones are done with the step. */
  readonly enter: () => { readonly mine: Promise<void>; readonly done: () => void };
}

/** The first of two equal files is the one that stands first in the folder, however long each takes to read. */
export function createTurns(): Turns {
  let last: Promise<void> = Promise.resolve();
  return {
    enter: () => {
      const mine = last;
      const { promise, resolve } = withResolvers();
      last = mine.then(() => promise);
      return { mine, done: resolve };
    },
  };
}

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>(settle => {
    resolve = settle;
  });
  return { promise, resolve };
}
