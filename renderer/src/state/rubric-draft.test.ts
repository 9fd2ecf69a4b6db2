import { beforeEach, describe, expect, it } from 'vitest';
import { rubric, skill } from './rubric-draft.fixture.ts';
import { useRubricDrafts } from './rubric-draft.ts';

const saved = rubric();
const first = rubric([skill('A', 1)]);
const second = rubric([skill('B', 1)]);

describe('a draft of a rubric', () => {
  beforeEach(() => useRubricDrafts.setState({ drafts: {}, discarded: {} }));

  it('takes back one step after the other, dragging as one', () => {
    const { change, undo } = useRubricDrafts.getState();
    change('job', saved, first, { key: 'weight a' });
    change('job', saved, second, { key: 'weight a' });
    change('job', saved, saved, { key: 'weight b' });
    expect(undo('job')?.rubric).toBe(second);
    expect(undo('job')?.rubric).toBe(saved);
    expect(useRubricDrafts.getState().drafts['job']?.rubric).toBe(saved);
    expect(undo('job')).toBeNull();
  });

  it('belongs to its job and to the version it began with', () => {
    const { change, discard } = useRubricDrafts.getState();
    change('one', saved, first);
    expect(useRubricDrafts.getState().drafts['one']?.basedOn).toBe(4);
    expect(useRubricDrafts.getState().drafts['two']).toBeUndefined();
    discard('one');
    expect(useRubricDrafts.getState().drafts).toEqual({});
  });

  it('comes back as it was after it was discarded, until something else is changed', () => {
    const { change, discard, bringBack, undo } = useRubricDrafts.getState();
    change('job', saved, first);
    discard('job');
    bringBack('job');
    expect(useRubricDrafts.getState().drafts['job']?.rubric).toBe(first);
    expect(undo('job')?.rubric).toBe(saved);
    discard('job');
    change('job', saved, second);
    discard('job');
    bringBack('job');
    expect(useRubricDrafts.getState().drafts['job']?.rubric).toBe(second);
  });

  it('is done when it was saved, and goes on after the new version where it was changed meanwhile', () => {
    const { change, settle } = useRubricDrafts.getState();
    change('job', saved, first);
    settle('job', first, 5);
    expect(useRubricDrafts.getState().drafts).toEqual({});
    change('job', saved, first);
    change('job', saved, second);
    settle('job', first, 5);
    expect(useRubricDrafts.getState().drafts['job']).toMatchObject({ basedOn: 5, rubric: second });
  });

  it('does not begin when nothing changes', () => {
    useRubricDrafts.getState().change('job', saved, saved);
    expect(useRubricDrafts.getState().drafts).toEqual({});
  });
});
