/** The threshold that a policy has chosen by a rule, on rows that are not judged: it is part of the model, not of its examination. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { ModelSource, Policy, ThresholdRule } from '@sea-trials/schema/policy/policy'
import { formatNumber, printable } from '@sea-trials/schema/text'
import type { BinarySample, MultilabelSample, Sample } from '@sea-trials/stats/quality/sample'
import type { Engine } from '@sea-trials/tables/engine'
import type { Apart } from './apart.ts'
import { costsOf } from './costs.ts'
import type { Rows } from './rows.ts'
import { openPredictions, scoreFromFile, scoreRows, type Who } from './scoring.ts'
import { badRule, chooser, type WithScores } from './threshold-rule.ts'
import { thresholdsOfLabels } from './thresholds-of-labels.ts'

interface Choosing {
  readonly engine: Engine
  readonly policy: Policy
  /** The data set that the gate judges. */
  readonly judged: string
  readonly rows: (name: string) => Promise<Rows>
  /** Columns whose values are not shown. */
  readonly hidden: ReadonlySet<string>
  /** Of two data sets. */
  readonly isSame: Apart['isSame']
  readonly shared: Apart['shared']
}

interface Decided {
  readonly source: ModelSource
  /** How the threshold came about. */
  readonly note?: string
  /** What the rows that it is chosen on have in common with those that are judged. */
  readonly alike?: string
  /** By their names among the metrics of a verdict. */
  readonly recorded: Readonly<Record<string, number>>
}

/** The source with its threshold, of a multilabel model one of each label. Throws what reading and scoring throw. */
export async function withThreshold(choosing: Choosing, source: ModelSource, who: Who): Promise<Decided> {
  const { chosen: rule } = source
  if (rule === undefined) return { source, recorded: {} }
  const { policy, judged, hidden, isSame, shared } = choosing
  if (await isSame(rule.on, judged))
    throw badRule(
      rule,
      `the threshold of the ${who} would be chosen on ${printable(rule.on)}, the rows that it is judged on`,
      'Choose it on the training data, or on a validation set of its own: `on: train`.',
    )
  const rows = await choosing.rows(rule.on)
  const common = await shared(rows, await choosing.rows(judged))
  if (common?.standing === 'many')
    throw badRule(
      rule,
      `${common.said}: the threshold of the ${who} would be chosen on rows that it is judged on`,
      `Choose it on rows that are not judged. ${common.mend}`,
    )
  const alike = common === undefined ? {} : { alike: `${common.said}: the threshold of the ${who} is chosen on them` }
  const { task } = rows.truth
  if (task !== 'binary' && task !== 'multilabel')
    throw badRule(
      rule,
      `a threshold is chosen, and the task is ${task}`,
      'Only of two classes, or of a label that a row has or has not, is one positive from a score on.',
    )
  if (rule.metric === 'cost' && task === 'multilabel')
    throw badRule(
      rule,
      'a threshold is chosen by `cost`, and the task is multilabel: `costs` are those of classes',
      'Name another metric, such as `maximise: f1`, or write a number: `threshold: 0.5`.',
    )
  const choose = chooser(rule, rule.metric === 'cost' ? costsOf(policy, rows.truth) : undefined)
  const { sample } = await answers(choosing, source, who, rows, rule)
  const said = {
    best: `${rule.wanted === 'maximise' ? 'highest' : 'lowest'} ${rule.metric}`,
    how: `${rule.keeping === undefined ? '' : ` that keeps ${rule.keeping.text}`}, chosen from ${sample.n} rows of ${rows.where}`,
  }
  const scored = withScores(sample, rule, rows.where)
  if (scored.task === 'multilabel') {
    const isHidden = policy.columns.label !== undefined && hidden.has(policy.columns.label)
    const chosen = thresholdsOfLabels(scored, { rule, choose, where: rows.where, isHidden })
    return {
      ...alike,
      source: { ...source, thresholds: chosen.thresholds },
      recorded: chosen.recorded,
      note: `the thresholds of the ${who} are ${chosen.text}: ${said.best} of each label${said.how}`,
    }
  }
  const { threshold, value } = choose(scored, rows.where)
  return {
    ...alike,
    source: { ...source, threshold },
    recorded: { threshold },
    note: `the threshold of the ${who} is ${formatNumber(threshold, '')}: ${said.best} (${value})${said.how}`,
  }
}

function withScores(
  sample: Sample,
  rule: ThresholdRule,
  where: string,
): WithScores<BinarySample> | WithScores<MultilabelSample> {
  if ((sample.task === 'binary' || sample.task === 'multilabel') && sample.score !== undefined)
    return { ...sample, score: sample.score }
  throw badRule(
    rule,
    `there are no scores of ${where} to choose a threshold from`,
    sample.task === 'multilabel'
      ? 'Write the probability of each label.'
      : 'Write the probability of the positive class.',
  )
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
