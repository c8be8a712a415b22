/** The threshold that a policy has chosen by a rule, on rows that are not judged: it is part of the model, not of its examination. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { ModelSource, Policy, ThresholdRule } from '@sea-trials/schema/policy/policy'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import { didYouMean, formatNumber, oneOf, printable } from '@sea-trials/schema/text'
import type { Costs } from '@sea-trials/stats/quality/cost'
import { bestThreshold, type Cells, ofCells, THRESHOLD_METRICS } from '@sea-trials/stats/quality/threshold'
import type { Engine } from '@sea-trials/tables/engine'
import { sideOfValue } from '../decide/side.ts'
import { costsOf } from './costs.ts'
import { elsewhereOf, fromElsewhere } from './elsewhere.ts'
import type { Rows } from './rows.ts'
import { openPredictions, scoreFromFile, scoreRows, type Who } from './scoring.ts'
import { QUALITY_SPECS } from './specs.ts'

interface Choosing {
  readonly engine: Engine
  readonly policy: Policy
  /** The data set that the gate judges. */
  readonly judged: string
  readonly rows: (name: string) => Promise<Rows>
}

/** The source with its threshold, and the sentence that says how it came about. Throws what reading and scoring throw. */
export async function withThreshold(
  choosing: Choosing,
  source: ModelSource,
  who: Who,
): Promise<{ readonly source: ModelSource; readonly note?: string; readonly threshold?: number }> {
  const { chosen: rule } = source
  if (rule === undefined) return { source }
  const { policy, judged } = choosing
  if (rule.on === judged || policy.data[rule.on]?.path === policy.data[judged]?.path)
    throw badRule(
      rule,
      `the threshold of the ${who} would be chosen on ${printable(rule.on)}, the rows that it is judged on`,
      'Choose it on the training data, or on a validation set of its own: `on: train`.',
    )
  const rows = await choosing.rows(rule.on)
  if (rows.truth.task !== 'binary')
    throw badRule(
      rule,
      `a threshold is chosen, and the task is ${rows.truth.task}`,
      'Only of two classes is one positive from a score on.',
    )
  const costs = rule.metric === 'cost' ? costsOf(policy, rows.truth) : undefined
  const { sample } = await answers(choosing, source, who, rows, rule)
  if (sample.task !== 'binary' || sample.score === undefined)
    throw badRule(
      rule,
      `there are no scores of ${rows.where} to choose a threshold from`,
      'Write the probability of the positive class.',
    )
  const measured = metricNamed(rule.metric, rule, costs)
  const best = bestThreshold(
    { ...sample, score: sample.score },
    {
      objective: rule.wanted === 'maximise' ? measured : (cells) => -measured(cells),
      ...(rule.keeping === undefined ? {} : { holds: heldBy(rule) }),
    },
  )
  if (best === undefined)
    throw badRule(
      rule,
      `no threshold gives \`${rule.metric}\` a value on ${rows.where}${rule.keeping === undefined ? '' : ` and keeps ${rule.keeping.text}`}`,
      'Ask for less in `keeping`, or look at the labels of these rows.',
    )
  const value = formatNumber(measured(best.cells), '')
  const kept = rule.keeping === undefined ? '' : ` that keeps ${rule.keeping.text}`
  return {
    source: { ...source, threshold: best.threshold },
    threshold: best.threshold,
    note: `the threshold of the ${who} is ${formatNumber(best.threshold, '')}: ${rule.wanted === 'maximise' ? 'highest' : 'lowest'} ${rule.metric} (${value})${kept}, chosen from ${sample.n} rows of ${rows.where}`,
  }
}

/** The input `train-predictions` is about the candidate. */
export const trainedPath = (policy: Policy, source: ModelSource | undefined, who: Who): string | undefined =>
  who === 'candidate' ? (policy.trainPredictions ?? source?.trainPredictions) : source?.trainPredictions

/** The model's own answers to the rows that the threshold is chosen from: a file of them, or the model is run. */
async function answers({ engine, policy }: Choosing, source: ModelSource, who: Who, rows: Rows, rule: ThresholdRule) {
  const path = trainedPath(policy, source, who)
  if (path !== undefined) {
    const where = `the file of predictions of the ${who} on ${rule.on}`
    const table = await openPredictions(engine, policy, path, `train-predictions of the ${who}`)
    return scoreFromFile(engine, policy, table, rows, source.threshold, where)
  }
  if (source.predictions === undefined) return scoreRows(engine, policy, source, rows, who)
  throw new SeaTrialsError(
    'missing-file',
    `the threshold of the ${who} is chosen on ${printable(rule.on)}, and its predictions of those rows are not there`,
    `Name them: \`train-predictions: ...\` under \`${who}\`, or name the model instead of its predictions.`,
    rule.at,
  )
}

function metricNamed(name: string, rule: ThresholdRule, costs?: Costs): (cells: Cells) => number {
  if (THRESHOLD_METRICS.includes(name)) return ofCells(name, costs)
  const [meant] = fromElsewhere(name, new Set(THRESHOLD_METRICS)) ?? []
  const near = meant === undefined ? didYouMean(name, THRESHOLD_METRICS) : `; did you mean ${printable(meant)}?`
  throw badRule(rule, `no threshold is chosen by ${printable(name)}${near}`, `Name ${oneOf(THRESHOLD_METRICS)}.`)
}

const KEPT = QUALITY_SPECS.filter(({ name }) => THRESHOLD_METRICS.includes(name))

/** `keeping: recall >= 0.9`, of the rows that the threshold is chosen from, without an interval. */
function heldBy(rule: ThresholdRule): (cells: Cells) => boolean {
  const { call, operator, limit, over } = parseRequirement(rule.keeping as NonNullable<ThresholdRule['keeping']>, {
    gate: 'the threshold',
    metrics: KEPT,
    elsewhere: elsewhereOf(KEPT),
  })
  const isPlain =
    limit.kind === 'number' && call.by.length === 0 && call.condition === undefined && call.dataset === undefined
  if (!isPlain || over !== undefined)
    throw badRule(
      rule,
      `\`keeping\` is ${printable(rule.keeping?.text)}`,
      'Write a metric, an operator and a number: `recall >= 0.9`.',
    )
  const measured = metricNamed(call.metric, rule)
  return (cells) => {
    const value = measured(cells)
    return !Number.isNaN(value) && sideOfValue(value, operator, limit.value) === 'good'
  }
}

const badRule = (rule: ThresholdRule, message: string, fix: string): SeaTrialsError =>
  new SeaTrialsError('bad-policy', message, fix, rule.at)
