/**
 * What stands in docs/simulation/fairness.md below the tables of simulate-fairness.ts, on standard output: rules that are near
 * their 5 %, drawn more often; groups whose rows hang together; individuals; tables of profiles; slices of rows that hang together.
 * By hand, from the root (REPEATS: samples a row; of the first table five times as many):
 *
 *   npx esbuild packages/gates/test/simulate-groups.ts --bundle --platform=node --format=cjs \
 *     --external:@duckdb/* --external:onnxruntime-web --outfile=/tmp/simulate.cjs
 *   REPEATS=400 node /tmp/simulate.cjs [first word of a title] >> docs/simulation/fairness.md
 */
import { impactIntervals } from '@sea-trials/gates/bias-check/profiles/impact'
import { consistency } from '@sea-trials/stats/consistency'
import { entitiesOf } from '@sea-trials/stats/entity'
import type { Estimate } from '@sea-trials/stats/estimate'
import { independentDifference } from '@sea-trials/stats/independent'
import { measure } from '@sea-trials/stats/quality/metrics'
import { generalizedEntropy } from '@sea-trials/stats/quality/parity'
import { selectionRate } from '@sea-trials/stats/quality/rates'
import { type BinarySample, binarySample, subset } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { judgeSlices, judgeWorld, sharesOf } from './quality/worlds.ts'
import { coverageOf, type Drawn, inTime, ofEntities, selecting, sharedBy } from './quality/worlds-hanging.ts'
import { ofSubjects, wandering } from './quality/worlds-slices.ts'

const REPEATS = Number(process.env.REPEATS ?? 100)
const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
const percent = (share: number): string => (100 * share).toFixed(1)
const all = (k: number, value: number): number[] => Array<number>(k).fill(value)
const heading = (title: string, text: string, columns: readonly string[]): void => {
  print(`\n## ${title}\n\n${text}\n`)
  print(`| ${columns.join(' | ')} |`)
  print(`| ${columns.map((_, i) => (i < 2 ? '---' : '--:')).join(' | ')} |`)
}
const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** The rows of the first table that came out furthest above 5 %. */
async function again(title: string): Promise<void> {
  const repeats = 5 * REPEATS
  const drawn = random('fairness')
  heading(
    title,
    `\`difference(selection_rate by g) <= 0\` where there is no gap, ${repeats} samples a row: a figure near 5 % is good to ${(196 * Math.sqrt((0.05 * 0.95) / repeats)).toFixed(1)} points.`,
    ['truth', 'rows of the groups', 'fail %'],
  )
  const worlds = [
    ['all 0.3', '10 x 50', () => selecting(all(10, 0.3), all(10, 50), drawn)],
    ['all 0.3', '2 x 100', () => selecting(all(2, 0.3), all(2, 100), drawn)],
    ['all 0.3', '5000, 9 x 50', () => selecting(all(10, 0.3), [5000, ...all(9, 50)], drawn)],
    ['all 0.05', '2 x 500', () => selecting(all(2, 0.05), all(2, 500), drawn)],
    ...(
      [
        [2, 100],
        [5, 100],
        [10, 100],
        [5, 400],
        [5, 40],
        [10, 400],
      ] as const
    ).map(
      ([k, entities]) =>
        [
          'all alike',
          `${k} groups, ${entities} entities with 10 rows in any of them`,
          () => sharedBy(entities, k, drawn),
        ] as const,
    ),
  ] as const
  for (const [truth, rows, draw] of worlds) {
    const { fail } = await sharesOf('difference(selection_rate by g) <= 0', draw, repeats)
    print(`| ${truth} | ${rows} | ${percent(fail)} |`)
  }
}

/** No draws: every pair of counts with its chance. */
function exactly(title: string): void {
  const rates = [0.05, 0.1, 0.3, 0.5]
  heading(title, 'Two groups without a gap, in per cent of all samples: every pair of counts with its chance.', [
    'rows of the groups',
    'line',
    ...rates.map(String),
  ])
  for (const [n, m] of [
    [20, 20],
    [50, 50],
    [100, 100],
    [50, 500],
    [300, 300],
  ] as const) {
    const failing = rates.map((rate) => percent(sizeOf(n, m, rate)))
    print(`| ${n}, ${m} | \`difference(selection_rate by g) <= 0\` | ${failing.join(' | ')} |`)
  }
}

function sizeOf(n: number, m: number, rate: number): number {
  const [first, second] = [chances(n, rate), chances(m, rate)]
  const of = (count: number, rows: number): Estimate => {
    const prediction = Uint8Array.from({ length: rows }, (_, i) => (i < count ? 1 : 0))
    return selectionRate(binarySample(new Uint8Array(rows), { prediction })) as Estimate
  }
  const ends = [first, second].map((chance, side) =>
    chance.map((_, count) => {
      const { value, interval } = of(count, side === 0 ? n : m)
      const found = interval(0.95)
      return { kind: 'estimate' as const, value, n: 0, interval: () => found }
    }),
  )
  let total = 0
  first.forEach((p, i) => {
    second.forEach((q, j) => {
      if (p * q < 1e-12) return
      const { low, high } = independentDifference(ends[0]![i]!, ends[1]![j]!).interval(0.95)
      if (low! > 0 || high! < 0) total += p * q
    })
  })
  return total
}

/** Of so many positives among n, by the ratio of one to the last. */
function chances(n: number, rate: number): readonly number[] {
  let logarithm = n * Math.log1p(-rate)
  return Array.from({ length: n + 1 }, (_, k) => {
    if (k > 0) logarithm += Math.log(((n - k + 1) / k) * (rate / (1 - rate)))
    return Math.exp(logarithm)
  })
}

const HANGING = [
  'label_total_variation(g)',
  'label_largest_difference(g)',
  'label_euclidean(g)',
  'label_jensen_shannon(g)',
  'label_kullback_leibler(g)',
  'between_group_entropy(g)',
  'smoothed_edf(g)',
  'equalized_odds_difference(g)',
]

async function hanging(title: string): Promise<void> {
  heading(
    title,
    `Groups that are alike: how often \`<= 0\` fails, in per cent of ${REPEATS} samples. Entities have ten rows whose labels and decisions are much alike, nested (each in one group) or crossed (in any); in time the chances of two groups wander by an autoregression, ten rows a step. *Covered*: how often the interval of two groups that are apart by 0.8 on the logit scale, entities crossed, holds the truth.`,
    [
      'line',
      'by',
      '30 nested, 2 groups',
      '100 nested, 2 groups',
      '100 crossed, 2 groups',
      '100 crossed, 5 groups',
      '300 steps, 0.5',
      '300 steps, 0.8',
      'covered %',
    ],
  )
  const apart = { entities: 100, each: 10, groups: 2, nested: false, apart: 0.8 }
  const large = ofEntities({ ...apart, entities: 100_000 }, random('large'))
  for (const line of HANGING) {
    const drawn = random('hanging', line)
    const failing = async (draw: () => ReturnType<typeof ofEntities>) =>
      percent((await coverageOf(`${line} <= 0`, 0, draw, REPEATS)).failed)
    const truth = (await judgeWorld(`${line} <= 0`, large)).observed as number
    const cells = [
      await failing(() => ofEntities({ entities: 30, each: 10, groups: 2, nested: true }, drawn)),
      await failing(() => ofEntities({ entities: 100, each: 10, groups: 2, nested: true }, drawn)),
      await failing(() => ofEntities({ entities: 100, each: 10, groups: 2, nested: false }, drawn)),
      await failing(() => ofEntities({ entities: 100, each: 10, groups: 5, nested: false }, drawn)),
      await failing(() => inTime({ steps: 300, groups: 2, carry: 0.5 }, drawn)),
      await failing(() => inTime({ steps: 300, groups: 2, carry: 0.8 }, drawn)),
      percent((await coverageOf(`${line} <= 0`, truth, () => ofEntities(apart, drawn), REPEATS)).held),
    ]
    print(`| \`${line}\` | entity, time | ${cells.join(' | ')} |`)
  }
}

/** How often an interval at 95 % holds the mean of all that were drawn, and by how much it is too long. */
function covering(estimates: readonly Estimate[], truth?: number): string {
  const mean = truth ?? estimates.reduce((sum, { value }) => sum + value / estimates.length, 0)
  let [above, below] = [0, 0]
  for (const { interval } of estimates) {
    const { low, high } = interval(0.95)
    if ((low ?? Number.NEGATIVE_INFINITY) > mean) above++
    if ((high ?? Number.POSITIVE_INFINITY) < mean) below++
  }
  const n = estimates.length
  return `${mean.toFixed(3)} | ${percent(1 - (above + below) / n)} | ${percent(above / n)} | ${percent(below / n)}`
}

/** Decisions that hang on a number by a logistic curve; entities of `each` rows with nearly one number, and a chance of their own. */
function neighbours(n: number, slope: number, shift: number, each: number, { uniform, normal }: Drawn): Estimate {
  const [x, decisions] = [new Float64Array(n), new Uint8Array(n)]
  let own = 0
  for (let row = 0; row < n; row++) {
    const isFirst = row % each === 0
    if (isFirst) own = each > 1 ? normal() : 0
    x[row] = isFirst ? normal() : x[row - 1]! + 0.05 * normal()
    decisions[row] = uniform() < logistic(slope * x[row]! + shift + own) ? 1 : 0
  }
  const asked = Uint32Array.from({ length: n }, (_, i) => i)
  const entities = entitiesOf(Int32Array.from({ length: n }, (_, row) => Math.floor(row / each)))
  const of = { places: [{ values: x, isNumber: true }], decisions, k: 5, asked }
  return consistency(of, each === 1 ? {} : { entities }) as Estimate
}

function individuals(title: string): void {
  heading(title, `Intervals at 95 %, ${REPEATS} samples a row.`, [
    'quantity',
    'rows',
    'truth',
    'covered %',
    'all above %',
    'all below %',
  ])
  const drawn = random('individuals')
  const times = <T>(draw: () => T): T[] => Array.from({ length: REPEATS }, draw)
  for (const n of [100, 300]) {
    for (const [what, slope, shift, each] of [
      ['decisions loosely by what makes alike', 2, 0, 1],
      ['closely', 8, 0, 1],
      ['few positives', 1.5, -4, 1],
      ['entities of five rows that are alike', 2, 0, 5],
    ] as const)
      print(
        `| \`consistency(5, x)\`, ${what} | ${n} | ${covering(times(() => neighbours(n, slope, shift, each, drawn)))} |`,
      )
  }
  const draw = (n: number, right: number): BinarySample => {
    const label = Uint8Array.from({ length: n }, () => (drawn.uniform() < 0.4 ? 1 : 0))
    return binarySample(label, { prediction: label.map((y) => (drawn.uniform() < right ? y : 1 - y)) })
  }
  for (const alpha of [1, 2])
    for (const right of [0.7, 0.95]) {
      const truth = (generalizedEntropy(draw(1_000_000, right), alpha) as Estimate).value
      for (const n of [60, 400])
        print(
          `| \`generalized_entropy(${alpha})\`, ${100 * right} % right | ${n} | ${covering(
            times(() => generalizedEntropy(draw(n, right), alpha) as Estimate),
            truth,
          )} |`,
        )
    }
  for (const [share, n, each] of [
    [0.02, 200, 1],
    [0.02, 2000, 1],
    [0.2, 200, 1],
    [0.2, 1000, 10],
  ] as const) {
    const estimates = times(() => {
      const prediction = new Uint8Array(n)
      let own: number = share
      for (let row = 0; row < n; row++) {
        // Of entities: shares of a beta distribution of the same mean, 1 / 6 of the variance between them.
        if (each > 1 && row % each === 0) own = betaOf(share, 5, drawn)
        prediction[row] = drawn.uniform() < own ? 1 : 0
      }
      const entity = Int32Array.from({ length: n }, (_, row) => Math.floor(row / each))
      return measure(
        'selection_rate',
        binarySample(new Uint8Array(n), { prediction }, each > 1 ? { entity } : {}),
      ) as Estimate
    })
    const by = each > 1 ? `, entities of ${each} rows` : ''
    print(
      `| \`counterfactual_flips(sex)\`, of the rows flip ${100 * share} %${by} | ${n} | ${covering(estimates, share)} |`,
    )
  }
}

/** By the ratio of two sums of exponentials: a + b whole numbers. */
function betaOf(mean: number, sum: number, { uniform }: Drawn): number {
  const gamma = (k: number): number =>
    Array.from({ length: k }, () => -Math.log(1 - uniform())).reduce((a, b) => a + b, 0)
  const [a, b] = [gamma(Math.round(mean * sum)), gamma(Math.round((1 - mean) * sum))]
  return a / (a + b)
}

function screens(title: string): void {
  heading(
    title,
    `Tables of the profiles, ${REPEATS} samples a row. *Marked*: the screen calls at least one category below four fifths. *Covered*: the intervals of all impact ratios hold theirs, together.`,
    ['selection rates', 'rows of the categories', 'marked %', 'covered %'],
  )
  const drawn = random('screens')
  const cases: readonly (readonly [string, readonly number[], readonly number[]])[] = [
    ...[2, 5, 10].flatMap((k) => [100, 500].map((n) => ['all 0.3', all(k, 0.3), all(k, n)] as const)),
    ['all 0.3', all(5, 0.3), [5000, ...all(4, 50)]],
    ['0.4, 0.4, 0.4, 0.3', [0.4, 0.4, 0.4, 0.3], all(4, 200)],
    ['0.5, 0.3, 0.1, 0.02', [0.5, 0.3, 0.1, 0.02], all(4, 100)],
  ]
  for (const [name, rates, sizes] of cases) {
    let [marked, covered] = [0, 0]
    for (let run = 0; run < REPEATS; run++) {
      const { sample, groups } = selecting(rates, sizes, drawn)
      const measured = groups.map((rows) => selectionRate(subset(sample, rows)) as Estimate)
      const most = Math.max(...measured.map(({ value }) => value))
      if (measured.some(({ value }) => value / most < 0.8)) marked++
      const highest = Math.max(...rates)
      const ends = impactIntervals(measured, 'nothing', 0.95)
      const holds = ends.every((end, i) => end!.low! <= rates[i]! / highest && rates[i]! / highest <= end!.high!)
      if (holds) covered++
    }
    print(`| ${name} | ${sizes.join(', ')} | ${percent(marked / REPEATS)} | ${percent(covered / REPEATS)} |`)
  }
}

async function slices(title: string): Promise<void> {
  const repeats = Math.ceil(REPEATS / 4)
  heading(
    title,
    `\`weak_slices(accuracy, 0) = 0\` where no column says who is answered worse, but rows hang together: accuracy and half of ten columns wander in time by an autoregression, or both are an entity's own. ${repeats} samples a row; *reported*: a slice is confirmed.`,
    ['rows', 'hang together by', 'reported, declared %', 'reported, not declared %'],
  )
  const drawn = random('slices that hang together')
  const worlds = [
    ['400 steps of 10', 'time, 0.9', () => wandering({ steps: 400, each: 10, carry: 0.9 }, drawn)],
    ['400 steps of 10', 'time, 0.97', () => wandering({ steps: 400, each: 10, carry: 0.97 }, drawn)],
    ['200 entities of 20', 'entity', () => ofSubjects(200, 20, drawn)],
  ] as const
  const line = 'weak_slices(accuracy, 0) = 0'
  for (const [rows, by, draw] of worlds) {
    const counts = { declared: 0, not: 0 }
    for (let run = 0; run < repeats; run++) {
      const { sample, columns, label, prediction } = draw()
      if ((await judgeSlices(line, sample, columns)).outcome === 'fail') counts.declared++
      const plain = binarySample(label, { prediction })
      if ((await judgeSlices(line, plain, columns)).outcome === 'fail') counts.not++
    }
    print(`| ${rows} | ${by} | ${percent(counts.declared / repeats)} | ${percent(counts.not / repeats)} |`)
  }
}

const SECTIONS: readonly (readonly [title: string, print: (title: string) => void | Promise<void>])[] = [
  ['Once more, where it came out near the limit', again],
  ['Exactly, of two groups', exactly],
  ['Rows that hang together', hanging],
  ['Individuals, and inequality among them', individuals],
  ['Profiles: what chance marks, and intervals of impact ratios', screens],
  ['Slices of rows that hang together', slices],
]

async function main(): Promise<void> {
  const [, , wanted] = process.argv
  for (const [title, section] of SECTIONS) if (wanted === undefined || title.startsWith(wanted)) await section(title)
}

main()
