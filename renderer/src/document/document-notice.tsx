import type { ReactElement } from 'react';
import { describeError } from '../language/errors.ts';
import { ErrorState, type ErrorAction } from '../ui/error-state.tsx';
import { PagePassword } from './page-password.tsx';
import styles from './document-pane.module.css';
import type { PdfFailure } from './use-pdf.ts';

export interface DocumentNoticeProps {
  readonly failure: PdfFailure;
  /** False when there is no text to show instead. */
  readonly hasText: boolean;
  readonly onRetry: () => void;
  /** Tries again with the password of a protected file. */
  readonly onPassword?: ((password: string) => void) | undefined;
  /** Opens the file in another program, where its place is known. */
  readonly onOpenOriginal?: (() => void) | undefined;
}

/** Why no page is drawn, what is shown instead, and the way on. */
export function DocumentNotice({ failure, hasText, onRetry, onPassword, onOpenOriginal }: DocumentNoticeProps): ReactElement {
  const { error, reason } = failure;
  const { code, details } = error ?? { code: 'PAGE_NOT_DRAWN' as const, details: {} };
  const isLocked = code === 'DOCUMENT_ENCRYPTED' || code === 'DOCUMENT_WRONG_PASSWORD';
  const asksPassword = isLocked && onPassword !== undefined;
  const described = describeError(code, details);
  const named = { code, ...described, ...(asksPassword ? { nextStep: 'Type its password to see the page; it is not stored.' } : {}) };
  const actions: readonly ErrorAction[] = [
    ...(asksPassword ? [] : [{ label: 'Try again', onClick: onRetry }]),
    ...(onOpenOriginal === undefined ? [] : [{ label: 'Open in another program', onClick: onOpenOriginal }]),
  ];
  const kept = hasText ? 'Its text was read and is shown instead, with the same evidence.' : undefined;
  return (
    <div className={styles.trouble}>
      <ErrorState error={{ ...named, kept }} actions={actions} details={<div>{reason}</div>} />
      {asksPassword && <PagePassword onPassword={onPassword} />}
    </div>
  );
}
