/**
 * How often `overfitting` misses the rise that there is, what it decides, and what the bare number would have stopped; as
 * Markdown tables on standard output. By hand, from the root (REPEATS: curves a number):
 *
 *   npx esbuild packages/stats/test/simulate-overfitting.ts --bundle --platform=node --format=cjs --outfile=/tmp/simulate.cjs
 *   node /tmp/simulate.cjs > docs/simulation/overfitting.md
 */
import type { Estimate } from '@sea-trials/stats/estimate'
import { random } from '@sea-trials/stats/random'
import { riseSinceBest } from '@sea-trials/stats/rise'
import { CURVES, noisy, type Shape, stoppedEarly } from './curves.ts'

const REPEATS = Number(process.env.REPEATS ?? 4000)
const LENGTHS = [10, 20, 40, 100, 400]
const { normal } = random('overfitting curves')
const print = (text = ''): void => {
  process.stdout.write(`${text}\n`)
}
const percent = (count: number): string => ((100 * count) / REPEATS).toFixed(1)
const whole = (count: number): string => String(Math.round((100 * count) / REPEATS))

interface Tally {
  above: number
  below: number
  pass: number
  fail: number
  bare: number
}

/** Of curves as they are drawn, whose rise is known. */
function judged(draw: () => readonly number[], truth: number): Tally {
  const tally: Tally = { above: 0, below: 0, pass: 0, fail: 0, bare: 0 }
  for (let i = 0; i < REPEATS; i++) {
    const values = draw()
    const { low, high } = (riseSinceBest(values).measured as Estimate).interval(0.95)
    if ((low as number) > truth) tally.above++
    if ((high as number) < truth) tally.below++
    if ((high as number) <= 0.05) tally.pass++
    if ((low as number) > 0.05) tally.fail++
    if ((values.at(-1) as number) / Math.min(...values) - 1 > 0.05) tally.bare++
  }
  return tally
}

const riseOf = (shape: Shape, n: number): number => (riseSinceBest(shape(n)).measured as Estimate).value

const ofCourse = (name: string, n: number, spread: number, r: number): Tally => {
  const shape = CURVES[name] as Shape
  return judged(() => noisy(shape, n, spread, r, normal), riseOf(shape, n))
}

function table(first: string, unit: string, rows: readonly [string, (n: number) => string][]): void {
  print(`| ${first} | ${LENGTHS.map((n) => `${n} points${unit}`).join(' | ')} |`)
  print(`|${'---|'.repeat(first.split(' | ').length)}${'--:|'.repeat(LENGTHS.length)}`)
  for (const [name, cell] of rows) print(`| ${name} | ${LENGTHS.map(cell).join(' | ')} |`)
}

const CORRELATIONS = [-0.3, 0, 0.3, 0.5, 0.7]
const FEW = [0.3, 0.7]
const TOO_MUCH = 0.9
const COURSES = Object.keys(CURVES)

print('# Overfitting: false alarms and power\n')
print(
  'Validation curves whose course is known, with noise, judged by the code of the gate at 95 %. The end of the course is 0.5;',
)
print(
  `noise is per cent of it, *r* the correlation of neighbours. ${REPEATS.toLocaleString('en')} curves a number. Made by \`packages/stats/test/simulate-overfitting.ts\`.`,
)

print('\n## False alarms: the interval lies above the rise that there is\n')
print('At most 2.5 % by design, however much neighbours hang together. Noise 2 %.\n')
table('course | r', ' %', [
  ...CORRELATIONS.map((r): [string, (n: number) => string] => [
    `flat | ${r}`,
    (n) => percent(ofCourse('flat', n, 0.01, r).above),
  ]),
  ...COURSES.slice(1).flatMap((name) =>
    FEW.map((r): [string, (n: number) => string] => [
      `${name} | ${r}`,
      (n) => percent(ofCourse(name, n, 0.01, r).above),
    ]),
  ),
])

print('\n## False alarms of noise of other kinds\n')
print(
  'Neighbours that hang together by more than 0.7, heavy tails, noise that grows. *Stopped early* ends after ten steps without a new best,',
)
print(
  'at the number of points at the latest. A random walk has moved, but not because anything went wrong: it is no rise. Noise 2 % unless said.',
)
print(
  'Noise of its own upon a walk, which hides that it walks, is reckoned with below fifty points; with more it is called a rise too often.',
)
print(
  'The test of few points, used there as well (points averaged to fewer than fifty), calls such noise a rise in 0.1 to 2.3 %, and a random walk in 3.2 % at most. But it finds',
)
print(
  'the rise by 20 % in 60 instead of 92 % of runs of 100 points, and of runs of 400 the one by 10 % in 24 instead of 79 %, the jump in 26 instead of 97 % (noise 2 %): it is not used for that.',
)
print(
  'Nor does what is left about a trend tell such noise afterwards. Where the residual about the best line, bent line or step is tested (KPSS, variance ratios of Lo and MacKinlay, Dickey and Fuller, correlation of neighbours),',
)
print(
  'each test set so that none of the rises below, with r up to 0.7 and noise of 0.5 and 2 %, is found in more than 3 points fewer of 1,000 runs, the best of them leaves 14 of 16 % and 25 of 27 % with 100 points, 24 of 28 % and 27 of 32 % with 400.',
)
print(
  'An interval that allows for every walk that a curve does not rule out leaves 0.4 to 1.6 % of 500 runs, and finds the rise by 20 % in 37 instead of 96 % of runs of 100 points, of runs of 400 the one by 10 % in 22 instead of 79 %, the jump in none (noise 2 %, r 0.3).\n',
)
const student = (): number => normal() / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3)
const flat = CURVES.flat as Shape
const falls = CURVES['falls, then flat'] as Shape
const steps = CURVES['falls in two steps'] as Shape
const upon = (times: number, n: number): readonly number[] => {
  const walk = noisy(flat, n, (times * 0.01) / Math.sqrt(n), 1, normal)
  return walk.map((value) => value + 0.01 * normal())
}
const OTHERS: Readonly<Record<string, (n: number) => readonly number[]>> = {
  'flat, stopped early, r 0.3': (n) => stoppedEarly(noisy(flat, n, 0.01, 0.3, normal), 10),
  'flat, stopped early, r 0.7': (n) => stoppedEarly(noisy(flat, n, 0.01, 0.7, normal), 10),
  'flat, stopped early, r 0.9': (n) => stoppedEarly(noisy(flat, n, 0.01, 0.9, normal), 10),
  'falls, then flat, stopped early, r 0.9': (n) => stoppedEarly(noisy(falls, n, 0.01, 0.9, normal), 10),
  "flat, noise of Student's t with 3 degrees, r 0": (n) => flat(n).map((value) => value + 0.01 * student()),
  "flat, noise of Student's t with 3 degrees, r 0.7": (n) => noisy(flat, n, 0.01, 0.7, student),
  'flat, noise that grows threefold, r 0.7': (n) =>
    noisy(() => Array(n).fill(0), n, 0.01, 0.7, normal).map((noise, i) => 0.5 + noise * (1 / 3 + ((2 / 3) * i) / n)),
  'falls in two steps, noise with it, r 0.7': (n) => {
    const noise = noisy(() => Array(n).fill(0), n, 0.01, 0.7, normal)
    return steps(n).map((value, i) => value + 3 * (value - 1 / 3) * (noise[i] as number))
  },
  'losses in three digits, r 0.7': (n) => noisy(flat, n, 0.001, 0.7, normal).map((value) => Number(value.toFixed(3))),
  'noise of its own upon a random walk that goes as far': (n) => upon(1, n),
  'noise of its own upon a random walk that goes twice as far': (n) => upon(2, n),
  'random walk': (n) => noisy(flat, n, 0.01 / Math.sqrt(n), 1, normal),
}
table('runs', ' %', [
  ...[0.8, TOO_MUCH, 0.95].map((r): [string, (n: number) => string] => [
    `flat, r ${r}`,
    (n) => percent(ofCourse('flat', n, 0.01, r).above),
  ]),
  ...COURSES.slice(1).map((name): [string, (n: number) => string] => [
    `${name}, r ${TOO_MUCH}`,
    (n) => percent(ofCourse(name, n, 0.01, TOO_MUCH).above),
  ]),
  ...Object.entries(OTHERS).map(([name, draw]): [string, (n: number) => string] => [
    name,
    (n) => percent(judged(() => draw(n), 0).above),
  ]),
])

print('\n## Misses: the interval lies below the rise that there is\n')
print(
  'At most 2.5 % by design, for noise with r up to 0.7; 0.9 is beyond what was reckoned with from fifty points on. Noise 2 %.\n',
)
table(
  'course | r',
  ' %',
  COURSES.filter((name) => name.startsWith('rises')).flatMap((name) =>
    [...FEW, TOO_MUCH].map((r): [string, (n: number) => string] => [
      `${name} | ${r}`,
      (n) => percent(ofCourse(name, n, 0.01, r).below),
    ]),
  ),
)

print('\n## Decided: `overfitting <= 5%`\n')
print(
  'Pass / undecided / fail, and in brackets how many the bare number would stop: last loss over the smallest, minus 1, above 5 %. r is 0.3.\n',
)
table(
  'course | noise %',
  '',
  COURSES.flatMap((name) =>
    [0.0025, 0.01, 0.02].map((spread): [string, (n: number) => string] => [
      `${name} | ${spread * 200}`,
      (n) => {
        const { pass, fail, bare } = ofCourse(name, n, spread, 0.3)
        return `${whole(pass)} / ${whole(REPEATS - pass - fail)} / ${whole(fail)} (${whole(bare)})`
      },
    ]),
  ),
)
