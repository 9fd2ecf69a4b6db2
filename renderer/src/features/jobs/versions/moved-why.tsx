import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MovedPerson } from '../../../../../core/contract/job-versions.ts';
import { changeOf } from '../../../../../core/match/explain-move.ts';
import { showDecimal } from '../../../data/formats.ts';
import { causeWords, signed } from './move-words.ts';
import { useExplanation, type VersionPair } from './version-data.ts';
import styles from './moved-why.module.css';

/** Every criterion that gives a person other points; the last line is their sum, the difference of the scores. */
export function MovedWhy({ pair, person }: { readonly pair: VersionPair; readonly person: MovedPerson }): ReactElement {
  const { t } = useTranslation('jobs');
  const moves = useExplanation(pair, person.itemId);
  const { name, before, after } = person;
  return (
    <section className={styles['why']} aria-label={t('versions.why', { name })} tabIndex={0} data-scroller>
      <table>
        <caption className="visually-hidden">{t('versions.pointsOf', { name })}</caption>
        <thead>
          <tr>
            <th scope="col" dir="auto">
              {name}
            </th>
            <th scope="col">{t('versions.causeHead')}</th>
            <th scope="col" data-number>{`v${pair.before}`}</th>
            <th scope="col" data-number>{`v${pair.after}`}</th>
            <th scope="col" data-number>
              {t('versions.pointsHead')}
            </th>
          </tr>
        </thead>
        <tbody>
          {(moves ?? person.why).map(move => (
            <tr key={move.criterionId}>
              <th scope="row">{move.label}</th>
              <td>{causeWords(move)}</td>
              <td data-number>{showDecimal(move.before)}</td>
              <td data-number>{showDecimal(move.after)}</td>
              <td data-number data-way={changeOf(move) > 0 ? 'up' : 'down'}>
                {signed(changeOf(move))}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('figures.scoreHead')}</th>
            <td />
            <td data-number>{showDecimal(before.score)}</td>
            <td data-number>{showDecimal(after.score)}</td>
            <td data-number>{signed(Math.round((after.score - before.score) * 10) / 10)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
