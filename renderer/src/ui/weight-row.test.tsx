// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { WeightRow } from './weight-row.tsx';

afterEach(cleanup);

function show(weight: number, options: { readonly readOnly?: boolean; readonly knockOut?: boolean } = {}) {
  const weights: number[] = [];
  const knockOuts: boolean[] = [];
  render(
    <MantineProvider>
      <div role="list">
        <WeightRow
          number={4}
          name="Kubernetes"
          synonyms="k8s, EKS"
          minimum="1 y"
          weight={weight}
          most={12}
          knockOut={options.knockOut ?? false}
          readOnly={options.readOnly ?? false}
          onWeight={next => weights.push(next)}
          onKnockOut={on => knockOuts.push(on)}
        />
      </div>
    </MantineProvider>,
  );
  return { weights, knockOuts };
}

function number(): HTMLElement {
  return screen.getByRole('textbox', { name: 'Weight of Kubernetes as a number' });
}

describe('a row of the rubric', () => {
  it('is read with its weight', () => {
    show(6, { knockOut: true });
    expect(screen.getByRole('listitem', { name: 'Kubernetes, weight 6, knock-out' })).toBeDefined();
    expect(screen.getByRole('slider', { name: 'Weight of Kubernetes' }).getAttribute('aria-valuenow')).toBe('6');
  });

  it('takes a typed number on Enter, with a comma as well as a point', () => {
    const { weights } = show(6);
    fireEvent.change(number(), { target: { value: '7,5' } });
    fireEvent.keyDown(number(), { key: 'Enter' });
    expect(weights).toEqual([7.5]);
  });

  it('takes a typed number when one leaves, and no more than a rubric allows', () => {
    const { weights } = show(6);
    fireEvent.change(number(), { target: { value: '900' } });
    fireEvent.blur(number());
    expect(weights).toEqual([100]);
  });

  it('takes back with Escape what was typed', () => {
    const { weights } = show(6);
    fireEvent.change(number(), { target: { value: '9' } });
    fireEvent.keyDown(number(), { key: 'Escape' });
    fireEvent.blur(number());
    expect(weights).toEqual([]);
    expect(number()).toHaveProperty('value', '6');
  });

  it('keeps its weight when what was typed is no number', () => {
    const { weights } = show(6);
    fireEvent.change(number(), { target: { value: 'six' } });
    fireEvent.keyDown(number(), { key: 'Enter' });
    expect(weights).toEqual([]);
    expect(number()).toHaveProperty('value', '6');
  });

  it('changes by 1 with an arrow and by 5 with Shift', () => {
    const { weights } = show(6);
    fireEvent.keyDown(number(), { key: 'ArrowUp' });
    fireEvent.keyDown(number(), { key: 'ArrowDown', shiftKey: true });
    expect(weights).toEqual([7, 1]);
  });

  it('switches the knock-out', () => {
    const { knockOuts } = show(6);
    fireEvent.click(screen.getByRole('button', { name: 'Kubernetes is a knock-out' }));
    expect(knockOuts).toEqual([true]);
  });

  it('can only be looked at where nothing may be changed', () => {
    const { knockOuts } = show(6, { readOnly: true });
    expect(number()).toHaveProperty('readOnly', true);
    fireEvent.click(screen.getByRole('button', { name: 'Kubernetes is a knock-out' }));
    expect(knockOuts).toEqual([]);
  });
});
