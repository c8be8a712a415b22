/** Simpson's trap: better over all rows and worse in every group, or the other way round. */
import { formatNumber, printable } from '@sea-trials/schema/text'
import type { Sample } from '@sea-trials/stats/quality/sample'
import type { Material } from './material.ts'
import type { Metric } from './metrics.ts'
import type { Rows } from './rows.ts'
import { partOf } from './samples.ts'

/** More groups than this are no groups that anyone looks at one by one. */
const MOST_GROUPS = 50

/**
 * A sentence for each protected attribute over whose groups the difference between candidate and baseline turns round. As
 * observed: what of it is noise, the lines `by` groups say.
 */
export async function reversals(
  material: Material,
  rows: Rows,
  metric: Metric,
  candidate: Sample,
  baseline: Sample,
): Promise<readonly string[]> {
  const { better } = metric.spec
  const columns = material.policy.columns.groups.filter((column) =>
    rows.table.columns.some(({ name }) => name === column),
  )
  // The difference over all rows is dear where there are many.
  if (better === 'neither' || columns.length === 0) return []
  const gainOf = (ours: Sample, theirs: Sample): number | undefined => {
    const gap = metric.difference(ours, theirs, 1)
    return gap.kind === 'undefined' ? undefined : better === 'lower' ? -gap.value : gap.value
  }
  const overall = gainOf(candidate, baseline)
  if (overall === undefined || overall === 0) return []
  const found: string[] = []
  for (const column of columns) {
    const groups = await material.groups(rows, { by: [column] })
    if (groups.length < 2 || groups.length > MOST_GROUPS) continue
    const gains = groups.map((group) => gainOf(partOf(rows, candidate, group.rows), partOf(rows, baseline, group.rows)))
    if (!gains.every((gain) => gain !== undefined && gain * overall < 0)) continue
    const [whole, each] = overall > 0 ? ['better', 'worse'] : ['worse', 'better']
    const isShown = groups.every((group) => group.rows.length >= (material.policy.minCount ?? 0))
    const parts = groups.map(({ name }, i) =>
      isShown ? `${name} ${formatNumber(Math.abs(gains[i] as number))}` : name,
    )
    found.push(
      `\`${metric.name}\` is ${whole} than the baseline's over all rows, by ${formatNumber(Math.abs(overall))}, and ${each} in every group of ${printable(column)}: ${parts.join(', ')}`,
    )
  }
  return found
}
