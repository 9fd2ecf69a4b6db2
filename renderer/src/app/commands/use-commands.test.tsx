// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { ReactElement, ReactNode } from 'react';
import { findCommand, useRegistry } from './registry.ts';
import { useCommands } from './use-commands.ts';

afterEach(() => {
  cleanup();
  useRegistry.setState({ scopes: [] });
});

function Part({
  title,
  when = true,
  children,
}: {
  readonly title: string;
  readonly when?: boolean;
  readonly children?: ReactNode;
}): ReactElement {
  useCommands([{ id: 'files.open', title, group: '', run: () => undefined }], { when });
  return <div>{children}</div>;
}

describe('commands of parts within parts', () => {
  it('are those of the inner part, although it is mounted first', () => {
    render(
      <Part title="window">
        <Part title="screen" />
      </Part>,
    );
    expect(findCommand('files.open')?.title).toBe('screen');
  });

  it('are those of the outer part when the inner one goes or has none now, and stay so when the outer one changes', () => {
    const { rerender } = render(
      <Part title="window">
        <Part title="screen" when={false} />
      </Part>,
    );
    expect(findCommand('files.open')?.title).toBe('window');
    rerender(
      <Part title="window, changed">
        <Part title="screen" />
      </Part>,
    );
    expect(findCommand('files.open')?.title).toBe('screen');
    rerender(<Part title="window, changed again" />);
    expect(findCommand('files.open')?.title).toBe('window, changed again');
  });

  it('run what the newest render gave', () => {
    const ran: number[] = [];
    function Counting({ count }: { readonly count: number }): null {
      useCommands([{ id: 'count', title: 'Count', group: '', run: () => ran.push(count) }]);
      return null;
    }
    const { rerender } = render(<Counting count={1} />);
    rerender(<Counting count={2} />);
    findCommand('count')?.run();
    expect(ran).toEqual([2]);
  });
});
