/** The system's code of an error (`ENOENT`, `EACCES`, `ENOSPC` …), or null for other errors. */
export function systemErrorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
