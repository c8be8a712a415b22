/** The ranking that knows nobody: items in the order of how often they were relevant before. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Columns } from '@sea-trials/schema/policy/policy'
import { rankingSample, type Sample } from '@sea-trials/stats/quality/sample'
import { codesOf } from './classes.ts'
import { factsOf, type Rows } from './rows.ts'
import type { Truth } from './truth.ts'

/** A ranking's rows. */
interface RankedRows extends Rows {
  readonly truth: Extract<Truth, { readonly task: 'ranking' }>
}

/**
 * Whether `naive` of a ranking goes by popularity: where the policy names the items, and there are training rows to count them in. Rows that
 * are judged are never counted: an item that stands in one query would carry its own label as its score.
 */
export const knowsItems = ({ item }: Columns, learnt: Rows | undefined): boolean =>
  item !== undefined && learnt !== undefined

/**
 * Every row scored by how many training rows of its item are relevant (a label above 0; weighted, where rows are): what recommenders are
 * held against as most popular (Cremonesi, Koren and Turrin, "Performance of recommender algorithms on top-N recommendation
 * tasks", 2010). Items that never were, or were never seen, stand last, in no order. Throws `bad-requirement` where no column
 * names the items, `missing-file` without training rows, `missing-column`, `bad-value` for a row without an item.
 */
export async function popularRanking(
  rows: RankedRows,
  learnt: Rows | undefined,
  { item }: Columns,
): Promise<{ readonly sample: Sample; readonly origin: string }> {
  if (item === undefined)
    throw new SeaTrialsError(
      'bad-requirement',
      '`naive(popularity)` ranks items, and no column is named as the item',
      'Name it: `item: ...` under `columns`, or the input `item`; of `naive` without an item rows stand in no order.',
    )
  if (learnt === undefined)
    throw new SeaTrialsError(
      'missing-file',
      'popularity is counted in training rows, and there are none with label and query',
      'Give them: `train` in the policy, or the input `reference`.',
    )
  const popularity = new Map<string, number>()
  const { values: labels } = learnt.truth as RankedRows['truth']
  const known = await itemsOf(learnt, item)
  known.codes.forEach((code, row) => {
    if (!((labels[row] as number) > 0)) return
    const name = String(known.values[code])
    popularity.set(name, (popularity.get(name) ?? 0) + (learnt.weights?.[row] ?? 1))
  })
  const asked = await itemsOf(rows, item)
  const scores = asked.values.map((name) => popularity.get(String(name)) ?? 0)
  const score = Float64Array.from(asked.codes, (code) => scores[code] as number)
  return {
    sample: rankingSample(rows.truth.values, score, rows.truth.queries, factsOf(rows)),
    origin: `the naive model ranks items by how often they are relevant in ${learnt.where}, ${learnt.n} rows`,
  }
}

const itemsOf = async ({ column, where, file }: Rows, item: string) =>
  codesOf(await column(item), { column: item, where, file })
