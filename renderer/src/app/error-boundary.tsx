import { Component, type ErrorInfo, type ReactNode } from 'react';
import { api } from '../data/client.ts';
import styles from './error-boundary.module.css';
import { say } from '../language/texts.ts';

interface Props {
  readonly children: ReactNode;
  /** What stays untouched, in one sentence. */
  readonly kept: string;
  /** Changing it tries the children anew: the route, the chosen person. */
  readonly resetKey: string;
}

interface State {
  readonly error: Error | null;
  readonly resetKey: string;
}

/** Keeps a failure of one part of the window to that part: says what happened, what is kept, and tries again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: Error): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { error: null, resetKey: props.resetKey };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    const failure = { kind: error.name.slice(0, 80), parts: (info.componentStack ?? '').slice(0, 4_000) };
    // oxlint-disable-next-line promise/no-promise-in-callback -- nothing waits for the note
    void api.shell.noteFailure.mutate(failure).catch(() => undefined);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div role="alert" className={styles['failure']}>
        <h2>{say('stopped')}</h2>
        <p>{this.props.kept}</p>
        <p>
          <button type="button" onClick={() => this.setState({ error: null })}>
            {say('ui:tryAgain')}
          </button>
        </p>
        <details>
          <summary>{say('ui:details')}</summary>
          <pre className="selectable">{error.message}</pre>
        </details>
      </div>
    );
  }
}
