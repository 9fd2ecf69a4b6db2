import type { ReactElement } from 'react';
import type { BatchReportPerson } from '../../../core/contract/report.ts';
import { shorten } from './report-words.ts';

/** Everyone who was read in a batch without a job, in order of receipt. */
export function PeopleTable({ people }: { readonly people: readonly BatchReportPerson[] }): ReactElement {
  return (
    <table className="people">
      <colgroup>
        {['name', 'now', 'years', 'email'].map(name => (
          <col key={name} className={name} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {['Name', 'Now', 'Years', 'E-mail'].map(name => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map(person => (
          <tr key={person.itemId} data-row>
            <th scope="row" dir="auto">
              {shorten(person.name, 70)}
            </th>
            <td>
              <bdi>{shorten(person.now, 80)}</bdi>
            </td>
            <td>{person.years === null ? '' : person.years.toFixed(1)}</td>
            <td>{person.email}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
