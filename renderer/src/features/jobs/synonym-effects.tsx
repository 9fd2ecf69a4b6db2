import { useQueries } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rubric } from '../../../../core/contract/rubric.ts';
import { api } from '../../data/client.ts';
import { newSynonyms } from './new-synonyms.ts';
import styles from './what-if.module.css';

/** Most words whose effect is told. */
const mostTold = 3;

interface Props {
  readonly batchId: string | null;
  readonly saved: Rubric;
  readonly rubric: Rubric;
}

/** In how many CVs each new word stands, and for how many people it would change something once saved. */
export function SynonymEffects({ batchId, saved, rubric }: Props): ReactElement | null {
  const { t } = useTranslation('jobs');
  const words = batchId === null ? [] : newSynonyms(saved, rubric).slice(-mostTold);
  const effects = useQueries({
    queries: words.map(({ criterionId, word }) => ({
      queryKey: ['synonym-effect', batchId, criterionId, word],
      queryFn: () => api.jobs.synonymEffect.query({ batchId: batchId ?? '', criterionId, word }),
    })),
  });
  if (words.length === 0) return null;
  return (
    <ul className={styles['sentence']} aria-live="polite">
      {words.map(({ criterionId, label, word }, index) => {
        const effect = effects[index]?.data;
        if (effect === undefined) return null;
        return (
          <li key={`${criterionId} ${word}`}>
            {effect.people === 0
              ? t('synonym.nobody', { word })
              : t('synonym.effect', { word, label, count: effect.people, lacking: effect.lacking })}
          </li>
        );
      })}
    </ul>
  );
}
