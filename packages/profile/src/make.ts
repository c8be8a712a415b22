/** The profile of a table, by a handful of statements over all of its columns at once. */

import { distinctOf, REGISTER_BITS, REGISTERS, rankOf } from '@sea-trials/stats/distinct'
import { type Moments, momentsOf } from '@sea-trials/stats/moments'
import type { Aggregate, Engine, Register, Table } from '@sea-trials/tables/engine'
import { bucketsOf } from './buckets.ts'
import { type Counted, counts, type Described, described, extremesOf } from './counts.ts'
import { histogramsOf } from './histograms.ts'
import type { ProfileOptions } from './options.ts'
import { inOrderOf } from './order.ts'
import {
  isNumeric,
  isSensitive,
  LONGEST_VALUE,
  MOST_VALUES,
  type Profile,
  type TopValues,
  valueFloor,
  withoutTellingMoments,
} from './state.ts'

/** Memory does not grow with the rows: no statement keeps more than the bins, registers and values that it asks for. */
export async function profileOf(engine: Engine, table: Table, options: ProfileOptions = {}): Promise<Profile> {
  const asked = table.columns.filter(({ name }) => options.columns?.includes(name) ?? true)
  const columns = asked.map((info) => described(info, options))
  const say = (what: string, done: number) => options.progress?.(`${table.name}: ${what}`, done)
  say('counts', 0)
  const counted = await counts(engine, table, columns)
  say('moments', 0.2)
  const moments = await momentsByColumn(engine, table, columns, counted.columns)
  say('histograms', 0.35)
  const histograms = await histogramsOf(engine, table, columns)
  say('distinct values', 0.65)
  const registers = await engine.registers(
    table,
    columns.map(({ info, held }) => ({ column: info.name, ...held })),
    REGISTER_BITS,
  )
  const sketches = registers.map(ranks)
  say('values', 0.9)
  const values = await valuesOf(engine, table, columns, sketches)
  return {
    rows: counted.rows,
    files: [...(options.files ?? [])].sort(),
    columns: columns.map((column, i) =>
      withoutTellingMoments({
        name: column.info.name,
        type: column.info.type,
        ...(column.classification === undefined ? {} : { classification: column.classification }),
        ...counted.columns[i]!.found,
        ...(moments[i] === undefined ? {} : { moments: moments[i] }),
        ...extremesOf(column, counted.columns[i]!),
        ...(histograms[i] === undefined ? {} : { histogram: histograms[i] }),
        ...(values[i] === undefined ? {} : { values: values[i] }),
        registers: sketches[i]!,
        buckets: bucketsOf(registers[i]!),
      }),
    ),
  }
}

/** Sums of threads come together in any order and differ in their last digits; what is kept does not. */
const twelve = (value: number): number => Number(value.toPrecision(12))

async function momentsByColumn(
  engine: Engine,
  table: Table,
  columns: readonly Described[],
  counted: readonly Counted[],
): Promise<readonly (Moments | undefined)[]> {
  const plans = columns.map(({ info, held }, i) => {
    if (!isNumeric(info.type)) return undefined
    const { low, high, mean, present } = counted[i]!
    const centre = twelve(mean)
    const scale = Math.max(Math.abs(Number(low) - centre), Math.abs(Number(high) - centre)) || 1
    return { column: info.name, centre, scale, present, held }
  })
  const asked = plans.flatMap((plan): readonly Aggregate[] =>
    plan === undefined || !Number.isFinite(plan.scale)
      ? []
      : ([1, 2, 3, 4] as const).map((power) => ({
          op: 'power_sum',
          power,
          column: plan.column,
          centre: plan.centre,
          scale: plan.scale,
          ...plan.held,
        })),
  )
  const sums = asked.length === 0 ? [] : await engine.aggregate(table, asked)
  let at = 0
  return plans.map((plan) => {
    if (plan === undefined) return undefined
    // No deviation from it is a double: neither are their powers.
    if (!Number.isFinite(plan.scale)) return { n: plan.present, mean: plan.centre, m2: Infinity, m3: NaN, m4: Infinity }
    const four = sums.slice(at, at + 4).map(Number) as [number, number, number, number]
    at += 4
    const { n, mean, m2, m3, m4 } = momentsOf(plan.present, four, plan.centre, plan.scale)
    return { n, mean: twelve(mean), m2: twelve(m2), m3: twelve(m3), m4: twelve(m4) }
  })
}

function ranks(registers: readonly Register[]): Uint8Array {
  const held = new Uint8Array(REGISTERS)
  for (const { register, least } of registers) held[register] = rankOf(least)
  return held
}

/** Texts only, and of those only the columns whose values are few by the sketch: a list of names is never gathered. */
async function valuesOf(
  engine: Engine,
  table: Table,
  columns: readonly Described[],
  sketches: readonly Uint8Array[],
): Promise<readonly (TopValues | undefined)[]> {
  const few = columns.flatMap((column, i) => {
    const named = column.info.type === 'string' && !isSensitive(column.classification)
    return named && distinctOf(sketches[i]!) <= 20 * MOST_VALUES ? [{ ...column, i }] : []
  })
  const lists = await engine.frequent(
    table,
    few.map(({ info, held }) => ({ column: info.name, ...held })),
    1,
  )
  const found: (TopValues | undefined)[] = columns.map(() => undefined)
  for (const [k, { i, classification }] of few.entries()) {
    const floor = valueFloor(classification)
    const named = lists[k]!.filter(({ value, count }) => count >= floor && [...value].length <= LONGEST_VALUE)
    if (named.length > MOST_VALUES) continue
    const total = lists[k]!.reduce((sum, { count }) => sum + count, 0)
    const kept = named.reduce((sum, { count }) => sum + count, 0)
    found[i] = { counts: named.map(({ value, count }) => [value, count] as const).sort(inOrderOf), other: total - kept }
  }
  return found
}
