/** A score as it is shown: whole, but with its tenth where the whole number would claim a threshold that is not reached. */
export function shownScore(score: number, threshold: number): string {
  const whole = Math.round(score);
  return whole >= threshold && score < threshold ? score.toFixed(1) : String(whole);
}
