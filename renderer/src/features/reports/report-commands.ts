import { IconFileExport, IconPrinter } from '@tabler/icons-react';
import type { Command } from '../../app/commands/command.ts';
import { exportVerb } from './report-words.ts';
import type { ReportDraft } from './use-report-draft.ts';

interface ReportActions {
  readonly export: () => void;
  /** Null where there are no pages. */
  readonly print: (() => void) | null;
  readonly step: (by: 1 | -1) => void;
  readonly back: () => void;
}

/** Commands of the reports screen, as they are possible now. */
export function reportCommands(draft: ReportDraft, actions: ReportActions): readonly Command[] {
  const group = 'On this report';
  return [
    {
      id: 'reports.export',
      title: exportVerb(draft.what, draft.people.length),
      group,
      keys: ['mod+enter', 'mod+e'],
      hint: 'export',
      icon: IconFileExport,
      inFields: true,
      unavailable: draft.unavailable,
      run: actions.export,
    },
    {
      id: 'reports.print',
      title: 'Print…',
      group,
      keys: ['mod+p'],
      hint: 'print',
      icon: IconPrinter,
      unavailable: draft.unavailable ?? (actions.print === null ? 'it has no pages' : undefined),
      run: () => actions.print?.(),
    },
    { id: 'reports.next', title: 'Next person', group, keys: ['j', 'arrowdown'], hint: 'person', quiet: true, run: () => actions.step(1) },
    {
      id: 'reports.previous',
      title: 'Previous person',
      group,
      keys: ['k', 'arrowup'],
      hint: 'person',
      quiet: true,
      run: () => actions.step(-1),
    },
    { id: 'reports.back', title: 'Back to the batch', group, keys: ['escape'], quiet: true, run: actions.back },
  ];
}
