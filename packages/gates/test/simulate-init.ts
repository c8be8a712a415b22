// How often a model that was retrained alike passes the lines that `init` writes of another one: docs/simulation/init.md.
// Usage: node packages/gates/test/simulate-init.ts <folder of simulate-init.py> [hold-outs] [rows,rows] [tasks]
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accuracyGate } from '@sea-trials/gates/accuracy-gate/gate'
import { biasCheck } from '@sea-trials/gates/bias-check/gate'
import { suggestLines } from '@sea-trials/gates/explain/suggest'
import type { GateContext } from '@sea-trials/gates/gate'
import { digestBook } from '@sea-trials/registry/digest'
import { silent } from '@sea-trials/schema/log'
import { readPolicy } from '@sea-trials/schema/policy/load'
import { random, shuffle } from '@sea-trials/stats/random'
import { openEngine } from '@sea-trials/tables/open-engine'

const [source = '.', holdouts = '20', sizes = '300,1000', tasks = 'binary,multiclass,regression'] =
  process.argv.slice(2)
const GROUPS = ['sex', 'race']
const RETRAINED = Array.from({ length: 6 }, (_, i) => `retrained_${i}`)
const MODELS = ['candidate', 'baseline', ...RETRAINED]
/** Of each limit: more limits tell more of how often one holds than more models judged by it. */
const JUDGED = 3
const print = (text: string): boolean => process.stdout.write(`${text}\n`)

interface Table {
  readonly names: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

function read(task: string): Table {
  const [head = '', ...lines] = readFileSync(join(source, `${task}.csv`), 'utf8')
    .trim()
    .split('\n')
  return { names: head.split(','), rows: lines.map((line) => line.split(',')) }
}

/** A hold-out of its own, with the answers of a model and of the baseline. */
async function contextOf(
  root: string,
  task: string,
  part: Table,
  [model, baseline]: readonly [string, string],
  more = 'gates: {}\n',
): Promise<GateContext> {
  const at = (row: readonly string[], name: string): string => row[part.names.indexOf(name)] as string
  const answer = task === 'binary' ? 'score' : 'prediction'
  const write = (name: string, of: string): void =>
    writeFileSync(
      join(root, name),
      `id,label,sex,race,${answer}\n${part.rows.map((row, i) => [i, ...['label', 'sex', 'race', of].map((column) => at(row, column))].join(',')).join('\n')}\n`,
    )
  write('candidate.csv', model)
  write('baseline.csv', baseline)
  const positive = task === 'binary' ? ', positive: 1' : ''
  const text = `version: 1\nmodel: m\ntask: ${task}\ncolumns: { label: label${positive}, id: id, groups: [sex, race] }\ncandidate: { predictions: candidate.csv }\nbaseline: { predictions: baseline.csv }\n${more}`
  const policy = await readPolicy(Buffer.from(text), 'sea-trials.yml', { root, workspace: root })
  const engine = await openEngine({ threads: 1 })
  return {
    policy,
    engine: async () => engine,
    log: silent,
    clock: { now: () => 0, sleep: async () => {} },
    evidence: root,
    digest: digestBook(),
    run: {},
  }
}

/** Lines as kinds: what the limit is made of, without its number. */
const kindOf = (text: string): string => text.replace(/(-?)\s*[\d.]+%?$/, '$1 …').replace(/\s+/g, ' ')

interface Tally {
  runs: number
  passed: number
  readonly limits: Set<string>
}

const folder = mkdtempSync(join(tmpdir(), 'simulate-init-'))
print('# Lines that init writes, and models that were retrained alike')
print(
  `Made by \`packages/gates/test/simulate-init.ts\` on Census-Income (KDD) (UCI, CC BY 4.0): gradient boosting, ${MODELS.length} models, each on its own bootstrap of the training rows. One of them is the`,
)
print(
  `candidate and one the baseline, by lot, and \`init\` sees their answers to a hold-out; ${JUDGED} of the others are judged by its lines, each on a hold-out of its own, as large. All hold-outs are drawn from`,
)
print(
  '72 043 rows that no model has seen. *Passes* is how often a line lets such a model pass: plain lines shall in 80 %.\n',
)
print('| task | rows | line | limits written | judged | passes |\n|---|--:|---|---|--:|--:|')
for (const task of tasks.split(','))
  for (const size of sizes.split(',').map(Number)) {
    const table = read(task)
    const { below } = random('simulate init', task, size)
    const drawn = (): Table => ({
      names: table.names,
      rows: Array.from({ length: size }, () => table.rows[below(table.rows.length)] as readonly string[]),
    })
    const tallies = new Map<string, Tally>()
    for (let holdout = 0; holdout < Number(holdouts); holdout++) {
      const root = join(folder, `${task}-${size}-${holdout}`)
      mkdirSync(root)
      const lots = shuffle([...MODELS.keys()], below).map((i) => MODELS[i])
      const [candidate, baseline, ...others] = lots as [string, string, ...string[]]
      const told = await contextOf(root, task, drawn(), [candidate, baseline])
      const { lines, minSupport } = await suggestLines(told, GROUPS)
      await (await told.engine()).close()
      const section = (gate: string): string => {
        const own = lines.filter((line) => line.gate === gate)
        return own.length === 0
          ? ''
          : `  ${gate}:\n    require:\n${own.map(({ text }) => `      - '${text}'\n`).join('')}`
      }
      const more = `${minSupport === undefined ? '' : `min-support: ${minSupport}\n`}gates:\n${section('bias-check')}${section('accuracy-gate')}`
      for (const model of others.slice(0, JUDGED)) {
        const context = await contextOf(root, task, drawn(), [model, baseline], more)
        for (const gate of [biasCheck, accuracyGate]) {
          if (context.policy.gates[gate.name] === undefined) continue
          for (const { burden, requirement, outcome } of (await gate.run(context)).checks) {
            const kind = `${burden === 'require' ? '' : `${burden}: `}${kindOf(requirement)}`
            const tally = tallies.get(kind) ?? { runs: 0, passed: 0, limits: new Set<string>() }
            tallies.set(kind, tally)
            tally.runs++
            tally.limits.add(/[\d.]+%?$/.exec(requirement)?.[0] ?? '')
            const isLetPass =
              burden === 'require' ? outcome === 'pass' || outcome === 'not-applicable' : outcome !== 'fail'
            if (isLetPass) tally.passed++
          }
        }
        await (await context.engine()).close()
      }
      rmSync(root, { recursive: true })
    }
    let first = true
    for (const [kind, { runs, passed, limits }] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const shown = [...limits]
        .filter((limit) => limit !== '')
        .sort((a, b) => Number.parseFloat(a) - Number.parseFloat(b))
      const range = shown.length < 2 ? (shown[0] ?? '–') : `${shown[0]} to ${shown.at(-1)}`
      print(
        `| ${first ? task : ''} | ${first ? size : ''} | \`${kind}\` | ${range} | ${runs} | ${Math.round((100 * passed) / runs)} % |`,
      )
      first = false
    }
  }
rmSync(folder, { recursive: true })
