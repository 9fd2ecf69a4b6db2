import { dateLocale, numberLocale, writeCount } from '../language/locale.ts';
import { say } from '../language/texts.ts';
import { sayRemaining } from '../ui/remaining-words.ts';

/** "Thursday, 12 November". */
export function showToday(now = new Date()): string {
  return now.toLocaleDateString(dateLocale(), { weekday: 'long', day: 'numeric', month: 'long' });
}

/** "12 Nov", with the year when it is another one. */
export function showShortDay(at: number, now = new Date()): string {
  const day = new Date(at);
  const year = day.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return day.toLocaleDateString(dateLocale(), { day: 'numeric', month: 'short', ...year });
}

/** "12 Nov 2026, 14:05". */
export function showMoment(at: number): string {
  return new Date(at).toLocaleString(dateLocale(), { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
}

/** How long ago: "now", "2 min", "1 h", "today", "12 Nov". */
export function showAge(at: number, now = Date.now()): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return say('ui:age.now');
  if (minutes < 60) return say('ui:age.minutes', { count: minutes });
  if (minutes < 600) return say('ui:age.hours', { count: Math.floor(minutes / 60) });
  return new Date(at).toDateString() === new Date(now).toDateString() ? say('ui:age.today') : showShortDay(at, new Date(now));
}

/** Time left as a range, as `sayRemaining` says it; empty when unknown. */
export function showRemaining(seconds: { readonly low: number; readonly high: number } | null): string {
  return seconds === null ? '' : sayRemaining(seconds);
}

/** "0", "1,204". */
export const showCount = writeCount;

/** At most one decimal, none where it is zero ("46.4", "12"); `fixed` keeps it ("7.0"). */
export function showDecimal(value: number, fixed = false): string {
  return value.toLocaleString(numberLocale(), { minimumFractionDigits: fixed ? 1 : 0, maximumFractionDigits: 1 });
}

/** "214 KB", "3.2 MB". */
export function showSize(bytes: number): string {
  if (bytes < 1_000_000) return say('ui:size.kilobytes', { size: showCount(Math.max(1, Math.round(bytes / 1_000))) });
  if (bytes < 1_000_000_000) return say('ui:size.megabytes', { size: showDecimal(bytes / 1_000_000, true) });
  return say('ui:size.gigabytes', { size: showDecimal(bytes / 1_000_000_000, true) });
}
