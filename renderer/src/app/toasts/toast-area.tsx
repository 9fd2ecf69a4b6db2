import { useEffect, useRef, useState, type ReactElement } from 'react';
import { say } from '../../language/texts.ts';
import { useToasts, type Toast } from '../../state/toasts.ts';
import { ToastCard } from '../../ui/toast-card.tsx';
import styles from './toast-area.module.css';

/** How long a toast stays, in seconds. */
const staySeconds = 10;

/** Lower right corner: the newest toast, with its seconds. It pauses while the pointer or the focus is on it. */
export function ToastArea(): ReactElement {
  const toast = useToasts(state => state.current);
  return (
    <div className={styles['area']} role="region" aria-label={say('messages')}>
      {toast !== null && <RunningToast key={toast.id} toast={toast} />}
    </div>
  );
}

function RunningToast({ toast }: { readonly toast: Toast }): ReactElement {
  const dismiss = useToasts(state => state.dismiss);
  const [left, setLeft] = useState(staySeconds);
  const paused = useRef(false);
  useEffect(() => {
    if (toast.problem) return undefined;
    const timer = setInterval(() => {
      if (!paused.current) setLeft(seconds => seconds - 1);
    }, 1_000);
    return () => clearInterval(timer);
  }, [toast.problem]);
  useEffect(() => {
    if (left <= 0) dismiss(toast.id);
  }, [left, dismiss, toast.id]);
  const { action } = toast;
  const pause = (isPaused: boolean) => (): void => {
    paused.current = isPaused;
  };
  return (
    <div onMouseEnter={pause(true)} onMouseLeave={pause(false)} onFocus={pause(true)} onBlur={pause(false)}>
      <ToastCard
        strong={toast.strong}
        text={toast.text}
        problem={toast.problem}
        secondsLeft={toast.problem || action === null ? null : left}
        action={
          action === null
            ? null
            : {
                label: action.label,
                ...(action.key === undefined ? {} : { keys: action.key }),
                onClick: () => {
                  dismiss(toast.id);
                  action.run();
                },
              }
        }
        {...(toast.problem || action === null ? { onClose: () => dismiss(toast.id) } : {})}
      />
    </div>
  );
}
