import { z } from 'zod';

const ErrorDetails = z.record(z.string(), z.union([z.string(), z.number()]));

/** Reads a JSON column that holds the details of an error; null stays null. */
export function parseErrorDetails(json: string | null): Readonly<Record<string, string | number>> {
  return json === null ? {} : ErrorDetails.parse(JSON.parse(json));
}
