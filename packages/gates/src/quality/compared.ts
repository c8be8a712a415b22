/** What a comparison with the baseline tells beyond its lines: which rows turn, and what the whole hides of its groups. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import type { Turned } from '@sea-trials/schema/verdict'
import type { Sample } from '@sea-trials/stats/quality/sample'
import { metricFor } from './judge-line.ts'
import type { Material } from './material.ts'
import type { Metric } from './metrics.ts'
import { reversals } from './reversal.ts'
import type { Rows } from './rows.ts'
import type { ReadLine } from './run.ts'
import { turnedRows, turnedSentence } from './turned.ts'
import { areEqual } from './vectors.ts'

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
  for (const { requirement } of lines.filter(isAgainstBaseline)) {
    const metric = await wholeMetric(material, requirement, rows)
    const found = metric === undefined ? [] : await reversals(material, rows, metric, sample, baseline)
    for (const reversal of found) material.note(reversal)
  }
  if (haveSameAnswers(sample, baseline))
    material.note(
      'the candidate answers every row as the baseline does, from other bytes: is one of the files stale, or a copy of the other?',
    )
  const turned = await turnedRows(material, rows, sample, baseline)
  if (turned !== undefined) material.note(turnedSentence(turned))
  return turned
}

/** Whatever was said of the rows. Of the same bytes nothing is compared, so that these are others. */
function haveSameAnswers(candidate: Sample, baseline: Sample): boolean {
  const [ours, theirs] = [candidate, baseline].map(answersOf)
  return (
    ours !== undefined &&
    ours.length > 0 &&
    ours.length === theirs?.length &&
    ours.every((values, k) => areEqual(values, theirs[k] as ArrayLike<number>))
  )
}

const answersOf = (sample: Sample): readonly ArrayLike<number>[] => {
  const { prediction, score, probabilities, quantiles } = sample as Said
  return [prediction, score, probabilities, quantiles?.values].filter((values) => values !== undefined)
}

type Said = {
  readonly [part in 'prediction' | 'score' | 'probabilities']?: ArrayLike<number>
} & { readonly quantiles?: { readonly values: ArrayLike<number> } }

/** Of a line over all rows: in a slice or by groups it says itself what it is about; of one that errs, its check says why. */
async function wholeMetric(material: Material, requirement: Requirement, rows: Rows): Promise<Metric | undefined> {
  const { condition, by } = requirement.call
  if (condition !== undefined || by.length > 0) return undefined
  return metricFor(material, requirement, rows).catch((error) => {
    if (error instanceof SeaTrialsError) return undefined
    throw error
  })
}
