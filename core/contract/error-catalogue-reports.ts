/** Failures of what stands on reports. */
export const reportErrors = {
  LOGO_NOT_IMAGE: {
    class: 'input',
    sentence: '“{file}” is no picture that can be drawn.',
    nextStep: 'Choose a PNG, JPEG or SVG file.',
  },
  LOGO_TOO_LARGE: {
    class: 'input',
    sentence: '“{file}” has {sizeMb} MB, the limit for a logo is {limitMb} MB.',
    nextStep: 'Save it smaller and choose it again.',
  },
  LOGO_TOO_MANY_PIXELS: {
    class: 'input',
    sentence: '“{file}” has {megapixels} million pixels, the limit for a logo is {limit} million.',
    nextStep: 'Save it smaller, 1,200 pixels wide are plenty, and choose it again.',
  },
} as const;
