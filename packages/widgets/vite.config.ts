import { defineConfig } from 'vite';
import { elementMap } from './build/element-map.ts';
import { minifyTemplates } from './build/minify-templates.ts';
import { refuseDecorators } from './build/refuse-decorators.ts';
import { trustedDocuments } from './build/trusted-documents.ts';

export default defineConfig({
  base: './',
  plugins: [elementMap(), trustedDocuments(), minifyTemplates(), refuseDecorators()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: ['chrome86', 'safari14'],
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
              test: /node_modules\/.*lit|packages\/client\/src\/(?!live\.ts|event-stream)|src\/foundation\/(?!strings\/)/,
            },
          ],
        },
      },
    },
  },
});
