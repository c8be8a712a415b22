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

const root = dirname(import.meta.dirname)
const gates = 'packages/gates'
const [decide, quality, stress, data, register] = [
  'decide',
  'quality',
  'stress-test',
  'data-validate',
  'model-register',
]
const side = `${decide}/side.ts`
const judge = `${decide}/judge.ts`
const verdict = `${decide}/verdict-of.ts`
const evidence = `${register}/evidence-checks.ts`

/** [what is broken, file under packages/gates/src, its line as it is, as it becomes, tests]. A line must stand there once. */
const mutants = [
  ['>= becomes >', side, "value >= limit ? 'good'", "value > limit ? 'good'", decide],
  ['> becomes >=', side, "value > limit ? 'good'", "value >= limit ? 'good'", decide],
  ['<= becomes <', side, "value <= limit ? 'good'", "value < limit ? 'good'", decide],
  ['< becomes <=', side, "value < limit ? 'good'", "value <= limit ? 'good'", decide],
  ['= becomes !=', side, "value === limit ? 'good'", "value !== limit ? 'good'", decide],
  ['!= becomes =', side, "value !== limit ? 'good'", "value === limit ? 'good'", decide],
  [
    'the good end of an interval is enough',
    side,
    "=== '>' ? interval.low : interval.high",
    "=== '>' ? interval.high : interval.low",
    decide,
  ],
  [
    'the bad end of an interval is enough',
    side,
    "=== '>' ? interval.high : interval.low",
    "=== '>' ? interval.low : interval.high",
    decide,
  ],
  [
    'an end without a bound proves something',
    side,
    'worst !== null && sideOfValue(worst,',
    'sideOfValue(worst ?? limit,',
    decide,
  ],
  ['across is good', side, "  return 'across'", "  return 'good'", decide],
  ['inconclusive is a pass', judge, "across: 'inconclusive'", "across: 'pass'", decide],
  [
    'undefined is a pass',
    judge,
    "'undefined') return { outcome: 'inconclusive', observed: null",
    "'undefined') return { outcome: 'pass', observed: null",
    decide,
  ],
  ['NaN is judged', judge, '!Number.isFinite(measured.value)', 'false', decide],
  [
    'a line’s own level is ignored',
    judge,
    'const level = input.requirement.confidence ?? input.confidence\n  const decided',
    'const level = input.confidence\n  const decided',
    decide,
  ],
  [
    'the family is not corrected',
    judge,
    "outcome: side === 'bad' ? 'fail' : 'inconclusive' }",
    "outcome: 'fail' }",
    decide,
  ],
  ['Bonferroni is left out', judge, '1 - (1 - level) / estimates.length', 'level', decide],
  [
    'the best member decides',
    judge,
    'graver > 0 || (graver === 0 && distance(member) < distance(worst))',
    'graver < 0 || (graver === 0 && distance(member) > distance(worst))',
    decide,
  ],
  ['an empty family passes', judge, 'input.members.length === 0', 'false', decide],
  ['no check is green', verdict, 'checks.length === 0 || ', '', decide],
  ['an error does not count', verdict, "checks.some((check) => check.outcome === 'error')", 'false', decide],
  ['warnings block', verdict, "check.burden !== 'warn'", 'true', decide],
  ['a failed guard does not block', verdict, "check.burden !== 'warn'", "check.burden === 'require'", decide],
  [
    'an undecided line is green',
    verdict,
    "check.burden === 'require' && check.outcome === 'inconclusive'",
    'false',
    decide,
  ],
  [
    'an undecided guard blocks',
    verdict,
    "check.burden === 'require' && check.outcome === 'inconclusive'",
    "check.outcome === 'inconclusive'",
    decide,
  ],
  ['guards alone, none of them decided, are green', verdict, 'estimates.length > 0 && !concluded', 'false', decide],
  [
    'groups are not corrected',
    `${quality}/judge-line.ts`,
    'estimate.interval(corrected(estimates.length, level))',
    'estimate.interval(level)',
    `${quality}/decisions`,
  ],
  [
    'a loss is compared as a score',
    `${quality}/overfitting.ts`,
    "better === 'lower' ?",
    "better !== 'lower' ?",
    `${quality}/decisions`,
  ],
  [
    'the generator’s rate is not looked at',
    `${stress}/judging.ts`,
    'achievedPerSecond < leastAchieved * offeredPerSecond',
    'false',
    `${stress}/judging`,
  ],
  [
    'a generator’s own lateness fails a model',
    `${stress}/judging.ts`,
    "of === 'own fault' ||",
    'false ||',
    `${stress}/judging`,
  ],
  [
    'no answer is a right answer',
    `${stress}/judging.ts`,
    'if (answers === 0) return',
    'if (answers < 0) return',
    `${stress}/judging`,
  ],
  [
    'a wrong answer is as wrong as the tolerance',
    `${stress}/judging.ts`,
    'distance > tolerance',
    'distance > tolerance * 1e6',
    `${stress}/judging`,
  ],
  ['bursts are independent requests', `${stress}/latency.ts`, 'n: n / worst.effect', 'n', `${stress}/latency`],
  ['red evidence is accepted', evidence, '!isGreen(verdict)', 'false', register],
  [
    'evidence that contradicts itself is accepted',
    evidence,
    "verdictOf(verdict.checks) !== 'passed'",
    'false',
    register,
  ],
  ['other bytes are accepted', evidence, 'today === digest ||', 'true ||', register],
  [
    'evidence of another commit is accepted',
    evidence,
    'judged.commit !== undefined && facts',
    'false && facts',
    register,
  ],
  [
    'missing evidence is accepted',
    evidence,
    'if (found.length === 0) return',
    'if (found.length < 0) return',
    register,
  ],
  [
    'a model that nobody judged is accepted',
    evidence,
    "wanted.includes('model') && !names",
    'false && !names',
    register,
  ],
  ['lines that nobody judged are accepted', evidence, '...unjudgedLines(gate, found, judged.policy)', '', register],
  [
    'drift looks at label and id, and not at features',
    `${data}/metrics/drift/features.ts`,
    'filter(({ name }) => !roles.noFeatures.has(name))\n  const columnOf',
    'filter(({ name }) => roles.noFeatures.has(name))\n  const columnOf',
    `${data}/drift`,
  ],
  [
    'a shift of the label is one of the features within its classes',
    `${data}/metrics/drift/labels.ts`,
    'within(ask, data, where, cells)',
    'count(engine, data, cells)',
    `${data}/drift-lines`,
  ],
  [
    'labels that come late are asked for',
    `${data}/metrics/drift/labels.ts`,
    "if (each.labels !== 'yes')",
    'if (false)',
    `${data}/drift-lines`,
  ],
  [
    'rows of one entity teach a classifier and examine it',
    `${data}/metrics/drift/domain.ts`,
    'foldsOf(all, entities, seed, FOLDS)',
    'foldsOf(all, undefined, seed, FOLDS)',
    `${data}/drift-lines`,
  ],
  [
    'a season is the whole history',
    'data/season.ts',
    'data: { ...reference, table }',
    'data: { ...reference }',
    `${data}/drift-lines`,
  ],
  [
    'a divergence keeps the bias of small samples',
    '../../stats/src/divergence.ts',
    'Math.max(0, plain - bias)',
    'Math.max(0, plain)',
    'packages/stats/test/drift',
  ],
  [
    'a distance keeps the bias of small samples',
    '../../stats/src/distance.ts',
    'seen * seen - mean * mean - sd * sd',
    'seen * seen',
    'packages/stats/test/distance',
  ],
  [
    'more rows of the data make up for few of the reference',
    '../../stats/src/settle.ts',
    'estimate.fixed ?? 0',
    '0',
    `${data}/drift-lines`,
  ],
]

const copy = mkdtempSync(join(tmpdir(), 'mutants-'))
const asked = process.argv.slice(2).filter((word) => word !== '--write')
const chosen = mutants.filter(([what, file]) => asked.every((word) => `${what} ${file}`.includes(word)))
const rows = []
try {
  stage()
  for (const [what, file, from, to, tests] of chosen) {
    const path = join(copy, gates, 'src', file)
    const text = readFileSync(path, 'utf8')
    const found = text.split(from).length - 1
    if (found !== 1) throw new Error(`${file} has ${found} times: ${from}`)
    writeFileSync(
      path,
      text.replace(from, () => to),
    )
    const killer = run(tests)
    writeFileSync(path, text)
    rows.push([killer === undefined ? '**survived**' : 'killed', what, file, killer ?? ''])
    process.stdout.write(`${rows.at(-1).slice(0, 3).join('  ')}\n`)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
const survived = rows.filter(([fate]) => fate !== 'killed').length
process.stdout.write(`${rows.length - survived} of ${rows.length} killed\n`)
if (process.argv.includes('--write')) writeFileSync(join(root, 'docs', 'mutations.md'), page())
process.exit(survived === 0 ? 0 : 1)

/** The sources with a node_modules of their own, in which the rooms are the copies. */
function stage() {
  for (const part of ['packages', 'test', 'docs', 'jest.config.mjs', 'package.json'])
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

/** The first test that turned red, or undefined. */
function run(tests) {
  const output = join(copy, 'jest.json')
  const jest = [
    join(root, 'node_modules/jest/bin/jest.js'),
    '--selectProjects=unit',
    '--silent',
    `--outputFile=${output}`,
  ]
  const command = [
    '--experimental-vm-modules',
    '--no-warnings',
    ...jest,
    '--json',
    '--',
    tests.startsWith('packages/') ? tests : `${gates}/test/${tests}`,
  ]
  spawnSync(process.execPath, command, { cwd: copy, stdio: 'ignore' })
  const { testResults } = JSON.parse(readFileSync(output, 'utf8'))
  rmSync(output)
  const all = testResults.flatMap((file) => file.assertionResults)
  if (all.length === 0) throw new Error(`no test ran: ${tests}`)
  return all.find(({ status }) => status === 'failed')?.fullName
}

function page() {
  const cell = (text) => text.replaceAll('|', '\\|')
  const table = rows.map(([fate, what, file, killer]) => `| ${cell(what)} | \`${file}\` | ${fate} | ${cell(killer)} |`)
  return `# Mutations
Each line is a decision taken wrongly on purpose, in \`packages/gates/src\`, and the first test that turned red.
Made by \`node test/mutate.mjs --write\`.

| what was broken | where | fate | by |
|---|---|---|---|
${table.join('\n')}
`
}
