import { queryClient } from '../data/query-client.ts';

const keyOf = (documentId: string) => ['document-password', documentId] as const;

/**
 * Keeps the password of a protected file in the memory of this window, so that its pages can be drawn. It is stored
 * nowhere, and forgotten with everything else when the workspace is locked or the window is closed.
 */
export function rememberPassword(documentId: string, password: string): void {
  queryClient.setQueryDefaults(keyOf(documentId), { gcTime: Infinity });
  queryClient.setQueryData<string>(keyOf(documentId), password);
}

/** Forgets a password that opens nothing. */
export function forgetPassword(documentId: string): void {
  queryClient.removeQueries({ queryKey: keyOf(documentId) });
}

/** The password that was typed for a file in this window; null where there was none. */
export function knownPassword(documentId: string): string | null {
  return queryClient.getQueryData<string>(keyOf(documentId)) ?? null;
}
