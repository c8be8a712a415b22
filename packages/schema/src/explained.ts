/** What a policy will do, told before it judges: for every line and for a gate as a whole. Renderers read this and no gate. */
import type { Position } from './error.ts'
import type { Burden, Unit, Waiver } from './verdict.ts'

/** How often a line comes to what, 0 to 1. */
export interface Chances {
  readonly passes: number
  readonly undecided: number
  readonly fails: number
  /** Undecided or failed, as the burden has it: how often the line stops the model. Of a warning: how often it is raised. */
  readonly stops: number
}

/** The smallest loss that is caught four times in five. */
export interface Caught {
  /** The group that loses, where a line is about groups. */
  readonly group?: string
  /** How much worse than the equally good model; null: no loss is caught. */
  readonly loss: number | null
  /** The true value at which it is caught: of the metric, or of the difference that is judged. */
  readonly at: number | null
}

/** `isExpired`: it counts for nothing any more. */
export interface ToldWaiver extends Waiver {
  readonly isExpired: boolean
}

export interface ExplainedLine {
  readonly requirement: string
  readonly burden: Burden
  readonly source?: Position
  /** Of a line that is let pass: its chances are told as if it were not. */
  readonly waiver?: ToldWaiver
  /** One plain sentence. */
  readonly meaning: string
  /** `exact`: no chance is involved. `untold`: chance is, but it cannot be said here; `why` tells. */
  readonly kind: 'estimate' | 'exact' | 'untold'
  /** Why chances, or of an estimate the rows that it takes, are not told. */
  readonly why?: string
  readonly unit: Unit
  /** As measured on the data at hand, where the model's answers are there. */
  readonly seen?: number
  /** Of an equally good model. */
  readonly equal?: Chances
  /** Of a model that knows nothing of the rows: it answers each like any other. */
  readonly clueless?: Chances
  /** One entry, or for groups the easiest and the hardest to catch. */
  readonly catches?: readonly Caught[]
  /** True value from which a model passes four times in five; absent for families. */
  readonly passesFrom?: number
  /** Rows of the data for which an equally good model passes (a guard: catches what lies as far on the bad side) four times in five. Null: never. */
  readonly rows?: number | null
  /** The same as a range, of what can be collected; absent where `rows` is absent or null. */
  readonly needed?: Needed
  readonly warnings: readonly string[]
}

/** From, to; null: nobody knows, since the limit may lie at the truth. */
export type Span = readonly [number, number | null]

export interface Needed {
  /** Of the data. */
  readonly rows: Span
  /** Of what rows hang together by: entities, times, queries. */
  readonly units?: { readonly name: string; readonly count: Span }
  /** Of the smallest group that is judged. */
  readonly group?: { readonly name: string; readonly rows: Span }
}

/** All lines together, on the same rows. */
export interface Joint {
  readonly equal: Pick<Chances, 'stops'>
  /** The same without the waivers that count; absent where none does. */
  readonly unwaived?: Pick<Chances, 'stops'>
  /** Share of rows whose answers must be lost for four models in five to be stopped; null where no share is enough, absent where no model is judged. */
  readonly lost?: number | null
  /** What that takes from the metrics that lines name. */
  readonly losses: readonly { readonly metric: string; readonly loss: number; readonly unit: Unit }[]
}

export interface ExplainedGate {
  readonly gate: string
  /** What the chances were worked out on: rows, positives, groups. */
  readonly data: readonly { readonly name: string; readonly count: number; readonly isGroup?: true }[]
  readonly assumptions: readonly string[]
  readonly lines: readonly ExplainedLine[]
  readonly joint?: Joint
  readonly warnings: readonly string[]
}

export interface Explained {
  readonly model: string
  readonly policy?: { readonly file: string; readonly digest: string }
  /** How many data sets were drawn; what is told as a chance is known to about `1 / root(draws)`. */
  readonly draws: number
  readonly gates: readonly ExplainedGate[]
  /** Of all gates that judge the same rows. */
  readonly joint?: Joint
}
