import { expect } from 'vitest';

/** Expects of what is looked at again and again that it comes true within some seconds. */
export function eventually<Value>(look: () => Value | Promise<Value>, timeout = 20_000) {
  return expect.poll(look, { timeout, interval: 40 });
}
