import { useRouter } from '@tanstack/react-router';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BankCriterion } from '../../../../../core/contract/job-desk.ts';
import type { Command } from '../../../app/commands/command.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { TitleBar } from '../../../app/frame/title-bar.tsx';
import { api } from '../../../data/client.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckBox } from '../../../ui/check-box.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LoadingBars } from '../../../ui/loading-bars.tsx';
import type { MenuItem } from '../../../ui/menu.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import list from '../jobs.module.css';
import { useBank, useBankAct } from './bank-data.ts';
import { BankTable } from './bank-table.tsx';
import { searchBank } from './bank-search.ts';
import { EditBankDialog } from './edit-bank-dialog.tsx';
import { SpreadDialog } from './spread-dialog.tsx';

interface Asking {
  readonly what: 'edit' | 'spread';
  readonly entry: BankCriterion;
}

/** The criteria that jobs share: find, change, retire, and update the jobs that use them. */
export function BankPage(): ReactElement {
  const { t } = useTranslation('jobs');
  const router = useRouter();
  const { data: bank } = useBank();
  const act = useBankAct();
  const [search, setSearch] = useState('');
  const [retired, setRetired] = useState(false);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const shown = useMemo(() => searchBank(bank ?? [], search, retired), [bank, search, retired]);
  const at = Math.max(
    0,
    shown.findIndex(({ bankId }) => bankId === focusedId),
  );
  const focused = shown[at];
  const group = t('bank.title');
  const back = (): void => void router.navigate({ to: '/jobs' });
  const step = (by: number): void => setFocusedId(shown[Math.min(shown.length - 1, Math.max(0, at + by))]?.bankId ?? null);

  function itemsOf(entry: BankCriterion): readonly MenuItem[] {
    const { bankId, retiredAt, jobs } = entry;
    const isRetired = retiredAt !== null;
    return [
      { id: 'edit', label: t('bank.edit'), keys: 'e', onPick: () => setAsking({ what: 'edit', entry }) },
      {
        id: 'spread',
        label: t('bank.spread'),
        keys: 'u',
        disabledReason: jobs.length === 0 ? t('bank.unused') : undefined,
        onPick: () => setAsking({ what: 'spread', entry }),
      },
      {
        id: 'retire',
        label: isRetired ? t('bank.bring') : t('bank.retire'),
        keys: 'delete',
        onPick: () => void act(api.jobs.bank.retire.mutate({ bankId, retired: !isRetired })),
      },
    ].map(({ keys, ...item }) => (item.id === 'spread' ? item : { ...item, keys }));
  }
  const onFocused = focused === undefined ? [] : itemsOf(focused);
  useCommands([
    { id: 'bank.next', title: t('list.next'), group, keys: ['j', 'arrowdown'], quiet: true, run: () => step(1) },
    { id: 'bank.previous', title: t('list.previous'), group, keys: ['k', 'arrowup'], quiet: true, run: () => step(-1) },
    { id: 'bank.search', title: t('bank.search'), group, keys: ['/'], run: () => field.current?.focus() },
    ...onFocused.map(({ id, label, keys, disabledReason, onPick }): Command => ({
      id: `bank.${id}`,
      title: label,
      group: focused?.criterion.label ?? group,
      ...(keys === undefined ? {} : { keys: [keys], hint: label }),
      unavailable: disabledReason,
      run: onPick,
    })),
    { id: 'bank.back', title: t('list.backToList'), group, keys: ['escape'], quiet: true, run: back },
  ]);

  return (
    <>
      <TitleBar title={t('bank.title')} context={bank === undefined ? '' : t('bank.count', { count: bank.length })}>
        <Button variant="quiet" onClick={back}>
          {t('list.backToList')}
        </Button>
      </TitleBar>
      <section className={list['list']} aria-label={t('bank.title')} data-pane="bank">
        <div className={list['tools']}>
          <SearchField value={search} placeholder={t('bank.search')} keys="/" width={320} inputRef={field} onChange={setSearch} />
          <CheckBox label={t('bank.showRetired')} checked={retired} onChange={setRetired} />
        </div>
        {bank === undefined ? (
          <LoadingBars columns={[240, 240, 80, 120]} rows={6} rowHeight={32} label={t('bank.loading')} />
        ) : (
          <BankTable
            entries={shown}
            focusedIndex={at}
            onFocus={setFocusedId}
            onOpen={entry => setAsking({ what: 'edit', entry })}
            itemsOf={itemsOf}
            empty={<EmptyState centred sentence={bank.length === 0 ? t('bank.empty') : t('bank.nothing')} />}
          />
        )}
      </section>
      <EditBankDialog entry={asking?.what === 'edit' ? asking.entry : null} onClose={() => setAsking(null)} />
      <SpreadDialog entry={asking?.what === 'spread' ? asking.entry : null} onClose={() => setAsking(null)} />
    </>
  );
}
