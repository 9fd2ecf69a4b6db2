import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import { TitleBar } from '../../app/frame/title-bar.tsx';
import { useCommands } from '../../app/commands/use-commands.ts';
import { useBatches } from '../../data/batches.ts';
import { api } from '../../data/client.ts';
import { openFile } from '../../data/hand-out.ts';
import { useSettings } from '../../data/settings.ts';
import { Button } from '../../ui/button.tsx';
import { ExportProgress } from './export-progress.tsx';
import { ReportChoices } from './report-choices.tsx';
import { reportCommands } from './report-commands.ts';
import { previewOf, ReportPreview } from './report-preview.tsx';
import { exportVerb, sayKind } from './report-words.ts';
import { useExport } from './use-export.ts';
import { useReportDraft, type ReportAddress, type ReportDraft } from './use-report-draft.ts';
import { say } from '../../language/texts.ts';
import styles from './reports.module.css';

/** Preview exactly as printed at the right; what, of whom and how at the left. */
export function ReportsPage(): ReactElement {
  const router = useRouter();
  const search: ReportAddress = useSearch({ strict: false });
  const { data: batches } = useBatches();
  const draft = useReportDraft(search, batches?.[0]?.batchId ?? null);
  const paper = useSettings()?.paper ?? 'A4';
  const [pages, setPages] = useState<number | null>(null);
  const exporting = useExport();
  const { data: recent = [] } = useQuery({ queryKey: ['exports'], queryFn: () => api.reports.recent.query(), staleTime: 0 });

  function run(): void {
    const { batchId, what, people, merged } = draft;
    if (batchId === null) return;
    const one = people.length === 1 || (merged && what !== 'json-resume');
    void exporting.begin({ batchId, what, itemIds: people.map(person => person.itemId), merged: one, paper });
  }
  const printable = previewOf(draft, paper);
  useCommands(
    reportCommands(draft, {
      export: run,
      print: printable === null ? null : () => void openFile(printable),
      step: by => draft.show(neighbour(draft, by)),
      back: () => {
        const { batchId } = draft;
        if (batchId !== null) void router.navigate({ to: '/batches/$batchId', params: { batchId } });
      },
    }),
  );

  return (
    <>
      <TitleBar
        title={say('reports:title')}
        context={contextOf(draft, batches?.find(batch => batch.batchId === draft.batchId)?.jobTitle ?? '')}
      >
        {printable !== null && (
          <Button icon={IconPrinter} keys="mod+p" onClick={() => void openFile(printable)}>
            {say('reports:verb.print')}
          </Button>
        )}
        <Button variant="filled" keys="mod+enter" disabledReason={draft.unavailable} busy={exporting.running !== null} onClick={run}>
          {exportVerb(draft.what, draft.people.length)}
        </Button>
      </TitleBar>
      <div className={styles['split']}>
        <ReportChoices
          draft={draft}
          batches={batches ?? []}
          onBatch={batch => void router.navigate({ to: '/reports', search: { batch }, replace: true })}
          paper={paper}
          pages={pages}
          recent={recent}
          onRepeat={exporting.repeat}
        />
        <ReportPreview draft={draft} paper={paper} onPages={setPages} />
      </div>
      {exporting.running !== null && <ExportProgress running={exporting.running} onCancel={exporting.cancel} />}
    </>
  );
}

function neighbour({ people, current }: ReportDraft, by: number): string | null {
  const at = people.findIndex(person => person.itemId === current?.itemId);
  return people[Math.min(people.length - 1, Math.max(0, at + by))]?.itemId ?? null;
}

function contextOf({ what, current }: ReportDraft, job: string): string {
  if (what === 'candidates')
    return current === null ? say('reports:context.several', { job }) : say('reports:context.one', { name: current.name });
  const kind = sayKind(what);
  return job === '' ? kind : say('reports:context.other', { kind, job });
}
