/**
 * Do more than a million rows look dependent, of which 64 stretches are looked at? As Markdown on standard output, for
 * docs/simulation/comparison.md. By hand, from the root (REPEATS: files a row; ROWS: rows of a file; ONLY: rows of the tables by what they say):
 *
 *   npx esbuild packages/gates/test/simulate-doubt.ts --bundle --platform=node --format=cjs \
 *     --external:@duckdb/* --external:onnxruntime-web --outfile=/tmp/simulate.cjs
 *   REPEATS=10 node /tmp/simulate.cjs
 */
import { residualsOf } from '@sea-trials/stats/quality/residuals'
import type { Sample } from '@sea-trials/stats/quality/sample'
import { type Random, random } from '@sea-trials/stats/random'
import { customers, doubtOver, independent, remembering } from './quality/worlds-doubt.ts'
import { percent, print } from './simulate-groups/page.ts'

const REPEATS = Number(process.env.REPEATS ?? 5)
const ROWS = Number(process.env.ROWS ?? 1_500_000)
const ONLY = new RegExp(process.env.ONLY ?? '')

interface World {
  readonly name: string
  readonly draw: (source: Random) => Sample
  /** Rows of a day, where they stand in the order of their days. */
  readonly daily?: number
}

const shown = (scores: boolean): string => (scores ? 'scores' : 'labels only')
const both = [true, false] as const

const INDEPENDENT: readonly World[] = [
  ...both.map(
    (scores): World => ({
      name: `binary, ${shown(scores)}, as drawn`,
      draw: (source) => independent(ROWS, { scores }, source),
      daily: 2000,
    }),
  ),
  {
    name: 'binary, 2 % positive, labels only, as drawn',
    draw: (source) => independent(ROWS, { scores: false, prevalence: 0.02 }, source),
    daily: 2000,
  },
  ...both.map(
    (scores): World => ({
      name: `binary, ${shown(scores)}, sorted by score`,
      draw: (source) => independent(ROWS, { scores, by: 'score' }, source),
    }),
  ),
  ...both.map(
    (scores): World => ({
      name: `binary, ${shown(scores)}, sorted by label`,
      draw: (source) => independent(ROWS, { scores, by: 'label' }, source),
    }),
  ),
  ...[50, 1000].flatMap((each) =>
    both.map(
      (scores): World => ({
        name: `binary, ${shown(scores)}, in groups of ${each}, sorted by score within`,
        draw: (source) => independent(ROWS, { scores, by: 'score', each }, source),
      }),
    ),
  ),
  ...both.map(
    (scores): World => ({
      name: `binary, ${shown(scores)}, in groups of 50, sorted by label within`,
      draw: (source) => independent(ROWS, { scores, by: 'label', each: 50 }, source),
    }),
  ),
  {
    name: 'regression, as drawn',
    draw: (source) => remembering(ROWS, 0, source),
    daily: 2000,
  },
]

const DEPENDENT: readonly World[] = [
  ...[0.05, 0.1, 0.2, 0.5].map(
    (memory): World => ({
      name: `regression, errors with a memory of ${memory}`,
      draw: (source) => remembering(ROWS, memory, source),
      daily: 2000,
    }),
  ),
  {
    name: 'regression, errors with a memory of 0.5 in the last fifth of the file',
    draw: (source) => remembering(ROWS, 0.5, source, (row) => row >= 0.8 * ROWS),
    daily: 2000,
  },
  ...[0.5, 1.5].flatMap((own) =>
    [2, 3, 10, 30, 100, 1000].map(
      (each): World => ({
        name: `binary, scores, ${each} rows of one customer after the other, who differ by ${own}`,
        draw: (source) => customers(ROWS, each, own, source),
        daily: 2000,
      }),
    ),
  ),
]

/** How many times the variance of independent rows that of the mean error is, over parts of so many rows that nothing goes over their ends. */
function timesIndependent(sample: Sample): number {
  const [series] = residualsOf(sample) as [Float64Array]
  const mean = series.reduce((sum, x) => sum + x, 0) / series.length
  const long = 4000
  let [parts, squares] = [0, 0]
  for (let from = 0; from + long <= series.length; from += long) {
    let sum = 0
    for (let row = from; row < from + long; row++) sum += series[row]! - mean
    parts += sum * sum
    for (let row = from; row < from + long; row++) squares += (series[row]! - mean) ** 2
  }
  return parts / squares
}

async function table(title: string, worlds: readonly World[], isIndependent: boolean): Promise<void> {
  print(`\n### ${title}\n`)
  const more = isIndependent ? '' : ' variance, times that of independent rows |'
  print(`| rows |${more} no date, % | days of 2,000 rows, in their order, % |`)
  print(`| --- |${isIndependent ? '' : ' --: |'} --: | --: |`)
  for (const { name, draw, daily } of worlds.filter((world) => ONLY.test(world.name))) {
    const source = random('doubt', name, ROWS)
    const days =
      daily === undefined ? undefined : Int32Array.from({ length: ROWS }, (_, row) => Math.floor(row / daily))
    let [near, dated, times] = [0, 0, 0]
    for (let run = 0; run < REPEATS; run++) {
      const sample = draw(source)
      if ((await doubtOver(sample)) !== undefined) near++
      if (days !== undefined && (await doubtOver(sample, { day: days })) !== undefined) dated++
      if (!isIndependent) times += timesIndependent(sample) / REPEATS
    }
    const cells = [
      ...(isIndependent ? [] : [times.toFixed(2)]),
      percent(near / REPEATS),
      days === undefined ? '' : percent(dated / REPEATS),
    ]
    print(`| ${name} | ${cells.join(' | ')} |`)
  }
}

async function main(): Promise<void> {
  print(`## More than a million rows

Of more than 1,048,576 rows so many are looked at, in 64 stretches over the whole file. ${ROWS.toLocaleString('en')} rows, ${REPEATS} files a row. Made by
\`packages/gates/test/simulate-doubt.ts\`, which asks as the gates do.`)
  await table('Independent rows of many: false alarms', INDEPENDENT, true)
  await table('Dependent rows of many: found', DEPENDENT, false)
}

main()
