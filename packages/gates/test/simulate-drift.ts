/**
 * Drift on columns whose movement is known: coverage, false stops and power, as Markdown tables on standard output. Cells
 * are cut as the gate cuts them, over an engine that holds the values in memory, and lines are judged by the gate's own
 * rule. By hand, from the root:
 *
 *   npx esbuild packages/gates/test/simulate-drift.ts --bundle --platform=node --format=cjs \
 *     --external:@duckdb/* --external:onnxruntime-web --outfile=/tmp/simulate.cjs
 *   node /tmp/simulate.cjs > docs/simulation/drift.md
 *
 * Words ask for single rows: `node /tmp/simulate.cjs effects '100 categories'`, or `effects infinity_norm`.
 */
import { dataVocabulary } from '@sea-trials/gates/data-validate/metrics'
import { changeOf } from '@sea-trials/gates/data-validate/metrics/drift/column'
import { areaOf } from '@sea-trials/gates/data-validate/metrics/drift/domain'
import { judgeFamily } from '@sea-trials/gates/decide/judge'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import type { Check } from '@sea-trials/schema/verdict'
import { kolmogorovSmirnov, wasserstein } from '@sea-trials/stats/distance'
import { jensenShannon, kullbackLeiblerFrom, psi } from '@sea-trials/stats/divergence'
import { massMoved } from '@sea-trials/stats/drift'
import type { Measured } from '@sea-trials/stats/estimate'
import { tellApart } from '@sea-trials/stats/tell-apart'
import {
  COLUMNS,
  type Column,
  freshArea,
  gridOf,
  normal,
  phi,
  type Sample,
  sample,
  shiftFor,
  statedOf,
} from './simulate-drift-worlds.ts'

const REPEATS = Number(process.env.REPEATS ?? 400)
const LIMIT = 0.1
const requirement = parseRequirement({ text: `drift(reference) <= ${LIMIT}`, burden: 'require' }, dataVocabulary)
const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
const percent = (part: number, of: number): string => ((100 * part) / of).toFixed(1)
const row = (...cells: readonly (string | number)[]): void => print(`| ${cells.join(' | ')} |`)

function judged(columns: readonly Measured[]): Check {
  const members = columns.map((measured, i) => ({ name: `c${i}`, measured }))
  const spec = { kind: 'estimate', unit: 'fraction' } as const
  return judgeFamily({ requirement, spec, confidence: 0.95, limit: LIMIT, members })
}

const covers = (measured: Measured, truth: number): boolean => {
  if (measured.kind !== 'estimate') throw new Error('no estimate')
  const { low, high } = measured.interval(0.95)
  return (low ?? 0) <= truth + 1e-9 && truth <= (high ?? Number.POSITIVE_INFINITY) + 1e-9
}

class Tally {
  pass = 0
  inconclusive = 0
  fail = 0
  add({ outcome }: Check): void {
    this[outcome as 'pass'] += 1
  }
  shares(runs: number): readonly string[] {
    return [this.pass, this.inconclusive, this.fail].map((part) => percent(part, runs))
  }
}

const SIZES = [
  [100, 100],
  [500, 500],
  [1500, 50],
  [1500, 100],
  [1500, 200],
  [1500, 500],
  [10_000, 100],
  [10_000, 2000],
  [10_000, 10_000],
] as const

/** Share of runs without drift that the peers' defaults alarm on: Wasserstein, Jensen-Shannon and PSI at 0.1. */
const PEERS: Readonly<Record<string, readonly string[]>> = {
  '100/100': ['96', '91', '88'],
  '500/500': ['19', '5', '4'],
  '1500/50': ['94', '98', '98'],
  '1500/100': ['70', '82', '73'],
  '1500/200': ['40', '24', '17'],
  '1500/500': ['11', '0', '0'],
  '10000/100': ['69', '88', '80'],
}

async function withoutDrift(): Promise<void> {
  print(`\n## Nothing has moved: who stops it

One normal column; \`${requirement.text}\`, ${REPEATS} pairs of samples a row. On the right the share of runs in which a column's distance passes 0.1, the default
of Evidently 0.7 (Wasserstein in standard deviations, Jensen-Shannon distance) and the rule of thumb for PSI: 400 pairs of samples from one normal
distribution, computed with their formulas. *Undecided* blocks a plain line too, and says so; \`guard:\` lets it through beside another estimate that is decided, \`warn:\` always.\n`)
  row(
    'reference / data rows',
    'pass %',
    'undecided %',
    'fail %',
    'Wasserstein >= 0.1 %',
    'Jensen-Shannon >= 0.1 %',
    'PSI >= 0.1 %',
  )
  row('---', '--:', '--:', '--:', '--:', '--:', '--:')
  for (const [n, m] of SIZES) {
    const tally = new Tally()
    for (let run = 0; run < REPEATS; run++) {
      const { reference, current } = await sample(COLUMNS.normal as Column, n, m, 0)
      tally.add(judged([massMoved(reference, current)]))
    }
    row(`${n} / ${m}`, ...tally.shares(REPEATS), ...(PEERS[`${n}/${m}`] ?? ['', '', '']))
  }
}

async function oneColumn(): Promise<void> {
  print(`\n## One column\n\n\`${requirement.text}\`, ${REPEATS} pairs of samples a row.\n`)
  row('column', 'mass moved', 'reference / data rows', 'covered %', 'pass %', 'undecided %', 'fail %')
  row('---', '--:', '--:', '--:', '--:', '--:', '--:')
  for (const [name, column] of Object.entries(COLUMNS))
    for (const mass of [0, LIMIT, 0.2]) {
      const by = shiftFor(column, mass)
      for (const [n, m] of [
        [500, 500],
        [1500, 200],
        [10_000, 2000],
      ] as const) {
        const tally = new Tally()
        let covered = 0
        for (let run = 0; run < REPEATS; run++) {
          const { reference, current } = await sample(column, n, m, by)
          const measured = massMoved(reference, current)
          if (covers(measured, mass)) covered++
          tally.add(judged([measured]))
        }
        row(name, mass, `${n} / ${m}`, percent(covered, REPEATS), ...tally.shares(REPEATS))
      }
    }
}

async function manyColumns(): Promise<void> {
  const runs = Math.min(REPEATS, 200)
  print(
    `\n## Many columns in one line\n\nThe columns above in turn, independent of each other, ${runs} samples a row.\n`,
  )
  row('columns', 'what moved', 'reference / data rows', 'pass %', 'undecided %', 'fail %')
  row('--:', '---', '--:', '--:', '--:', '--:')
  const kinds = Object.values(COLUMNS)
  const atLimit = kinds.map((column) => shiftFor(column, LIMIT))
  const worlds: readonly (readonly [string, (i: number) => number])[] = [
    ['none', () => 0],
    ['all, by 0.1: at the limit', (i) => atLimit[i % kinds.length] as number],
    ['one, by one standard deviation', (i) => (i === 0 ? 1 : 0)],
  ]
  for (const [n, m] of [
    [1500, 300],
    [10_000, 2000],
  ] as const)
    for (const k of [1, 20, 50])
      for (const [what, by] of worlds) {
        const few = n * k > 200_000 ? Math.ceil(runs / 4) : runs
        const tally = new Tally()
        for (let run = 0; run < few; run++) {
          const columns: Measured[] = []
          for (let i = 0; i < k; i++) {
            const { reference, current } = await sample(kinds[i % kinds.length] as Column, n, m, by(i))
            columns.push(massMoved(reference, current))
          }
          tally.add(judged(columns))
        }
        row(k, what, `${n} / ${m}`, ...tally.shares(few))
      }
}

interface Effect {
  readonly measure: (drawn: Sample, column: Column) => Measured
  readonly truth: (drawn: Sample, column: Column, by: number) => number
  readonly of: (column: Column) => boolean
  /** Of the cells that are cut, and so another in each draw. */
  readonly ofCells?: true
  /** The shares of one side are known without an error. */
  readonly stated?: true
}

const sorted = (values: Sample['values'][number]): Float64Array => Float64Array.from(values as number[]).sort()
const together = (p: readonly number[], q: readonly number[], term: (p: number, q: number) => number): number =>
  p.reduce((sum, share, i) => sum + term(share, q[i] as number), 0)
/** p log2(p / middle), 0 where nothing is. */
const bits = (p: number, q: number): number => (p === 0 ? 0 : p * Math.log2((2 * p) / (p + q)))

/** Largest and whole gap between the two distribution functions, over a fine grid. */
function gaps(column: Column, by: number): { readonly largest: number; readonly area: number } {
  const grid = gridOf(column)
  const step = (grid[1] as number) - (grid[0] as number)
  const at = (edge: number): number => Math.abs((column.upTo?.(edge, by) ?? 0) - (column.upTo?.(edge, 0) ?? 0))
  const found = grid.map(at)
  return { largest: Math.max(...found), area: found.reduce((sum, gap) => sum + gap * step, 0) }
}

function spread(values: Float64Array): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length)
}

const isNumber = ({ upTo }: Column): boolean => upTo !== undefined
const EFFECTS: Readonly<Record<string, Effect>> = {
  psi: {
    measure: ({ tenths: { reference, current } }) => psi(reference, current),
    truth: ({ tenths: { p, q } }) => together(p, q, (a, b) => (a === b ? 0 : (b - a) * Math.log(b / a))),
    // Where a column that moves leaves cells empty its index has no end.
    of: ({ wild }) => wild === undefined,
    ofCells: true,
  },
  jensen_shannon: {
    measure: ({ tenths: { reference, current } }) => jensenShannon(reference, current),
    truth: ({ tenths: { p, q } }) => together(p, q, (a, b) => (bits(a, b) + bits(b, a)) / 2),
    of: () => true,
    ofCells: true,
  },
  kolmogorov_smirnov: {
    measure: ({ values: [then, now] }) =>
      kolmogorovSmirnov({ sorted: sorted(then), missing: 0 }, { sorted: sorted(now), missing: 0 }),
    truth: (_, column, by) => gaps(column, by).largest,
    of: isNumber,
  },
  wasserstein: {
    measure: ({ values: [then, now] }) => wasserstein(sorted(then), sorted(now)),
    truth: ({ values: [then] }, column, by) => gaps(column, by).area / spread(sorted(then)),
    of: (column) => isNumber(column) && column.wild === undefined,
  },
  infinity_norm: {
    measure: ({ tenths: { reference, current } }) => changeOf(reference, current),
    truth: ({ tenths: { p, q } }) => Math.max(...p.map((share, i) => Math.abs((q[i] as number) - share))),
    of: () => true,
    ofCells: true,
  },
  kl_divergence: {
    measure: ({ values: [, now] }, column) => {
      const { shares, counts } = statedOf(column)
      return kullbackLeiblerFrom(shares(0), counts(now))
    },
    truth: (_, column, by) => {
      const { shares } = statedOf(column)
      return together(shares(0), shares(by), (a, b) => b * Math.log(b / a))
    },
    of: ({ wild }) => wild === undefined,
    stated: true,
  },
}

async function effects(): Promise<void> {
  print(`\n## The other effects: do their intervals cover?

95 % intervals, ${REPEATS} pairs of samples a row. *Mean* is of the value without the bias of small samples, beside the truth.
Of a hundred categories most are too rare to be told apart and are taken together by psi, Jensen-Shannon and \`kl_divergence\`, which hides a part of what has moved
from the value; the upper end of the interval knows of it. \`infinity_norm\` is as it is counted, and so more than nothing where nothing has moved.\n`)
  row('effect', 'column', 'mass moved', 'reference / data rows', 'truth', 'mean', 'covered %')
  row('---', '---', '--:', '--:', '--:', '--:', '--:')
  const isAsked = (name: string, kind: string): boolean => `${name} ${kind}`.includes(WORDS)
  for (const [name, { measure, truth, of, ofCells, stated }] of Object.entries(EFFECTS))
    for (const [kind, column] of Object.entries(COLUMNS).filter(([kind, each]) => of(each) && isAsked(name, kind)))
      for (const mass of [0, 0.2]) {
        const by = shiftFor(column, mass)
        const known = ofCells ? undefined : truth({ values: [[0, 1], []] } as never, column, by)
        for (const [n, m] of [
          [500, 500],
          [1500, 200],
        ] as const) {
          const [runs, sums] = [REPEATS, { covered: 0, truth: 0, value: 0 }]
          for (let run = 0; run < runs; run++) {
            const drawn = await sample(column, n, m, by)
            const exact =
              known === undefined
                ? truth(drawn, column, by)
                : name === 'wasserstein'
                  ? (known * 0.5) / spread(sorted(drawn.values[0]))
                  : known
            const measured = measure(drawn, column)
            if (measured.kind !== 'estimate') throw new Error('no estimate')
            sums.covered += Number(covers(measured, exact))
            sums.truth += exact / runs
            sums.value += measured.value / runs
          }
          row(
            name,
            kind,
            mass,
            `${stated ? 'stated' : n} / ${m}`,
            sums.truth.toFixed(3),
            sums.value.toFixed(3),
            percent(sums.covered, runs),
          )
        }
      }
}

/** Ten normal columns. `apart`: each mean but the first's stays, the first moves. `linked`: the first two go together. */
const DOMAINS: Readonly<Record<string, (current: boolean) => readonly number[]>> = {
  none: () => Array.from({ length: 10 }, normal),
  'one column by a standard deviation': (current) =>
    Array.from({ length: 10 }, (_, i) => normal() + (current && i === 0 ? 1 : 0)),
  'no column, but two go together (correlation 0.8)': (current) => {
    const all = Array.from({ length: 10 }, normal)
    if (current) all[1] = 0.8 * (all[0] as number) + 0.6 * (all[1] as number)
    return all
  },
}

const binned = (rows: readonly (readonly number[])[]) => ({
  columns: Array.from({ length: 10 }, (_, j) =>
    Uint8Array.from(rows, (each) => Math.floor(32 * phi(each[j] as number))),
  ),
  bins: new Array<number>(10).fill(33),
})

function domains(): void {
  const runs = Math.max(20, Math.ceil(REPEATS / 4))
  print(`\n## The classifier: \`domain_auc\`

Ten normal columns, ${runs} pairs of samples a row. The truth is the area that the same learner reaches on rows without end, taught on four fifths of as many rows: without
drift 0.5. *Seen* is how often the interval lies above 0.5.\n`)
  row('what moved', 'reference / data rows', 'truth', 'mean', 'covered %', 'seen %')
  row('---', '--:', '--:', '--:', '--:', '--:')
  for (const [what, draw] of Object.entries(DOMAINS))
    for (const [n, m] of [
      [200, 200],
      [1500, 300],
      [3000, 3000],
    ] as const) {
      const many = (rows: number, current: boolean) => Array.from({ length: rows }, () => draw(current))
      const truth = what === 'none' ? 0.5 : limitOf(many, n, m)
      const sums = { covered: 0, seen: 0, value: 0 }
      for (let run = 0; run < runs; run++) {
        const table = binned([...many(n, false), ...many(m, true)])
        const classes = new Uint8Array(n + m).fill(1, n)
        const { measured } = areaOf(table, classes, undefined, `${what} ${run}`)
        if (measured.kind !== 'estimate') throw new Error('no estimate')
        sums.covered += Number(covers(measured, truth))
        sums.seen += Number((measured.interval(0.95).low ?? 0) > 0.5)
        sums.value += measured.value / runs
      }
      row(
        what,
        `${n} / ${m}`,
        truth.toFixed(3),
        sums.value.toFixed(3),
        percent(sums.covered, runs),
        percent(sums.seen, runs),
      )
    }
}

type Many = (rows: number, current: boolean) => readonly (readonly number[])[]

/** Mean over classifiers of the area on many fresh rows. */
function limitOf(many: Many, n: number, m: number): number {
  const [taught, fresh] = [60, 2000]
  let area = 0
  for (let k = 0; k < taught; k++) {
    const [then, now] = [Math.round(0.8 * n), Math.round(0.8 * m)]
    const table = binned([...many(then, false), ...many(now, true)])
    const classes = new Uint8Array(then + now).fill(1, then)
    const learnt = tellApart(table, classes, Int32Array.from(classes.keys()))
    area += freshArea(learnt, binned([...many(fresh, false), ...many(fresh, true)])) / taught
  }
  return area
}

async function settling(): Promise<void> {
  const runs = Math.min(REPEATS, 200)
  print(`\n## Rows that would settle it

A normal column that has moved by so much, 10 000 rows against 300: of the undecided runs, how many name a number of rows, and how many of those are decided with the larger
number of rows drawn anew (${runs} runs). It is meant to be four in five.\n`)
  row('mass moved', 'undecided %', 'with a number of rows %', 'rows, median', 'then decided %')
  row('--:', '--:', '--:', '--:', '--:')
  for (const mass of [0, 0.05, 0.2]) {
    const by = shiftFor(COLUMNS.normal as Column, mass)
    const counts = { undecided: 0, decided: 0 }
    const told: number[] = []
    for (let run = 0; run < runs; run++) {
      const first = await sample(COLUMNS.normal as Column, 10_000, 300, by)
      const check = judged([massMoved(first.reference, first.current)])
      if (check.outcome !== 'inconclusive') continue
      counts.undecided++
      const more = check.settle?.rows?.[1]
      if (more === undefined) continue
      told.push(more)
      const again = await sample(COLUMNS.normal as Column, 10_000, 300 + Math.min(more, 50_000), by)
      if (judged([massMoved(again.reference, again.current)]).outcome !== 'inconclusive') counts.decided++
    }
    const median = told.sort((a, b) => a - b)[told.length >> 1] ?? '–'
    row(
      mass,
      percent(counts.undecided, runs),
      percent(told.length, Math.max(1, counts.undecided)),
      median,
      percent(counts.decided, Math.max(1, told.length)),
    )
  }
}

const [PART, WORDS = ''] = process.argv.slice(2)

async function main(): Promise<void> {
  if (PART === 'effects') return effects()
  if (PART === 'domains') return domains()
  if (PART === 'settle') return settling()
  print(`# Drift: coverage, false stops, power

Columns whose movement is known were drawn, cut into cells and judged by the gate's own code at 95 %. *Mass moved* is the total
variation between the two worlds over all their values, of which the gate sees cells; coverage is of the whole. A line that fails although at most ${LIMIT} has moved is a **false
stop**; with ${REPEATS} samples a figure near 5 % is good to ${(196 * Math.sqrt((0.05 * 0.95) / REPEATS)).toFixed(1)} points. Made by \`packages/gates/test/simulate-drift.ts\`.`)
  await withoutDrift()
  await oneColumn()
  await manyColumns()
  await effects()
  domains()
  await settling()
}

main()
