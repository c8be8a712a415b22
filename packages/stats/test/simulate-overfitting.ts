/**
 * How often `overfitting` misses the rise that there is, what it decides, and what the bare number would have stopped; as
 * Markdown tables on standard output. By hand, from the root:
 *
 *   npx esbuild packages/stats/test/simulate-overfitting.ts --bundle --platform=node --format=cjs --outfile=/tmp/simulate.cjs
 *   node /tmp/simulate.cjs > docs/simulation/overfitting.md
 */
import type { Estimate } from '@sea-trials/stats/estimate'
import { random } from '@sea-trials/stats/random'
import { riseSinceBest } from '@sea-trials/stats/rise'
import { CURVES, noisy, type Shape } from './curves.ts'

const REPEATS = Number(process.env.REPEATS ?? 4000)
const LENGTHS = [10, 20, 40, 100, 400]
const print = (text = ''): void => {
  process.stdout.write(`${text}\n`)
}
const { normal } = random('overfitting curves')
const percent = (count: number): string => ((100 * count) / REPEATS).toFixed(1)

interface Tally {
  above: number
  below: number
  pass: number
  fail: number
  bare: number
}

function judged(shape: Shape, n: number, spread: number, correlation: number): Tally {
  const truth = (riseSinceBest(shape(n)).measured as Estimate).value
  const tally: Tally = { above: 0, below: 0, pass: 0, fail: 0, bare: 0 }
  for (let i = 0; i < REPEATS; i++) {
    const values = noisy(shape, n, spread, correlation, normal)
    const { low, high } = (riseSinceBest(values).measured as Estimate).interval(0.95)
    if ((low as number) > truth) tally.above++
    if ((high as number) < truth) tally.below++
    if ((high as number) <= 0.05) tally.pass++
    if ((low as number) > 0.05) tally.fail++
    if ((values.at(-1) as number) / Math.min(...values) - 1 > 0.05) tally.bare++
  }
  return tally
}

print('# Overfitting: false alarms and power\n')
print(
  'Validation curves whose course is known, with noise, judged by the code of the gate at 95 %. The end of the course is 0.5;',
)
print(
  `noise is per cent of it, *r* the correlation of neighbours. ${REPEATS.toLocaleString('en')} curves a number. Made by \`packages/stats/test/simulate-overfitting.ts\`.`,
)

print('\n## False alarms: the interval lies above the rise that there is\n')
print(
  'At most 2.5 % by design, for noise with r up to 0.3; noise that hangs together for longer looks like a course. Noise 2 %.\n',
)
print(
  `| course | r | ${LENGTHS.map((n) => `${n} points %`).join(' | ')} |\n|---|--:|${LENGTHS.map(() => '--:').join('|')}|`,
)
for (const [name, shape] of Object.entries(CURVES))
  for (const correlation of [0, 0.3, 0.5, 0.7])
    print(
      `| ${name} | ${correlation} | ${LENGTHS.map((n) => percent(judged(shape, n, 0.01, correlation).above)).join(' | ')} |`,
    )

print('\n## Misses: the interval lies below the rise that there is\n')
print(
  `| course | r | ${LENGTHS.map((n) => `${n} points %`).join(' | ')} |\n|---|--:|${LENGTHS.map(() => '--:').join('|')}|`,
)
for (const [name, shape] of Object.entries(CURVES))
  for (const correlation of [0, 0.3])
    print(
      `| ${name} | ${correlation} | ${LENGTHS.map((n) => percent(judged(shape, n, 0.01, correlation).below)).join(' | ')} |`,
    )

print('\n## Decided: `overfitting <= 5%`\n')
print(
  'Pass / undecided / fail, and in brackets how many the bare number would stop: last loss over the smallest, minus 1, above 5 %. r is 0.3.\n',
)
print(
  `| course | noise % | ${LENGTHS.map((n) => `${n} points %`).join(' | ')} |\n|---|--:|${LENGTHS.map(() => '--:').join('|')}|`,
)
for (const [name, shape] of Object.entries(CURVES))
  for (const spread of [0.0025, 0.01, 0.02]) {
    const cells = LENGTHS.map((n) => {
      const { pass, fail, bare } = judged(shape, n, spread, 0.3)
      return `${Math.round((100 * pass) / REPEATS)} / ${Math.round((100 * (REPEATS - pass - fail)) / REPEATS)} / ${Math.round((100 * fail) / REPEATS)} (${Math.round((100 * bare) / REPEATS)})`
    })
    print(`| ${name} | ${spread * 200} | ${cells.join(' | ')} |`)
  }
