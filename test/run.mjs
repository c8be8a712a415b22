// All tests: `npm test` (and with it `npm cit`). Static checks first, then jest. Parts that a laptop may lack (act,
// actionlint, zizmor, a browser) are looked for here and said to be missing; under CI=true a missing part is a failure.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

const root = dirname(import.meta.dirname)
const tools = join(root, '.tools')
const windows = process.platform === 'win32'
process.env.PATH = [join(tools, 'bin'), join(tools, 'venv', 'bin'), process.env.PATH].join(delimiter)
const failed = []
// Run over files of others that are not committed; everything else is promised to run in CI.
const OUTSIDE = ['JSON Schema test suite', 'published contracts', 'the test definitions Great Expectations']

prepareNode24()
const bin = (name) => join(root, 'node_modules', '.bin', windows ? `${name}.cmd` : name)
step('types', bin('tsc'), ['--noEmit', '-p', '.'])
step('format and lint', bin('biome'), ['ci', '--error-on-warnings', '.'])
step('floors', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'packages', 'actions'])
step('generated files', process.execPath, ['scripts/generate.mjs', '--check'])
step('mutants find their lines', process.execPath, ['test/mutants/all.mjs'])
step('dist', process.execPath, ['scripts/build.mjs', '--check'])
part('actionlint', ['-version']) && step('actionlint', 'actionlint', ['-color', ...workflows()])
part('zizmor', ['--version']) &&
  step('zizmor', 'zizmor', [
    '--offline',
    '--no-progress',
    '--min-severity',
    'medium',
    '--config',
    '.github/zizmor.yml',
    '.',
  ])
const counts = jest(process.argv.slice(2))

if (failed.length > 0) console.log(`\nfailed: ${failed.join(', ')}`)
console.log(`\n${counts.passed} passed, ${counts.failed + failed.length} failed, ${counts.skipped} skipped`)
process.exit(failed.length > 0 || counts.failed > 0 || counts.passed === 0 ? 1 : 0)

function step(name, command, args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: windows && command.endsWith('.cmd'),
  })
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`)
  if (status !== 0) failed.push(name)
}

/** Whether an optional part is here. Its absence is said, and is a failure where everything is promised to run. */
function part(name, args) {
  const found = spawnSync(name, args, { stdio: 'ignore' }).status === 0
  if (!found)
    console.log(`${process.env.CI === 'true' ? 'FAILED' : 'skipped'} ${name}: not on this machine; .ci/run installs it`)
  if (!found && process.env.CI === 'true') failed.push(name)
  return found
}

function workflows() {
  const list = spawnSync('git', ['ls-files', '.github/workflows', 'examples/*/.github/workflows'], {
    cwd: root,
    encoding: 'utf8',
  })
  return list.stdout.split('\n').filter(Boolean)
}

/** The runner's Node, in a folder of its own: in node_modules it would become the Node of every npm script. */
function prepareNode24() {
  const prefix = join(tools, 'node24')
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`
  const node = join(prefix, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node')
  const wanted = 'v24.21.0'
  const has = () => existsSync(node) && spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() === wanted
  if (!has()) {
    mkdirSync(prefix, { recursive: true })
    const npm = windows ? 'npm.cmd' : 'npm'
    spawnSync(npm, ['install', '--silent', '--no-save', '--prefix', prefix, `${name}@${wanted.slice(1)}`], {
      cwd: prefix,
      stdio: 'inherit',
      shell: windows,
    })
  }
  if (has()) process.env.SEA_TRIALS_NODE24 = node
  else failed.push(`Node ${wanted} for the end-to-end tests could not be installed`)
}

function jest(args) {
  const output = join(root, 'node_modules', '.cache', 'sea-trials', 'jest.json')
  mkdirSync(dirname(output), { recursive: true })
  const command = [
    '--experimental-vm-modules',
    '--no-warnings=ExperimentalWarning',
    join(root, 'node_modules/jest/bin/jest.js'),
  ]
  const { status } = spawnSync(process.execPath, [...command, '--json', '--outputFile', output, ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (!existsSync(output)) return { passed: 0, failed: 1, skipped: 0 }
  const result = JSON.parse(readFileSync(output, 'utf8'))
  const broken = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length
  const skipped = result.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter((one) => one.status === 'pending')
  for (const { fullName } of skipped) console.log(`skipped: ${fullName}`)
  const unpromised = skipped.filter(({ fullName }) => !OUTSIDE.some((name) => fullName.includes(name))).length
  if (process.env.CI === 'true' && unpromised > 0) failed.push(`${unpromised} tests were skipped`)
  const some = status !== 0 && result.numFailedTests + broken === 0 ? 1 : 0
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + broken + some,
    skipped: skipped.length,
  }
}
