import type { ReactElement } from 'react';
import type { Cv, Experience } from '../../../core/contract/cv.ts';
import { Section } from './letterhead.tsx';
import { monthIndex, showMonth, showMonths } from './report-words.ts';

/** Positions and education as a table of dates, titles and places. */
export function Positions({ cv, today }: { readonly cv: Cv; readonly today: string }): ReactElement | null {
  if (cv.experience.length + cv.education.length === 0) return null;
  return (
    <Section title="Positions">
      <table className="positions">
        <tbody>
          {cv.experience.map((entry, index) => (
            <tr key={`position-${index}`}>
              <td className="dates">{showPeriod(entry.start, entry.end, entry.current)}</td>
              <td>
                <strong>{entry.title}</strong>
              </td>
              <td>{[entry.organization, entry.location].filter(part => part !== '').join(', ')}</td>
              <td className="number">{lengthOf(entry, today)}</td>
            </tr>
          ))}
          {cv.education.map((entry, index) => (
            <tr key={`education-${index}`}>
              <td className="dates">{showPeriod(entry.start, entry.end, false)}</td>
              <td>
                <strong>{[entry.degree, entry.field].filter(part => part !== '').join(', ')}</strong>
              </td>
              <td>{entry.institution}</td>
              <td className="number">{entry.grade}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function showPeriod(start: string | null, end: string | null, current: boolean): string {
  const last = current ? 'now' : end === null ? '' : showMonth(end);
  return [start === null ? '' : showMonth(start), last].filter(part => part !== '').join(' – ');
}

function lengthOf(entry: Experience, today: string): string {
  if (entry.start === null || (entry.end === null && !entry.current)) return '';
  const end = entry.current || entry.end === null ? monthIndex(today.slice(0, 7)) : monthIndex(entry.end, true);
  return showMonths(Math.max(1, end - monthIndex(entry.start) + 1));
}
