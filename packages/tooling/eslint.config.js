import litPlugin from 'eslint-plugin-lit';
import litAccessibility from 'eslint-plugin-lit-a11y';
import webComponents from 'eslint-plugin-wc';
import { parser } from 'typescript-eslint';

/** What our elements extend; without these names the rules look at `HTMLElement` alone. */
const elementBaseClasses = ['LitElement', 'LinliElement', 'BoardPart'];

/** What Biome does not know: Lit's templates and custom elements. */
export default [
  { ignores: ['**/generated/**', '**/dist/**'] },
  {
    files: ['packages/widgets/src/**/*.ts'],
    languageOptions: { parser },
    plugins: { lit: litPlugin, 'lit-a11y': litAccessibility, wc: webComponents },
    settings: { lit: { elementBaseClasses }, wc: { elementBaseClasses } },
    rules: {
      ...litPlugin.configs['flat/recommended'].rules,
      ...litAccessibility.configs.recommended.rules,
      ...webComponents.configs['flat/best-practice'].rules,
      // Lit's base class implements every callback.
      'wc/guard-super-call': 'off',
      'lit/no-template-bind': 'error',
      'lit/no-legacy-template-syntax': 'error',
    },
  },
];
