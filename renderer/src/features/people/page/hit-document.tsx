import { IconDots } from '@tabler/icons-react';
import { useMemo, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentHits, PersonRow } from '../../../../../core/contract/people.ts';
import { DocumentPane } from '../../../document/document-pane.tsx';
import { rememberPassword } from '../../../document/document-passwords.ts';
import type { PageMark } from '../../../document/page-mark.ts';
import { documentShelf, documentSource, pageChecker } from '../../../document/workspace-documents.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Menu, type MenuItem } from '../../../ui/menu.tsx';
import styles from './page.module.css';

interface HitDocumentProps {
  readonly person: PersonRow | null;
  readonly hits: DocumentHits | null;
  /** The hit that the page stands on, from 0. */
  readonly at: number;
  readonly menu: readonly (readonly MenuItem[])[];
  readonly paneRef: RefObject<HTMLDivElement | null>;
}

/** The document with the best hits of the focused person, with everything lit that was searched for. */
export function HitDocument({ person, hits, at, menu, paneRef }: HitDocumentProps): ReactElement {
  const marks = useMemo(() => (hits?.marks ?? []).map(asMark), [hits]);
  if (person === null) return <div ref={paneRef} className={styles.nobody} />;
  const { documentId, fileName, kind, pageCount } = person.document;
  return (
    <div ref={paneRef} className={styles.pane}>
      <DocumentPane
        documentId={documentId}
        fileName={fileName}
        kind={kind}
        pageCount={pageCount}
        evidence={marks}
        hotId={null}
        onHot={nothing}
        onChoose={nothing}
        scrollTo={null}
        hit={marks[at]?.id ?? null}
        hiddenWords={null}
        timeline={null}
        source={documentSource}
        shelf={documentShelf}
        checker={pageChecker}
        onPassword={rememberPassword}
        head={<HitHead person={person} count={marks.length} at={at} menu={menu} />}
      />
    </div>
  );
}

function nothing(): void {
  // Hits are stepped through by keys; a pointer has nothing to choose on the page.
}

function asMark({ page, box, quote, line, start, end }: DocumentHits['marks'][number], index: number): PageMark {
  return { id: `found#${index + 1}`, page, box, kind: 'search', label: quote, span: { line, start, end } };
}

interface HitHeadProps {
  readonly person: PersonRow;
  readonly count: number;
  readonly at: number;
  readonly menu: HitDocumentProps['menu'];
}

function HitHead({ person: { name, jobs, documents }, count, at, menu }: HitHeadProps): ReactElement {
  const { t } = useTranslation('people');
  const applications = jobs.filter(job => job.jobId !== null).length;
  const facts = [
    ...(applications === 0 ? [] : [t('page.applications', { count: applications })]),
    t('page.documents', { count: documents }),
  ];
  return (
    <div className={styles.head}>
      <bdi className={styles.name}>{name.text === '' ? t('hits.noName') : name.text}</bdi>
      <span className={styles.facts}>{facts.join(', ')}</span>
      {count > 0 && (
        <span className={styles.hits} role="status">
          {t('page.hit', { at: at + 1, count })}
        </span>
      )}
      <Menu trigger={<IconButton label={t('page.menu')} icon={IconDots} size="small" />} groups={menu} position="bottom-end" width={240} />
    </div>
  );
}
