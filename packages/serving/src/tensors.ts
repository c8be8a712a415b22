/** From columns and rows to the flat arrays that an ONNX session takes, and the rules for missing values. */

import { SeaTrialsError } from '@sea-trials/schema/error'
import { own } from '@sea-trials/schema/json'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { FeatureRow, Vector } from './model.ts'
import { excerpt } from './printable.ts'

/** ONNX's tensor types that rows of a table can fill. */
export type TensorType = 'float32' | 'float64' | 'int64' | 'int32' | 'bool' | 'string'
export type TensorData = Float32Array | Float64Array | BigInt64Array | Int32Array | Uint8Array | string[]

/** The value of one feature in row i; undefined where the row does not have it at all. */
export type Cell = (row: number) => Scalar | undefined

export const cellsOfVector = (vector: Vector): Cell =>
  vector.kind === 'number'
    ? (row) => (vector.valid !== null && vector.valid[row] === 0 ? null : vector.values[row])
    : (row) => (vector.codes[row]! < 0 ? null : vector.values[vector.codes[row]!])

export const cellsOfRows =
  (rows: readonly FeatureRow[], name: string): Cell =>
  (row) =>
    own(rows[row]!, name)

export function emptyTensor(type: TensorType, length: number): TensorData {
  if (type === 'float32') return new Float32Array(length)
  if (type === 'float64') return new Float64Array(length)
  if (type === 'int64') return new BigInt64Array(length)
  if (type === 'int32') return new Int32Array(length)
  if (type === 'bool') return new Uint8Array(length)
  return new Array<string>(length).fill('')
}

/**
 * Writes rows [from, to) of a feature into its place (`column` of `width`) of a row-major tensor.
 * Missing values: NaN in a float tensor and '' in a string tensor, as scikit-learn's imputers and encoders read them after
 * export; integers and booleans have no missing value, so that null there is an error.
 */
export function fillTensor(
  data: TensorData,
  type: TensorType,
  feature: string,
  cell: Cell,
  from: number,
  to: number,
  column: number,
  width: number,
): void {
  for (let row = from; row < to; row++) {
    const value = cell(row)
    if (value === undefined) throw missing(feature, row)
    data[(row - from) * width + column] = encode(value, type, feature, row) as never
  }
}

function encode(value: Scalar, type: TensorType, feature: string, row: number): number | bigint | string {
  switch (type) {
    case 'float32':
    case 'float64':
      if (value === null) return Number.NaN
      if (typeof value === 'number') return value
      if (typeof value === 'boolean') return value ? 1 : 0
      break
    case 'string':
      if (value === null) return ''
      if (typeof value === 'string') return value
      break
    case 'bool':
      if (typeof value === 'boolean') return value ? 1 : 0
      if (value === 0 || value === 1) return value
      break
    case 'int64':
    case 'int32': {
      const number = typeof value === 'boolean' ? Number(value) : value
      if (typeof number === 'number' && Number.isSafeInteger(number) && (type === 'int64' || number === (number | 0)))
        return type === 'int64' ? BigInt(number) : number
    }
  }
  throw unfit(value, type, feature, row)
}

const words = {
  float32: 'numbers',
  float64: 'numbers',
  int64: 'whole numbers without nulls',
  int32: 'whole numbers without nulls',
  bool: 'true or false without nulls',
  string: 'text',
} as const

const unfit = (value: Scalar, type: TensorType, feature: string, row: number) =>
  new SeaTrialsError(
    'bad-value',
    `feature \`${excerpt(feature)}\`: the model takes ${words[type]}, and row ${row + 1} has ${excerpt(JSON.stringify(value), 60)}`,
    value === null
      ? 'Fill the missing values in the data, or export the model with this input as a float tensor (null becomes NaN).'
      : 'Declare the column with the type that the model was trained on (in the contract for CSV), or export the model anew.',
  )

const missing = (feature: string, row: number) =>
  new SeaTrialsError(
    'missing-column',
    `the model takes the feature \`${excerpt(feature)}\`, and row ${row + 1} does not have it`,
    'Give the model the columns that it was trained on, under the same names.',
  )
