import 'i18next';
import type { Catalogue } from './catalogues.ts';

/** A key that is not in the English catalogues does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'frame';
    resources: Catalogue;
  }
}
