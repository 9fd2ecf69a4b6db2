import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlindPersonState } from '../../../../../core/contract/blind.ts';
import type { Command } from '../../../app/commands/command.ts';
import { useCommands } from '../../../app/commands/use-commands.ts';
import { hidePerson, setBatchBlind, useBlindBatch, useBlindPerson } from '../../../data/blind.ts';
import { nameOf } from '../person/person-words.ts';
import type { BatchScreen } from '../use-batch-screen.ts';
import { BlindChip } from './blind-chip.tsx';
import { RevealBar } from './reveal-bar.tsx';
import { RevealDialog, type RevealTarget } from './reveal-dialog.tsx';

/** What the batch screen shows and does of blind screening. */
export interface BlindScreen {
  /** True while the batch is blind. */
  readonly blind: boolean;
  /** How the person on screen stands; undefined while it is asked, or nobody is chosen. */
  readonly person: BlindPersonState | undefined;
  readonly chip: ReactElement;
  /** Over the page of a blind person. */
  readonly bar: ReactElement | null;
  /** At the head of the page of somebody who was revealed: hides the name again. */
  readonly pageChip: ReactElement | null;
  readonly dialog: ReactElement | null;
}

/** Blind screening of the batch on screen: its switch, its keys, the bar over the page, the question for a reason. */
export function useBlind(screen: BatchScreen): BlindScreen {
  const { batchId, head, focused } = screen;
  const { t } = useTranslation('blind');
  const [target, setTarget] = useState<RevealTarget | null>(null);
  const batch = useBlindBatch(batchId);
  const person = useBlindPerson(focused?.itemId ?? null, `${focused?.status} ${focused?.name}`);
  const blind = batch?.blind === true;
  const toggleBatch = (): void => {
    if (blind) setTarget({ kind: 'batch', batchId, files: head.progress.counts.received });
    else void setBatchBlind({ batchId, blind: true });
  };
  const revealFocused = (): void => {
    if (focused !== null) setTarget({ kind: 'person', itemId: focused.itemId, alias: nameOf(focused) });
  };
  const hideFocused = (): void => {
    if (focused !== null) void hidePerson(focused.itemId);
  };
  const batchWords = blind ? t('switchOff') : t('switchOn');
  const canHide = person?.revealed === true && !person.blind;
  const why = focused === null ? t('nobody') : person?.blind === true ? undefined : t('notBlind');
  const commands: readonly Command[] = [
    {
      id: 'batch.blind',
      title: batchWords,
      group: t('bar'),
      keys: ['b'],
      consequence: blind ? undefined : t('switchOnWhat'),
      icon: blind ? IconEye : IconEyeOff,
      unavailable: blind && batch.always ? t('always') : undefined,
      run: toggleBatch,
    },
    {
      id: 'person.reveal',
      title: focused === null ? t('reveal') : t('revealPerson', { alias: nameOf(focused) }),
      group: t('bar'),
      icon: IconEye,
      unavailable: why,
      run: revealFocused,
    },
    ...(canHide ? [{ id: 'person.hide', title: t('hide'), group: t('bar'), icon: IconEyeOff, run: hideFocused }] : []),
  ];
  useCommands(commands);
  return {
    blind,
    person,
    chip: <BlindChip on={blind} onToggle={toggleBatch} label={batchWords} />,
    bar: person?.blind === true ? <RevealBar state={person} onReveal={revealFocused} /> : null,
    pageChip: canHide ? <BlindChip on={false} onToggle={hideFocused} compact label={t('hide')} /> : null,
    dialog: target === null ? null : <RevealDialog target={target} onClose={() => setTarget(null)} />,
  };
}
