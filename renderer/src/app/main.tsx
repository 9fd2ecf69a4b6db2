import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageOf } from '../../../core/contract/language.ts';
import { speak } from '../language/texts.ts';
import './theme/tokens.css';
import './theme/base.css';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root !== null) void start(root);

/** The page says in which language it was served, so that nothing is drawn in another one first. */
async function start(place: HTMLElement): Promise<void> {
  await speak(languageOf([document.documentElement.lang]));
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
