export * from './application.ts';
export * from './batch.ts';
export * from './candidate.ts';
export * from './document.ts';
export * from './event.ts';
export * from './job.ts';
export * from './match.ts';
export * from './task.ts';
