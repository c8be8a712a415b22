/**
 * The one type that everything after a gate reads: outputs, summary, comment, annotations, HTML, evidence.
 * A gate knows no renderer, a renderer knows no gate.
 */
import type { Changes } from './changes.ts'
import type { Position } from './error.ts'

export type Burden = 'require' | 'guard' | 'warn'
export type Outcome = 'pass' | 'fail' | 'inconclusive' | 'not-applicable' | 'error'
export type State = 'passed' | 'failed' | 'inconclusive' | 'error'

/** `''` is a plain number or a count; a `fraction` is shown in per cent where the limit was written so. */
export type Unit = '' | 'fraction' | 'ms' | '/s' | 'MB'

export interface VerdictInterval {
  readonly low: number | null
  readonly high: number | null
  readonly level: number
  readonly method: string
}

export interface Limit {
  readonly operator: '>=' | '<=' | '>' | '<' | '=' | '!='
  /** The number that was compared with, after `baseline - 0.01` became one. Null when it could not be had. */
  readonly value: number | null
  /** As written: `baseline - 0.01`. */
  readonly text: string
}

/** One member of a family: a group, a pair of groups, a column. */
export interface Member {
  readonly name: string
  readonly outcome: Outcome
  readonly observed: number | null
  readonly interval?: VerdictInterval
  /** Simultaneous over the family; what a `fail` is decided on. */
  readonly simultaneous?: VerdictInterval
  readonly n: number
  readonly reason?: string
}

/** What would settle an inconclusive check, four times in five if the truth is what was observed. */
export interface Settle {
  /** More rows of the group concerned: from, to. Null: never, the observed value lies at the limit. */
  readonly rows: readonly [number, number] | null
  /** Null for another reason: the data set that is compared with has too few rows; these are too few to say how many more it takes. */
  readonly because?: 'other data' | 'too few rows'
  /** Beside 'other data': from so many more rows on it may be settled all the same, if the truth lies farther from the limit than what was observed. */
  readonly least?: number
  /** The same in rows of the whole data set. */
  readonly ofData?: readonly [number, number]
  /** What is counted: "rows", "positives", "requests". */
  readonly unit: string
}

/** A failing row. `value` is masked already where the column is sensitive. */
export interface FailingRow {
  readonly file: string
  readonly row: number
  readonly key?: string
  readonly column?: string
  readonly value?: string
}

/** Who lets a line pass that is not met, why, and the last day of it. */
export interface Waiver {
  readonly owner: string
  readonly reason: string
  /** `2027-03-31`. */
  readonly expires: string
}

export interface Check {
  /** As written, without burden. */
  readonly requirement: string
  readonly burden: Burden
  readonly outcome: Outcome
  readonly observed: number | null
  /** True where the decision was reached without computing the value exactly. */
  readonly approximate?: boolean
  readonly unit: Unit
  readonly interval?: VerdictInterval
  readonly n: number
  readonly limit?: Limit
  /** One sentence; always there. */
  readonly reason: string
  readonly exact: boolean
  /** Set where the check would block and is let pass: it is not passed. */
  readonly waiver?: Waiver
  readonly source?: Position
  /** The member that decided, and all of them. */
  readonly worst?: string
  readonly members?: readonly Member[]
  readonly settle?: Settle
  readonly failingRows?: readonly FailingRow[]
}

/** A figure is data; the report draws it. */
export interface Figure {
  readonly id: string
  readonly title: string
  /** `matrix`: a series a row, from the top, and `x` names the columns. */
  readonly kind: 'line' | 'bar' | 'intervals' | 'scatter' | 'matrix'
  readonly x: { readonly label: string; readonly values: readonly (number | string)[] }
  readonly y: { readonly label: string; readonly min?: number; readonly max?: number }
  readonly series: readonly FigureSeries[]
  /** A horizontal line: the limit. */
  readonly limit?: number
  /** Places on the x axis that matter: the threshold, the step that the model was taken from. */
  readonly marks?: readonly { readonly x: number; readonly text: string }[]
  /** Both axes are of one scale: a diagonal means something. */
  readonly square?: boolean
}

export interface FigureSeries {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly low?: readonly (number | null)[]
  readonly high?: readonly (number | null)[]
  /** Where its own points stand, if not at those of the figure. */
  readonly x?: readonly number[]
  /** What is compared with: chance, a perfect model, no error. */
  readonly reference?: boolean
}

/** What changes for single rows when the candidate takes the baseline's place. */
export interface Turned {
  /** Rows compared. */
  readonly n: number
  readonly right: TurnedRows
  readonly wrong: TurnedRows
}

export interface TurnedRows {
  readonly count: number
  /** A few of them; `value` is what both say, "no → yes". */
  readonly rows: readonly FailingRow[]
}

/** A table in the form that a rule asks for; fractions and counts are numbers. A row may be shorter than the head. */
export interface ReportTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  readonly notes: readonly string[]
}

/** What the verdict is about, by digest. */
export interface Subject {
  /** `model`, `baseline`, `policy`, `contract`, `data:train`, `predictions`, ... Unique in a verdict. */
  readonly name: string
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string
  /** Relative to the policy, with `/`. */
  readonly path?: string
}

export interface Verdict {
  readonly gate: string
  readonly model?: string
  readonly verdict: State
  readonly checks: readonly Check[]
  /** What the gate looked for although no line asks: told as warnings, and counted nowhere. */
  readonly unasked?: readonly Check[]
  /** Every number that was measured, by its name in the requirement language. */
  readonly metrics: Readonly<Record<string, number | null>>
  readonly figures: readonly Figure[]
  readonly subjects: readonly Subject[]
  /** Whether we ran these bytes ourselves, or were told of their results (a file of predictions, an endpoint). */
  readonly evidence: 'executed' | 'claimed'
  /** What was counted, for the line in a terminal: `{ rows: 49816 }`, `{ requests: 6003 }`. */
  readonly scope: Readonly<Record<string, number>>
  /** Sentences for people that no check holds: dependent rows, a policy that changed. */
  readonly notes: readonly string[]
  /** What happened to data and contract since the version that the run is compared with. */
  readonly changes?: Changes
  /** Which rows the candidate has right and the baseline has not, and the other way round. */
  readonly turned?: Turned
  /** Report profiles that were asked for. */
  readonly tables?: readonly ReportTable[]
  /** Outputs of a gate beyond its checks: `{ version: "1.2.0" }`. */
  readonly outputs?: Readonly<Record<string, string>>
  /** Set when verdict is `error`. */
  readonly error?: { readonly code: string; readonly message: string; readonly fix: string; readonly at?: Position }
}

export const isGreen = (verdict: Verdict): boolean => verdict.verdict === 'passed'
