// The floors of the house, from the ground: a room imports only what is below it.
const floors = [['stats'], ['schema'], ['tables', 'serving', 'registry'], ['profile'], ['gates'], ['report'], ['trial'], ['runner', 'cli']]
const above = floors.flatMap((rooms, floor) =>
  rooms.map((room) => ({
    name: `floor-of-${room}`,
    severity: 'error',
    comment: `packages/${room} may import only itself and the floors below it`,
    from: { path: `^packages/${room}/src/` },
    to: {
      path: '^(packages|actions|test|bench|scripts)/',
      pathNot: [`^packages/${room}/`, ...floors.slice(0, floor).flat().map((lower) => `^packages/${lower}/src/`)],
    },
  })),
)
module.exports = {
  forbidden: [
    ...above,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'declared-only', severity: 'error', comment: 'a package that the room’s package.json does not name', from: { path: '^packages/[^/]+/src/' }, to: { path: 'node_modules', dependencyTypes: ['npm-no-pkg', 'npm-unknown'] } },
    { name: 'resolvable', severity: 'error', comment: 'sarif is types alone', from: { path: '^(packages/[^/]+/src|actions)/' }, to: { couldNotResolve: true, pathNot: '^sarif$' } },
    { name: 'actions-are-thin', severity: 'error', from: { path: '^actions/' }, to: { path: '^packages/', pathNot: '^packages/runner/src/' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'], extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'] },
  },
}
