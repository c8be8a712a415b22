/** A requirement, parsed: `[burden:] [data set.]metric[(arguments)][{condition}] [by columns] operator limit [at 99%]`. */
import type { Position } from '../error.ts'
import type { Task } from '../task.ts'
import type { Burden, Unit } from '../verdict.ts'

export type Operator = '>=' | '<=' | '>' | '<' | '=' | '!='

/** Columns 1-based in the requirement's own text. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type Scalar = string | number | boolean | null

/** A number computed from the cells of a row: `price * quantity`, `abs(a - b)`. */
export type Expression =
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'abs'; readonly of: Expression }
  | {
      readonly kind: 'arithmetic'
      readonly operator: '+' | '-' | '*' | '/'
      readonly left: Expression
      readonly right: Expression
    }

/** `age >= 65 and sex = "Female"`; `is null` is a comparison with null. */
export type Condition =
  | { readonly kind: 'compare'; readonly column: string; readonly operator: Operator; readonly value: Scalar }
  /** What is more than a column against a value: `end >= start`, `price * quantity = total`. */
  | { readonly kind: 'relate'; readonly left: Expression; readonly operator: Operator; readonly right: Expression }
  | { readonly kind: 'in'; readonly column: string; readonly values: readonly Scalar[] }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }

export type Argument =
  /** A column, a data set, a class, a reason: what it is, the metric's table says. */
  | { readonly kind: 'name'; readonly name: string; readonly span: Span }
  | { readonly kind: 'number'; readonly value: number; readonly unit: Unit; readonly span: Span }
  | { readonly kind: 'text'; readonly text: string; readonly span: Span }
  /** `compliance(end >= start)`; `text` as written. */
  | { readonly kind: 'condition'; readonly condition: Condition; readonly text: string; readonly span: Span }
  /** `anomaly(completeness(income))`, without `by`. A metric that is nothing but its name is a `name`. */
  | { readonly kind: 'call'; readonly call: MetricCall; readonly places: CallPlaces; readonly span: Span }

/** Where the parts of a call stand, for what is found wrong with them later. */
export interface CallPlaces {
  readonly dataset?: Span
  readonly metric: Span
  readonly condition?: Span
  readonly by?: Span
}

export interface MetricCall {
  readonly dataset?: string
  readonly metric: string
  readonly arguments: readonly Argument[]
  readonly condition?: Condition
  /** The condition as written, for messages. */
  readonly conditionText?: string
  readonly by: readonly string[]
  /** `by age(25, 40)`: where the bands of a column of numbers begin, ascending. */
  readonly bands?: Readonly<Record<string, readonly number[]>>
  readonly span: Span
}

/** The metric that an argument of the kind `call` names. */
export function calledBy(argument: Argument): MetricCall | undefined {
  if (argument.kind === 'call') return argument.call
  if (argument.kind !== 'name') return undefined
  return { metric: argument.name, arguments: [], by: [], span: argument.span }
}

/** What a candidate may be compared with: production, a model that knows no feature, a plain one fitted on the spot. */
export const REFERENCES = ['baseline', 'naive', 'simple', 'registered'] as const
export type Reference = (typeof REFERENCES)[number]

/** What a model does that knows no feature. */
export const STRATEGIES = ['majority', 'stratified', 'mean', 'median', 'last', 'seasonal', 'popularity'] as const
export type Strategy = (typeof STRATEGIES)[number]

/** Which of them is a model of which task; of multilabel, none but `naive` by itself. */
export const STRATEGIES_OF: Readonly<Record<Task, readonly Strategy[]>> = {
  binary: ['majority', 'stratified'],
  multiclass: ['majority', 'stratified'],
  multilabel: [],
  regression: ['mean', 'median'],
  forecasting: ['last', 'seasonal'],
  ranking: ['popularity'],
}

/** As they are written, the one that suits the loss first. */
export const naiveModels = (strategies: readonly Strategy[]): readonly string[] => [
  'naive',
  ...strategies.map((each) => `naive(${each})`),
]

export type LimitExpression =
  | { readonly kind: 'number'; readonly value: number; readonly unit: Unit }
  /** `baseline * factor + offset`: one of the two is neutral. */
  | {
      readonly kind: 'reference'
      readonly reference: Reference
      /** Of a naive model, where one is named: `naive(stratified)`. */
      readonly strategy?: Strategy
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
  /** The level at which the line will be judged when it is looked at again, on more rows; that of this look unless said. */
  readonly nextConfidence?: number
  readonly source?: Position
}
