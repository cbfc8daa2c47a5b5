/** The walls of the house (docs/decisions/0007-walls.md says why each stands). */
const modules = 'packages/server/src/modules';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Types may look back, and what is loaded later may; code that runs at once may not.',
      from: {},
      to: {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] },
      },
    },
    {
      name: 'methods-are-pure',
      severity: 'error',
      comment:
        'Rules import nothing of ours, and of libraries hashes and signatures alone, so that any browser can run them.',
      from: { path: '^packages/methods/src', pathNot: '\\.test\\.ts$|/testing(/|\\.ts$)' },
      to: { pathNot: '^packages/methods/src|node_modules/@noble/' },
    },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^packages/server/src/kernel' },
      to: { path: '^packages/', pathNot: '^packages/server/src/kernel' },
    },
    {
      name: 'mechanisms-and-platform-know-no-module',
      severity: 'error',
      from: { path: '^packages/server/src/(mechanisms|platform)', pathNot: '\\.test\\.ts$' },
      to: { path: `^${modules}` },
    },
    {
      name: 'modules-by-their-door',
      severity: 'error',
      from: { path: `^${modules}/([^/]+)/` },
      to: { path: `^${modules}/([^/]+)/(?!index\\.ts$)`, pathNot: `^${modules}/$1/` },
    },
    {
      name: 'modules-by-their-door-from-outside',
      severity: 'error',
      comment: 'Tests may use what a module keeps for tests.',
      from: { path: '^packages/server/src', pathNot: `^${modules}` },
      to: { path: `^${modules}/[^/]+/(?!index\\.ts$|testing(?:/|\\.ts$))` },
    },
    {
      name: 'communities-know-nobody',
      severity: 'error',
      from: { path: `^${modules}/communities/` },
      to: { path: `^${modules}/(?!communities/)` },
    },
    {
      name: 'commands-without-graphql',
      severity: 'error',
      from: { path: '/commands/[^/]+\\.ts$', pathNot: '\\.test\\.ts$' },
      to: { path: 'node_modules/(graphql|@pothos)' },
    },
    {
      name: 'pglite-in-one-file',
      severity: 'error',
      from: { path: '^packages/server/src', pathNot: '^packages/server/src/database\\.ts$' },
      to: { path: 'node_modules/(@electric-sql|pglite-prisma-adapter|@prisma/adapter-pg|pg)/' },
    },
    {
      name: 'client-without-lit',
      severity: 'error',
      from: { path: '^packages/client/src' },
      to: { path: 'node_modules/(lit|@lit)|^packages/(widgets|server)' },
    },
    {
      name: 'widgets-without-server',
      severity: 'error',
      from: { path: '^packages/widgets/src', pathNot: '\\.test\\.ts$|/testing/' },
      to: { path: '^packages/(server|tooling)|^examples' },
    },
    {
      name: 'tests-stay-tests',
      severity: 'error',
      comment: 'What only tests use is in a folder `testing/` or in a `testing.ts` beside them.',
      from: { pathNot: '\\.test\\.ts$|/testing/|/testing\\.ts$|^packages/tooling' },
      to: { path: '\\.test\\.ts$|^packages/.*/testing(/|\\.ts$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(generated|dist|node_modules)/' },
    includeOnly: ['^packages', '^examples', 'node_modules'],
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
