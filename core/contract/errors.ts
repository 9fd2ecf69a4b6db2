import { z } from 'zod';
import { errorCatalogue } from './error-catalogue.ts';

export type ErrorCode = keyof typeof errorCatalogue;

/** True when the text is a code of the catalogue. */
export function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(errorCatalogue, text);
}

/** What a person is told about a failure: one sentence and one next step. */
export interface ErrorText {
  readonly sentence: string;
  readonly nextStep: string;
}

/** Values filled into the `{placeholders}` of a sentence. Never document content: codes, counts, names and paths only. */
export type ErrorDetails = Readonly<Record<string, string | number>>;

/** A failure with a name. `message` is the catalogue's sentence with its details filled in. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(describeError(code, details).sentence, options);
    this.code = code;
    this.details = details;
  }
}

/** Sentence and next step of a code, details filled in; a missing detail stays visible as its name. */
export function describeError(code: ErrorCode, details: ErrorDetails = {}): ErrorText {
  const entry = errorCatalogue[code];
  return { sentence: fill(entry.sentence, details), nextStep: fill(entry.nextStep, details) };
}

/** How a failed task is tried again (spec: tasks, *Retry by error class*). */
export function errorClassOf(code: ErrorCode): ErrorClass {
  return errorCatalogue[code].class;
}

export const errorClasses = [
  'input',
  'validation',
  'permission',
  'storage',
  'timeout',
  'network',
  'rate-limit',
  'model',
  'internal',
] as const;
export type ErrorClass = (typeof errorClasses)[number];

const ErrorCodeSchema = z.custom<ErrorCode>(value => typeof value === 'string' && isErrorCode(value));

/** An error as it crosses a line: worker to main, main to window. */
export const ErrorEnvelope = z
  .object({ code: ErrorCodeSchema, details: z.record(z.string(), z.union([z.string(), z.number()])) })
  .readonly();
export type ErrorEnvelope = z.infer<typeof ErrorEnvelope>;

/** The envelope of any thrown value; what is not an `AppError` becomes `INTERNAL` and keeps its message for support. */
export function toErrorEnvelope(error: unknown): ErrorEnvelope {
  if (error instanceof AppError) return { code: error.code, details: { ...error.details } };
  const reason = error instanceof Error ? error.message : String(error);
  return { code: 'INTERNAL', details: { reason: reason.slice(0, 300) } };
}

/** The `AppError` of an envelope. */
export function fromErrorEnvelope(envelope: ErrorEnvelope): AppError {
  return new AppError(envelope.code, envelope.details);
}

function fill(text: string, details: ErrorDetails): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => showDetail(key, details[key]) ?? whole);
}

/** Numbers that name something; all others count or measure. */
const namingDetails: ReadonlySet<string> = new Set(['pid', 'version']);

/** Counts and measures have their thousands apart: 20000 → "20,000". */
function showDetail(key: string, value: string | number | undefined): string | undefined {
  if (typeof value !== 'number' || namingDetails.has(key)) return value?.toString();
  return value.toLocaleString('en-GB', { maximumFractionDigits: 3 });
}
