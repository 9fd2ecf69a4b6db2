import type { TaskLane } from '../../../../core/contract/task.ts';

/** What the page itself does for commands. */
export interface PageActions {
  readonly toFilter: () => void;
  readonly toCriteria: () => void;
  /** To what was read of the person, to put it right. */
  readonly toFields: () => void;
  readonly toPage: () => void;
  readonly stepBack: () => void;
  readonly toNextPane: (step: 1 | -1) => void;
  readonly note: () => void;
  readonly tag: () => void;
  readonly autoShortlist: () => void;
  readonly exportReport: () => void;
  /** The ticked people side by side. */
  readonly compare: () => void;
  readonly pause: () => void;
  readonly rename: () => void;
  readonly attachJob: () => void;
  /** Shows what a report on this reading would hold. */
  readonly reportParse: () => void;
  /** Asks who else the person is. */
  readonly samePerson: () => void;
  /** To the figures of the batch. */
  readonly statistics: () => void;
  /** Shows the folders whose new files join this batch. */
  readonly watchFolders: () => void;
  /** Reads what waits of this batch before the others, in turn, or after them. */
  readonly prioritise: (priority: TaskLane) => void;
  readonly archive: (archived: boolean) => void;
  readonly deleteEmpty: () => void;
  readonly cancel: () => void;
  readonly retryAll: () => void;
  readonly markUnread: () => void;
}
