import type { ReactElement, ReactNode } from 'react';
import { showDay } from './report-words.ts';

/** Top of a first page: who made it, what it is, when. */
export function Letterhead({
  organization,
  kind,
  day,
}: {
  readonly organization: string;
  readonly kind: string;
  readonly day: string;
}): ReactElement {
  return (
    <header className="letterhead">
      <span className="organization">{organization}</span>
      <span>
        {kind}
        <br />
        {showDay(day)}
      </span>
    </header>
  );
}

/** A part of a report: its head at the side, a remark below it, the content in the wide column. */
export function Section(props: { readonly title: string; readonly remark?: string; readonly children: ReactNode }): ReactElement {
  return (
    <section className="section">
      <div className="side">
        <h2>{props.title}</h2>
        {props.remark !== undefined && <p>{props.remark}</p>}
      </div>
      <div className="wide">{props.children}</div>
    </section>
  );
}
