import { onBlindChange } from '../data/blind.ts';
import { api } from '../data/client.ts';
import { knownPassword } from './document-passwords.ts';
import { DocumentShelf } from './document-shelf.ts';
import type { DocumentSource, PageChecker } from './document-source.ts';

/** The documents of the open workspace. */
export const documentSource: DocumentSource = {
  loadBytes: async documentId => {
    const password = knownPassword(documentId);
    const { bytes } = await api.screening.documentBytes.query({ documentId, password });
    return { bytes, password };
  },
  loadView: documentId => api.screening.documentView.query({ documentId }),
};

/** Compares pages of the open workspace with their pictures. */
export const pageChecker: PageChecker = {
  check: (documentId, page, observer) => {
    const password = knownPassword(documentId) ?? undefined;
    return api.screening.checkPage.subscribe({ documentId, page, password }, observer);
  },
  known: documentId => api.screening.pageChecks.query({ documentId }),
};

/** Documents that were last looked at, kept parsed while the window lives. */
export const documentShelf = new DocumentShelf(documentSource);

// Pages that were drawn before names were hidden or shown are not those that may be seen now.
onBlindChange(() => void documentShelf.reset());
