/**
 * Who may import whom (docs/architecture.md). Each rule is proved once in tests/architecture.
 * Everything outside `electron/shell` (and the two entries) runs in plain Node.
 */
const test = '\\.test\\.tsx?$';

module.exports = {
  forbidden: [
    { name: 'no-circular', comment: 'A cycle hides who depends on whom.', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\?|^virtual:|\\.css$' } },
    {
      name: 'core-is-pure',
      comment: 'core imports core, zod and small pure libraries: no I/O, no Electron, no SQL, no DOM.',
      severity: 'error',
      from: { path: '^core/', pathNot: test },
      to: { pathNot: '^core/|^node_modules/(zod|libphonenumber-js|i18next)/' },
    },
    {
      name: 'contract-imports-zod-only',
      severity: 'error',
      from: { path: '^core/contract/', pathNot: test },
      to: { pathNot: '^core/contract/|^node_modules/zod/' },
    },
    {
      name: 'db-imports-core',
      severity: 'error',
      from: { path: '^db/', pathNot: test },
      to: { path: '^(workers|electron|renderer|tests|resources)/' },
    },
    {
      name: 'sql-only-in-db',
      comment: 'The database library is opened in one place.',
      severity: 'error',
      from: { pathNot: `^db/|^tests/|${test}` },
      to: { path: '(^|/)node_modules/(better-sqlite3|drizzle-orm)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workers-import-core',
      severity: 'error',
      from: { path: '^workers/', pathNot: test },
      to: { path: '^(db|electron|renderer|tests)/' },
    },
    {
      name: 'engine-knows-no-business',
      comment: 'engine imports core and db queries; never a feature, the shell or a worker.',
      severity: 'error',
      from: { path: '^electron/engine/', pathNot: test },
      to: { path: '^(workers|renderer|tests)/|^electron/(?!engine/)|^db/(schema|migrations)/' },
    },
    {
      name: 'features-do-not-meet',
      comment: 'Features share through core or engine and are composed in app.ts.',
      severity: 'error',
      from: { path: '^electron/features/([^/]+)/', pathNot: test },
      to: { path: '^electron/features/', pathNot: '^electron/features/$1/' },
    },
    {
      name: 'features-stay-in-their-room',
      severity: 'error',
      from: { path: '^electron/features/', pathNot: test },
      to: {
        path: '^(workers|renderer|tests)/|^electron/(shell|cli)/|^electron/[^/]+\\.ts$|^db/(schema|migrations)/',
        pathNot: '^electron/trpc\\.ts$',
      },
    },
    {
      name: 'only-shell-imports-electron',
      severity: 'error',
      from: { pathNot: `^electron/(shell/|setup/starter/|main\\.ts|preload\\.ts)|^tests/|${test}` },
      to: { path: '^electron$|(^|/)node_modules/electron/', pathNot: '^electron/' },
    },
    {
      name: 'shell-is-reached-from-main-only',
      severity: 'error',
      from: { pathNot: `^electron/(shell/|main\\.ts|preload\\.ts)|^tests/|${test}` },
      to: { path: '^electron/shell/' },
    },
    {
      name: 'renderer-sees-types-of-main-only',
      comment: 'Windows import core (pure parts), their own feature and the type of the router.',
      severity: 'error',
      from: { path: '^renderer/', pathNot: test },
      to: { path: '^(db|workers|tests)/|^electron/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'renderer-features-do-not-meet',
      severity: 'error',
      from: { path: '^renderer/src/features/([^/]+)/', pathNot: test },
      to: { path: '^renderer/src/features/', pathNot: '^renderer/src/features/$1/' },
    },
    { name: 'product-does-not-import-tests', severity: 'error', from: { pathNot: `^tests/|${test}` }, to: { path: '^tests/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
