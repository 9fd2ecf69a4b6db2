import { Modal } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import type { Command } from '../app/commands/command.ts';
import { useCommands } from '../app/commands/use-commands.ts';
import styles from './dialog.module.css';
import { useReturnFocus } from './use-return-focus.ts';
import { IconButton } from './icon-button.tsx';
import { say } from '../language/texts.ts';

/** What a dialog shows. */
export interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the one that does it last. */
  readonly footer?: ReactNode;
  /** Pixels. */
  readonly width?: number;
  /** Keys that work while it is open, beside Escape; all others are off. */
  readonly commands?: readonly Command[];
  /** False where leaving would lose something: then only its buttons close it. */
  readonly dismissible?: boolean;
}

/** A question or a form above the screen. Escape closes it; the focus goes back to where it was. */
export function Dialog(props: DialogProps): ReactElement {
  const { title, open, onClose, children, footer, width = 480, commands = [], dismissible = true } = props;
  const close: Command = {
    id: 'dialog.close',
    title: say('ui:close'),
    group: title,
    keys: ['escape'],
    inFields: true,
    quiet: true,
    run: onClose,
  };
  useReturnFocus(open);
  useCommands(dismissible ? [...commands, close] : commands, { when: open, modal: true });
  return (
    <Modal.Root
      opened={open}
      onClose={onClose}
      size={width}
      radius={10}
      centered
      transitionProps={{ duration: 0 }}
      classNames={{ content: styles.content ?? '', title: styles.title ?? '' }}
      closeOnEscape={false}
      closeOnClickOutside={dismissible}
    >
      <Modal.Overlay color="var(--overlay)" backgroundOpacity={1} transitionProps={{ duration: 0 }} />
      <Modal.Content>
        <Modal.Title>{title}</Modal.Title>
        <div className={styles.body}>{children}</div>
        {footer !== undefined && <div className={styles.footer}>{footer}</div>}
        {dismissible && (
          // Last, so that the focus begins in the form.
          <div className={styles.close}>
            <IconButton label={say('ui:close')} keys="escape" icon={IconX} size="small" onClick={onClose} />
          </div>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
