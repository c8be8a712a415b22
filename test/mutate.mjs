// Does a wrong decision turn a test red? Each mutant breaks one decisive line in a copy of the sources and runs the tests
// that ought to notice. Slow, so by hand: node test/mutate.mjs [--write] [words]   (--write: docs/mutations.md)
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import between from './mutants/between.mjs'
import comparison from './mutants/comparison.mjs'
import contract from './mutants/contract.mjs'
import curves from './mutants/curves.mjs'
import decide from './mutants/decide.mjs'
import drift from './mutants/drift.mjs'
import earlier from './mutants/earlier.mjs'
import explain from './mutants/explain.mjs'
import fairness from './mutants/fairness.mjs'
import families from './mutants/families.mjs'
import figures from './mutants/figures.mjs'
import models from './mutants/models.mjs'
import policy from './mutants/policy.mjs'
import quality from './mutants/quality.mjs'
import registered from './mutants/registered.mjs'
import sensitive from './mutants/sensitive.mjs'
import smallCounts from './mutants/small-counts.mjs'
import tables from './mutants/tables.mjs'
import vocabulary from './mutants/vocabulary.mjs'

const root = dirname(import.meta.dirname)
const written = join(root, 'docs', 'mutations.md')

/**
 * [what is broken, its file, its line as it is, as it becomes, tests, a pattern of their names]. Files and tests lie under
 * packages; a line must stand in its file once.
 */
const mutants = [
  decide,
  curves,
  models,
  policy,
  vocabulary,
  contract,
  sensitive,
  between,
  drift,
  fairness,
  families,
  figures,
  smallCounts,
  tables,
  comparison,
  registered,
  quality,
  explain,
  earlier,
].flat()

const asked = process.argv.slice(2).filter((word) => word !== '--write')
const chosen = mutants.filter(([what, file]) => asked.every((word) => `${what} ${file}`.includes(word)))
for (const [, file, from] of chosen) {
  const found = readFileSync(join(root, 'packages', file), 'utf8').split(from).length - 1
  if (found !== 1) throw new Error(`${file} has ${found} times: ${from}`)
}

// The sources themselves are only read: whatever ends this leaves them as they are.
const copy = mkdtempSync(join(tmpdir(), 'mutants-'))
const rows = []
try {
  stage()
  checkGreen()
  for (const [what, file, from, to, tests, named] of chosen) {
    const path = join(copy, 'packages', file)
    const text = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      text.replace(from, () => to),
    )
    const { red, all } = run(tests, named)
    writeFileSync(path, text)
    const fate = red.length === 0 ? '**survived**' : `${red.length} of ${all} red`
    rows.push([what, file, fate, red[0] ?? ''])
    process.stdout.write(`${rows.at(-1).slice(0, 3).join('  ')}\n`)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
const survived = rows.filter(([, , , killer]) => killer === '').length
process.stdout.write(`${rows.length - survived} of ${rows.length} killed\n`)
if (process.argv.includes('--write')) writeFileSync(written, page())
process.exit(survived === 0 ? 0 : 1)

/** The sources with a node_modules of their own, in which the rooms are the copies. */
function stage() {
  for (const part of ['packages', 'test', 'docs', 'examples', 'jest.config.mjs', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true, filter: (path) => !path.endsWith('node_modules') })
  mkdirSync(join(copy, 'node_modules', '@sea-trials'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@sea-trials' && name !== '.cache')
      symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name))
  for (const room of readdirSync(join(copy, 'packages'))) {
    symlinkSync(join(copy, 'packages', room), join(copy, 'node_modules', '@sea-trials', room))
    const own = join(root, 'packages', room, 'node_modules')
    if (existsSync(own)) symlinkSync(own, join(copy, 'packages', room, 'node_modules'))
  }
}

/** A test that is red by itself would kill every mutant. */
function checkGreen() {
  const suites = new Map(chosen.map(([, , , , tests, named]) => [`${tests} ${named}`, [tests, named]]))
  for (const [tests, named] of suites.values()) {
    const { red } = run(tests, named)
    if (red.length > 0) throw new Error(`red without a mutant: ${red[0]} (${tests})`)
  }
}

/** Names of the tests that turned red, and how many ran. */
function run(tests, named) {
  const output = join(copy, 'jest.json')
  const jest = [
    join(root, 'node_modules/jest/bin/jest.js'),
    '--selectProjects=unit',
    '--silent',
    '--json',
    `--outputFile=${output}`,
    ...(named === undefined ? [] : [`--testNamePattern=${named}`]),
  ]
  const command = ['--experimental-vm-modules', '--no-warnings', ...jest, '--', `packages/${tests}`]
  spawnSync(process.execPath, command, { cwd: copy, stdio: 'ignore' })
  const { testResults } = JSON.parse(readFileSync(output, 'utf8'))
  rmSync(output)
  const all = testResults.flatMap((file) => file.assertionResults).filter(({ status }) => /passed|failed/.test(status))
  if (all.length === 0) throw new Error(`no test ran: ${tests}`)
  return { red: all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName), all: all.length }
}

/** Of mutants that were not run this time the line stays as it was. */
function page() {
  const cell = (text) => text.replaceAll('|', '\\|')
  const key = ([what, file]) => `| ${cell(what)} | \`${file}\` |`
  const before = existsSync(written) ? readFileSync(written, 'utf8').split('\n') : []
  const table = mutants.flatMap((mutant) => {
    const now = rows.find((row) => key(row) === key(mutant))
    if (now === undefined) return before.filter((line) => line.startsWith(key(mutant)))
    const [, , fate, killer] = now
    return [`${key(now)} ${fate} | ${cell(killer)} |`]
  })
  return `# Mutations
Each line is a decision taken wrongly on purpose, in \`packages\`, how many of the tests that were run turned red, and the first that did.
Made by \`node test/mutate.mjs --write\`.

| what was broken | where | tests | the first |
|---|---|---|---|
${table.join('\n')}
`
}
