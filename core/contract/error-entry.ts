/** What the catalogue says of a failure: its class (decides whether it is tried again), one sentence, one next step. */
export interface ErrorEntry {
  readonly class: 'input' | 'validation' | 'permission' | 'storage' | 'timeout' | 'network' | 'rate-limit' | 'model' | 'internal';
  readonly sentence: string;
  readonly nextStep: string;
}
