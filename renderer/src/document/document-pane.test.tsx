// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DocumentView } from '../../../core/contract/batch-view.ts';
import type { TextLine } from '../../../core/contract/document.ts';
import { AppError } from '../../../core/contract/errors.ts';
import { DocumentPane, type DocumentPaneProps } from './document-pane.tsx';
import { DocumentShelf, type PdfReader } from './document-shelf.ts';
import type { DocumentSource } from './document-source.ts';
import type { PageMark } from './page-mark.ts';

const words = ['Ran PostgreSQL and Kafka', 'Later more Kafka'];

function line(text: string, index: number): TextLine {
  const box = { x: 50, y: 50 + 20 * index, width: text.length * 5, height: 10 };
  const style = { fontSize: 10, bold: false, italic: false };
  return {
    ...style,
    text,
    page: 1,
    box,
    block: index,
    column: 0,
    region: 'body',
    bullet: false,
    spans: [{ ...style, start: 0, end: text.length, box, color: null }],
  };
}

const view: DocumentView = { kind: 'txt', pages: [{ width: 595, height: 842 }], lines: words.map(line) };
const kafka: PageMark = {
  id: 'skill-kafka',
  page: 1,
  box: { x: 1, y: 1, width: 1, height: 1 },
  kind: 'evidence',
  label: 'Message queues',
  span: { line: 0, start: 19, end: 24 },
};
const hidden: PageMark = {
  id: 'hidden#1',
  page: 1,
  box: { x: 1, y: 300, width: 9, height: 1 },
  kind: 'hidden',
  label: 'Hidden: too small to see, 1 pt',
  words: 'golang rust',
};

const source: DocumentSource = {
  loadBytes: async () => {
    throw new AppError('FILE_NOT_FOUND', { path: 'ana.pdf' });
  },
  loadView: async () => view,
};

function show(props: Partial<DocumentPaneProps> = {}): {
  readonly onHot: DocumentPaneProps['onHot'];
  readonly onChoose: DocumentPaneProps['onChoose'];
} {
  const onHot = vi.fn<DocumentPaneProps['onHot']>();
  const onChoose = vi.fn<DocumentPaneProps['onChoose']>();
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <DocumentPane
          documentId="d1"
          fileName="ana.txt"
          kind="txt"
          pageCount={1}
          evidence={[kafka, hidden]}
          hotId={null}
          onHot={onHot}
          onChoose={onChoose}
          scrollTo={null}
          hiddenWords={2}
          timeline={null}
          source={source}
          shelf={new DocumentShelf(source)}
          {...props}
        />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { onHot, onChoose };
}

/** The test page has no layout; what is measured is told here. */
beforeAll(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #tell: () => void;
      constructor(tell: () => void) {
        this.#tell = tell;
      }
      observe(): void {
        this.#tell();
      }
      disconnect(): void {}
    },
  );
});
afterEach(cleanup);

describe('document pane', () => {
  it('marks evidence in running text, tells what is hovered and chosen', async () => {
    const { onHot, onChoose } = show();
    const mark = await screen.findByRole('button', { name: 'Kafka' });
    expect(mark.getAttribute('aria-description')).toBe('Message queues');
    fireEvent.pointerEnter(mark);
    fireEvent.click(mark);
    expect(onHot).toHaveBeenLastCalledWith('skill-kafka');
    expect(onChoose).toHaveBeenLastCalledWith('skill-kafka');
    expect(mark.getAttribute('data-evidence-id')).toBe('skill-kafka');
  });

  it('shows hidden words with the way in which they were hidden', async () => {
    show();
    expect(await screen.findByText('Hidden: too small to see, 1 pt')).toBeDefined();
    expect(screen.getByText('golang rust').getAttribute('data-evidence-id')).toBe('hidden#1');
    expect(screen.getByRole('button', { name: '2 hidden words: show them' })).toBeDefined();
  });

  it('finds words, counts them and steps round', async () => {
    show();
    await screen.findByText('Later more Kafka');
    fireEvent.click(screen.getByRole('button', { name: 'Search in page' }));
    const field = screen.getByRole('textbox', { name: 'Search in page' });
    fireEvent.change(field, { target: { value: 'kafka' } });
    expect(await screen.findByText('1 of 2')).toBeDefined();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(screen.getByText('2 of 2')).toBeDefined();
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(screen.getByText('1 of 2')).toBeDefined();
    fireEvent.keyDown(field, { key: 'Enter', shiftKey: true });
    expect(screen.getByText('2 of 2')).toBeDefined();
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(screen.queryByRole('search')).toBeNull();
  });

  it('shows the text of a PDF whose bytes are gone, and says why', async () => {
    show({ kind: 'pdf', fileName: 'ana.pdf' });
    expect(await screen.findByText('There is no file or folder “ana.pdf”.')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
    expect(await screen.findByText('Later more Kafka')).toBeDefined();
  });

  it('asks for the password of a protected PDF beside its text, and opens the pages again with it', async () => {
    const onPassword = vi.fn<NonNullable<DocumentPaneProps['onPassword']>>();
    const open = vi.fn<PdfReader['open']>(() => Promise.reject(new AppError('DOCUMENT_ENCRYPTED')));
    const bytes = { ...source, loadBytes: async () => ({ bytes: new Uint8Array() }) };
    const shelf = new DocumentShelf(bytes, { prepare: async () => {}, open, restart: async () => {} });
    show({ kind: 'pdf', fileName: 'ana.pdf', shelf, onPassword });
    expect(await screen.findByText('This file needs a password.')).toBeDefined();
    expect(await screen.findByText('Later more Kafka')).toBeDefined();
    fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'secret' } });
    fireEvent.click(screen.getByRole('button', { name: /Show the page/ }));
    expect(onPassword).toHaveBeenCalledWith('d1', 'secret');
    await vi.waitFor(() => expect(open).toHaveBeenCalledTimes(2));
  });

  it('says so when nothing of a file was kept', () => {
    show({ documentId: null, kind: null, pageCount: null, hiddenWords: 0 });
    expect(screen.getByText('Nothing of this file was kept, so there is no page to show.')).toBeDefined();
  });
});
