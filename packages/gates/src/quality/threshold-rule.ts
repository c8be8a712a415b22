/** What a policy's rule of the threshold asks for, as functions of the confusion matrix, and what it finds. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { ThresholdRule } from '@sea-trials/schema/policy/policy'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import { printCall } from '@sea-trials/schema/requirement/print'
import { didYouMean, formatNumber, oneOf, printable } from '@sea-trials/schema/text'
import type { Costs } from '@sea-trials/stats/quality/cost'
import type { BinarySample, Sample } from '@sea-trials/stats/quality/sample'
import {
  bestThreshold,
  type Cells,
  fbetaOfCells,
  ofCells,
  THRESHOLD_METRICS,
} from '@sea-trials/stats/quality/threshold'
import { sideOfValue } from '../decide/side.ts'
import { elsewhereOf } from './elsewhere.ts'
import { QUALITY_SPECS } from './specs.ts'

export type WithScores<S extends Sample> = S & { readonly score: Float64Array }

export interface Best {
  readonly threshold: number
  /** Of the metric that the rule names, for people. */
  readonly value: string
}

/** `where`: which rows these are, for people. Throws `bad-policy` where no threshold does what the rule asks. */
export type Choose = (sample: WithScores<BinarySample>, where: string) => Best

/** Throws `bad-policy` for a rule that makes no sense. */
export function chooser(rule: ThresholdRule, costs?: Costs): Choose {
  const measured = metricNamed(rule.metric, rule, costs)
  assertSoughtIsBetter(rule)
  const sought = {
    objective: rule.wanted === 'maximise' ? measured : (cells: Cells) => -measured(cells),
    ...(rule.keeping === undefined ? {} : { holds: heldBy(rule) }),
  }
  return (sample, where) => {
    const best = bestThreshold(sample, sought)
    if (best !== undefined) return { threshold: best.threshold, value: formatNumber(measured(best.cells), '') }
    throw badRule(
      rule,
      `no threshold gives \`${rule.metric}\` a value on ${where}${rule.keeping === undefined ? '' : ` and keeps ${rule.keeping.text}`}`,
      'Ask for less in `keeping`, or look at the labels of these rows.',
    )
  }
}

function metricNamed(name: string, rule: ThresholdRule, costs?: Costs): (cells: Cells) => number {
  if (THRESHOLD_METRICS.includes(name)) return ofCells(name, costs)
  const beta = Number(FBETA.exec(name)?.[1])
  if (beta > 0) return fbetaOfCells(beta)
  const [meant] = meantBy(name)?.measures ?? []
  const near = meant === undefined ? didYouMean(name, THRESHOLD_METRICS) : `; did you mean ${printable(meant)}?`
  throw badRule(
    rule,
    `no threshold is chosen by ${printable(name)}${near}`,
    `Name ${oneOf([...THRESHOLD_METRICS, 'fbeta(2)'])}.`,
  )
}

/** The one metric of them that takes a number. */
const FBETA = /^fbeta\(\s*(\d+(?:\.\d+)?)\s*\)$/

const KEPT = QUALITY_SPECS.filter(({ name }) => THRESHOLD_METRICS.includes(name) || name === 'fbeta')
const meantBy = elsewhereOf(KEPT)

const BETTER = { higher: ['high', 'maximise'], lower: ['low', 'minimise'] } as const

/** The worst threshold is a slip of the pen, and it passes what compares with a baseline that has it. */
function assertSoughtIsBetter(rule: ThresholdRule): void {
  const { metric, wanted } = rule
  const { better } = KEPT.find(({ name }) => name === metric.replace(/\(.*/, '')) as (typeof KEPT)[number]
  if (better === 'neither' || BETTER[better][1] === wanted) return
  const [end, right] = BETTER[better]
  throw badRule(
    rule,
    `\`${wanted}: ${metric}\` chooses the worst threshold: \`${metric}\` is better ${end}`,
    `Write \`${right}: ${metric}\`.`,
  )
}

/** `keeping: recall >= 0.9`, of the rows that the threshold is chosen from, without an interval. */
function heldBy(rule: ThresholdRule): (cells: Cells) => boolean {
  const { call, operator, limit, over } = parseRequirement(rule.keeping as NonNullable<ThresholdRule['keeping']>, {
    gate: 'the threshold',
    metrics: KEPT,
    elsewhere: meantBy,
  })
  const isPlain =
    limit.kind === 'number' && call.by.length === 0 && call.condition === undefined && call.dataset === undefined
  if (!isPlain || over !== undefined)
    throw badRule(
      rule,
      `\`keeping\` is ${printable(rule.keeping?.text)}`,
      'Write a metric, an operator and a number: `recall >= 0.9`.',
    )
  const measured = metricNamed(printCall(call), rule)
  return (cells) => {
    const value = measured(cells)
    return !Number.isNaN(value) && sideOfValue(value, operator, limit.value) === 'good'
  }
}

export const badRule = (rule: ThresholdRule, message: string, fix: string): SeaTrialsError =>
  new SeaTrialsError('bad-policy', message, fix, rule.at)
