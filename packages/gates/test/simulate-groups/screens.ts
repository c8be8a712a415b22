/** What chance marks in the tables of the profiles, and how often the intervals of impact ratios hold. */
import { impactIntervals } from '@sea-trials/gates/bias-check/profiles/impact'
import type { Estimate } from '@sea-trials/stats/estimate'
import { selectionRate } from '@sea-trials/stats/quality/rates'
import { subset } from '@sea-trials/stats/quality/sample'
import { random } from '@sea-trials/stats/random'
import { selecting } from '../quality/worlds-hanging.ts'
import { all, heading, percent, print, REPEATS } from './page.ts'

export function screens(title: string): void {
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
