import { blindErrors } from './error-catalogue-blind.ts';
import { intakeErrors } from './error-catalogue-intake.ts';
import { peopleErrors } from './error-catalogue-people.ts';
import { triageErrors } from './error-catalogue-triage.ts';
import type { ErrorEntry } from './error-entry.ts';
import { reportErrors } from './error-catalogue-reports.ts';

/**
 * Every failure the product knows: class (decides whether it is tried again), one sentence, one next step.
 * Words: short, concrete, the subject is the file or the thing; say what was kept.
 */
export const errorCatalogue = {
  // documents
  DOCUMENT_EMPTY: { class: 'input', sentence: 'The file is empty (0 bytes).', nextStep: 'Ask for the file again.' },
  DOCUMENT_TOO_LARGE: {
    class: 'input',
    sentence: 'The file has {sizeMb} MB, the limit is {limitMb} MB.',
    nextStep: 'Export it smaller, without pictures.',
  },
  DOCUMENT_TOO_MANY_PAGES: { class: 'input', sentence: '{pages} pages, the limit is {limit}.', nextStep: 'Ask for the CV alone.' },
  DOCUMENT_UNSUPPORTED: { class: 'input', sentence: 'This is {found}, which is not supported.', nextStep: 'Export it as PDF or DOCX.' },
  DOCUMENT_ENCRYPTED: {
    class: 'input',
    sentence: 'This file needs a password.',
    nextStep: 'Ask the candidate for the password or an open copy.',
  },
  DOCUMENT_DAMAGED: { class: 'input', sentence: 'The file is damaged: {reason}.', nextStep: 'Ask for the file again.' },
  DOCUMENT_TOO_COMPLEX: {
    class: 'input',
    sentence: 'The file takes too much time or memory to read safely.',
    nextStep: 'Export it again as a plain PDF.',
  },
  DOCUMENT_UNSAFE: {
    class: 'input',
    sentence: 'The file is built to overload a reader: {reason}.',
    nextStep: 'Do not open it; ask for another file.',
  },
  DOCUMENT_NO_TEXT: {
    class: 'input',
    sentence: 'The pages are pictures without text.',
    nextStep: 'Ask for a text version, or fill it in.',
  },
  DOCUMENT_NOT_RECOGNISED: {
    class: 'input',
    sentence: 'The pages are pictures, and {reason}.',
    nextStep: 'Ask for a text version or a sharp scan at 300 dpi, or fill it in by hand.',
  },
  DOCUMENT_GARBLED: { class: 'input', sentence: 'Its text is not readable language.', nextStep: 'Ask for another export, or fill it in.' },
  DOCUMENT_NOT_UNDERSTOOD: {
    class: 'input',
    sentence: 'Too little of it was understood to rank it fairly.',
    nextStep: 'Open it and fill in by hand what is missing: a name, an address and a position, school or skill.',
  },
  DOCUMENT_NOT_A_CV: {
    class: 'input',
    sentence: 'This looks like {sort}, not a CV.',
    nextStep: 'Open it. If it is a CV after all, say so and it is read as one.',
  },
  DOCUMENT_RULED_OUT: { class: 'input', sentence: 'You said that this is no CV.', nextStep: 'If it is one after all, read it as one.' },
  DOCUMENT_SEVERAL_PEOPLE: {
    class: 'input',
    sentence: 'This file holds the CVs of {people} people.',
    nextStep: 'Split it. If it is one CV, say so and it is read as one.',
  },
  DOCUMENT_SPLIT: {
    class: 'input',
    sentence: 'Split into the CVs of {people} people.',
    nextStep: 'Nothing: each of them stands in the batch with its pages.',
  },
  // files and folders
  FILE_NOT_FOUND: { class: 'input', sentence: 'There is no file or folder “{path}”.', nextStep: 'Check the path.' },
  FILE_NOT_READABLE: {
    class: 'permission',
    sentence: '“{path}” may not be read by this user.',
    nextStep: 'Change its permissions or copy it elsewhere.',
  },
  FILE_VANISHED: { class: 'input', sentence: 'The file disappeared before it was read.', nextStep: 'Add it again.' },
  FILE_CHANGED: {
    class: 'storage',
    sentence: 'The file changed while it was being read.',
    nextStep: 'Wait until it is saved, then add it again.',
  },
  FILE_NOT_REGULAR: { class: 'input', sentence: '“{path}” is {found}, not a file.', nextStep: 'Choose files or folders with documents.' },
  FOLDER_EMPTY: { class: 'input', sentence: 'No files were found in “{path}”.', nextStep: 'Choose a folder that holds CVs.' },
  // job ads and rubrics
  JOB_EMPTY: { class: 'validation', sentence: 'The job ad “{path}” has no text.', nextStep: 'Choose a file with the text of the ad.' },
  JOB_TOO_LARGE: {
    class: 'validation',
    sentence: 'The job ad “{path}” is larger than {limit}.',
    nextStep: 'Keep only the text of the ad.',
  },
  JOB_NOT_TEXT: {
    class: 'validation',
    sentence: 'The job ad “{path}” is not readable text: {reason}.',
    nextStep: 'Save it as txt, md, pdf or docx.',
  },
  JOB_IS_CV: {
    class: 'validation',
    sentence: 'The job ad “{path}” reads like a CV.',
    nextStep: 'Give the text of the ad here, and drop the CV on its job.',
  },
  JOB_NO_CRITERIA: {
    class: 'validation',
    sentence: 'No requirement was found in the job ad “{path}”.',
    nextStep: 'Name the skills, years or degree that the job asks for.',
  },
  JOB_IN_USE: {
    class: 'validation',
    sentence: '“{title}” was used: people were screened or noted for it.',
    nextStep: 'Close it instead; everything about it stays.',
  },
  JOB_CLOSED: { class: 'validation', sentence: '“{title}” is closed.', nextStep: 'Reopen the job, then drop the files again.' },
  SYNONYM_TAKEN: {
    class: 'validation',
    sentence: '“{word}” already counts for “{other}”, so it cannot count for “{criterion}” too.',
    nextStep: 'Take it off one of the two, or merge them.',
  },
  RUBRIC_INVALID: {
    class: 'validation',
    sentence: 'The rubric “{path}” is not valid: {reason}.',
    nextStep: 'Correct that place in the file.',
  },
  RUBRIC_WEIGHTS_ZERO: {
    class: 'validation',
    sentence: 'All weights are zero, so there is nothing to score by.',
    nextStep: 'Give at least one criterion a weight.',
  },
  RUBRIC_CHANGED_ELSEWHERE: {
    class: 'validation',
    sentence: 'Rubric {version} was saved elsewhere meanwhile. Your changes are still here.',
    nextStep: 'Load rubric {version}, or save yours after it.',
  },
  ...intakeErrors,
  ...peopleErrors,
  ...triageErrors,
  PAGE_NOT_DRAWN: {
    class: 'input',
    sentence: 'This PDF can be read but not drawn here.',
    nextStep: 'Open it in another program to see the page.',
  },
  PAGE_NOT_THERE: { class: 'validation', sentence: 'There is no page {page}: the file has {pages}.', nextStep: 'Choose one of its pages.' },
  PAGE_WITHOUT_PICTURE: {
    class: 'validation',
    sentence: 'A file of the kind {kind} has no pages that could be compared with their pictures.',
    nextStep: 'Choose a PDF, or export it as one.',
  },
  RECOGNITION_MISSING: {
    class: 'internal',
    sentence: 'The page cannot be compared: the data that make out text in pictures are missing.',
    nextStep: 'Install Shortlist again, or run npm ci.',
  },
  NOBODY_READ: {
    class: 'validation',
    sentence: 'Nothing of these files could be read yet, so there is nobody to decide about.',
    nextStep: 'Help the files first, then decide.',
  },
  DOCUMENT_WRONG_PASSWORD: { class: 'input', sentence: 'That is not the password.', nextStep: 'Check it, capital letters too.' },
  // command line
  USAGE: { class: 'validation', sentence: '{reason}.', nextStep: 'Run with --help to see all options.' },
  OUTPUT_NOT_WRITABLE: { class: 'permission', sentence: '“{path}” cannot be written: {reason}.', nextStep: 'Choose another place.' },
  OUTPUT_FOLDER_GONE: { class: 'permission', sentence: 'The folder “{path}” is gone.', nextStep: 'Choose another place.' },
  OUTPUT_IN_USE: {
    class: 'permission',
    sentence: '“{path}” is open in another program.',
    nextStep: 'Close it there, or save under another name.',
  },
  DISK_FULL: {
    class: 'storage',
    sentence: 'The disk is full. All results so far are safe.',
    nextStep: 'Free some space: a batch goes on by itself, all else can be tried again.',
  },
  CANCELLED: {
    class: 'input',
    sentence: 'Stopped on request. What was finished is kept.',
    nextStep: 'Run the same command again to continue.',
  },
  // workspace
  WORKSPACE_LOCKED: {
    class: 'storage',
    sentence: 'Another Shortlist (process {pid}) is using the workspace “{path}”.',
    nextStep: 'Close it, or choose another workspace.',
  },
  WORKSPACE_NEWER: {
    class: 'validation',
    sentence: 'The workspace “{path}” was written by a newer version of Shortlist.',
    nextStep: 'Update Shortlist; nothing was changed.',
  },
  WORKSPACE_DAMAGED: {
    class: 'storage',
    sentence: 'The workspace “{path}” is damaged: {reason}.',
    nextStep: 'Restore a backup; the damaged file was left as it is.',
  },
  WORKSPACE_WRONG_KEY: {
    class: 'permission',
    sentence: 'The workspace “{path}” cannot be opened with this key.',
    nextStep: 'Use the passphrase or the keychain it was made with.',
  },
  WORKSPACE_KEY_MISSING: {
    class: 'permission',
    sentence: 'No keychain answers and no passphrase is set for the workspace “{path}”.',
    nextStep: 'Unlock the keychain and try again, or set SHORTLIST_PASSPHRASE or SHORTLIST_PASSPHRASE_FILE.',
  },
  WORKSPACE_NOT_WRITABLE: {
    class: 'permission',
    sentence: 'The workspace “{path}” cannot be written: {reason}.',
    nextStep: 'Choose a folder that this user may write to.',
  },
  WORKSPACE_IS_LOCKED: { class: 'permission', sentence: 'The workspace is locked.', nextStep: 'Unlock it with your passphrase.' },
  PASSPHRASE_WRONG: {
    class: 'permission',
    sentence: 'That is not the passphrase of this workspace.',
    nextStep: 'Check it, capital letters too.',
  },
  PASSPHRASE_SHORT: {
    class: 'validation',
    sentence: 'The passphrase has fewer than {least} characters.',
    nextStep: 'Choose a longer one: four words are easy to remember.',
  },
  SETTING_INVALID: { class: 'validation', sentence: '“{name}” cannot be set so: {reason}.', nextStep: 'The former value was kept.' },
  BACKUP_FAILED: {
    class: 'storage',
    sentence: 'The backup could not be written: {reason}.',
    nextStep: 'Choose another folder; the workspace is safe.',
  },
  // engine
  DATABASE_BUSY: { class: 'storage', sentence: 'The workspace file is busy.', nextStep: 'It is tried again by itself.' },
  TASK_TIMEOUT: {
    class: 'timeout',
    sentence: 'The work took longer than {seconds} seconds.',
    nextStep: 'Try it again; if it fails again, report it.',
  },
  TASK_UNKNOWN: { class: 'validation', sentence: 'There is no task of the kind “{kind}”.', nextStep: 'Update Shortlist.' },
  TASK_PAYLOAD_INVALID: {
    class: 'validation',
    sentence: 'The task of kind “{kind}” has an invalid payload: {reason}.',
    nextStep: 'Skip it; report it if it comes back.',
  },
  REQUEST_INVALID: { class: 'validation', sentence: 'The request is not valid: {reason}.', nextStep: 'Correct the input.' },
  REQUEST_FORBIDDEN: {
    class: 'permission',
    sentence: 'The request did not come from a window of this app.',
    nextStep: 'Use the app itself.',
  },
  NOT_FOUND: { class: 'validation', sentence: 'There is no {what} with that id.', nextStep: 'Reload; it may have been deleted.' },
  ...reportErrors,
  REPORT_FAILED: { class: 'internal', sentence: 'The report could not be made: {reason}.', nextStep: 'Try again; all results are safe.' },
  ...blindErrors,
  INTERNAL: { class: 'internal', sentence: 'Something unexpected happened: {reason}.', nextStep: 'Try again; report it if it comes back.' },
} as const satisfies Record<string, ErrorEntry>;
