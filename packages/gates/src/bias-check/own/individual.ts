/** Individuals: are those alike decided alike, and would a decision be another if the person were? */

import { SeaTrialsError } from '@sea-trials/schema/error'
import { own } from '@sea-trials/schema/json'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { printable } from '@sea-trials/schema/text'
import type { Check } from '@sea-trials/schema/verdict'
import { consistency } from '@sea-trials/stats/consistency'
import type { Places } from '@sea-trials/stats/nearest'
import { selectionRate } from '@sea-trials/stats/quality/rates'
import { type BinarySample, binarySample, type Sample, taken } from '@sea-trials/stats/quality/sample'
import { thinned } from '@sea-trials/stats/thin'
import type { Vector } from '@sea-trials/tables/engine'
import { errorCheck, judge } from '../../decide/judge.ts'
import { looksLikeAnswer } from '../../quality/answer-columns.ts'
import { refuseDecisions } from '../../quality/decided.ts'
import { labelColumns } from '../../quality/roles.ts'
import { factsOf } from '../../quality/rows.ts'
import { partOf, rowNumbers } from '../../quality/samples.ts'
import { type Columns, scoreRows } from '../../quality/scoring.ts'
import { columnsOf, decisionsOf, hangingOf, type OwnAsked } from './metric.ts'

const MOST_ROWS = 10_000
const MOST_ASKED = 2_000

export async function judgeConsistency(asked: OwnAsked): Promise<Check> {
  const { material, requirement, spec, rows, given, limit } = asked
  const [argument] = given.get('k') ?? []
  const k = argument?.kind === 'number' ? argument.value : 0
  if (!Number.isInteger(k) || k < 1) return errorCheck(requirement, spec, `k is a whole number of neighbours, not ${k}`)
  const { columns } = material.policy
  const said = columnsOf(asked).find((name) => labelColumns(columns).includes(name) || looksLikeAnswer(name, columns))
  if (said !== undefined)
    return errorCheck(
      requirement,
      spec,
      `${printable(said)} is what the model is asked, or said: those alike in it are decided alike by construction; name columns of the people`,
    )
  const decisions = await decisionsOf(asked, 'predictions')
  const within = requirement.call.condition
  const kept = rowNumbers(rows)
  const asking = within === undefined ? undefined : new Set(await material.positions(rows, within))
  const all = asking === undefined ? kept : kept.filter((row) => asking.has(row))
  const among = thinned(all, MOST_ROWS)
  if (among.length < all.length)
    material.note(`${spec.name}: neighbours are looked for among ${among.length} of ${all.length} rows`)
  const vectors = await Promise.all(columnsOf(asked).map((column) => rows.column(column)))
  if (among.length <= k) return errorCheck(requirement, spec, `there are not ${k} others among ${among.length} rows`)
  const { weights } = rows
  const measured = consistency(
    {
      k,
      places: vectors.map((vector) => placesOf(vector, among)),
      decisions: taken(decisions, among),
      asked: thinned(
        Uint32Array.from(among, (_, i) => i),
        MOST_ASKED,
      ),
      ...(weights === undefined ? {} : { weights: taken(weights, among) }),
    },
    hangingOf(rows, among),
  )
  return judge({ requirement, spec, confidence: material.policy.confidence, limit, measured, dataRows: rows.n })
}

/** Numbers standardised, missing ones at the mean; of other values, which one it is. */
function placesOf(vector: Vector, among: Uint32Array): Places {
  if (vector.kind === 'coded')
    return { values: Float64Array.from(among, (row) => vector.codes[row] ?? -1), isNumber: false }
  const known = (row: number): boolean => vector.valid?.[row] !== 0 && Number.isFinite(vector.values[row])
  const seen = [...among].filter(known).map((row) => vector.values[row] as number)
  const mean = seen.reduce((sum, x) => sum + x, 0) / Math.max(1, seen.length)
  const spread = Math.sqrt(seen.reduce((sum, x) => sum + (x - mean) ** 2, 0) / Math.max(1, seen.length)) || 1
  const values = Float64Array.from(among, (row) => (known(row) ? ((vector.values[row] as number) - mean) / spread : 0))
  return { values, isNumber: true }
}

const MOST_VALUES = 20

export async function judgeFlips(asked: OwnAsked): Promise<Check> {
  const { material, requirement, spec, rows, limit } = asked
  const candidate = await material.source()
  const [column = ''] = columnsOf(asked, 'column')
  if (candidate?.onnx === undefined && candidate?.url === undefined)
    return errorCheck(
      requirement,
      spec,
      'the model has to be run again, and only predictions were given: name `model` or `url`',
    )
  const { predictions: _, ...model } = candidate
  const values = valuesOf(await rows.column(column))
  if (values.length < 2 || values.length > MOST_VALUES)
    return errorCheck(
      requirement,
      spec,
      `${printable(column)} has ${values.length} values; 2 to ${MOST_VALUES} can be tried`,
    )
  const { sample } = await material.candidate(rows)
  const flips = new Uint8Array(sample.n)
  for (const value of values) {
    const other = await scoreRows(material.engine, material.policy, model, rows, 'candidate', (columns) =>
      withValue(columns, column, value),
    )
    const [before, after] = [predictionOf(sample), predictionOf(other.sample)]
    for (let i = 0; i < flips.length; i++) if (before[i] !== after[i]) flips[i] = 1
  }
  const all = new Uint8Array(rows.n)
  rowNumbers(rows).forEach((row, i) => {
    all[row] = flips[i] as number
  })
  const flipped = binarySample(new Uint8Array(rows.n).fill(1), { prediction: all }, factsOf(rows))
  const within = requirement.call.condition
  const part = within === undefined ? flipped : partOf(rows, flipped, await material.positions(rows, within))
  const measured = selectionRate(part as BinarySample)
  return judge({ requirement, spec, confidence: material.policy.confidence, limit, measured, dataRows: rows.n })
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
