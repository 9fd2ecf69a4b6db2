/** Failures of blind screening; see `errorCatalogue`. */
export const blindErrors = {
  PERSON_IS_BLIND: {
    class: 'permission',
    sentence: '{alias} is blind, and this shows or changes who it is.',
    nextStep: 'Reveal the person first; the reveal is logged with your reason.',
  },
  DOCUMENT_IS_BLIND: {
    class: 'permission',
    sentence: 'The pages of this document cannot be shown without telling who it is.',
    nextStep: 'Read its text instead, or reveal the person.',
  },
  BLIND_ALWAYS: {
    class: 'permission',
    sentence: 'This workspace screens blind, so a batch cannot show its names.',
    nextStep: 'Reveal single people, or change it in the settings under Privacy and retention.',
  },
} as const;
