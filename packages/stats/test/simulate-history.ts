/**
 * How often `anomaly` calls a run anomalous that is not, and how often one that is, as Markdown tables on standard output;
 * beside it the bare ratio to the MAD, and mean -/+ 3 standard deviations as deequ's BatchNormalStrategy has it. By hand, from
 * the root:
 *
 *   npx esbuild packages/stats/test/simulate-history.ts --bundle --platform=node --format=cjs --outfile=/tmp/simulate.cjs
 *   node /tmp/simulate.cjs > docs/simulation/history.md
 */
import { deviation, sameSeason, usual } from '@sea-trials/stats/anomaly'
import { random } from '@sea-trials/stats/random'
import { CARS, MILK } from './series.ts'

const REPEATS = Number(process.env.REPEATS ?? 40_000)
const LENGTHS = [8, 9, 12, 16, 20, 30, 60]
const print = (text = ''): void => {
  process.stdout.write(`${text}\n`)
}

type Series = (length: number) => readonly number[]

const { normal, uniform } = random('history')
const draw =
  (one: () => number): Series =>
  (length) =>
    Array.from({ length }, one)
const exponentialSum = (): number => {
  let sum = 0
  for (let i = 0; i < 3; i++) sum += normal() ** 2
  return sum
}
const WORLDS: Readonly<Record<string, Series>> = {
  normal: draw(normal),
  'heavy tails (t, 3 degrees)': draw(() => normal() / Math.sqrt(exponentialSum() / 3)),
  'skewed (log-normal, 0.5)': draw(() => Math.exp(0.5 * normal())),
  'each run half of the last (AR 0.5)': (length) => {
    const series = [normal()]
    while (series.length < length) series.push(0.5 * (series.at(-1) as number) + Math.sqrt(0.75) * normal())
    return series
  },
  'growing by 0.1 standard deviations a run': (length) => Array.from({ length }, (_, i) => 0.1 * i + normal()),
  'one run in ten wild (10 standard deviations)': draw(() => normal() * (uniform() < 0.1 ? 10 : 1)),
}

type Rule = (x: number, history: readonly number[]) => boolean
const ours =
  (limit: number): Rule =>
  (x, history) => {
    const found = deviation(x, history)
    return found.kind === 'exact' && found.value > limit
  }
const bare: Rule = (x, history) => {
  const { median, spread } = usual(history)
  return Math.abs(x - median) / spread > 3
}
const threeSigma: Rule = (x, history) => {
  const mean = history.reduce((sum, each) => sum + each, 0) / history.length
  const square = history.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (history.length - 1)
  return Math.abs(x - mean) > 3 * Math.sqrt(square)
}
const RULES: Readonly<Record<string, Rule>> = {
  'anomaly <= 3': ours(3),
  'anomaly <= 4': ours(4),
  'bare ratio <= 3': bare,
  'mean -/+ 3 sd': threeSigma,
}

/** Share of the last runs of series that a rule calls anomalous, after they were moved. */
function share(world: Series, length: number, rule: Rule, moved: number): string {
  let called = 0
  for (let i = 0; i < REPEATS; i++) {
    const series = world(length + 1)
    if (rule((series.at(-1) as number) + moved, series.slice(0, -1))) called++
  }
  const percent = (100 * called) / REPEATS
  return percent === 0 ? '0' : percent.toFixed(percent < 1 ? 3 : 1)
}

function table(title: string, world: Series, moved = 0): void {
  print(`\n**${title}**\n`)
  print(`| rule | ${LENGTHS.map((length) => `${length} runs`).join(' | ')} |`)
  print(`|---|${LENGTHS.map(() => '--:').join('|')}|`)
  for (const [name, rule] of Object.entries(RULES))
    print(`| \`${name}\` | ${LENGTHS.map((length) => share(world, length, rule, moved)).join(' | ')} |`)
}

print('# Anomalies after runs before: simulation\n')
print(
  `Made by \`packages/stats/test/simulate-history.ts\`; ${REPEATS.toLocaleString('en')} series a number, per cent of runs that are called`,
)
print('anomalous. A normal exceeds 3 in 0.27 % and 4 in 0.006 %.')
print('\n## False alarms: nothing has changed')
for (const [name, world] of Object.entries(WORLDS)) table(name, world)

print('\n## Found: the run has moved')
print('\nBy standard deviations of the runs before, which are normal, or with one wild run in ten.')
for (const moved of [4, 6, 10]) table(`by ${moved}, normal`, WORLDS.normal as Series, moved)
table('by 10, one run in ten wild', WORLDS['one run in ten wild (10 standard deviations)'] as Series, 10)

print('\n## Seasons of seven runs')
print(
  '\nEvery seventh run is 10 standard deviations lower. Per cent of runs called anomalous, of any day and of the seventh.\n',
)
print('| rule | 8 weeks | 12 weeks | 30 weeks |\n|---|--:|--:|--:|')
const WEEKS = [8, 12, 30]
const weekly = (length: number): readonly number[] =>
  Array.from({ length }, (_, i) => normal() - ((length - 1 - i) % 7 === 0 ? 10 : 0))
const SEASONAL: Readonly<Record<string, Rule>> = {
  '`anomaly(..., 7) <= 4`, the seventh': (x, history) => ours(4)(x, sameSeason(history, 7)),
  '`anomaly(..., 7) <= 4`, the seventh moved by 10': (x, history) => ours(4)(x + 10, sameSeason(history, 7)),
  '`anomaly(...) <= 4`, the seventh': ours(4),
  '`anomaly(...) <= 4`, the seventh moved by 10': (x, history) => ours(4)(x + 10, history),
}
for (const [name, rule] of Object.entries(SEASONAL))
  print(`| ${name} | ${WEEKS.map((weeks) => share((length) => weekly(length), 7 * weeks, rule, 0)).join(' | ')} |`)

print('\n## Two public series')
print(
  '\nEach month against the same month of the years before (`anomaly(..., 12) <= 4`), as soon as there are eight of them.\n',
)
print('| series | months judged | called anomalous |\n|---|--:|--:|')
for (const [name, series] of [
  ['milk production, pounds per cow, 1962 to 1975', MILK],
  ['car sales in Quebec, 1960 to 1968', CARS],
] as const) {
  const judged = series
    .map((x, i) => deviation(x, sameSeason(series.slice(0, i), 12)))
    .filter(({ kind }) => kind === 'exact')
  const called = judged.filter((found) => found.kind === 'exact' && found.value > 4).length
  print(`| ${name} | ${judged.length} | ${called} |`)
}
print(
  "\ndeequ's test of its Holt-Winters strategy expects 7 of 12 months of the first and 3 of 12 of the second to be called anomalous.",
)
