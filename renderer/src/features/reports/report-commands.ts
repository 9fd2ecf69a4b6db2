import { IconFileExport, IconPrinter } from '@tabler/icons-react';
import type { Command } from '../../app/commands/command.ts';
import { exportVerb } from './report-words.ts';
import { say } from '../../language/texts.ts';
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
  const group = say('reports:command.group');
  return [
    {
      id: 'reports.export',
      title: exportVerb(draft.what, draft.people.length),
      group,
      keys: ['mod+enter', 'mod+e'],
      hint: say('reports:hint.export'),
      icon: IconFileExport,
      inFields: true,
      unavailable: draft.unavailable,
      run: actions.export,
    },
    {
      id: 'reports.print',
      title: say('reports:command.print'),
      group,
      keys: ['mod+p'],
      hint: say('reports:hint.print'),
      icon: IconPrinter,
      unavailable: draft.unavailable ?? (actions.print === null ? say('reports:why.pages') : undefined),
      run: () => actions.print?.(),
    },
    {
      id: 'reports.next',
      title: say('reports:command.next'),
      group,
      keys: ['j', 'arrowdown'],
      hint: say('reports:hint.person'),
      quiet: true,
      run: () => actions.step(1),
    },
    {
      id: 'reports.previous',
      title: say('reports:command.previous'),
      group,
      keys: ['k', 'arrowup'],
      hint: say('reports:hint.person'),
      quiet: true,
      run: () => actions.step(-1),
    },
    { id: 'reports.back', title: say('reports:command.back'), group, keys: ['escape'], quiet: true, run: actions.back },
  ];
}
