/** A requirement, parsed: `[burden:] [data set.]metric[(arguments)][{condition}] [by columns] operator limit [at 99%]`. */
import type { Position } from '../error.ts'
import type { Burden, Unit } from '../verdict.ts'

export type Operator = '>=' | '<=' | '>' | '<' | '=' | '!='

/** Columns 1-based in the requirement's own text. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type Scalar = string | number | boolean | null

/** `age >= 65 and sex = "Female"`; `is null` is a comparison with null. */
export type Condition =
  | { readonly kind: 'compare'; readonly column: string; readonly operator: Operator; readonly value: Scalar }
  | { readonly kind: 'in'; readonly column: string; readonly values: readonly Scalar[] }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }

export type Argument =
  /** A column, a data set, a class, a reason: what it is, the metric's table says. */
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'number'; readonly value: number; readonly unit: Unit; readonly span: Span }
  | { readonly kind: 'text'; readonly text: string; readonly span: Span }
/** `train_gap(log_loss)` is a name; `train_gap(recall by sex)` would be a call: not in the language. */

export interface MetricCall {
  readonly dataset?: string
  readonly metric: string
  readonly arguments: readonly Argument[]
  readonly condition?: Condition
  /** The condition as written, for messages. */
  readonly conditionText?: string
  readonly by: readonly string[]
  readonly span: Span
}

export type LimitExpression =
  | { readonly kind: 'number'; readonly value: number; readonly unit: Unit }
  /** `baseline * factor + offset`: one of the two is neutral. */
  | {
      readonly kind: 'reference'
      readonly reference: 'baseline' | 'naive' | 'registered'
      readonly factor: number
      readonly offset: number
      /** Of the offset as written, where one was: `baseline + 10ms`, `baseline - 1%`. */
      readonly unit?: Unit
    }

export interface Requirement {
  /** As written, trimmed, without the burden and with single spaces: what a check shows. */
  readonly text: string
  readonly burden: Burden
  /** `difference(recall by sex)`: largest minus smallest; `ratio`: smallest over largest. */
  readonly over?: 'difference' | 'ratio'
  readonly call: MetricCall
  readonly operator: Operator
  readonly limit: LimitExpression
  readonly limitText: string
  /** `at 99%`: 0.99. */
  readonly confidence?: number
  readonly source?: Position
}
