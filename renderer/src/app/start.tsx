import { useEffect, useState, type ReactElement } from 'react';
import { api } from '../data/client.ts';

type About = Awaited<ReturnType<typeof api.workspace.about.query>>;

type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'ready'; readonly about: About };

/** The first window: says which workspace is open, what it holds, and how to screen from the command line. */
export function Start(): ReactElement {
  const [loading, setLoading] = useState<Loading>({ state: 'loading' });
  useEffect(() => {
    api.workspace.about.query().then(
      about => setLoading({ state: 'ready', about }),
      (error: unknown) => setLoading({ state: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
  }, []);
  return (
    <main className="start">
      <h1>Shortlist</h1>
      <p>CVs are read on this laptop and go nowhere.</p>
      {loading.state === 'failed' && <p role="alert">The workspace did not answer: {loading.reason}</p>}
      {loading.state === 'ready' && <AboutList about={loading.about} />}
      <p className="hint">
        To screen a folder: <code>npm run screen -- --job ad.md folder</code>
      </p>
    </main>
  );
}

function AboutList({ about }: { readonly about: About }): ReactElement {
  return (
    <dl>
      <dt>Version</dt>
      <dd>{about.version}</dd>
      <dt>Workspace</dt>
      <dd>{about.folder}</dd>
      <dt>Batches</dt>
      <dd>{about.batches}</dd>
      <dt>Documents</dt>
      <dd>{about.documents}</dd>
    </dl>
  );
}
