import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
import { showDay } from './report-words.ts';

/** The logo of the job that is printed, as a data URL; null without one. */
export const LogoContext = createContext<string | null>(null);

interface LetterheadProps {
  readonly organization: string;
  readonly kind: string;
  readonly day: string;
}

/** Top of a first page: who made it, what it is, when. */
export function Letterhead({ organization, kind, day }: LetterheadProps): ReactElement {
  const logo = useContext(LogoContext);
  return (
    <header className="letterhead">
      <span className="organization">
        {logo !== null && <img src={logo} alt={organization === '' ? 'Logo' : ''} />}
        {organization}
      </span>
      <span>
        {kind}
        <br />
        {showDay(day)}
      </span>
    </header>
  );
}

interface SectionProps {
  readonly title: string;
  readonly remark?: string;
  /** True for what is short enough to stand on one page in any case. */
  readonly whole?: boolean;
  readonly children: ReactNode;
}

/** A part of a report: its head at the side, a remark below it, the content in the wide column. */
export function Section({ title, remark, whole = false, children }: SectionProps): ReactElement {
  return (
    <section className={whole ? 'section whole' : 'section'}>
      <div className="side">
        <h2>{title}</h2>
        {remark !== undefined && <p>{remark}</p>}
      </div>
      <div className="wide">{children}</div>
    </section>
  );
}
