/** Failures of taking files in: what is dropped, batches, watched folders. Part of the error catalogue. */
export const intakeErrors = {
  DROP_WHOLE_DRIVE: { class: 'validation', sentence: '“{path}” is a whole drive.', nextStep: 'Drop the folder that holds the CVs.' },
  DROP_NOT_FILES: {
    class: 'validation',
    sentence: 'What was dropped is {found}, not files.',
    nextStep: 'Drop files or folders; text of a job ad goes on the job page.',
  },
  BATCH_FULL: {
    class: 'validation',
    sentence: 'More than {limit} files lie there; the first {limit} were taken.',
    nextStep: 'Drop the rest as another batch.',
  },
  BATCH_WITHOUT_JOB: {
    class: 'validation',
    sentence: 'This batch was read without a job, so there is nothing to decide about.',
    nextStep: 'Screen it against a job.',
  },
  BATCH_NOT_EMPTY: {
    class: 'validation',
    sentence: 'This batch holds files, so it is not deleted.',
    nextStep: 'Archive it: it leaves the lists, and nothing of it is lost.',
  },
  // watched folders
  WATCHED_ALREADY: {
    class: 'validation',
    sentence: '“{path}” is watched for this already.',
    nextStep: 'Look at its state in the list.',
  },
  FILE_NOT_REPLACED: {
    class: 'validation',
    sentence: 'This file was read well and has its place in the ranking.',
    nextStep: 'Drop the new file on the ranking: it joins as another version of the same CV.',
  },
} as const;
