/** `theils_u` and `cramers_v`: how two columns of categories go together, over the rows that have both. */
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { ROWS_A_PAIR, type Together } from '@sea-trials/stats/contingency'
import { cramer } from '@sea-trials/stats/cramer'
import { type Estimate, type Undefined, undefinedBecause } from '@sea-trials/stats/estimate'
import { uncertainty } from '@sea-trials/stats/uncertainty'
import { type Ask, assertTwo, type Computed, columnOf } from './metric.ts'
import { pairOf } from './values.ts'

/** Pairs of values that could be, beyond which nothing is gathered: ids, and numbers that are measured. */
const MOST_PAIRS = 250_000

const FEW = 'fewer than five rows for each pair of values'
const MANY = 'more pairs of values than are gathered'

export const theilsU = (ask: Ask): Promise<Computed> => together(ask, uncertainty)
export const cramersV = (ask: Ask): Promise<Computed> => together(ask, cramer)

async function together(ask: Ask, measure: (cells: readonly Together[]) => Estimate | Undefined): Promise<Computed> {
  const { data, engine, roles, requirement } = ask
  const { columns, where } = pairOf(ask)
  assertTwo(ask, columns)
  const counts = await engine.aggregate(data.table, [
    { op: 'rows', where },
    ...columns.map((column) => ({ op: 'distinct', columns: [column], where }) as const),
  ])
  const [rows, k, l] = counts.map(Number) as [number, number, number]
  if (k * l > MOST_PAIRS) return { measured: undefinedBecause(rows < ROWS_A_PAIR * k * l ? FEW : MANY, rows) }
  const entity = roles.entity === undefined ? [] : [columnOf(data, roles.entity, requirement).name]
  const found = await engine.groups(data.table, [...columns, ...entity], [{ op: 'rows', where }])
  const codes = [new Map<Scalar, number>(), new Map<Scalar, number>(), new Map<Scalar, number>()] as const
  const codeOf = (side: 0 | 1 | 2, value: Scalar): number =>
    codes[side].get(value) ?? codes[side].set(value, codes[side].size).size - 1
  const cells = found.flatMap(({ key: [a, b, whose], values }): Together[] => {
    const together = { a: codeOf(0, a as Scalar), b: codeOf(1, b as Scalar), rows: Number(values[0]) }
    if (together.rows === 0) return []
    // Rows without an entity are nobody's: each stands for itself.
    return [whose === undefined || whose === null ? together : { ...together, entity: codeOf(2, whose) }]
  })
  return { measured: measure(cells) }
}
