/** What is true of each row, by task: the label, and what else the task needs to know of a row to make sense of its answer. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Columns } from '@sea-trials/schema/policy/policy'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { printable } from '@sea-trials/schema/text'
import type { Vector } from '@sea-trials/tables/engine'
import { type BinaryClasses, binaryClasses, codesOf, isClass, type Named, readClasses, someRows } from './classes.ts'
import { type Forecasts, type Past, readForecasts } from './forecast.ts'
import { type Labels, readLabels } from './multilabel.ts'
import { readMeasured, readNumbers } from './numbers.ts'

export type Truth =
  | { readonly task: 'binary'; readonly positive: Uint8Array; readonly classes: BinaryClasses }
  | { readonly task: 'multiclass'; readonly codes: Int32Array; readonly classes: readonly Scalar[] }
  | ({ readonly task: 'multilabel' } & Labels)
  | { readonly task: 'regression'; readonly values: Float64Array }
  /** `past`: the training rows, where there are any; `scale` and `ahead` follow from it. */
  | ({
      readonly task: 'forecasting'
      readonly past?: Past
      readonly scale?: Float64Array
      readonly ahead?: Float64Array
    } & Forecasts)
  /** `queries` are codes. */
  | { readonly task: 'ranking'; readonly values: Float64Array; readonly queries: Int32Array }

export type QualityTask = Truth['task']

type Numbers = Extract<Truth, { task: 'regression' | 'forecasting' }>

/** Tasks whose label is a number that is predicted. */
export const isNumbers = (truth: Truth): truth is Numbers => truth.task === 'regression' || truth.task === 'forecasting'

/** The columns that a task needs beside weights and entities. Throws `bad-input` for one that nobody named. */
export function truthColumns(task: QualityTask, columns: Columns): readonly string[] {
  const named = (key: 'label' | 'query' | 'time'): string => {
    const column = columns[key]
    if (column !== undefined) return column
    throw new SeaTrialsError(
      'bad-input',
      `no column is named as the ${key}`,
      `Name it: \`${key}: ...\` under \`columns\`, or the input \`${key}\`.`,
    )
  }
  if (task === 'multilabel' && columns.label === undefined && columns.labels !== undefined) return columns.labels
  if (task === 'forecasting')
    return [named('label'), named('time'), ...(columns.series === undefined ? [] : [columns.series])]
  return task === 'ranking' ? [named('label'), named('query')] : [named('label')]
}

/** `read` holds the columns of `truthColumns`, and the horizon where there is one. Throws `bad-value` with row numbers. */
export function readTruth(
  task: QualityTask,
  read: ReadonlyMap<string, Vector>,
  columns: Columns,
  place: Omit<Named, 'column'>,
): Truth {
  const named = (column: string): Named => ({ column, ...place })
  const vector = (column: string): Vector => read.get(column) as Vector
  if (task === 'multilabel') return { task, ...readLabels(vector, columns, place) }
  if (task === 'forecasting') return { task, ...readForecasts((column) => read.get(column), columns, place) }
  const [label, query] = truthColumns(task, columns) as [string, string?]
  if (task === 'regression') return { task, values: readMeasured(vector(label), named(label)) }
  if (task === 'ranking') {
    const values = readNumbers(vector(label), named(label))
    assertRelevances(values, named(label))
    return { task, values, queries: codesOf(vector(query as string), named(query as string)).codes }
  }
  const labels = readClasses(vector(label), named(label))
  if (task === 'multiclass') return { task, ...labels }
  const classes = binaryClasses(labels, columns.positive, named(label))
  return { task, positive: isClass(labels, classes.positive), classes }
}

function assertRelevances(values: Float64Array, named: Named): void {
  const wrong: number[] = []
  values.forEach((value, row) => {
    if (value < 0) wrong.push(row)
  })
  if (wrong.length === 0) return
  throw new SeaTrialsError(
    'bad-value',
    `${printable(named.column)} of ${named.where} is negative in ${wrong.length} rows: ${someRows(wrong)}`,
    'A relevance is 0 for a row that is not relevant, and above 0 for one that is.',
    { file: named.file },
  )
}

/** What is said of a query (its weight, its entity, its time) must be the same in all of its rows. Throws `bad-value`. */
export function assertOfQuery(queries: Int32Array, values: Float64Array | Int32Array, named: Named): void {
  const first = new Map<number, number>()
  const at = queries.findIndex((query, row) => {
    const known = first.get(query)
    if (known === undefined) first.set(query, row)
    return known !== undefined && values[known] !== values[row]
  })
  if (at < 0) return
  const other = first.get(queries[at] as number) as number
  throw new SeaTrialsError(
    'bad-value',
    `${printable(named.column)} of ${named.where} differs between rows ${other + 1} and ${at + 1}, which answer one query`,
    'Rankings are measured query by query: weight, entity and time are those of the query.',
    { file: named.file },
  )
}
