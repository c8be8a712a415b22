/** What a comparison with the baseline tells beyond its lines: which rows turn, and what the whole hides of its groups. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import type { Turned } from '@sea-trials/schema/verdict'
import type { RowByRow } from '@sea-trials/stats/estimate'
import type { Sample } from '@sea-trials/stats/quality/sample'
import { scoreOf, unread } from '@sea-trials/stats/quality/stored'
import { metricFor } from './judge-line.ts'
import type { Material } from './material.ts'
import type { Metric } from './metrics.ts'
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
  for (const { requirement } of lines.filter(isAgainstBaseline)) {
    const metric = await wholeMetric(material, requirement, rows, [sample, baseline])
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
  const [ours, theirs] = [answersOf(candidate), answersOf(baseline)]
  return (
    ours.length > 0 && ours.length === theirs.length && ours.every((said, k) => areAlike(said, theirs[k] as Answers))
  )
}

/** Numbers, from the first to the last. */
interface Answers {
  readonly length: number
  readonly at: RowByRow
}

const answersOf = (sample: Sample): readonly Answers[] => {
  const { prediction, score, probabilities, quantiles } = unread(sample) as Said
  const held = [prediction, score, probabilities, quantiles?.values].flatMap((values): Answers[] =>
    values === undefined ? [] : [{ length: values.length, at: (i) => values[i] as number }],
  )
  const isStored = sample.task === 'binary' && sample.stored !== undefined
  return isStored ? [...held, { length: sample.n, at: scoreOf(sample) }] : held
}

function areAlike(a: Answers, b: Answers): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a.at(i) !== b.at(i)) return false
  return true
}

type Said = {
  readonly [part in 'prediction' | 'score' | 'probabilities']?: ArrayLike<number>
} & { readonly quantiles?: { readonly values: ArrayLike<number> } }

/** Of a line over all rows: in a slice or by groups it says itself what it is about; of one that errs, its check says why. */
async function wholeMetric(
  material: Material,
  requirement: Requirement,
  rows: Rows,
  samples: readonly Sample[],
): Promise<Metric | undefined> {
  const { condition, by } = requirement.call
  if (condition !== undefined || by.length > 0) return undefined
  try {
    const metric = await metricFor(material, requirement, rows)
    for (const sample of samples) metric.assertFits(sample)
    return metric
  } catch (error) {
    if (error instanceof SeaTrialsError) return undefined
    throw error
  }
}
