/** What the rows of a sample are worth: how many there are, what they weigh, and how many independent ones they come to. */
import { freedomOf } from '../dependence.ts'
import { oncePer } from '../once.ts'
import { designOverTime } from './over-time.ts'
import type { Rows } from './rows.ts'

export interface Support {
  readonly rows: number
  /** Sum of the weights. */
  readonly total: number
  /**
   * Rows as good as they are many: (sum w)^2 / sum w^2 over rows (Kish); over entities as if all rows of one agreed, for
   * where nothing is seen of how they differ; over
   * time by what labels and answers show of it (`designOverTime`).
   */
  readonly effective: number
  /** The same, were no row like another. */
  readonly alone: number
  /**
   * Degrees of freedom of critical values, at least 1: infinite without weights and dependence, where intervals are scores. Of entities
   * no more than as many of one size would have: an error that a few large ones rule is known by those few.
   */
  readonly df: number
  /** What dependence leaves of them; undefined where rows are independent. */
  readonly free?: number
}

const designOver = oncePer(designOverTime)

/** What a number rests on that counts only some of the rows. */
export const supportOf = (sample: Rows, counts: (row: number) => boolean = () => true): Support => {
  const { n, weight, entities, times } = sample
  const sizes = new Float64Array(entities ? entities.count : 0)
  const seen = new Uint8Array(times ? times.count : 0)
  let [rows, total, squares, clustered] = [0, 0, 0, 0]
  for (let i = 0; i < n; i++) {
    if (!counts(i)) continue
    const w = weight ? weight[i]! : 1
    rows++
    total += w
    squares += w * w
    if (entities) sizes[entities.codes[i]!]! += w
    if (times) seen[times.steps[i]!] = 1
  }
  let alike = 0
  for (const size of sizes) {
    clustered += size * size
    if (size > 0) alike++
  }
  const kish = (sum: number): number => (sum > 0 ? (total * total) / sum : 0)
  const overTime = times ? kish(squares) / designOver(sample) : Number.POSITIVE_INFINITY
  const effective = Math.min(kish(entities ? clustered : squares), overTime)
  const free = freedomOf(sample, { entities: alike, steps: seen.reduce((sum, one) => sum + one, 0) })
  const ofOneSize = entities ? kish(clustered) - 1 : Number.POSITIVE_INFINITY
  const df = Math.min(free ?? (weight ? effective - 1 : Number.POSITIVE_INFINITY), ofOneSize)
  return { rows, total, effective, alone: kish(squares), df: Math.max(1, df), ...(free === undefined ? {} : { free }) }
}

/** The same of all rows. */
export const mass = oncePer((rows: Rows): Support => supportOf(rows))
