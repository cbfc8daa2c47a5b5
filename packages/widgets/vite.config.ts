import { defineConfig } from 'vite';
import { elementMap } from './build/element-map.ts';
import { minifyTemplates } from './build/minify-templates.ts';
import { plainPrivates } from './build/plain-privates.ts';
import { refuseDecorators } from './build/refuse-decorators.ts';
import { refuseSpreadInChains } from './build/refuse-spread-in-chains.ts';
import { trustedDocuments } from './build/trusted-documents.ts';

export default defineConfig({
  base: './',
  plugins: [
    elementMap(),
    trustedDocuments(),
    minifyTemplates(),
    plainPrivates(),
    refuseDecorators(),
    refuseSpreadInChains(),
  ],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Chromium 86 and Safari 14. Of what Safari 14 knows, optional chaining alone is called broken
    // before Chromium 91: for the one case that `refuseSpreadInChains` finds.
    target: ['chrome91', 'safari14'],
    manifest: 'manifest.json',
    // Preloading would need inline styles and a helper; the chunks are few and cached.
    modulePreload: false,
    sourcemap: true,
    rolldownOptions: {
      input: { embed: 'src/embed.ts' },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        codeSplitting: {
          groups: [
            // What embed.js needs of the bundler, apart, or it would load the base at once.
            {
              name: 'load',
              test: /preload-helper|rolldown:runtime|rolldown\/runtime/,
              priority: 10,
            },
            {
              name: 'base',
              // Not `repeat` and `keyed`, which few widgets need.
              test: /node_modules\/.*lit(?!.*directive[s-])|packages\/client\/src\/(?!live\.ts|event-stream|solve-proof|start-with-proof|proof-of-work)|src\/foundation\/(?!strings\/|composer|paged-query)/,
            },
          ],
        },
      },
    },
  },
});
