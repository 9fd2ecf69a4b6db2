import { IconFolder } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { IntakeTarget } from '../../../../core/contract/batch-view.ts';
import { runCommand } from '../../app/commands/registry.ts';
import { TitleBar } from '../../app/frame/title-bar.tsx';
import { useDrop } from '../../state/drop.ts';
import { Button } from '../../ui/button.tsx';
import { HeroDropZone } from './hero-drop-zone.tsx';
import { SamplePreview, sampleSize } from './sample-preview.tsx';
import styles from './first-run.module.css';

const promises = [
  ['No account', 'One encrypted file holds your workspace.'],
  ['No network', 'The offline switch is on. Zero bytes have left.'],
  ['No verdicts', 'The app never rejects anyone by itself.'],
] as const;

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
      <TitleBar title="Shortlist" />
      <div className={styles['split']}>
        <div className={styles['text']}>
          <h2 className={styles['display']}>A folder of CVs in, a shortlist you can defend out.</h2>
          <p className={styles['lead']}>
            Shortlist reads CVs on this laptop, ranks them for one job, and shows the words behind every point. You decide.
          </p>
          {hovering === null ? (
            <div className={styles['actions']}>
              <Button variant="filled" size="hero" keys="enter" busy={busy} onClick={onTry}>
                Try with sample CVs
              </Button>
              <Button variant="outline" size="hero" icon={IconFolder} onClick={onOwn}>
                Use my own
              </Button>
            </div>
          ) : (
            <HeroDropZone batches={[]} onChoose={onOwn} onTake={onTake} />
          )}
          <p className={styles['note']}>{sampleSize} invented CVs and one job ad, ready in a few seconds.</p>
          <dl className={styles['promises']}>
            {promises.map(([name, text]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <p className={styles['links']}>
            <button type="button" onClick={() => void router.navigate({ to: '/jobs', search: { new: true } })}>
              Begin with a job ad
            </button>
            <button type="button" onClick={() => runCommand('shortcuts.open')}>
              Keyboard shortcuts
            </button>
          </p>
        </div>
        <SamplePreview />
      </div>
    </>
  );
}
