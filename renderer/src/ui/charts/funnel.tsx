import type { ReactElement } from 'react';
import { BarRows, type BarRow } from './bar-rows.tsx';

/** How many came this far. */
export interface FunnelStage {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** What a funnel shows and reports. */
export interface FunnelProps {
  /** The first stage holds everybody. */
  readonly stages: readonly FunnelStage[];
  readonly onOpen?: (id: string) => void;
}

/** Each stage as long as its share of the first, with that share in percent. */
export function Funnel({ stages, onOpen }: FunnelProps): ReactElement {
  const all = stages[0]?.count ?? 0;
  const rows = stages.map(({ id, label, count }, index): BarRow => ({
    id,
    label,
    value: count,
    detail: index === 0 || all === 0 ? '' : sharePct(count, all),
  }));
  return <BarRows rows={rows} most={Math.max(1, all)} {...(onOpen === undefined ? {} : { onOpen })} />;
}

/** "31 %", and "< 1 %" for the few that would round to none. */
export function sharePct(part: number, whole: number): string {
  if (whole === 0) return '';
  const percent = (part / whole) * 100;
  return part > 0 && percent < 0.5 ? '< 1 %' : `${Math.round(percent)} %`;
}
