/**
 * Rows that two data sets share without having ids: how often chance is taken for a copy, and copies are found, as a Markdown table on
 * standard output. By hand, from the root, as `simulate.ts`, into `docs/simulation/shared-rows.md`. REPEATS: pairs of data sets a number.
 */
import { isBeyondChance, isBeyondOneDraw, sharedShare } from '@sea-trials/stats/coincidence'
import { random } from '@sea-trials/stats/random'
import { countedRows } from './coinciding.ts'

const REPEATS = Number(process.env.REPEATS ?? 200)
const SHARES = [0, 0.05, 0.1, 0.2, 0.5, 1]
const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
const { uniform } = random('shared rows, simulated')
type Draw = () => number
const cells =
  (count: number): Draw =>
  () =>
    Math.floor(uniform() * count)

const WORLDS: readonly (readonly [string, Draw, Draw])[] = [
  ['each row its own', uniform, uniform],
  ...[1e5, 1e4, 1e3].map((count) => [`${count} kinds`, cells(count), cells(count)] as const),
  ['half of one kind', () => (uniform() < 0.5 ? 0 : uniform()), () => (uniform() < 0.5 ? 0 : uniform())],
  ['the tenth of 10000 kinds held out', cells(1e4), () => (uniform() < 0.1 ? cells(1e4)() : uniform())],
]
const SIZES: readonly (readonly [number, number])[] = [
  [50, 200],
  [300, 1500],
  [1000, 1000],
  [1000, 10_000],
  [5000, 1000],
]

function judged(held: Draw, trained: Draw, [n, m]: readonly [number, number], share: number): string {
  let [errors, doubts] = [0, 0]
  for (let run = 0; run < REPEATS; run++) {
    const ours = Array.from({ length: n }, held)
    const copied = Math.round(share * Math.min(n, m))
    const counted = countedRows(
      Array.from({ length: m }, (_, i) => (i < copied ? ours[i]! : trained())),
      ours,
    )
    if (sharedShare(counted) < 0.05) continue
    if (isBeyondChance(counted)) errors++
    else if (isBeyondOneDraw(counted)) doubts++
  }
  return `${Math.round((100 * errors) / REPEATS)} / ${Math.round((100 * doubts) / REPEATS)}`
}

print('# Training rows that are rows of the hold-out: simulation\n')
print(
  `Made by \`packages/stats/test/simulate-coincidence.ts\`: rows without ids, ${REPEATS} pairs of data sets a number; per cent of the pairs that are an error / that are undecided. The share is that of the smaller data set's rows which stand in the other as well.\n`,
)
print(
  `| rows are | hold-out | training | ${SHARES.map((share) => (share === 0 ? 'none shared' : `${100 * share} %`)).join(' | ')} |`,
)
print(`|---|--:|--:|${SHARES.map(() => '--:|').join('')}`)
for (const [name, held, trained] of WORLDS)
  for (const sizes of SIZES)
    print(
      `| ${name} | ${sizes.join(' | ')} | ${SHARES.map((share) => judged(held, trained, sizes, share)).join(' | ')} |`,
    )
