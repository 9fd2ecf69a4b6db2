import type { ReactElement } from 'react';
import type { Cv, Experience } from '../../../core/contract/cv.ts';
import { keyed } from './keyed.ts';
import { Section } from './letterhead.tsx';
import { monthIndex, showMonths, showPeriod } from './report-words.ts';

/** Positions and education as a table of dates, titles, places and lengths. Null when there is neither. */
export function Positions({ cv, today }: { readonly cv: Cv; readonly today: string }): ReactElement | null {
  if (cv.experience.length + cv.education.length === 0) return null;
  return (
    <Section title="Positions">
      <table className="positions">
        <colgroup>
          {['dates', 'title', 'place', 'length'].map(name => (
            <col key={name} className={name} />
          ))}
        </colgroup>
        <tbody>
          {keyed(cv.experience).map(({ key, item: entry }) => (
            <Row
              key={`position-${key}`}
              dates={showPeriod(entry.start, entry.end, entry.current)}
              title={entry.title}
              place={[entry.organization, entry.location]}
              length={lengthOf(entry, today)}
            />
          ))}
          {keyed(cv.education).map(({ key, item: entry }) => (
            <Row
              key={`education-${key}`}
              dates={showPeriod(entry.start, entry.end, false)}
              title={[entry.degree, entry.degree.includes(entry.field) ? '' : entry.field].filter(part => part !== '').join(', ')}
              place={[entry.institution]}
              length={entry.grade}
            />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface RowProps {
  readonly dates: string;
  readonly title: string;
  readonly place: readonly string[];
  readonly length: string;
}

function Row({ dates, title, place, length }: RowProps): ReactElement {
  return (
    <tr>
      <td className="dates">{dates}</td>
      <th scope="row" dir="auto">
        {title}
      </th>
      <td>
        <bdi>{place.filter(part => part !== '').join(', ')}</bdi>
      </td>
      <td className="number">{length}</td>
    </tr>
  );
}

function lengthOf(entry: Experience, today: string): string {
  if (entry.start === null || (entry.end === null && !entry.current)) return '';
  const end = entry.current || entry.end === null ? monthIndex(today.slice(0, 7)) : monthIndex(entry.end, true);
  return showMonths(Math.max(1, end - monthIndex(entry.start) + 1));
}
