/**
 * How often lines about gaps between groups stop a model without any, and how often they find one, whatever the number and
 * the sizes of the groups, as Markdown tables on standard output. By hand, from the root (REPEATS: samples a row; ONLY and
 * ROWS: tables by their titles, and rows by what they say of the groups, to draw a part of them again):
 *
 *   npx esbuild packages/gates/test/simulate-fairness.ts --bundle --platform=node --format=cjs \
 *     --external:@duckdb/* --external:onnxruntime-web --outfile=/tmp/simulate.cjs
 *   REPEATS=1000 node /tmp/simulate.cjs > docs/simulation/fairness.md
 */
import { correlationOf } from '@sea-trials/stats/dependence'
import { zOf } from '@sea-trials/stats/distributions'
import type { Estimate } from '@sea-trials/stats/estimate'
import { bonferroni, difference, tukeyKramer } from '@sea-trials/stats/family'
import { measure } from '@sea-trials/stats/quality/measure'
import { binarySample, subset } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { daily, judgeSlices, type Moves, sharesOf, type World } from './quality/worlds.ts'
import { selecting, sharedBy } from './quality/worlds-hanging.ts'
import { all, percent, print } from './simulate-groups/page.ts'

const REPEATS = Number(process.env.REPEATS ?? 400)
const ONLY = new RegExp(process.env.ONLY ?? '')
const ROWS = new RegExp(process.env.ROWS ?? '')
const drawn = random('fairness')
const { uniform } = drawn
type Case = readonly [truth: string, rows: string, draw: () => World]

async function table(title: string, line: string, cases: readonly Case[], repeats = REPEATS): Promise<void> {
  if (!ONLY.test(title)) return
  const shown = cases.filter(([, rows]) => ROWS.test(rows))
  if (shown.length === 0) return
  print(`\n## ${title}\n\n\`${line}\`, ${repeats} samples a row.\n`)
  print('| truth | rows of the groups | pass % | inconclusive % | fail % | stopped by the bare number % |')
  print('| --- | --- | --: | --: | --: | --: |')
  for (const [truth, rows, draw] of shown) {
    const { pass, inconclusive, fail, bare } = await sharesOf(line, draw, repeats)
    print(`| ${truth} | ${rows} | ${percent(pass)} | ${percent(inconclusive)} | ${percent(fail)} | ${percent(bare)} |`)
  }
}

const SIZES: readonly (readonly [string, readonly number[]])[] = [
  ...[2, 5, 10].flatMap((k) => [50, 100, 500].map((n) => [`${k} x ${n}`, all(k, n)] as const)),
  ['5000, 5000, 4 x 50', [5000, 5000, ...all(4, 50)]],
  ['5000, 9 x 50', [5000, ...all(9, 50)]],
  ['20 x 20', all(20, 20)],
]

const alike = (rate: number): readonly Case[] =>
  SIZES.map(([rows, sizes]) => [`all ${rate}`, rows, () => selecting(all(sizes.length, rate), sizes, drawn)])

const oneLess = (rate: number, less: number): readonly Case[] =>
  SIZES.filter(([, sizes]) => sizes.length < 12).map(([rows, sizes]) => [
    `all ${rate}, one ${less}`,
    rows,
    () => selecting([...all(sizes.length - 1, rate), less], sizes, drawn),
  ])

const crossed: readonly Case[] = [
  [2, 100],
  [5, 100],
  [5, 400],
  [10, 400],
].map(([k, entities]) => [
  'all alike',
  `${k} groups, ${entities} entities with 10 rows in any of them`,
  () => sharedBy(entities as number, k as number, drawn),
])

const inDays = random('days')
const MOVES: Readonly<Record<Moves, string>> = {
  alike: 'all alike, good and bad days in common',
  opposed: 'all alike, a good day of one is a bad day of the other',
  apart: 'all alike, days of their own',
}
const timely: readonly Case[] = (Object.keys(MOVES) as Moves[]).flatMap((moves) =>
  [
    { groups: 2, days: 60, rows: 10 },
    { groups: 2, days: 250, rows: 10 },
    { groups: 4, days: 250, rows: 10 },
    { groups: 2, days: 250, rows: 10, there: 0.8 },
  ].map(({ there = 1, ...shape }): Case => {
    const rows = `${shape.groups} x ${shape.rows} rows on ${there === 1 ? 'each' : 'eight in ten'} of ${shape.days} days`
    return [MOVES[moves], rows, () => daily({ ...shape, there }, moves, inDays)]
  }),
)

/** The critical value of the normal that each way to correct asks for; smaller is shorter. */
function criticals(): void {
  print('\n## What the correction costs\n')
  print('The number of standard errors in an interval of a pair, at 95 % of all pairs together.\n')
  print('| groups | Bonferroni | Tukey and Kramer | max-T (ours) |')
  print('| --- | --: | --: | --: |')
  const shown: readonly (readonly [string, World])[] = [
    ['5 x 500', selecting(all(5, 0.3), all(5, 500), drawn)],
    ['5000, 5000, 4 x 50', selecting(all(6, 0.3), [5000, 5000, ...all(4, 50)], drawn)],
    ['8 x 5000, 50', selecting(all(9, 0.3), [...all(8, 5000), 50], drawn)],
    ['5 groups that share 400 entities', sharedBy(400, 5, drawn)],
  ]
  for (const [name, { sample, groups }] of shown) {
    const parts = groups.map((rows) => subset(sample, rows))
    const estimates = parts.map((part) => measure('selection_rate', part) as Estimate)
    const isShared = sample.entities !== undefined
    const known = parts.map((part, g) => ({
      influence: (estimates[g] as Estimate).influence as Float64Array,
      dependence: part,
    }))
    const sharing = isShared ? (correlationOf(known) ?? 'unknown') : 'nothing'
    const level = difference(estimates, sharing).simultaneous(0.95)
    const k = groups.length
    const tukey = isShared ? '(does not apply)' : zOf(tukeyKramer(k, 0.95)).toFixed(3)
    print(`| ${name} | ${zOf(bonferroni((k * (k - 1)) / 2, 0.95)).toFixed(3)} | ${tukey} | ${zOf(level).toFixed(3)} |`)
  }
}

/** Nine in ten are right; among those under a quarter on one column with one of five values in another, so many. */
function hiding(n: number, inside: number) {
  const columns: Record<string, Float64Array | Int32Array> = {}
  for (let c = 0; c < 5; c++) columns[`number${c}`] = Float64Array.from({ length: n }, uniform)
  for (let c = 0; c < 5; c++) columns[`text${c}`] = Int32Array.from({ length: n }, () => Math.floor(5 * uniform()))
  const label = Uint8Array.from({ length: n }, () => (uniform() < 0.4 ? 1 : 0))
  const prediction = label.map((y, row) => {
    const isInside = (columns.number0?.[row] ?? 1) < 0.25 && columns.text0?.[row] === 1
    return uniform() < (isInside ? inside : 0.9) ? y : 1 - y
  })
  return { sample: binarySample(label, { prediction }), columns }
}

async function slices(): Promise<void> {
  const line = 'weak_slices(accuracy, 0.02) = 0'
  const repeats = Math.min(REPEATS, 200)
  print('\n## Slices that nobody declared\n')
  print(
    `\`${line}\`, ten columns, ${repeats} samples a row; the others are 90 % right. *Reported*: at least one slice is confirmed, right or wrong; *named*: one of the two columns that say where it is.\n`,
  )
  print('| right in the slice, 5 % of the rows | rows | reported % | named % |')
  print('| --- | --: | --: | --: |')
  for (const [inside, n] of [
    [0.9, 2000],
    [0.9, 10_000],
    [0.88, 10_000],
    [0.8, 2000],
    [0.8, 10_000],
    [0.8, 50_000],
    [0.7, 2000],
    [0.7, 10_000],
  ] as const) {
    let [reported, named] = [0, 0]
    for (let run = 0; run < repeats; run++) {
      const { sample, columns } = hiding(n, inside)
      const { outcome, members = [] } = await judgeSlices(line, sample, columns)
      if (outcome !== 'fail') continue
      reported++
      if (members.some((member) => member.outcome === 'fail' && /(number|text)0/.test(member.name))) named++
    }
    print(`| ${100 * inside} % | ${n} | ${percent(reported / repeats)} | ${percent(named / repeats)} |`)
  }
}

async function main(): Promise<void> {
  print(`# Groups: false stops and power

Rows are drawn from worlds whose truth is known, judged by the gates' own code at 95 %, and drawn again. *Fail* is what a
\`guard:\` stops; where there is no gap it may be 5 % at most, whatever the number and the sizes of the groups. *Pass* is what a plain
line lets through: small groups prove nothing, and the line says so. The last column is what a script would stop that compares
the bare number with the limit. With ${REPEATS} samples a figure near 5 % is good to ${(196 * Math.sqrt((0.05 * 0.95) / REPEATS)).toFixed(1)} points.
The rows furthest above are [drawn more often](#once-more-where-it-came-out-near-the-limit). Made by
\`packages/gates/test/simulate-fairness.ts\`, and what stands below *Slices that nobody declared* by \`simulate-groups.ts\`.`)
  await table('No gap, and a limit of none: as sharp as a test can be', 'difference(selection_rate by g) <= 0', [
    ...alike(0.3),
    ...alike(0.05).slice(0, 9),
    ...crossed,
  ])
  await table('No gap, a limit of 0.1', 'difference(selection_rate by g) <= 0.1', alike(0.3))
  await table('A gap of 0.2', 'difference(selection_rate by g) <= 0.1', oneLess(0.4, 0.2))
  await table('The four-fifths screen, no gap', 'ratio(selection_rate by g) >= 0.8', alike(0.3))
  await table('The four-fifths screen, a ratio of a half', 'ratio(selection_rate by g) >= 0.8', oneLess(0.4, 0.2))
  await table('Every group at the limit', 'selection_rate by g >= 0.3', [...alike(0.3), ...crossed.slice(1, 2)])
  await table('Groups that share times, no gap', 'difference(selection_rate by g) <= 0', timely)
  if (ONLY.test('What the correction costs')) criticals()
  if (ONLY.test('Slices that nobody declared')) await slices()
}

main()
