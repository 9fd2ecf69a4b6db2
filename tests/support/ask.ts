import type { Page } from 'playwright';

/** What the main process answered: the value, or the code of its error. */
export interface Answer {
  readonly kind: string;
  readonly value?: unknown;
  readonly error?: { readonly code: string; readonly details: Record<string, unknown> };
}

/** Asks the main process over the window's own channel and resolves with the first answer; of a subscription, its first value. */
export function ask(
  page: Page,
  procedure: string,
  input?: unknown,
  type: 'query' | 'mutation' | 'subscription' = 'query',
): Promise<Answer> {
  return page.evaluate(
    ([path, given, kind]) =>
      new Promise<Answer>(resolve => {
        const id = 1_000_000 + Math.floor(Math.random() * 1_000_000);
        const end = window.shortlist.onMessage(message => {
          if (typeof message !== 'object' || message === null || !('id' in message) || message.id !== id) return;
          end();
          resolve(message as unknown as Answer);
        });
        window.shortlist.send({ kind: 'call', id, type: kind, path, input: given });
      }),
    [procedure, input, type] as const,
  );
}
