/** What a metric takes and what it may be compared with. Gates export tables of these; the language knows no metric. */
import type { Task } from '../task.ts'
import type { Unit } from '../verdict.ts'
import type { Reference } from './ast.ts'

export interface ArgumentSpec {
  readonly name: string
  /** `metric` is a name; `call` is a metric with its arguments; `text` is a string in double quotes; `word` is one of `words`; `duration` has a unit of time. */
  readonly kind: 'column' | 'dataset' | 'metric' | 'number' | 'condition' | 'text' | 'call' | 'word' | 'duration'
  readonly words?: readonly string[]
  readonly optional?: boolean
  /** One or more of these, up to the next kind. */
  readonly many?: boolean
  readonly summary: string
}

/**
 * Between what a metric lies, ends included but for the `open` one, which no data reach; null where there is no end. `whole` is a
 * count: nothing lies between two values.
 */
export interface Range {
  readonly low: number | null
  readonly high: number | null
  readonly whole?: true
  readonly open?: 'low' | 'high'
}

export const RANGE = {
  any: { low: null, high: null },
  fraction: { low: 0, high: 1 },
  /** Of rows with a value, those of the most frequent, or the different ones: never none. */
  some: { low: 0, high: 1, open: 'low' },
  /** Of rows, those that repeat others: never all. */
  repeats: { low: 0, high: 1, open: 'high' },
  correlation: { low: -1, high: 1 },
  size: { low: 0, high: null },
  count: { low: 0, high: null, whole: true },
  /** Of what has a row, or a value. */
  atLeastOne: { low: 1, high: null, whole: true },
} as const satisfies Readonly<Record<string, Range>>

export interface MetricSpec {
  readonly name: string
  /** One line, with the formula or the field's name for it. */
  readonly summary: string
  readonly arguments: readonly ArgumentSpec[]
  readonly kind: 'exact' | 'estimate'
  /** Counts exactly what a search of the rows found: other rows hide others, and the count rests on estimates. */
  readonly searched?: true
  readonly unit: Unit
  /** In `ms`, and of hours and days: limits may be in `m`, `h` and `d`. Elsewhere `200m` is a slip for `200ms`. */
  readonly long?: true
  /** A line whose limit lies at or beyond its good end could not fail, and is refused. */
  readonly range: Range
  readonly better: 'higher' | 'lower' | 'neither'
  /** Whether `by columns` makes sense, and with it `difference` and `ratio`. */
  readonly by: boolean
  /** Whether groups may be bands of numbers: `by age(25, 40)`. */
  readonly bands?: true
  readonly condition: boolean
  /** Whether a data set may stand before the dot. */
  readonly dataset: boolean
  readonly references: readonly Reference[]
  readonly tasks?: readonly Task[]
  readonly example: string
}

/** What a name from other libraries is here. */
export interface Elsewhere {
  /** The measure that it asks for, or those that do together: `difference(recall by sex)`. */
  readonly measures: readonly string[]
  /** The gate that has them, where it is another one. */
  readonly gate?: string
  /** How the number there differs from the measure. */
  readonly but?: string
}

export interface Vocabulary {
  readonly gate: string
  readonly metrics: readonly MetricSpec[]
  /** For the message about a name that is none of ours. */
  readonly elsewhere?: (name: string) => Elsewhere | undefined
}
