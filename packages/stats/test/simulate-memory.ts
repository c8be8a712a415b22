/**
 * How often the mean of a series that remembers for long is told apart from its truth, with and without the question whether
 * its times are enough, as Markdown on standard output. By hand, from the root of the checkout:
 *
 *   npx esbuild packages/stats/test/simulate-memory.ts --bundle --platform=node --format=cjs --outfile=/tmp/memory.cjs
 *   REPEATS=4000 node /tmp/memory.cjs
 */
import { tQuantile } from '@sea-trials/stats/distributions'
import { standardError } from '@sea-trials/stats/influence'
import { longMemory } from '@sea-trials/stats/long-memory'
import { random } from '@sea-trials/stats/random'
import { byTime, cosinesOf, timesOf } from '@sea-trials/stats/time'

const REPEATS = Number(process.env.REPEATS ?? 400)
const WORLDS: readonly (readonly [string, number, number])[] = [
  ['independent', 0, 1],
  ...[0.5, 0.7, 0.8, 0.9, 0.95, 0.98].map((memory) => [`a memory of ${memory}`, memory, 1] as const),
  ...[0.9, 0.95, 0.98].map((memory) => [`a memory of ${memory} in 30 % of the variance`, memory, 0.3] as const),
]

process.stdout.write(
  '| errors | times | without asking % | undecided % | passes by accident % | finds a loss of four standard errors % |\n| --- | --: | --: | --: | --: | --: |\n',
)
for (const [name, memory, share] of WORLDS)
  for (const n of [30, 60, 100, 250, 1000]) {
    const source = random('memory', name, n)
    const times = timesOf(Int32Array.from({ length: n }, (_, i) => i))
    // Standard deviation of the mean, so that power is of the same loss in units of what can be seen.
    const long = Math.sqrt(truth(memory, share, n) / n)
    let [plain, doubted, passed, found] = [0, 0, 0, 0]
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      let state = source.normal()
      const series = Float64Array.from({ length: n }, () => {
        state = memory * state + Math.sqrt(1 - memory ** 2) * source.normal()
        return Math.sqrt(share) * state + Math.sqrt(1 - share) * source.normal()
      })
      const mean = series.reduce((sum, x) => sum + x, 0) / n
      const half = tQuantile(0.975, cosinesOf(n)) * standardError(byTime(series, times))
      const memoryFound = longMemory((row) => series[row]!, n, times)
      const reach = half * (memoryFound?.stretch ?? 1)
      if (mean > half) plain++
      if (memoryFound !== undefined) doubted++
      if (mean > reach) passed++
      if (mean + 4 * long > reach) found++
    }
    const per = (count: number): string => ((100 * count) / REPEATS).toFixed(1)
    process.stdout.write(`| ${name} | ${n} | ${per(plain)} | ${per(doubted)} | ${per(passed)} | ${per(found)} |\n`)
  }

/** n times the variance of a mean of n, by the autocovariances. */
function truth(memory: number, share: number, n: number): number {
  let sum = 1
  for (let lag = 1; lag < n; lag++) sum += 2 * (1 - lag / n) * share * memory ** lag
  return sum
}
