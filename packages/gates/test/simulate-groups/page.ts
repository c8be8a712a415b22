/** How pages of simulations are printed. */
import type { Estimate } from '@sea-trials/stats/estimate'

/** Samples a row. */
export const REPEATS = Number(process.env.REPEATS ?? 100)
export const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
export const percent = (share: number): string => (100 * share).toFixed(1)
export const all = (k: number, value: number): number[] => Array<number>(k).fill(value)
export const heading = (title: string, text: string, columns: readonly string[]): void => {
  print(`\n## ${title}\n\n${text}\n`)
  print(`| ${columns.join(' | ')} |`)
  print(`| ${columns.map((_, i) => (i < 2 ? '---' : '--:')).join(' | ')} |`)
}

/** How often an interval at 95 % holds the mean of all that were drawn, and by how much it is too long. */
export function covering(estimates: readonly Estimate[], truth?: number): string {
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
