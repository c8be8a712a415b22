/** Individuals: are those alike decided alike, and would a decision be another if the person were? */

import { printable } from '@sea-trials/schema/text'
import type { Check } from '@sea-trials/schema/verdict'
import { consistency } from '@sea-trials/stats/consistency'
import type { Places } from '@sea-trials/stats/nearest'
import { selectionRate } from '@sea-trials/stats/quality/rates'
import { type BinarySample, binarySample, taken } from '@sea-trials/stats/quality/sample'
import { thinned } from '@sea-trials/stats/thin'
import type { Vector } from '@sea-trials/tables/engine'
import { errorCheck, judge } from '../../decide/judge.ts'
import { looksLikeAnswer } from '../../quality/answer-columns.ts'
import { MOST_VALUES } from '../../quality/flips.ts'
import { labelColumns } from '../../quality/roles.ts'
import { factsOf } from '../../quality/rows.ts'
import { partOf, rowNumbers } from '../../quality/samples.ts'
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
  const { values, flipped: all } = await material.flips(rows, column)
  if (all === undefined)
    return errorCheck(requirement, spec, `${printable(column)} has ${values} values; 2 to ${MOST_VALUES} can be tried`)
  const flipped = binarySample(new Uint8Array(rows.n).fill(1), { prediction: all }, factsOf(rows))
  const within = requirement.call.condition
  const part = within === undefined ? flipped : partOf(rows, flipped, await material.positions(rows, within))
  const measured = selectionRate(part as BinarySample)
  return judge({ requirement, spec, confidence: material.policy.confidence, limit, measured, dataRows: rows.n })
}
