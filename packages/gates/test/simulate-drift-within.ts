/**
 * Drift where rows belong together, within the classes of a label, and of columns that no longer go together: coverage and
 * false findings, as Markdown tables on standard output. Bundle and run as `simulate-drift.ts`, into
 * `docs/simulation/drift-within.md`.
 */
import { areaOf } from '@sea-trials/gates/data-validate/metrics/drift/domain'
import { type Cut, cutAmong, FRACTIONS, foldedInto } from '@sea-trials/stats/cells'
import { alikeEffect, type Clusters, clustered, effectOf } from '@sea-trials/stats/clustered'
import { kolmogorovSmirnov, wasserstein } from '@sea-trials/stats/distance'
import { jensenShannon, psi } from '@sea-trials/stats/divergence'
import { massMoved, massMovedWithin } from '@sea-trials/stats/drift'
import type { Measured } from '@sea-trials/stats/estimate'
import { tellApart } from '@sea-trials/stats/tell-apart'
import { freshArea, normal, phi, quantileAt, uniform } from './simulate-drift-worlds.ts'

const REPEATS = Number(process.env.REPEATS ?? 200)
const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
const row = (...cells: readonly (string | number)[]): void => print(`| ${cells.join(' | ')} |`)
const percent = (part: number, of: number): string => ((100 * part) / of).toFixed(1)

const ends = (measured: Measured): readonly [number, number] => {
  if (measured.kind !== 'estimate') throw new Error('no estimate')
  const { low, high } = measured.interval(0.95)
  return [low ?? 0, high ?? Number.POSITIVE_INFINITY]
}

const cellOf = (edges: readonly number[], x: number): number => {
  const at = edges.findIndex((edge) => x <= edge)
  return at < 0 ? edges.length : at
}
const cutOf = (values: readonly number[]): Cut => {
  const sorted = Float64Array.from(values).sort()
  return cutAmong(FRACTIONS.map((fraction) => quantileAt(sorted, fraction)))
}
const countsOf = (edges: readonly number[], values: readonly number[]): readonly number[] => {
  const counts = new Array<number>(edges.length + 1).fill(0)
  for (const x of values) counts[cellOf(edges, x)] = (counts[cellOf(edges, x)] as number) + 1
  return counts
}
/** Shares of the cells of a normal column whose mean is `by`. */
const sharesOf = (edges: readonly number[], by: number): readonly number[] => {
  const upTo = [...edges.map((edge) => phi(edge - by)), 1]
  return upTo.map((share, i) => share - (i === 0 ? 0 : (upTo[i - 1] as number)))
}
const sumOver = (p: readonly number[], q: readonly number[], term: (p: number, q: number) => number): number =>
  p.reduce((sum, share, i) => sum + term(share, q[i] as number), 0)
const bits = (p: number, q: number): number => p * Math.log2((2 * p) / (p + q))

interface Entities {
  readonly values: readonly number[]
  readonly whose: readonly number[]
}

/** A normal column, of whose variance `alike` lies between entities; of 1 to 2 `rows` - 1 rows each. */
function entities(count: number, rows: number, alike: number, by: number): Entities {
  const values: number[] = []
  const whose: number[] = []
  for (let entity = 0; entity < count; entity++) {
    const own = normal()
    const size = 1 + Math.floor(uniform() * (2 * rows - 1))
    for (let i = 0; i < size; i++) {
      values.push(Math.sqrt(alike) * own + Math.sqrt(1 - alike) * normal() + by)
      whose.push(entity)
    }
  }
  return { values, whose }
}

/** As the engine counts them. */
function clustersOf({ values, whose }: Entities, edges: readonly number[], gains: readonly boolean[]): Clusters {
  const last = edges.length + 1
  const found = new Map<number, number[]>()
  values.forEach((x, i) => {
    const cells = found.get(whose[i] as number) ?? new Array<number>(last + 1).fill(0)
    cells[cellOf(edges, x)] = (cells[cellOf(edges, x)] as number) + 1
    if (gains[cellOf(edges, x)]) cells[last] = (cells[last] as number) + 1
    found.set(whose[i] as number, cells)
  })
  const sums = Array.from({ length: last + 1 }, () => [0, 0, 0] as [number, number, number])
  let squares = 0
  for (const cells of found.values()) {
    const all = cells.slice(0, last).reduce((sum, n) => sum + n, 0)
    squares += all * all
    cells.forEach((n, b) => {
      const [rows, own, cross] = sums[b] as [number, number, number]
      sums[b] = [rows + n, own + n * n, cross + n * all]
    })
  }
  return {
    entities: found.size,
    squares,
    cells: sums.slice(0, last),
    together: sums[last] as [number, number, number],
  }
}

const spreadOf = (values: readonly number[]): number => {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length)
}

function withEntities(): void {
  print(`\n## Rows that belong together

A normal column of entities with 1 to 2k - 1 rows, *alike*: the share of its variance that lies between them; ${REPEATS} pairs of samples a row. Covered in per cent;
in brackets how often the interval lies above the truth, which is what stops good data. *As rows*: \`drift\` where nobody declares the entity.\n`)
  row(
    'alike',
    'entities',
    'k',
    'moved by (sd)',
    'drift as rows',
    'drift',
    'psi',
    'jensen_shannon',
    'kolmogorov_smirnov',
    'wasserstein',
  )
  row('--:', '--:', '--:', '--:', '--:', '--:', '--:', '--:', '--:', '--:')
  for (const alike of [0, 0.3, 0.8])
    for (const [n, m, k] of [
      [1000, 200, 5],
      [200, 40, 10],
      [30, 12, 20],
    ] as const)
      for (const by of [0, 0.5]) {
        const tallies = Array.from({ length: 6 }, () => ({ covered: 0, above: 0 }))
        for (let run = 0; run < REPEATS; run++) {
          const [then, now] = [entities(n, k, alike, 0), entities(m, k, alike, by)]
          for (const [i, [measured, truth]] of measuredOf(then, now, by).entries()) {
            const [low, high] = ends(measured)
            const tally = tallies[i] as (typeof tallies)[number]
            if (low > truth + 1e-9) tally.above++
            else if (high >= truth - 1e-9) tally.covered++
          }
        }
        const cells = tallies.map(({ covered, above }) => `${percent(covered, REPEATS)} (${percent(above, REPEATS)})`)
        row(alike, `${n} / ${m}`, k, by, ...cells)
      }
}

type Sides = readonly [readonly number[], readonly number[]]

function measuredOf(then: Entities, now: Entities, by: number): readonly (readonly [Measured, number])[] {
  const cut = cutOf(then.values)
  const { edges } = cut
  const counts = [countsOf(edges, then.values), countsOf(edges, now.values)] as Sides
  const shares = [sharesOf(edges, 0), sharesOf(edges, by)] as Sides
  const [a, b] = counts
  const [p, q] = shares.map((each) => foldedInto(cut, each)) as unknown as Sides
  const gains = a.map((count, i) => (b[i] as number) * then.values.length > count * now.values.length)
  const clusters = [clustersOf(then, edges, gains), clustersOf(now, edges, gains)] as const
  const effects = [effectOf(clusters[0]), effectOf(clusters[1])] as const
  const alike = [alikeEffect(clusters[0]), alikeEffect(clusters[1])] as const
  const over = (measure: typeof massMoved, [x, y]: Sides, most?: number): Measured =>
    clustered(
      ([s, t]) =>
        measure(
          x.map((count) => count / s),
          y.map((count) => count / t),
        ),
      effects,
      most,
    )
  const sorted = [then, now].map(({ values }) => Float64Array.from(values).sort()) as [Float64Array, Float64Array]
  const moved = sumOver(...shares, (x, y) => Math.abs(x - y) / 2)
  const tenths = [foldedInto(cut, a), foldedInto(cut, b)] as Sides
  return [
    [massMoved(a, b), moved],
    [over(massMoved, counts, 1), moved],
    [over(psi, tenths), sumOver(p, q, (x, y) => (x === y ? 0 : (y - x) * Math.log(y / x)))],
    [over(jensenShannon, tenths, 1), sumOver(p, q, (x, y) => (bits(x, y) + bits(y, x)) / 2)],
    [
      clustered(
        (shrink) => kolmogorovSmirnov({ sorted: sorted[0], missing: 0 }, { sorted: sorted[1], missing: 0 }, shrink),
        alike,
        1,
      ),
      2 * phi(by / 2) - 1,
    ],
    [clustered((shrink) => wasserstein(...sorted, shrink), alike), by / spreadOf(then.values)],
  ]
}

/** Two classes; a feature that tells of them moves within each by `by`, and the label from 30 % to `share`. */
function withinClasses(): void {
  print(`\n## Within the classes: \`conditional_drift\`

A normal feature whose mean is a standard deviation higher in the second of two classes, 30 % of the reference; ${REPEATS} pairs of samples a row. The truth is the total variation within
the classes, weighted by their true shares in the current data. *Above 0* is how often a shift within the classes is claimed.\n`)
  row('second class now', 'moved within by (sd)', 'reference / data rows', 'truth', 'mean', 'covered %', 'above 0 %')
  row('--:', '--:', '--:', '--:', '--:', '--:', '--:')
  for (const share of [0.3, 0.6])
    for (const by of [0, 0.5])
      for (const [n, m] of [
        [500, 500],
        [1500, 200],
        [10_000, 2000],
      ] as const) {
        const sums = { covered: 0, above: 0, truth: 0, value: 0 }
        for (let run = 0; run < REPEATS; run++) {
          const drawn = (rows: number, second: number, shift: number): readonly (readonly number[])[] => {
            const classes: [number[], number[]] = [[], []]
            for (let i = 0; i < rows; i++) {
              const of = uniform() < second ? 1 : 0
              classes[of].push(normal() + of + shift)
            }
            return classes
          }
          const [then, now] = [drawn(n, 0.3, 0), drawn(m, share, by)]
          const { edges } = cutOf(then.flat())
          const strata = [0, 1].map((of) => ({
            reference: countsOf(edges, then[of] as number[]),
            current: countsOf(edges, now[of] as number[]),
            weight: (now[of] as number[]).length / m,
          }))
          const truth = [1 - share, share].reduce((sum, weight, of) => {
            const [p, q] = [sharesOf(edges, of), sharesOf(edges, of + by)]
            return sum + weight * sumOver(p, q, (x, y) => Math.abs(x - y) / 2)
          }, 0)
          const measured = massMovedWithin(strata)
          const [low, high] = ends(measured)
          sums.covered += Number(low <= truth + 1e-9 && truth <= high + 1e-9)
          sums.above += Number(low > 0)
          sums.truth += truth / REPEATS
          sums.value += (measured.kind === 'estimate' ? measured.value : 0) / REPEATS
        }
        row(
          `${100 * share} %`,
          by,
          `${n} / ${m}`,
          sums.truth.toFixed(3),
          sums.value.toFixed(3),
          percent(sums.covered, REPEATS),
          percent(sums.above, REPEATS),
        )
      }
}

/** Shares of the values of a class, and what they become: `moved` of the mass lies elsewhere. */
type Change = (shares: readonly number[], moved: number) => readonly number[]
const CHANGES: Readonly<Record<string, Change>> = {
  nothing: (shares) => [...shares, 0],
  'to a value that the reference never had': (shares, moved) => [...shares.map((share) => share * (1 - moved)), moved],
  'to as many values that it never had': (shares, moved) => [
    ...shares.map((share) => share * (1 - moved)),
    ...shares.map((share) => share * moved),
  ],
  'from every other value to its neighbour': (shares, moved) => [
    ...shares.map((share, i) => share + (i % 2 === 0 ? 1 : -1) * 2 * moved * (shares[i - (i % 2) + 1] as number)),
    0,
  ],
}
const SPREADS: Readonly<Record<string, (i: number) => number>> = {
  alike: () => 1,
  'Zipf, by pairs': (i) => 1 / (1 + Math.floor(i / 2)),
}

function drawnFrom(shares: readonly number[]): () => number {
  const upTo = Float64Array.from(shares)
  for (let i = 1; i < upTo.length; i++) upTo[i] = (upTo[i] as number) + (upTo[i - 1] as number)
  return () => {
    const at = uniform() * (upTo.at(-1) as number)
    let [low, high] = [0, upTo.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] as number) > at) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Worlds of many values: how many, and how frequent. */
const WORLDS = [
  [50, 'alike'],
  [720, 'alike'],
  [720, 'Zipf, by pairs'],
  [5000, 'alike'],
] as const

/** A category of many values, the same in each of several classes that are as frequent. */
function manyValues(): void {
  print(`\n## Many values in few rows

A category of so many values in so many classes of a label, as frequent as each other or by Zipf's law; one class is \`drift\` itself. In every class 0.2 of the mass moves; ${REPEATS} pairs of samples
a row. Of each change: the mean, in brackets covered in per cent and how often a move is claimed, in per cent.\n`)
  const changes = Object.entries(CHANGES)
  row('values', 'frequent', 'classes', 'reference / data rows', ...changes.map(([what]) => what))
  row('--:', '---', '--:', '--:', ...changes.map(() => '--:'))
  for (const [values, frequent] of WORLDS)
    for (const classes of [1, 2, 10])
      for (const [n, m] of [
        [500, 500],
        [3000, 3000],
        [10_000, 2000],
      ] as const) {
        const spread = SPREADS[frequent] as (i: number) => number
        const plain = Array.from({ length: values }, (_, i) => spread(i))
        const whole = plain.reduce((sum, share) => sum + share, 0)
        const shares = plain.map((share) => share / whole)
        const found = changes.map(([, change]) => ofMany(shares, change(shares, 0.2), classes, n, m))
        row(values, frequent, classes, `${n} / ${m}`, ...found)
      }
}

/** Mean, and in brackets how often the truth is covered and how often something is claimed to have moved. */
function ofMany(shares: readonly number[], after: readonly number[], classes: number, n: number, m: number): string {
  const truth = after.reduce((sum, share, i) => sum + Math.abs(share - (shares[i] ?? 0)) / 2, 0)
  const [then, now] = [drawnFrom(shares), drawnFrom(after)]
  const counted = (rows: number, draw: () => number): readonly Float64Array[] => {
    const counts = Array.from({ length: classes }, () => new Float64Array(after.length))
    for (let i = 0; i < rows; i++) {
      const of = counts[Math.floor(uniform() * classes)] as Float64Array
      const at = draw()
      of[at] = (of[at] as number) + 1
    }
    return counts
  }
  const sums = { covered: 0, claimed: 0, value: 0 }
  for (let run = 0; run < REPEATS; run++) {
    const [before, here] = [counted(n, then), counted(m, now)]
    const strata = before.map((reference, of) => {
      const current = here[of] as Float64Array
      return { reference, current, weight: current.reduce((sum, count) => sum + count, 0) / m }
    })
    const measured = massMovedWithin(strata)
    const [low, high] = ends(measured)
    sums.covered += Number(low <= truth + 1e-9 && truth <= high + 1e-9)
    sums.claimed += Number(low > 0)
    sums.value += (measured.kind === 'estimate' ? measured.value : 0) / REPEATS
  }
  return `${sums.value.toFixed(3)} (${percent(sums.covered, REPEATS)}, ${percent(sums.claimed, REPEATS)})`
}

/** Ten normal columns, of which the first two correlate in the current rows, and in no reference. */
const linked = (rows: number, correlation: number) => {
  const columns = Array.from({ length: 10 }, () => new Uint8Array(rows))
  for (let i = 0; i < rows; i++) {
    const x = Array.from({ length: 10 }, normal)
    x[1] = correlation * (x[0] as number) + Math.sqrt(1 - correlation ** 2) * (x[1] as number)
    for (const [j, column] of columns.entries()) column[i] = Math.floor(32 * phi(x[j] as number))
  }
  return columns
}

const both = (n: number, m: number, correlation: number) => {
  const [then, now] = [linked(n, 0), linked(m, correlation)]
  const columns = then.map((column, j) => Uint8Array.from([...column, ...(now[j] as Uint8Array)]))
  return { columns, bins: new Array<number>(10).fill(33) }
}

/** Mean over classifiers, each asked about many fresh rows, and their standard deviation. */
function areaOfMany(n: number, m: number, correlation: number, taught: number): readonly [number, number] {
  const fresh = 10_000
  const areas = Array.from({ length: taught }, () => {
    const [then, now] = [Math.round(0.8 * n), Math.round(0.8 * m)]
    const classes = new Uint8Array(then + now).fill(1, then)
    const learnt = tellApart(both(then, now, correlation), classes, Int32Array.from(classes.keys()))
    return freshArea(learnt, both(fresh, fresh, correlation))
  })
  return [areas.reduce((sum, area) => sum + area, 0) / taught, spreadOf(areas)]
}

function goTogether(): void {
  const runs = Math.max(20, Math.ceil(REPEATS / 2))
  print(`\n## Columns that no longer go together: \`domain_auc\`

Ten normal columns none of which moves; in the current rows the first two correlate. ${runs} pairs of samples a row; the truth is the mean area of ${Math.ceil(REPEATS / 4)} classifiers taught on four fifths
of as many rows, each asked about 20 000 fresh ones, and *apart* is the standard deviation of what they reach.\n`)
  row('correlation', 'reference / data rows', 'truth', 'apart', 'mean', 'covered %', 'above the truth %', 'seen %')
  row('--:', '--:', '--:', '--:', '--:', '--:', '--:', '--:')
  for (const correlation of [0, 0.3, 0.8])
    for (const [n, m] of [
      [200, 200],
      [1500, 300],
      [3000, 3000],
    ] as const) {
      const [truth, apart] = areaOfMany(n, m, correlation, Math.ceil(REPEATS / 4))
      const sums = { covered: 0, above: 0, seen: 0, value: 0 }
      for (let run = 0; run < runs; run++) {
        const classes = new Uint8Array(n + m).fill(1, n)
        const { measured } = areaOf(both(n, m, correlation), classes, undefined, `linked ${run}`)
        const [low, high] = ends(measured)
        sums.covered += Number(low <= truth && truth <= high)
        sums.above += Number(low > truth)
        sums.seen += Number(low > 0.5)
        sums.value += (measured.kind === 'estimate' ? measured.value : 0) / runs
      }
      row(
        correlation,
        `${n} / ${m}`,
        truth.toFixed(3),
        apart.toFixed(3),
        sums.value.toFixed(3),
        percent(sums.covered, runs),
        percent(sums.above, runs),
        percent(sums.seen, runs),
      )
    }
}

const [PART] = process.argv.slice(2)
if (PART === 'entities') withEntities()
else if (PART === 'together') goTogether()
else if (PART === 'within') withinClasses()
else if (PART === 'values') manyValues()
else {
  print(`# Drift within: entities, classes, columns that go together

95 % intervals over worlds whose truth is known. Made by \`packages/gates/test/simulate-drift-within.ts\`.`)
  withEntities()
  withinClasses()
  manyValues()
  goTogether()
}
