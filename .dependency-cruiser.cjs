/** The rules of ARCHITECTURE.md that a machine can check. */
module.exports = {
  forbidden: [
    {
      name: 'the-engine-stands-alone',
      comment: 'src/rating/ imports nothing but itself: no library, no I/O, no clock.',
      severity: 'error',
      from: { path: '^src/rating/', pathNot: '\\.test\\.tsx?$' },
      to: { pathNot: '^src/rating/' },
    },
    {
      name: 'the-survey-core-stands-on-the-engine-alone',
      comment:
        'src/surveys/ imports itself and src/rating/, whose exact fractions, intervals and order of questions it shares: no library, no I/O, no clock.',
      severity: 'error',
      from: { path: '^src/surveys/', pathNot: '\\.test\\.tsx?$' },
      to: { pathNot: '^src/(surveys|rating)/' },
    },
    {
      name: 'disclosure-stands-alone',
      comment: 'src/disclosure/ imports itself and the solver only: what is said of people is decided in one place, from counts alone.',
      severity: 'error',
      from: { path: '^src/disclosure/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^src/disclosure/', '^node_modules/highs/'] },
    },
    {
      name: 'readers-know-no-feature',
      comment: 'src/evidence/ imports types of the engine and src/shared/ only.',
      severity: 'error',
      from: { path: '^src/evidence/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(evidence|shared|rating/(evidence|level))' },
    },
    {
      name: 'tools-know-no-feature',
      comment: 'What features share imports no feature.',
      severity: 'error',
      from: { path: '^src/(ui|web|database|jobs|shared|mail|config|start)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/features/' },
    },
    {
      name: 'features-meet-at-the-door',
      comment: 'A feature uses another through its index.ts only.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/([^/]+)/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.ts$'] },
    },
    {
      name: 'only-roots-reach-in',
      comment: 'app.ts, main.ts, cli.ts and the seed use features through their index.ts too.',
      severity: 'error',
      from: { path: '^src/([^/]+\\.ts$|seed/)' },
      to: { path: '^src/features/', pathNot: '/index\\.ts$' },
    },
    {
      name: 'only-queries-ask-the-database',
      comment: 'All SQL stands in *.queries.ts and src/database/.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(database|jobs)/', '\\.queries\\.ts$', '\\.test\\.tsx?$'] },
      to: { path: 'node_modules/(kysely|pg)/' },
    },
    {
      name: 'a-page-is-given-what-it-shows',
      comment: 'A page knows no query, no database and no configuration.',
      severity: 'error',
      from: { path: '\\.page\\.tsx$' },
      to: { path: ['^src/(database|config|start)', '\\.queries\\.ts$'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-development-tools-in-the-product',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
