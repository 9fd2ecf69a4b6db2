import { useMemo, useState, type ReactElement, type RefObject } from 'react';
import type { PersonPage } from '../../../../../core/contract/person.ts';
import { DocumentPane } from '../../../document/document-pane.tsx';
import { rememberPassword } from '../../../document/document-passwords.ts';
import { documentShelf, documentSource, pageChecker } from '../../../document/workspace-documents.ts';
import pageStyles from '../page/page.module.css';

interface StandingDocumentProps {
  readonly person: PersonPage;
  readonly document: PersonPage['documents'][number] | null;
  readonly paneRef: RefObject<HTMLDivElement | null>;
}

/** A document of the person, below it where they were and when by the one that counts. */
export function StandingDocument({ person, document, paneRef }: StandingDocumentProps): ReactElement {
  const [today] = useState(() => new Date().toISOString().slice(0, 7));
  const { timeline: cv, years } = person;
  const timeline = useMemo(
    () => (cv === null ? null : { cv: { experience: cv.experience, totalYears: years ?? 0, overlaps: [] }, gaps: cv.gaps, today }),
    [cv, years, today],
  );
  return (
    <div ref={paneRef} className={pageStyles.pane}>
      <DocumentPane
        documentId={document?.documentId ?? null}
        fileName={document?.fileName ?? ''}
        kind={document?.kind ?? null}
        pageCount={document?.pageCount ?? null}
        evidence={noMarks}
        hotId={null}
        onHot={nothing}
        onChoose={nothing}
        scrollTo={null}
        hiddenWords={null}
        timeline={document?.standing === true ? timeline : null}
        source={documentSource}
        shelf={documentShelf}
        checker={pageChecker}
        onPassword={rememberPassword}
      />
    </div>
  );
}

const noMarks: readonly [] = [];

function nothing(): void {
  // No mark on the page belongs to anything beside it.
}
