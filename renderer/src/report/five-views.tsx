import type { ReactElement } from 'react';
import type { Dimensions } from '../../../core/contract/match.ts';

const views: readonly { readonly key: keyof Dimensions; readonly name: string }[] = [
  { key: 'technical', name: 'Technical' },
  { key: 'experience', name: 'Experience' },
  { key: 'education', name: 'Education' },
  { key: 'softSkills', name: 'Soft skills' },
  { key: 'roleFit', name: 'Fit to the role' },
];

/** Length of a ruler in points. */
const length = 272;

/** Five small rulers; what cannot be said has no mark. */
export function FiveViews({ dimensions }: { readonly dimensions: Dimensions }): ReactElement {
  return (
    <table className="views">
      <tbody>
        {views.map(({ key, name }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className="value">{dimensions[key] === null ? '–' : Math.round(dimensions[key])}</td>
            <td>
              <Ruler value={dimensions[key]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Ruler({ value }: { readonly value: number | null }): ReactElement {
  const at = ((value ?? 0) / 100) * length;
  return (
    <svg className="view" viewBox={`-4 0 ${length + 8} 9`} aria-hidden="true">
      <rect x={0} y={4} width={length} height={4.5} fill="#e9e9eb" />
      {value !== null && (
        <>
          <path d={`M${at - 2.6} 0.2h5.2l-2.6 3.6z`} fill="#16181b" />
          <rect x={Math.min(length - 1.6, Math.max(0, at - 0.8))} y={4} width={1.6} height={4.5} fill="#16181b" />
        </>
      )}
    </svg>
  );
}
