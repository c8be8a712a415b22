/** Rows of forecasts, put after the training rows of their series. */
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Vector } from '@sea-trials/tables/engine'
import { pastOf, scaleOf } from './forecast.ts'
import type { Rows } from './rows.ts'
import { horizonsOf } from './timelines.ts'

/** The name of the steps ahead where no column has it. */
const HORIZON = 'horizon'

/** `of` with what follows from the training rows, which may be themselves: scales, and steps ahead as the column `horizon`. */
export function afterPast(of: Rows, training: Rows, { season = 1, columns }: Policy): Rows {
  const { truth } = of
  if (truth.task !== 'forecasting' || training.truth.task !== 'forecasting') return of
  const past = pastOf(training.truth, training.where)
  const scale = scaleOf(truth, past, season)
  const ahead = of === training ? undefined : horizonsOf(truth, past)
  const isNamed = columns.horizon !== undefined || of.table.columns.some(({ name }) => name === HORIZON)
  const vector: Vector | undefined = ahead && !isNamed ? { kind: 'number', values: ahead, valid: null } : undefined
  return {
    ...of,
    truth: { ...truth, past, scale, ...(ahead === undefined ? {} : { ahead }) },
    column: async (name) => (name === HORIZON && vector !== undefined ? vector : of.column(name)),
  }
}
