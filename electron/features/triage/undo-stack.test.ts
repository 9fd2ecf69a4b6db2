import { describe, expect, it } from 'vitest';
import type { TriageChange } from './change.ts';
import { createUndoStack, type DoneAction } from './undo-stack.ts';

function action(label: string, rows = 1): DoneAction {
  const change: TriageChange = { kind: 'aside', before: { itemId: label, at: null }, after: { itemId: label, at: 1 } };
  return { words: { did: 'aside', aside: true }, label, changes: Array.from({ length: rows }, () => change) };
}

function labelsBack(stack: ReturnType<typeof createUndoStack>): readonly string[] {
  const labels: string[] = [];
  for (let next = stack.nextUndo(); next !== null; next = stack.nextUndo()) {
    labels.push(next.label);
    stack.undone(next);
  }
  return labels;
}

describe('the undo stack', () => {
  it('forgets the oldest beyond 500 actions', () => {
    const stack = createUndoStack();
    for (let index = 1; index <= 510; index += 1) stack.push(action(String(index)));
    const labels = labelsBack(stack);
    expect(labels).toHaveLength(500);
    expect(labels.at(-1)).toBe('11');
  });

  it('forgets the oldest when together they changed too many rows, but never the newest', () => {
    const stack = createUndoStack({ actions: 500, changes: 10 });
    for (const label of ['a', 'b', 'c']) stack.push(action(label, 4));
    expect(labelsBack(stack)).toEqual(['c', 'b']);
    stack.push(action('large', 100));
    expect(labelsBack(stack)).toEqual(['large']);
  });

  it('has nothing to redo after something new was done', () => {
    const stack = createUndoStack();
    stack.push(action('a'));
    stack.undone(stack.nextUndo());
    expect(stack.state()).toEqual({ undo: null, redo: 'a' });
    stack.push(action('b'));
    expect(stack.state()).toEqual({ undo: 'b', redo: null });
  });
});
