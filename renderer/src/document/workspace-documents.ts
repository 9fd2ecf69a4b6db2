import { api } from '../data/client.ts';
import { knownPassword } from './document-passwords.ts';
import { DocumentShelf } from './document-shelf.ts';
import type { DocumentSource, PageChecker } from './document-source.ts';

/** The documents of the open workspace. */
export const documentSource: DocumentSource = {
  loadBytes: async documentId => {
    const { bytes } = await api.screening.documentBytes.query({ documentId });
    return { bytes, password: knownPassword(documentId) };
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
