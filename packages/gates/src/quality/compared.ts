/** What a comparison with the baseline tells beyond its lines: which rows turn, and what the whole hides of its groups. */
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import type { Turned } from '@sea-trials/schema/verdict'
import type { Sample } from '@sea-trials/stats/quality/sample'
import type { Material } from './material.ts'
import { type Metric, metricOf } from './metrics.ts'
import { reversals } from './reversal.ts'
import type { Rows } from './rows.ts'
import type { ReadLine } from './run.ts'
import { turnedRows, turnedSentence } from './turned.ts'

/** A line about the gate's own data set and the baseline. */
export const isAgainstBaseline = ({ requirement: { call, limit } }: ReadLine): boolean =>
  limit.kind === 'reference' && limit.reference === 'baseline' && call.dataset === undefined

/** Notes what is to be said in sentences; the rows that turned, where the task has classes. */
export async function comparedWith(
  material: Material,
  { rows, sample }: { readonly rows: Rows; readonly sample: Sample },
  lines: readonly ReadLine[],
  baseline: Sample,
): Promise<Turned | undefined> {
  const metrics = lines.filter(isAgainstBaseline).flatMap(({ requirement }) => wholeMetric(requirement, rows))
  for (const metric of metrics)
    for (const reversal of await reversals(material, rows, metric, sample, baseline)) material.note(reversal)
  const turned = await turnedRows(material, rows, sample, baseline)
  if (turned !== undefined) material.note(turnedSentence(turned))
  return turned
}

/** Of a line over all rows: in a slice or by groups it says itself what it is about. */
function wholeMetric({ call }: Requirement, rows: Rows): readonly Metric[] {
  if (call.condition !== undefined || call.by.length > 0) return []
  try {
    return [metricOf(call, rows.truth.task)]
  } catch {
    // The line's own check says what is wrong with it.
    return []
  }
}
