const signed = /^(\p{L}{1,3})\s?(&)\s?(\p{L}{1,3})$|^(\p{L})(\/)(\p{L})$/u;

/**
 * The form of a short term that lives by its sign, without spaces, else null: "P & L" → "P&L", "S&OP", "A/P".
 * Without the sign such letters mean something else ("PL", "SOP", "AP"). In longer terms a sign is only a joint ("CI/CD").
 */
export function signedForm(text: string): string | null {
  const match = text.length <= 9 ? signed.exec(text.trim()) : null;
  if (!match) return null;
  return `${match[1] ?? match[4] ?? ''}${match[2] ?? match[5] ?? ''}${match[3] ?? match[6] ?? ''}`;
}
