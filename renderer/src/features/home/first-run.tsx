import { IconFolder } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { IntakeTarget } from '../../../../core/contract/batch-view.ts';
import { runCommand } from '../../app/commands/registry.ts';
import { TitleBar } from '../../app/frame/title-bar.tsx';
import { LanguageField } from '../../language/language-field.tsx';
import { say } from '../../language/texts.ts';
import { useDrop } from '../../state/drop.ts';
import { Button } from '../../ui/button.tsx';
import { HeroDropZone } from './hero-drop-zone.tsx';
import { SamplePreview, sampleSize } from './sample-preview.tsx';
import styles from './first-run.module.css';

const promises = ['account', 'network', 'verdicts'] as const;

interface Props {
  /** The sample batch is being opened. */
  readonly busy: boolean;
  readonly onTry: () => void;
  readonly onOwn: () => void;
  readonly onTake: (paths: readonly string[], target: IntakeTarget) => void;
}

/** The first screen of a new workspace: what the app does, and a sample batch one key away. */
export function FirstRun({ busy, onTry, onOwn, onTake }: Props): ReactElement {
  const router = useRouter();
  const hovering = useDrop(state => state.hovering);
  return (
    <>
      <TitleBar title="Shortlist">
        <div className={styles['language']}>
          <LanguageField />
        </div>
      </TitleBar>
      <div className={styles['split']}>
        <div className={styles['text']}>
          <h2 className={styles['display']}>{say('home:first.title')}</h2>
          <p className={styles['lead']}>{say('home:first.lead')}</p>
          {hovering === null ? (
            <div className={styles['actions']}>
              <Button variant="filled" size="hero" keys="enter" busy={busy} onClick={onTry}>
                {say('home:first.try')}
              </Button>
              <Button variant="outline" size="hero" icon={IconFolder} onClick={onOwn}>
                {say('home:first.own')}
              </Button>
            </div>
          ) : (
            <HeroDropZone batches={[]} onChoose={onOwn} onTake={onTake} />
          )}
          <p className={styles['note']}>{say('home:first.note', { count: sampleSize })}</p>
          <dl className={styles['promises']}>
            {promises.map(promise => (
              <div key={promise}>
                <dt>{say(`home:first.${promise}.name`)}</dt>
                <dd>{say(`home:first.${promise}.text`)}</dd>
              </div>
            ))}
          </dl>
          <p className={styles['links']}>
            <button type="button" onClick={() => void router.navigate({ to: '/jobs', search: { new: true } })}>
              {say('home:first.beginWithAd')}
            </button>
            <button type="button" onClick={() => runCommand('shortcuts.open')}>
              {say('command.shortcuts')}
            </button>
          </p>
        </div>
        <SamplePreview />
      </div>
    </>
  );
}
