/** What can go wrong with what people do to the people of a batch. */
export const triageErrors = {
  MOVE_NOT_ALLOWED: {
    class: 'validation',
    sentence: 'Who is {from} cannot become {to} at once.',
    nextStep: 'Move them to {first} first.',
  },
  REASON_EXISTS: {
    class: 'validation',
    sentence: 'There is a reason “{reason}” already.',
    nextStep: 'Choose it, or offer it again if it was retired.',
  },
  SELECTION_GONE: { class: 'validation', sentence: 'The selection is not kept any more.', nextStep: 'Select the people again.' },
} as const;
