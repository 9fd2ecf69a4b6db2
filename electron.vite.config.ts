import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Three programs: the main process with its workers (ES modules), the preload (CommonJS, sandboxed), the windows. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          main: 'electron/main.ts',
          'workers/screen': 'workers/screen/screen.worker.ts',
          'workers/export': 'workers/export/export.worker.ts',
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
