import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonView } from '../../../../../core/contract/batch-view.ts';
import { documentSource } from '../../../document/workspace-documents.ts';
import { classNames } from '../../../ui/class-names.ts';
import { EvidenceMark } from '../../../ui/evidence-mark.tsx';
import type { CriterionLine } from './criteria-groups.ts';
import styles from './evidence-list.module.css';
import { evidencePlaces } from './evidence-places.ts';

interface EvidenceListProps {
  readonly id: string;
  readonly person: PersonView;
  readonly line: CriterionLine;
  /** The place that the page shows. */
  readonly shownId: string | null;
  readonly onShow: (evidenceId: string) => void;
}

/** Every place that supports a criterion with its words and the position it stands in; a click shows it on the page. */
export function EvidenceList({ id, person, line, shownId, onShow }: EvidenceListProps): ReactElement {
  const { t } = useTranslation(['criteria', 'ui']);
  const documentId = person.document?.documentId ?? null;
  const view = useQuery({
    queryKey: ['document-view', documentId],
    queryFn: () => documentSource.loadView(documentId ?? ''),
    enabled: documentId !== null,
    gcTime: 30_000,
  });
  const places = evidencePlaces(line.criterion.id, line.result.evidence, person.cv, view.data?.lines ?? []);
  return (
    <ul id={id} className={styles.list} aria-label={t('evidence.title', { name: line.criterion.label })}>
      {places.map(place => (
        <li key={place.id}>
          <button
            type="button"
            className={classNames(styles.place, place.id === shownId && styles.shown)}
            aria-current={place.id === shownId || undefined}
            onClick={() => onShow(place.id)}
          >
            <span className={styles.quote} dir="auto">
              {place.before}
              <EvidenceMark kind={line.result.status === 'alternative' ? 'alternative' : 'evidence'}>{place.words}</EvidenceMark>
              {place.after}
            </span>
            <span className={styles.where}>
              <span className={styles.position} dir="auto">
                {place.where}
              </span>
              <span className={styles.page}>{t('ui:page.short', { page: String(place.page) })}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
