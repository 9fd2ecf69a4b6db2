/**
 * How fast documents have been ending lately, by the clock: whatever slows them down (a busy machine, another batch that
 * shares the threads) is in it. Older looks count less and less.
 */
export interface Pace {
  /** Of the newest look, in seconds of a clock that never jumps. */
  readonly at: number;
  /** Documents that had ended by then. */
  readonly ended: number;
  /** Seconds since one was seen to end, without those in which nothing was to be done. */
  readonly quiet: number;
  /** Seconds and documents that were watched, faded. */
  readonly seconds: number;
  readonly documents: number;
  /** Faded sums over looks: weights, their squares, documents per second, and those squared. */
  readonly looks: { readonly weight: number; readonly squares: number; readonly rate: number; readonly rateSquares: number };
}

/** After this long a look counts for a third of a new one, in seconds. */
const fadesWithin = 20;
/** Looks that follow each other faster say little by themselves, in seconds. */
const leastBetween = 0.5;
/** What slows a machine down lasts for some looks: so many that follow each other say as much as one. */
const looksAlike = 4;
/** After a longer time without a look nobody knows what happened in between, in seconds. */
const mostBetween = 30;

/** A pace of which nothing was measured yet: one document, which took as long as is expected. */
export function beginPace(at: number, ended: number, expectedSeconds: number): Pace {
  return { at, ended, quiet: 0, seconds: expectedSeconds, documents: 1, looks: { weight: 0, squares: 0, rate: 0, rateSquares: 0 } };
}

/** A look at a batch: when, how many documents had ended, and whether nothing was to be done since the last one. */
export interface PaceLook {
  readonly at: number;
  readonly ended: number;
  readonly isHalted: boolean;
}

/** The pace after another look; the same when it follows too soon. */
export function watchPace(pace: Pace, look: PaceLook): Pace {
  return look.at - pace.at < leastBetween && !look.isHalted ? pace : paceAt(pace, look);
}

/** The pace of this moment, however short after the last look that was kept. */
export function paceAt(pace: Pace, look: PaceLook): Pace {
  const passed = look.at - pace.at;
  if (passed <= 0) return pace;
  if (look.isHalted || passed > mostBetween) return { ...pace, at: look.at, ended: look.ended };
  const ended = Math.max(0, look.ended - pace.ended);
  // Until the first one ends, threads warm up: that says nothing of the pace.
  if (ended === 0 && pace.looks.rate === 0) return { ...pace, at: look.at, quiet: pace.quiet + passed };
  const rate = ended / passed;
  const fade = Math.exp(-passed / fadesWithin);
  const { weight, squares, rate: rates, rateSquares } = pace.looks;
  return {
    at: look.at,
    ended: look.ended,
    quiet: ended > 0 ? 0 : pace.quiet + passed,
    seconds: pace.seconds * fade + passed,
    documents: pace.documents * fade + ended,
    looks: {
      weight: weight * fade + 1,
      squares: squares * fade * fade + 1,
      rate: rates * fade + rate,
      rateSquares: rateSquares * fade + rate * rate,
    },
  };
}

/** Seconds from the end of one document to the end of the next. */
export function secondsPerDocument({ seconds, documents }: Pace): number {
  // Where nothing ends any more, documents fade away; the slowest pace that is told is one in ten minutes.
  return seconds / Math.max(documents, seconds / 600);
}

/** How uncertain the pace is: the standard error of the documents per second, as a share of them. */
export function spreadOfPace({ looks: { weight, squares, rate, rateSquares } }: Pace): number {
  if (weight === 0 || rate === 0) return 1;
  const mean = rate / weight;
  const variance = Math.max(0, rateSquares / weight - mean * mean);
  const looks = (weight * weight) / squares / looksAlike;
  // One look knows nothing of its own error.
  return looks < 2 ? Math.min(1, 1 / looks) : Math.sqrt(variance / (looks - 1)) / mean;
}
