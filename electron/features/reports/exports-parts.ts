import type { BatchInputParts } from './batch-input.ts';
import type { ReportsService } from './reports.service.ts';

/** What writing files for others needs. `now` is the time in milliseconds since 1970. */
export interface ExportsParts extends BatchInputParts {
  readonly reports: ReportsService;
  readonly newId: () => string;
  readonly now: () => number;
  readonly settings: () => {
    readonly organization: string;
    readonly accent: string;
    readonly reportFooter: string;
    readonly exportFolder: string;
  };
  /** Where a first export is suggested: the person's documents. */
  readonly documentsFolder: string;
}

/** A report as it would be printed. */
export interface ReportPreview {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly title: string;
}
