/** Decisions that are others once a column is set to any of its other values: the model is asked again for each of them. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { own } from '@sea-trials/schema/json'
import type { ModelSource, Policy } from '@sea-trials/schema/policy/policy'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { printable } from '@sea-trials/schema/text'
import type { BinarySample, Sample } from '@sea-trials/stats/quality/sample'
import type { Engine, Vector } from '@sea-trials/tables/engine'
import { refuseDecisions } from './decided.ts'
import type { Rows } from './rows.ts'
import { rowNumbers } from './samples.ts'
import { type Columns, scoreRows } from './scoring.ts'

export interface Flips {
  /** How many values the column has. */
  readonly values: number
  /** Of each row whether its decision flips. Undefined of fewer than two values and of more than are tried. */
  readonly flipped: Uint8Array | undefined
}

export const MOST_VALUES = 20

interface Asking {
  readonly engine: Engine
  readonly policy: Policy
  /** What is run, not a file of its answers. */
  readonly model: ModelSource
}

/** `sample`: the candidate's answers to the rows as they are. Throws what running the model throws, `bad-requirement` for a column that it does not take. */
export async function flipsOf(
  { engine, policy, model }: Asking,
  rows: Rows,
  sample: Sample,
  column: string,
): Promise<Flips> {
  const values = valuesOf(await rows.column(column))
  if (values.length < 2 || values.length > MOST_VALUES) return { values: values.length, flipped: undefined }
  const before = predictionOf(sample)
  const numbers = rowNumbers(rows)
  const flipped = new Uint8Array(rows.n)
  for (const value of values) {
    const other = await scoreRows(engine, policy, model, rows, 'candidate', (columns) =>
      withValue(columns, column, value),
    )
    const after = predictionOf(other.sample)
    for (let i = 0; i < sample.n; i++) if (before[i] !== after[i]) flipped[numbers[i] as number] = 1
  }
  return { values: values.length, flipped }
}

/** By class, for a file of predictions and the model may list the classes in other orders. */
function predictionOf(sample: Sample): ArrayLike<number | string> {
  if (!('prediction' in sample) || sample.prediction === undefined)
    refuseDecisions('`counterfactual_flips`', sample as BinarySample)
  if (sample.task !== 'multiclass') return sample.prediction
  return Array.from(sample.prediction, (code) => sample.classes[code] ?? '')
}

/** Each value that occurs, in order; a missing one is none to be set. */
function valuesOf(vector: Vector): readonly Scalar[] {
  if (vector.kind === 'coded') {
    const used = [...new Set(vector.codes)].filter((code) => code >= 0)
    return used.map((code) => vector.values[code] ?? null).sort((a, b) => (String(a) < String(b) ? -1 : 1))
  }
  const known = vector.values.filter((value, row) => vector.valid?.[row] !== 0 && !Number.isNaN(value))
  return [...new Set(known)].sort((a, b) => a - b)
}

function withValue(columns: Columns, column: string, value: Scalar): Columns {
  const vector = own(columns, column)
  if (vector === undefined)
    throw new SeaTrialsError(
      'bad-requirement',
      `the model does not take ${printable(column)}: to change it changes nothing`,
      'Leave the line away, or name a column that the model reads.',
    )
  return { ...columns, [column]: constant(vector, value) }
}

function constant(vector: Vector, value: Scalar): Vector {
  if (vector.kind === 'number')
    return { kind: 'number', values: new Float64Array(vector.values.length).fill(Number(value)), valid: null }
  return { kind: 'coded', codes: new Int32Array(vector.codes.length), values: [value] }
}
