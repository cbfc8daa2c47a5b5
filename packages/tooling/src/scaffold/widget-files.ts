import type { Scaffold } from '../new.ts';
import { namesOf } from './names.ts';

/** The anatomy of a widget that shows the name of its community, to start from. */
export function widgetFiles(name: string): Scaffold {
  const { kebab, pascal, camel, title } = namesOf(name);
  const translation = `import type { ${pascal}Strings } from '../${kebab}.strings.ts';

export const strings: ${pascal}Strings = {
  heading: (community) => \`\${community}\`,
};
`;
  return {
    'operations.ts': `import { graphql } from '../graphql.ts';

export const ${pascal}Community = graphql(\`
  query ${pascal}Community($code: String!) { community(code: $code) { id name } }
\`);
`,
    [`${kebab}.controller.ts`]: `import { QueryController } from '../foundation/query-controller.ts';
import type { LinliHost } from '../foundation/linli-host.ts';
import { ${pascal}Community } from './operations.ts';

/** What the widget shows. */
export interface ${pascal}Data {
  readonly id: string;
  readonly name: string;
}

/** Reads the community whose code the widget is given. */
export function ${camel}Controller(host: LinliHost, code: () => string | null) {
  return new QueryController(host, {
    document: ${pascal}Community,
    variables: () => {
      const given = code();
      return given ? { code: given } : null;
    },
    select: ({ community }): ${pascal}Data | null => community,
    watch: ({ id }) => [id],
  });
}
`,
    [`${kebab}.ts`]: `import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../foundation/base-styles.css.ts';
import { defineWidget } from '../foundation/define-widget.ts';
import { LinliElement } from '../foundation/linli-element.ts';
import { emptyState, skeleton } from '../templates/placeholder.ts';
import { ${camel}Controller } from './${kebab}.controller.ts';
import { type ${pascal}Strings, ${camel}Strings } from './${kebab}.strings.ts';
import { ${camel}Styles } from './${kebab}.styles.ts';

/**
 * ${title}.
 *
 * @csspart frame - everything
 */
export class Linli${pascal} extends LinliElement<${pascal}Strings> {
  static override strings = ${camel}Strings;
  static override styles = [...baseStyles, ${camel}Styles];

  /** The community's official code. */
  @property() code: string | null = null;

  readonly #community = ${camel}Controller(this, () => this.code);

  override render(): TemplateResult {
    const { view } = this.#community;
    switch (view.state) {
      case 'initial':
      case 'pending':
        return this.frame(skeleton(this.sharedWords.loading, ['short', 'line']));
      case 'empty':
        return this.frame(emptyState(this.sharedWords.loading));
      case 'refused':
      case 'failed':
        return this.frame(this.failureView(view.failure, () => this.#community.refetch()));
      case 'ready':
        return this.frame(html\`<h2>\${this.words.heading(view.data.name)}</h2>\`);
    }
  }
}

void defineWidget('linli-${kebab}', Linli${pascal});

declare global {
  interface HTMLElementTagNameMap {
    'linli-${kebab}': Linli${pascal};
  }
}
`,
    [`${kebab}.styles.ts`]: `import { css } from 'lit';

export const ${camel}Styles = css\`
  h2 {
    color: var(--_text);
  }
\`;
`,
    [`${kebab}.strings.ts`]: `import { defineStrings } from '../foundation/strings.ts';
import type { strings } from './strings/zh-CN.ts';

export type ${pascal}Strings = typeof strings;

export const ${camel}Strings = defineStrings<${pascal}Strings>({
  'zh-CN': () => import('./strings/zh-CN.ts'),
  'zh-TW': () => import('./strings/zh-TW.ts'),
  en: () => import('./strings/en.ts'),
});
`,
    'strings/zh-CN.ts': `export const strings = {\n  heading: (community: string) => \`\${community}\`,\n};\n`,
    'strings/zh-TW.ts': translation,
    'strings/en.ts': translation,
    [`${kebab}.test.ts`]: `import { afterEach, beforeEach, expect, test } from 'vitest';
import '../provider/provider.ts';
import { expectAccessible } from '../testing/expect-accessible.ts';
import type { FakeServer } from '../testing/fake-server.ts';
import { mount, startFakeServer } from '../testing/mount.ts';
import './${kebab}.ts';
import * as operations from './operations.ts';

let server: FakeServer;
let restore: () => void;
beforeEach(() => {
  server = startFakeServer(operations);
  restore = server.install();
});
afterEach(() => restore());

test('the community is named, and everybody can read it', async () => {
  server.answer('${pascal}Community', () => ({ community: { id: 'Community:1', name: '滨江社区' } }));
  const element = await mount('<linli-${kebab} code="510703001010"></linli-${kebab}>', 'linli-${kebab}');
  await expect.poll(() => element.shadowRoot?.textContent).toContain('滨江社区');
  await expectAccessible(element);
});
`,
  };
}
