import { MantineProvider, useComputedColorScheme } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { setNonce } from 'get-nonce';
import { useEffect, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../data/client.ts';
import { tell } from '../data/problem.ts';
import { queryClient } from '../data/query-client.ts';
import { useSettings } from '../data/settings.ts';
import { FollowLanguage } from '../language/follow-language.tsx';
import { chooseFormats } from '../language/locale.ts';
import { listenForKeys } from './commands/key-listener.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { appRouter } from './router.tsx';
import { SessionGate } from './session/session-gate.tsx';
import { cssVariables, theme } from './theme/theme.ts';
import { say } from '../language/texts.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? '';
setNonce(nonce);

/** The window: theme, data, session, places. */
export function App(): ReactElement {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <QueryClientProvider client={queryClient}>
        <FollowLanguage />
        <WindowInLanguage />
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** All of the window, drawn anew when it is to speak another language. */
function WindowInLanguage(): ReactElement {
  const { i18n } = useTranslation();
  return (
    <ErrorBoundary key={i18n.language} resetKey="window" kept={say('kept')}>
      <CaptionColours />
      <SessionGate>
        <Places />
      </SessionGate>
    </ErrorBoundary>
  );
}

/** The places, drawn anew when dates and numbers are to be written in another way. Single letters act only where the settings allow them. */
function Places(): ReactElement {
  const settings = useSettings();
  const singleKeys = settings?.singleKeys ?? true;
  const formats = settings?.formats ?? 'system';
  useEffect(() => listenForKeys(window, () => singleKeys), [singleKeys]);
  chooseFormats(formats);
  return <RouterProvider key={formats} router={appRouter} />;
}

/** Puts the colours of the title bar behind the system's caption buttons, in both themes. */
function CaptionColours(): null {
  const scheme = useComputedColorScheme('light');
  useEffect(() => {
    const tokens = getComputedStyle(document.documentElement);
    const colour = (token: string): string => tokens.getPropertyValue(token).trim();
    void tell(api.shell.setTitleBar.mutate({ dark: scheme === 'dark', color: colour('--chrome'), symbolColor: colour('--dim') }));
  }, [scheme]);
  return null;
}
