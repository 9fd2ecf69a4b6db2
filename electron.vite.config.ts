import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { readSkillSources, vocabularyFile, writeVocabularyFile } from './workers/vocabulary-file.ts';

/** Compiles the skill tables into one file that a worker opens at once; a wrong table fails the build. */
function compiledVocabulary(): Plugin {
  return {
    name: 'shortlist:compiled-vocabulary',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: vocabularyFile, source: writeVocabularyFile(readSkillSources('resources/skills')) });
    },
  };
}

/** Three programs: the main process with its workers (ES modules), the preload (CommonJS, sandboxed), the windows. */
export default defineConfig({
  main: {
    plugins: [compiledVocabulary()],
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          main: 'electron/main.ts',
          'workers/screen': 'workers/screen/screen.worker.ts',
          'workers/export': 'workers/export/export.worker.ts',
          'workers/ocr': 'workers/ocr/ocr.worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: { input: { preload: 'electron/preload.ts' }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      rolldownOptions: { input: { index: 'renderer/index.html', print: 'renderer/print.html' } },
    },
  },
});
