import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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

/**
 * Files of pdf.js that a window needs to draw pages: character maps, the standard fonts that PDFs leave out, and the
 * decoders of rare picture formats in the form that needs no compiled code.
 */
const pdfFiles: Readonly<Record<string, RegExp>> = { cmaps: /./, standard_fonts: /./, wasm: /_nowasm_fallback\.js$/ };

/** Serves the data files of pdf.js under /pdfjs/, in development as in the built app. */
function pdfData(): Plugin {
  const source = path.resolve('node_modules/pdfjs-dist');
  return {
    name: 'shortlist:pdf-data',
    configureServer(server) {
      server.middlewares.use('/pdfjs', (request, response, next) => {
        const file = path.join(source, path.normalize(`/${(request.url ?? '').split('?')[0]}`));
        const [folder = '', name = ''] = path.relative(source, file).split(path.sep);
        if (pdfFiles[folder]?.test(name) !== true) return next();
        try {
          response.end(readFileSync(file));
        } catch {
          next();
        }
      });
    },
    generateBundle() {
      for (const [folder, wanted] of Object.entries(pdfFiles)) {
        for (const name of readdirSync(path.join(source, folder)).filter(file => wanted.test(file)))
          this.emitFile({ type: 'asset', fileName: `pdfjs/${folder}/${name}`, source: readFileSync(path.join(source, folder, name)) });
      }
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
    plugins: [react(), pdfData()],
    build: {
      outDir: 'out/renderer',
      rolldownOptions: { input: { index: 'renderer/index.html', print: 'renderer/print.html' } },
    },
  },
});
