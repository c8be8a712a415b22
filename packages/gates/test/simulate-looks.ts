/**
 * What repeated looks and repeated uses cost, as Markdown tables on standard output: a line that is judged again as its rows
 * grow, and the best of many models on one hold-out. Levels are those of `stats/looks`, which the gates take. By hand, from the root:
 *
 *   npx esbuild packages/gates/test/simulate-looks.ts --bundle --platform=node --format=cjs --outfile=/tmp/simulate.cjs
 *   RUNS=20000 node /tmp/simulate.cjs
 */
import { zOf } from '@sea-trials/stats/distributions'
import { expectedBest, levelAfterLooks, levelAfterUses } from '@sea-trials/stats/looks'
import { shareEnds } from '@sea-trials/stats/proportion'
import { type Random, random } from '@sea-trials/stats/random'

const RUNS = Number(process.env.RUNS ?? 20_000)
const LEVEL = 0.95
const LIMIT = 0.7

const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
const percent = (share: number): string => (100 * share).toFixed(1)

/** So many hits of `n` rows with the chance `p`, drawn one by one. */
function hitsOf(n: number, p: number, { uniform }: Random): number {
  let hits = 0
  for (let row = 0; row < n; row++) if (uniform() < p) hits++
  return hits
}

type Growth = 'by 200 rows' | 'doubling' | 'rows anew'

/** Rows at each look. Grown ones hold all that were looked at before. */
const rowsAt = (growth: Growth, look: number): number => 200 * (growth === 'doubling' ? 2 ** look : look + 1)

type Outcome = 'pass' | 'fail'

/** Shares of runs that had come to each outcome after so many looks, on the same rows as at first and paid; the first look that decides ends a run. */
function looked(growth: Growth, truth: number, looks: number) {
  const chance = random('looks', growth, String(truth))
  const levels = { first: () => LEVEL, paid: (look: number) => levelAfterLooks(LEVEL, look) }
  const none = () => ({ pass: 0, fail: 0 })
  const ended = { first: Array.from({ length: looks }, none), paid: Array.from({ length: looks }, none) }
  for (let run = 0; run < RUNS; run++) {
    const open = { first: true, paid: true }
    let [hits, n] = [0, 0]
    for (let look = 0; look < looks; look++) {
      const rows = rowsAt(growth, look)
      const kept = growth === 'rows anew' ? 0 : n
      hits = (kept === 0 ? 0 : hits) + hitsOf(rows - kept, truth, chance)
      n = rows
      for (const how of ['first', 'paid'] as const) {
        const outcome = open[how] ? outcomeOf(hits, n, levels[how](look)) : undefined
        if (outcome === undefined) continue
        open[how] = false
        for (let after = look; after < looks; after++) ended[how][after]![outcome] += 1 / RUNS
      }
    }
  }
  return ended
}

function outcomeOf(hits: number, n: number, level: number): Outcome | undefined {
  const [low, high] = shareEnds(hits / n, n, zOf(level))
  if (low >= LIMIT) return 'pass'
  return high < LIMIT ? 'fail' : undefined
}

/** Rows of which a share is hard for all models or for none. */
const SHARED = [0, 0.5, 0.9]

interface Best {
  /** By how much the best looked better than it is, on average. */
  readonly luck: number
  /** How often the lower end of the best's interval lay above its truth: at the line's level, and at the one that pays. */
  readonly above: number
  readonly paid: number
}

/** The best of equally good models on one hold-out. */
function bestOf(models: number, shared: number, n: number): Best {
  const chance = random('uses', String(models), String(shared), String(n))
  const z = [zOf(LEVEL), zOf(levelAfterUses(LEVEL, models - 1))] as const
  const sum = { luck: 0, above: 0, paid: 0 }
  const runs = Math.round(Math.max(RUNS / 5, RUNS / models))
  for (let run = 0; run < runs; run++) {
    let common = 0
    let own = 0
    for (let row = 0; row < n; row++) {
      if (chance.uniform() >= shared) own++
      else if (chance.uniform() < LIMIT) common++
    }
    let most = 0
    for (let model = 0; model < models; model++) most = Math.max(most, common + hitsOf(own, LIMIT, chance))
    sum.luck += most / n - LIMIT
    if (shareEnds(most / n, n, z[0])[0] > LIMIT) sum.above++
    if (shareEnds(most / n, n, z[1])[0] > LIMIT) sum.paid++
  }
  return { luck: sum.luck / runs, above: sum.above / runs, paid: sum.paid / runs }
}

const LOOKS = 10
print(`\`recall >= ${LIMIT}\`, ${RUNS} runs a row; after how many looks.`)
print('')
print('| truth | rows | levels | outcome | 1 | 2 | 3 | 5 | 10 |')
print('| --- | --- | --- | --- | --: | --: | --: | --: | --: |')
for (const [truth, outcome] of [
  [LIMIT, 'pass'],
  [LIMIT, 'fail'],
  [0.65, 'pass'],
  [0.75, 'pass'],
] as const)
  for (const growth of ['by 200 rows', 'doubling', 'rows anew'] as const) {
    const ended = looked(growth, truth, growth === 'doubling' ? 5 : LOOKS)
    for (const how of ['first', 'paid'] as const) {
      const cells = [1, 2, 3, 5, 10]
        .map((look) => ended[how][look - 1])
        .map((at) => (at === undefined ? '' : percent(at[outcome])))
      const where = `${truth}${truth === LIMIT ? ', at the limit' : ''}`
      print(
        `| ${where} | ${growth} | ${how === 'paid' ? 'paid' : 'as at first'} | ${outcome} % | ${cells.join(' | ')} |`,
      )
    }
  }

const N = 1000
const error = Math.sqrt((LIMIT * (1 - LIMIT)) / N)
print('')
print(`The best of so many models, all with a recall of ${LIMIT}, on the same ${N} rows.`)
print('')
print(
  '| models | rows that are alike for all | looks better by | told: up to | its interval lies above the truth %, as at first | paid |',
)
print('| --: | --: | --: | --: | --: | --: |')
for (const models of [1, 2, 5, 10, 38, 100])
  for (const shared of SHARED) {
    const { luck, above, paid } = bestOf(models, shared, N)
    const told = error * expectedBest(models)
    print(
      `| ${models} | ${percent(shared)} % | ${luck.toFixed(4)} | ${told.toFixed(4)} | ${percent(above)} | ${percent(paid)} |`,
    )
  }
