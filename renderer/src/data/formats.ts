import { sayRemaining } from '../ui/remaining-words.ts';

/** How dates and numbers are written; the words of the app are English whatever is chosen. */
let locale = 'en-GB';

/** Chooses the forms: a BCP 47 locale, or "system" for that of the operating system. An unknown one leaves them as they are. */
export function chooseFormats(chosen: string): void {
  const wanted = chosen === 'system' ? systemLocale() : chosen;
  if (isLocale(wanted)) locale = wanted;
}

function isLocale(text: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([text]).length > 0;
  } catch {
    return false;
  }
}

/** Month names stay English, so of the system's locale only an English one is taken as it is, else its way with numbers. */
function systemLocale(): string {
  return navigator.language.startsWith('en') ? navigator.language : 'en-GB';
}

/** "Thursday, 12 November". */
export function showToday(now = new Date()): string {
  return now.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** "12 Nov", with the year when it is another one. */
export function showShortDay(at: number, now = new Date()): string {
  const day = new Date(at);
  const year = day.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return day.toLocaleDateString(locale, { day: 'numeric', month: 'short', ...year });
}

/** "12 Nov 2026, 14:05". */
export function showMoment(at: number): string {
  return new Date(at).toLocaleString(locale, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
}

/** How long ago: "now", "2 min", "1 h", "today", "12 Nov". */
export function showAge(at: number, now = Date.now()): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 600) return `${Math.floor(minutes / 60)} h`;
  return new Date(at).toDateString() === new Date(now).toDateString() ? 'today' : showShortDay(at, new Date(now));
}

/** Time left as a range, as `sayRemaining` says it; empty when unknown. */
export function showRemaining(seconds: { readonly low: number; readonly high: number } | null): string {
  return seconds === null ? '' : sayRemaining(seconds);
}

/** "0", "1,204". */
export function showCount(count: number): string {
  return count.toLocaleString(locale);
}

/** At most one decimal, none where it is zero ("46.4", "12"); `fixed` keeps it ("7.0"). */
export function showDecimal(value: number, fixed = false): string {
  return value.toLocaleString(locale, { minimumFractionDigits: fixed ? 1 : 0, maximumFractionDigits: 1 });
}

/** "214 KB", "3.2 MB". */
export function showSize(bytes: number): string {
  if (bytes < 1_000_000) return `${showCount(Math.max(1, Math.round(bytes / 1_000)))} KB`;
  if (bytes < 1_000_000_000) return `${showDecimal(bytes / 1_000_000, true)} MB`;
  return `${showDecimal(bytes / 1_000_000_000, true)} GB`;
}
