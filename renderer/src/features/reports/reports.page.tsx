import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useState, type ReactElement } from 'react';
import type { ExportInput } from '../../../../core/contract/export.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { TitleBar } from '../../app/frame/title-bar.tsx';
import { useBatches } from '../../data/batches.ts';
import { api } from '../../data/client.ts';
import { useSettings } from '../../data/settings.ts';
import { Button } from '../../ui/button.tsx';
import { chosenPeople, type Whom } from './chosen-people.ts';
import { ExportProgress } from './export-progress.tsx';
import { useReportPeople } from './report-people.ts';
import { ReportChoices } from './report-choices.tsx';
import { ReportPreview } from './report-preview.tsx';
import { exportVerb } from './report-words.ts';
import { useExport } from './use-export.ts';
import styles from './reports.module.css';

/** Preview exactly as printed at the right; what, of whom and how at the left. */
export function ReportsPage(): ReactElement {
  const router = useRouter();
  const search: { readonly batch?: unknown; readonly items?: unknown; readonly what?: unknown } = useSearch({ strict: false });
  const { data: batches } = useBatches();
  const batchId = typeof search.batch === 'string' ? search.batch : (batches?.[0]?.batchId ?? null);
  const given = Array.isArray(search.items) ? search.items.filter(item => typeof item === 'string') : [];
  const settings = useSettings();
  const [what, setWhat] = useState<ExportInput['what']>(search.what === 'batch' ? 'batch' : 'candidates');
  const [whom, setWhom] = useState<Whom>(given.length > 0 ? 'chosen' : 'shortlisted');
  const [merged, setMerged] = useState(true);
  const [shown, setShown] = useState<string | null>(null);
  const people = useReportPeople(batchId);
  const chosen = chosenPeople(people, whom, given);
  const paper = settings?.paper ?? 'A4';
  const exporting = useExport();
  const current = chosen.find(person => person.itemId === shown) ?? chosen[0] ?? null;

  async function run(): Promise<void> {
    if (batchId === null) return;
    await exporting.begin({ batchId, what, itemIds: chosen.map(person => person.itemId), merged: merged || chosen.length === 1, paper });
  }
  function step(by: number): void {
    const at = chosen.findIndex(person => person.itemId === current?.itemId);
    setShown(chosen[Math.min(chosen.length - 1, Math.max(0, at + by))]?.itemId ?? null);
  }

  const nobody = what === 'candidates' && chosen.length === 0 ? whyNobody(whom) : undefined;
  useCommands([
    {
      id: 'reports.export',
      title: exportVerb(what, chosen.length),
      group: 'On this report',
      keys: ['mod+enter', 'mod+e'],
      hint: 'export',
      inFields: true,
      unavailable: nobody,
      run: () => void run(),
    },
    {
      id: 'reports.next',
      title: 'Next person',
      group: 'On this report',
      keys: ['j', 'arrowdown'],
      hint: 'person',
      quiet: true,
      run: () => step(1),
    },
    {
      id: 'reports.previous',
      title: 'Previous person',
      group: 'On this report',
      keys: ['k', 'arrowup'],
      hint: 'person',
      quiet: true,
      run: () => step(-1),
    },
    {
      id: 'reports.back',
      title: 'Back to the batch',
      group: 'On this report',
      keys: ['escape'],
      quiet: true,
      run: () => batchId !== null && void router.navigate({ to: '/batches/$batchId', params: { batchId } }),
    },
  ]);
  const { data: recent = [] } = useQuery({ queryKey: ['exports'], queryFn: () => api.reports.recent.query(), staleTime: 0 });

  return (
    <>
      <TitleBar
        title="Reports"
        context={contextOf(what, current?.name ?? null, batches?.find(batch => batch.batchId === batchId)?.jobTitle ?? '')}
      >
        <Button
          variant="filled"
          keys="mod+enter"
          disabledReason={nobody ?? (batchId === null ? 'Nothing was screened yet' : undefined)}
          busy={exporting.running !== null}
          onClick={() => void run()}
        >
          {exportVerb(what, chosen.length)}
        </Button>
      </TitleBar>
      <div className={styles['split']}>
        <ReportChoices
          what={what}
          onWhat={setWhat}
          batches={batches ?? []}
          batchId={batchId}
          onBatch={id => void router.navigate({ to: '/reports', search: { batch: id }, replace: true })}
          whom={whom}
          onWhom={setWhom}
          givenCount={given.length}
          people={chosen}
          shown={current?.itemId ?? null}
          onShow={setShown}
          merged={merged}
          onMerged={setMerged}
          paper={paper}
          recent={recent}
        />
        <ReportPreview batchId={batchId} what={what} itemId={current?.itemId ?? null} paper={paper} />
      </div>
      {exporting.running !== null && <ExportProgress running={exporting.running} onCancel={exporting.cancel} />}
    </>
  );
}

function contextOf(what: ExportInput['what'], name: string | null, job: string): string {
  if (what === 'candidates') return name === null ? `Candidate reports, ${job}` : `Candidate report, ${name}`;
  const words = { batch: 'Batch summary', workbook: 'Ranking as Excel', csv: 'Ranking as CSV' } as const;
  return job === '' ? words[what] : `${words[what]}, ${job}`;
}

function whyNobody(whom: Whom): string {
  return whom === 'shortlisted' ? 'No one is shortlisted yet' : 'No one is in the ranking yet';
}
