/** Some of the rows and of their columns, for a search that takes no more memory for more rows. */
import { taken } from '@sea-trials/stats/quality/part'
import type { Sample } from '@sea-trials/stats/quality/sample'
import type { Material } from '../material.ts'
import type { Rows } from '../rows.ts'
import { partOf } from '../samples.ts'
import { bin } from './bins.ts'
import { halvesOf } from './halves.ts'
import type { Looked } from './search.ts'

/** As if they were all. `most`: `MOST_DRAWN`, unless said; at least half as many are drawn of more. */
export async function drawnOf(
  { policy, hidden }: Material,
  rows: Rows,
  sample: Sample,
  names: readonly string[],
  most?: number,
): Promise<Looked> {
  const { id } = policy.columns
  const isById = rows.entities === undefined && rows.ids !== undefined && id !== undefined
  const { rows: places, columns } = await rows.drawn(isById ? [...names, id] : names, most)
  const part = {
    n: places.length,
    truth: rows.truth,
    ...(rows.weights === undefined ? {} : { weights: taken(rows.weights, places) }),
    ...(rows.entities === undefined ? {} : { entities: taken(rows.entities, places) }),
    ...(rows.times === undefined ? {} : { times: taken(rows.times, places) }),
  }
  return {
    rows: part,
    sample: partOf(rows, sample, places),
    halves: halvesOf(part, undefined, isById ? columns[id] : undefined),
    columns: async (seen) => names.flatMap((name) => bin(name, columns[name]!, seen, hidden.has(name))),
  }
}
