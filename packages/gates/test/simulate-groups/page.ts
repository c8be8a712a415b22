/** How pages of simulations are printed. */

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
