import { useSyncExternalStore } from 'react';
import { isField } from './key-listener.ts';

/** True while a field has the focus: letters go into it then, and are no commands. */
export function useTyping(): boolean {
  return useSyncExternalStore(listen, () => isField(document.activeElement));
}

function listen(changed: () => void): () => void {
  document.addEventListener('focusin', changed);
  document.addEventListener('focusout', changed);
  return () => {
    document.removeEventListener('focusin', changed);
    document.removeEventListener('focusout', changed);
  };
}
