// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act, cleanup, render, screen } from '@testing-library/react';
import { useState, type ReactElement } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Rubric } from '../../../../core/contract/rubric.ts';
import { rubric as usual } from '../../state/rubric-draft.fixture.ts';
import { clearJobFocus, focusCriterion, openCriterion, returnKeyboard, showSynonymField } from './job-focus.ts';
import { scaleOf } from './points.ts';
import { RubricPane } from './rubric-pane.tsx';
import { withNecessity } from './rubric-edits.ts';

const saved = usual();
const scale = scaleOf(saved);
let edit: (change: (rubric: Rubric) => Rubric) => void = () => undefined;

function Page({ dialog = false }: { readonly dialog?: boolean }): ReactElement {
  const [rubric, setRubric] = useState(saved);
  // oxlint-disable-next-line react/globals -- the test changes the rubric from outside
  edit = change => act(() => setRubric(change));
  return (
    <MantineProvider>
      <div data-pane="rubric">
        <RubricPane
          rubric={rubric}
          savedVersion={4}
          scale={scale}
          otherNames={{ Kubernetes: ['k8s'] }}
          edit={change => edit(change)}
          onAdd={() => undefined}
          onPoints={() => undefined}
        />
      </div>
      {dialog && (
        <div role="dialog" aria-modal="true">
          <button type="button">Done</button>
        </div>
      )}
    </MantineProvider>
  );
}

function row(name: string): HTMLElement {
  return screen.getByRole('listitem', { name: new RegExp(`^${name}, `) });
}

afterEach(() => {
  cleanup();
  act(clearJobFocus);
});

describe('the keyboard on the rubric', () => {
  it('goes to the criterion that is focused', () => {
    render(<Page />);
    act(() => focusCriterion('skill-kubernetes'));
    expect(document.activeElement).toBe(row('Kubernetes'));
  });

  it('stays in an open dialog, also when the pane is drawn anew behind it', () => {
    const { rerender } = render(<Page dialog />);
    screen.getByRole('button', { name: 'Done' }).focus();
    act(() => focusCriterion('skill-kubernetes'));
    rerender(<Page key="another width" dialog />);
    act(() => focusCriterion('skill-docker'));
    expect(document.activeElement).toBe(document.body);
    screen.getByRole('button', { name: 'Done' }).focus();
    act(() => focusCriterion('skill-go'));
    expect(document.activeElement?.textContent).toBe('Done');
  });

  it('stays on a criterion that changes its list', () => {
    render(<Page />);
    act(() => focusCriterion('skill-kubernetes'));
    edit(rubric => withNecessity(rubric, 'skill-kubernetes', 'preferred'));
    expect(document.activeElement).toBe(row('Kubernetes'));
  });

  it('comes back to the row when the field for a synonym is closed', () => {
    render(<Page />);
    act(() => openCriterion('skill-kubernetes', true));
    screen.getByRole('textbox', { name: 'New synonym' }).focus();
    act(() => showSynonymField(false));
    expect(document.activeElement).toBe(row('Kubernetes'));
  });

  it('is on the list where nothing is focused and nothing else has it', () => {
    render(<Page />);
    returnKeyboard();
    expect(document.activeElement).toBe(document.querySelector('[data-pane-focus]'));
  });
});
