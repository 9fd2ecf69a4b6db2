import type { ReactElement } from 'react';
import styles from './reports-area.module.css';

interface ReportSampleProps {
  readonly logo: string | null;
  readonly organization: string;
  readonly footer: string;
  /** The colour as it is printed. */
  readonly accent: string;
}

/** Head, marks and foot of a report on a sheet of paper, as they would be printed now. */
export function ReportSample({ logo, organization, footer, accent }: ReportSampleProps): ReactElement {
  return (
    <figure className={styles['sample']} aria-label="A report as it would look">
      <div className={styles['letterhead']}>
        {logo !== null && <img src={logo} alt="" />}
        <b dir="auto">{organization}</b>
        <span>Candidate report</span>
      </div>
      <svg viewBox="0 0 600 70" aria-hidden="true">
        <text x={0} y={26} className={styles['name']}>
          88
        </text>
        {[0, 210, 300, 420].map((from, index) => (
          <rect key={from} x={from} y={42} width={([210, 90, 120, 90][index] ?? 0) - 1} height={9} fill="#e9e9eb" />
        ))}
        <rect x={510} y={42} width={90} height={9} fill={accent} opacity={0.24} />
        <rect x={510} y={42} width={30} height={9} fill={accent} />
        <path d="M524 36h8l-4 5z" fill="#16181b" />
        {[0, 1, 2].map(place => (
          <circle key={place} cx={420 + place * 26} cy={18} r={7} fill={place === 2 ? 'none' : accent} stroke={accent} strokeWidth={1.4} />
        ))}
      </svg>
      <figcaption>
        Rubric 4 of 11 November 2026 · software-assisted, not decided yet
        {footer !== '' && <span dir="auto">{footer}</span>}
      </figcaption>
    </figure>
  );
}
