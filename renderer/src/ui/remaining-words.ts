import { say } from '../language/texts.ts';

/** Seconds as a clock: 9 → "0:09", 75 → "1:15". */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** Time left, always as a range: "0:05–0:09 left", "less than a second left", "about 2 h left". */
export function sayRemaining({ low, high }: { readonly low: number; readonly high: number }): string {
  if (high < 1) return say('ui:remaining.underSecond');
  if (high >= 3_600) {
    const [from, to] = [Math.max(1, Math.round(low / 3_600)), Math.max(1, Math.round(high / 3_600))];
    return say('ui:remaining.hours', { range: range(String(from), String(to)) });
  }
  return say('ui:remaining.clock', { range: range(clock(low), clock(high)) });
}

/** How long something waits, roughly: "about 0:40", "less than a second", "about 2 h". */
export function sayWait(seconds: number): string {
  if (seconds < 1) return say('ui:wait.underSecond');
  if (seconds < 3_600) return say('ui:wait.clock', { time: clock(seconds) });
  return say('ui:wait.hours', { time: Math.round(seconds / 3_600) });
}

function range(from: string, to: string): string {
  return from === to ? to : `${from}–${to}`;
}
