// Does a wrong decision turn a test red? Each mutant breaks one decisive line in a copy of the sources and runs the tests
// that ought to notice. Slow, so by hand, and in as many goes as one likes: each result is written as soon as it is there.
//   node test/mutate.mjs [--write] [--missing] [--only quality,decide] [--minutes 40] [words]
// --write: docs/mutations.md. --missing: only those of which the page has no result. --only: files of test/mutants.
// --minutes: none is begun later. Words must stand in what is broken or in its file.
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
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { files, misfits, root } from './mutants/all.mjs'

const written = join(root, 'docs', 'mutations.md')
const NOT_RUN = 'not run yet'
/** So many times as long as without a mutant, and a minute, tests may take: some mutants never end. */
const PATIENCE = 8
const { values: options, positionals: words } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    missing: { type: 'boolean', default: false },
    only: { type: 'string' },
    minutes: { type: 'string' },
  },
})
const until = options.minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + Number(options.minutes) * 60_000

const mutants = [...files.values()].flat()
const known = resultsOf(existsSync(written) ? readFileSync(written, 'utf8') : '')
const chosen = [...files]
  .filter(([name]) => options.only === undefined || options.only.split(',').includes(name))
  .flatMap(([, some]) => some)
  .filter(([what, file]) => words.every((word) => `${what} ${file}`.includes(word)))
  .filter((mutant) => !options.missing || !known.has(keyOf(mutant)))
  // One test file after the other: each must be green by itself before its mutants say anything.
  .sort(([, , , , a], [, , , , b]) => (a < b ? -1 : a > b ? 1 : 0))
const wrong = misfits(chosen)
if (wrong.length > 0) throw new Error(wrong.join('\n'))

// The sources themselves are only read: whatever ends this leaves them as they are.
const copy = mkdtempSync(join(tmpdir(), 'mutants-'))
const tally = { killed: 0, run: 0, survived: [] }
try {
  stage()
  /** Milliseconds that each file of tests took. */
  const green = new Map()
  for (const mutant of chosen) {
    if (Date.now() >= until) break
    const [what, file, from, to, tests, named] = mutant
    const suite = `${tests} ${named}`
    if (!green.has(suite)) green.set(suite, greenIn(tests, named))
    const path = join(copy, 'packages', file)
    const text = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      text.replace(from, () => to),
    )
    const { red, all } = run(tests, named, PATIENCE * green.get(suite) + 60_000)
    writeFileSync(path, text)
    const fate = red.length === 0 ? '**survived**' : all === 0 ? red[0] : `${red.length} of ${all} red`
    tally.run++
    if (red.length > 0) tally.killed++
    else tally.survived.push(`${file}: ${what}`)
    known.set(
      keyOf(mutant),
      `${fate} | ${cell(all === 0 ? '' : (red[0] ?? ''))} | ${new Date().toISOString().slice(0, 10)} |`,
    )
    process.stdout.write(`${what}  ${file}  ${fate}\n`)
    if (options.write) writeFileSync(written, page())
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
process.stdout.write(`${tally.killed} of ${tally.run} killed, ${chosen.length - tally.run} not run\n`)
for (const text of tally.survived) process.stdout.write(`survived: ${text}\n`)
if (options.write) writeFileSync(written, page())
process.exit(tally.survived.length === 0 ? 0 : 1)

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

/** A test that is red by itself would kill every mutant. Milliseconds that it took. */
function greenIn(tests, named) {
  const begun = Date.now()
  const { red } = run(tests, named)
  if (red.length > 0) throw new Error(`red without a mutant: ${red[0]} (${tests})`)
  return Date.now() - begun
}

/** Names of the tests that turned red, and how many ran; none where they did not end in `most` milliseconds. */
function run(tests, named, most) {
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
  rmSync(output, { force: true })
  const { error } = spawnSync(process.execPath, command, {
    cwd: copy,
    stdio: 'ignore',
    ...(most && { timeout: most, killSignal: 'SIGKILL' }),
  })
  if (error?.code === 'ETIMEDOUT') return { red: ['did not end'], all: 0 }
  if (!existsSync(output)) return { red: ['ended without a result'], all: 0 }
  const { testResults } = JSON.parse(readFileSync(output, 'utf8'))
  rmSync(output)
  const all = testResults.flatMap((file) => file.assertionResults).filter(({ status }) => /passed|failed/.test(status))
  if (all.length === 0) throw new Error(`no test ran: ${tests}`)
  return { red: all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName), all: all.length }
}

/** Names of tests may hold the temporary folder of this machine, and of this run. */
function cell(text) {
  return text.replaceAll(tmpdir(), '…').replaceAll('|', '\\|')
}

function keyOf([what, file]) {
  return `| ${cell(what)} | \`${file}\` |`
}

/** What the page says, by mutant. */
function resultsOf(text) {
  const found = new Map()
  const lines = text.split('\n')
  for (const mutant of mutants) {
    const key = `${keyOf(mutant)} `
    const line = lines.find((each) => each.startsWith(key))
    if (line !== undefined && !line.includes(NOT_RUN)) found.set(keyOf(mutant), line.slice(key.length))
  }
  return found
}

/** Every mutant has a line, whether or not it was ever run. */
function page() {
  const table = mutants.map((mutant) => `${keyOf(mutant)} ${known.get(keyOf(mutant)) ?? `${NOT_RUN} | | |`}`)
  const waiting = mutants.length - known.size
  return `# Mutations
Each line is a decision taken wrongly on purpose, in \`packages\`, how many of the tests that were run turned red, the first that did, and
the day of that run. Of ${mutants.length} such decisions ${known.size} were run${waiting === 0 ? '' : `, and ${waiting} wait for \`node test/mutate.mjs --missing --write\``}. Made by
\`node test/mutate.mjs --write\`; that each still finds its line is part of \`npm test\`.

| what was broken | where | tests | the first | run on |
|---|---|---|---|---|
${table.join('\n')}
`
}
