/** What is sent: rows of a data set, as the model's features, and the answers that are expected of them. */

import { SeaTrialsError } from '@sea-trials/schema/error'
import { shownPath } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import type { Answers, FeatureRow, Model } from '@sea-trials/serving/model'
import { random } from '@sea-trials/stats/random'
import type { Engine, Table } from '@sea-trials/tables/engine'
import { columnOfFeature } from '../data/features.ts'
import { shownFile } from '../data/subjects.ts'
import { assertColumn } from '../quality/rows.ts'

/** Rows that take turns in the load; more would be the same load and a slower start. */
const mostRows = 1000
/** Rows among which they are drawn. */
const poolRows = 20_000

export interface LoadRow {
  /** Position in the data set, from 0. */
  readonly index: number
  readonly values: FeatureRow
}

/** A sample of the rows as features, the same with the same seed. Throws `missing-column`, and `unreadable-data` where there is none. */
export async function drawRows(
  engine: Engine,
  table: Table,
  features: readonly string[],
  policy: Policy,
  seed: string,
): Promise<readonly LoadRow[]> {
  const file = shownPath(policy, shownFile(policy, table.files[0] as string))
  const columns = features.map((name) => columnOfFeature(table, name))
  for (const name of columns) assertColumn(table, name, `data set \`${table.name}\``, file)
  const taken = features.map((feature, i): Taken => {
    const name = columns[i] as string
    return { feature, name, tokens: table.columns.find((column) => column.name === name)?.tokens }
  })
  const { below } = random('rows', seed)
  const drawn: LoadRow[] = []
  let index = 0
  // Reservoir sampling (Vitter's algorithm R): each row of the pool has the same chance.
  for await (const batch of engine.rows(table, columns)) {
    for (const row of batch) {
      const place = index < mostRows ? index : below(index + 1)
      if (place < mostRows) drawn[place] = { index, values: scalars(row, taken) }
      index += 1
    }
    if (index >= poolRows) break
  }
  if (drawn.length > 0) return drawn
  throw new SeaTrialsError(
    'unreadable-data',
    `data set \`${table.name}\` has no rows to send`,
    'Name data with rows: `load.rows` in the policy, or the input `data`.',
    { file },
  )
}

/** A feature and the column that has it. */
interface Taken {
  readonly feature: string
  readonly name: string
  readonly tokens: readonly string[] | undefined
}

const scalars = (row: Readonly<Record<string, unknown>>, taken: readonly Taken[]): FeatureRow =>
  Object.fromEntries(
    taken.map(({ feature, name, tokens }): [string, Scalar] => [
      feature,
      scalar(tokens?.includes(row[name] as string) ? null : row[name]),
    ]),
  )

/** A text among numbers that means "missing" is sent as null: a model of numbers takes none. */
const scalar = (value: unknown): Scalar =>
  value === null || typeof value === 'number' || typeof value === 'boolean' ? value : String(value)

/** The model's own answers, with the labels that they mean where the model names its classes. */
export async function offlineAnswers(model: Model, rows: readonly LoadRow[], threshold: number): Promise<Answers> {
  const { scores } = await model.predict(rows.map(({ values }) => values))
  const { classes } = model
  if (classes === undefined) return { scores }
  const labels = scores.map((score) =>
    typeof score === 'number'
      ? (classes[score >= threshold ? 1 : 0] ?? null)
      : (classes[score.indexOf(Math.max(...score))] ?? null),
  )
  return { scores, labels }
}
