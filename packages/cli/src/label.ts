/** What the label says about the task. */
import type { WriteInput } from '@sea-trials/profile/suggest/write'
import type { Engine, Table } from '@sea-trials/tables/engine'

/** More classes than these are measurements. */
const MOST_CLASSES = 20

export async function labelOf(engine: Engine, table: Table, name: string): Promise<NonNullable<WriteInput['label']>> {
  const [distinct] = await engine.aggregate(table, [{ op: 'distinct', columns: [name] }])
  const type = table.columns.find((column) => column.name === name)?.type
  if (Number(distinct) > MOST_CLASSES && (type === 'integer' || type === 'number')) return { name, task: 'regression' }
  if (Number(distinct) !== 2 && type !== 'boolean') return { name, task: 'multiclass' }
  const counts = (await engine.histogram(table, name)).filter(({ value }) => value !== null)
  const said = counts.find(({ value }) => value === true || value === 1)
  // Of two words the rarer one is what is looked for.
  const positive = type === 'boolean' ? true : (said ?? counts.at(-1))?.value
  return { name, task: 'binary', ...(positive === undefined || positive === null ? {} : { positive }) }
}
