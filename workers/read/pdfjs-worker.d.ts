declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** The evaluator's side of pdf.js; listens on a port like a worker thread would. */
  export const WorkerMessageHandler: { initializeFromPort(port: object): void };
}
