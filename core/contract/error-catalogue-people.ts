/** Failures of joining and splitting people; see `errorCatalogue`. */
export const peopleErrors = {
  PEOPLE_ALREADY_ONE: { class: 'validation', sentence: 'This is one and the same person already.', nextStep: 'Choose somebody else.' },
  PERSON_NOT_SPLIT: {
    class: 'validation',
    sentence: 'All documents of a person cannot be split off.',
    nextStep: 'Leave at least one with the person.',
  },
} as const;
