/**
 * Folds that part what belongs together: the model of a fold has then learnt from rows of the entity that it is judged on,
 * or from the hours before and after. No variance over folds makes up for it.
 */
import type { Columns } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import type { Sample } from '@sea-trials/stats/quality/sample'
import type { Rows } from './rows.ts'
import { rowNumbers } from './samples.ts'

type Codes = { readonly codes: Int32Array; readonly count: number }

/** What to say of it, without a value of the data; undefined where nothing is parted, or there are no folds. */
export function leakOf(rows: Rows, { folds, entities, times }: Sample, columns: Columns): string | undefined {
  if (folds === undefined) return undefined
  const fold = printable(columns.fold)
  const said = (what: string, how: string): string =>
    `${what} lie in different folds, so that models are judged on what they have learnt from: ${how}`
  // A forecast is made for series that are known: folds by time part every one of them.
  if (entities !== undefined && rows.truth.task !== 'forecasting') {
    const parted = partedBy(folds, entities)
    if (parted === undefined) return undefined
    const entity = printable(columns.entity)
    const [one, other] = parted.rows.map((row) => (rowNumbers(rows)[row] as number) + 1)
    return said(
      `rows of one ${entity} (${parted.count} of ${entities.count} have some; rows ${one} and ${other} are of one)`,
      `make ${fold} by ${entity}, as scikit-learn's GroupKFold does`,
    )
  }
  if (times === undefined || !isMixed(folds, times.steps)) return undefined
  const time = printable(columns.time)
  return said(
    `rows that are near in ${time}`,
    `make each ${fold} a stretch of it, as scikit-learn's TimeSeriesSplit does`,
  )
}

/** How many entities have rows in two folds, and two such rows. */
function partedBy(folds: Codes, entities: Codes): { count: number; rows: readonly [number, number] } | undefined {
  const first = new Int32Array(entities.count).fill(-1)
  const parted = new Uint8Array(entities.count)
  let rows: readonly [number, number] | undefined
  for (const [row, entity] of entities.codes.entries()) {
    const before = first[entity] as number
    if (before === -1) first[entity] = row
    else if (folds.codes[before] !== folds.codes[row]) {
      parted[entity] = 1
      rows ??= [before, row]
    }
  }
  return rows === undefined ? undefined : { count: parted.reduce((sum, one) => sum + one, 0), rows }
}

/** Whether a fold begins before another one has ended. */
function isMixed({ codes, count }: Codes, steps: Int32Array): boolean {
  const spans = Array.from({ length: count }, () => ({ from: Number.POSITIVE_INFINITY, to: -1 }))
  for (const [row, step] of steps.entries()) {
    const span = spans[codes[row] as number] as (typeof spans)[number]
    span.from = Math.min(span.from, step)
    span.to = Math.max(span.to, step)
  }
  spans.sort((a, b) => a.from - b.from)
  return spans.some(({ from }, at) => at > 0 && from < (spans[at - 1]?.to ?? 0))
}
