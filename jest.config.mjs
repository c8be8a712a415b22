// ESM throughout: @actions/* have no CommonJS entry. swc does not type-check; `npm run types` does.
const swc = {
  jsc: { target: 'es2023', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } },
  module: { type: 'es6' },
}
const project = (displayName, testMatch) => ({
  displayName,
  testMatch,
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': ['<rootDir>/test/transform.mjs', swc] },
  testEnvironment: 'node',
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/seeded-fast-check.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.tools/'],
})
export default {
  testTimeout: 120_000,
  // One core less, as jest has it, is half of a machine with two.
  maxWorkers: '100%',
  globalSetup: '<rootDir>/test/temporary/setup.mjs',
  globalTeardown: '<rootDir>/test/temporary/teardown.mjs',
  projects: [
    project('unit', ['<rootDir>/packages/*/test/**/*.test.ts']),
    project('end-to-end', ['<rootDir>/test/**/*.test.ts']),
  ],
}
