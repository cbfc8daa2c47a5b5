import type { Scaffold } from '../new.ts';
import { namesOf } from './names.ts';

/** The anatomy of a domain module: a door, its words, its lifecycle, its policies, its codes. */
export function moduleFiles(name: string): Scaffold {
  const { kebab, camel, title, constant } = namesOf(name);
  return {
    'index.ts': `import './errors.ts';\n`,
    'README.md': `# ${title}

The words, states and invariants of this module, and who may act. At most twenty lines.

- **Words**: from the domain page, one a concept.
- **States**: \`lifecycle.ts\`.
- **Invariants**: what the database holds by constraint, and what commands hold.
- **Who may act**: \`policies.ts\`.
`,
    'lifecycle.ts': `import { defineLifecycle } from '@linli/methods';

/** The states of ${title.toLowerCase()} and who moves it on. */
export const ${camel}Lifecycle = defineLifecycle({
  initial: 'OPEN',
  states: { OPEN: {}, CLOSED: { final: true } },
  transitions: [{ action: 'CLOSE', from: ['OPEN'], to: 'CLOSED', by: ['WORKER'] }],
});
`,
    'lifecycle.test.ts': `import { transition } from '@linli/methods';
import { expect, test } from 'vitest';
import { ${camel}Lifecycle } from './lifecycle.ts';

test('only a worker closes it', () => {
  const close = (actor: string) =>
    transition(${camel}Lifecycle, 'OPEN', 'CLOSE', new Set([actor]), {}).ok;
  expect([close('WORKER'), close('RESIDENT')]).toEqual([true, false]);
});
`,
    'policies.ts': `import type { Viewer } from '../../platform/viewer.ts';

/** The kinds of actor that a viewer is, as the lifecycle names them. Pure. */
export function actorKindsOf(viewer: Viewer): ReadonlySet<string> {
  return new Set(viewer.kind === 'operator' ? ['WORKER'] : []);
}
`,
    'policies.test.ts': `import { expect, test } from 'vitest';
import { actorKindsOf } from './policies.ts';

test('a visitor is nobody who acts', () => {
  expect(actorKindsOf({ kind: 'visitor' }).size).toBe(0);
});
`,
    'errors.ts': `import { defineErrors } from '../../kernel/domain-error.ts';

/** Codes of ${kebab}. */
defineErrors({
  ${constant}_CLOSED: {
    message: {
      'zh-CN': '这件事已经结束，不能再改。请刷新后再看。',
      'zh-TW': '這件事已經結束，不能再改。請重新整理後再看。',
      en: 'This has ended and can no longer be changed. Please reload.',
    },
    description: 'The subject has reached its final state.',
  },
});
`,
  };
}
