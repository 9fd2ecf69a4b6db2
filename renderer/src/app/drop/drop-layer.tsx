import { useEffect, type ReactElement } from 'react';
import { AppError } from '../../../../core/contract/errors.ts';
import { describeError } from '../../language/errors.ts';
import { say } from '../../language/texts.ts';
import { peopleDragType, useDrop } from '../../state/drop.ts';
import { showToast } from '../../state/toasts.ts';
import { pathsOf } from './dropped-paths.ts';
import styles from './drop-layer.module.css';

/** The whole window takes files; over other places than Home it says where they would go. */
export function DropLayer({ quiet }: { readonly quiet: boolean }): ReactElement | null {
  const hovering = useDrop(state => state.hovering);
  const target = useDrop(state => state.targets.at(-1)?.target);
  useEffect(listenForDrops, []);
  if (hovering === null || quiet || target === undefined) return null;
  return (
    <div className={styles['layer']}>
      <p>{target.label}</p>
    </div>
  );
}

function listenForDrops(): () => void {
  let depth = 0;

  function onEnter(event: DragEvent): void {
    if (isOwn(event)) return;
    event.preventDefault();
    depth += 1;
    useDrop.getState().setHovering(event.dataTransfer?.items.length ?? 1);
  }
  function onLeave(): void {
    depth = Math.max(0, depth - 1);
    if (depth === 0) useDrop.getState().setHovering(null);
  }
  function onOver(event: DragEvent): void {
    if (isOwn(event)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
  }
  function onDrop(event: DragEvent): void {
    event.preventDefault();
    if (isOwn(event)) return;
    depth = 0;
    useDrop.getState().setHovering(null);
    void takeDrop(event.dataTransfer);
  }
  function onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') useDrop.getState().setHovering(null);
  }

  window.addEventListener('dragenter', onEnter);
  window.addEventListener('dragleave', onLeave);
  window.addEventListener('dragover', onOver);
  window.addEventListener('drop', onDrop);
  window.addEventListener('keydown', onKey);
  return () => {
    window.removeEventListener('dragenter', onEnter);
    window.removeEventListener('dragleave', onLeave);
    window.removeEventListener('dragover', onOver);
    window.removeEventListener('drop', onDrop);
    window.removeEventListener('keydown', onKey);
  };
}

/** People of a board who are carried from column to column. */
function isOwn({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes(peopleDragType) === true;
}

async function takeDrop(data: DataTransfer | null): Promise<void> {
  const target = useDrop.getState().targets.at(-1)?.target;
  if (data === null || target === undefined) return;
  const text = data.getData('text/plain');
  const paths = await pathsOf(data.files);
  if (paths.length > 0) target.take(paths);
  else if (text !== '' && target.takeText !== undefined) target.takeText(text);
  else refuse(say(text === '' ? 'drop.nothingOnDisk' : 'drop.text'));
}

function refuse(found: string): void {
  const { code, details } = new AppError('DROP_NOT_FILES', { found });
  const { sentence, nextStep } = describeError(code, details);
  showToast({ strong: sentence, text: nextStep, problem: true });
}
