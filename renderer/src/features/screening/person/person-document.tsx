import { IconFiles } from '@tabler/icons-react';
import { useMemo, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchRow, PersonView } from '../../../../../core/contract/batch-view.ts';
import type { Rubric } from '../../../../../core/contract/rubric.ts';
import { useBatchLink } from '../../../state/batch-link.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { DocumentPane } from '../../../document/document-pane.tsx';
import { rememberPassword } from '../../../document/document-passwords.ts';
import { LeaderLine } from '../../../document/leader-line.tsx';
import { marksOf } from '../../../document/person-marks.ts';
import { documentShelf, documentSource, pageChecker } from '../../../document/workspace-documents.ts';
import { useFieldEvidence } from './fields/field-evidence.ts';
import { canBeDrawn, NoPage } from './no-page.tsx';
import { VersionsMenu } from './versions-menu.tsx';
import { countHidden, monthOf } from './person-words.ts';

interface PersonDocumentProps {
  readonly batchId: string;
  readonly row: BatchRow | null;
  readonly person: PersonView | null;
  readonly rubric: Rubric | null;
  readonly onChoose: (evidenceId: string) => void;
  readonly onOpenOriginal: () => void;
  readonly onFocus: (itemId: string) => void;
  readonly onSamePerson: () => void;
  /** What blind screening shows over the page and at its head; `redacted` for pages with covers. */
  readonly blind: { readonly redacted: boolean; readonly bar: ReactElement | null; readonly chip: ReactElement | null };
}

/** The document of the focused person, its boxes joined with the criteria. */
export function PersonDocument(props: PersonDocumentProps): ReactElement {
  const { row, person, rubric, onChoose, onOpenOriginal, blind } = props;
  const { t } = useTranslation('blind');
  const { evidenceId, scrollTo, point } = useBatchLink();
  const fieldMarks = useFieldEvidence(store => store.marks);
  const marks = useMemo(() => {
    if (person === null) return [];
    const { hidden, recognised } = person;
    // Of a field that was asked for only its own place is marked.
    const results = fieldMarks.length > 0 ? [] : (person.match?.results ?? []);
    return [...fieldMarks, ...marksOf({ results, criteria: rubric?.criteria ?? [], hidden, recognised })];
  }, [person, rubric, fieldMarks]);
  const [today] = useState(() => monthOf(new Date()));
  const cv = person?.cv ?? null;
  const gaps = person?.match?.gaps ?? cv?.gaps ?? null;
  const isMixed = row?.errorCode === 'DOCUMENT_SEVERAL_PEOPLE';
  const timeline = useMemo(() => (cv === null || gaps === null || isMixed ? null : { cv, gaps, today }), [cv, gaps, today, isMixed]);
  if (row !== null && !canBeDrawn(row)) return <NoPage row={row} />;
  const kept = person?.document?.kept === true ? person.document : null;
  return (
    <DocumentPane
      // Pages of before are not shown for a moment where others are on their way.
      key={blind.redacted ? 'redacted' : 'shown'}
      documentId={kept?.documentId ?? null}
      fileName={blind.redacted && row !== null ? t('redacted', { file: row.file }) : (row?.file ?? '')}
      kind={kept?.kind ?? null}
      pageCount={kept?.pageCount ?? null}
      evidence={marks}
      hotId={evidenceId}
      onHot={id => point(id === null ? null : criterionOf(id), id)}
      onChoose={onChoose}
      scrollTo={scrollTo}
      hiddenWords={person === null ? null : countHidden(person.hidden)}
      timeline={timeline}
      source={documentSource}
      shelf={documentShelf}
      checker={pageChecker}
      onPassword={rememberPassword}
      onOpenOriginal={blind.redacted ? undefined : onOpenOriginal}
      floating={blind.bar}
      actions={
        row !== null && (
          <>
            {blind.chip}
            <VersionsMenu
              batchId={props.batchId}
              row={row}
              onFocus={props.onFocus}
              onSamePerson={props.onSamePerson}
              trigger={
                <IconButton
                  size="small"
                  label={row.versions < 2 ? 'Whose file this is' : `${row.versions} versions of this CV`}
                  icon={IconFiles}
                  pressed={row.versions > 1}
                />
              }
            />
          </>
        )
      }
    />
  );
}

/** The line between the hot criterion and its box; lies over the panes that hold both. */
export function EvidenceLeader(): ReactElement {
  const { criterionId, evidenceId } = useBatchLink();
  return <LeaderLine criterionId={criterionId} evidenceId={evidenceId} />;
}

const noCriteria: ReadonlySet<string> = new Set(['hidden', 'unsure', 'field', 'unseen', 'unwritten']);

/** The criterion to which a box belongs by its id; null for what is hidden, unsure or differs, and for fields. */
function criterionOf(evidenceId: string): string | null {
  const owner = evidenceId.replace(/#[\d.]+$/, '');
  return noCriteria.has(owner) ? null : owner;
}
