/** One line about labelled predictions: which rows, which groups, against what; then the rule of decision. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { printCall } from '@sea-trials/schema/requirement/print'
import type { Check } from '@sea-trials/schema/verdict'
import { binarySample, type Sample } from '@sea-trials/stats/quality/sample'
import { errorCheck, notApplicable } from '../decide/judge.ts'
import { assertCanFail, signNote } from './can-fail.ts'
import { assertChosenElsewhere, isOfDecisions } from './chosen-on.ts'
import { someRows } from './classes.ts'
import { costsOf } from './costs.ts'
import { heard } from './few-rows.ts'
import { judgeAgainst } from './judge-against.ts'
import { judgeGap } from './judge-gap.ts'
import { type Asked, judgeParts } from './judge-parts.ts'
import { comparesAccuracy, majorityNote } from './majority.ts'
import type { Material, Reference } from './material.ts'
import { type Metric, metricOf } from './metrics.ts'
import { besideOtherClass, otherClassNote } from './other-class.ts'
import { factsOf, type Rows } from './rows.ts'
import { rowNumbers } from './samples.ts'
import type { Scored } from './scoring.ts'
import type { Statement } from './statement.ts'
import { calibrationNote, oddities } from './summary.ts'

/** Judges a quality metric, `label_rate` and `selection_rate` included. Throws what reading and scoring throw. */
export async function judgeQuality(material: Material, requirement: Requirement): Promise<Check> {
  const { call, over, limit } = requirement
  if (isOfDecisions({ name: call.metric })) await assertChosenElsewhere(material, requirement)
  const rows = await material.rows(call.dataset)
  const statement = await statementFor(material, requirement, rows)
  const metric = statement?.metric ?? (await metricFor(material, requirement, rows))
  const sample = statement?.sample ?? (await sampleFor(material, requirement, rows))
  metric.assertFits(sample)
  assertCanFail(requirement, metric, rows.truth.task)
  const sign = signNote(requirement, metric)
  if (sign !== undefined) material.note(sign)
  for (const oddity of oddities(sample, rows, metric.name)) material.note(oddity)
  const reversed = otherClassNote(sample)
  if (reversed !== undefined) material.note(reversed)
  if (call.metric === 'calibration_error') material.note(calibrationNote(sample, metric.options, rows.where))
  const within = call.condition === undefined ? undefined : await material.positions(rows, call.condition)
  assertDomain(metric, rows, sample, within)
  const isAlone = over === undefined && !comparesAccuracy(material.policy)
  const isTold = within === undefined || material.policy.minCount === undefined
  const majority = isAlone ? majorityNote(requirement, rows, within, isTold) : undefined
  if (majority !== undefined) material.note(majority)
  const asked: Asked = { material, requirement, rows, metric, sample }
  if (over !== undefined) {
    if (limit.kind === 'number') return recorded(asked, await judgeGap(asked, over, limit.value))
    return errorCheck(
      requirement,
      metric.spec,
      `\`${over}\` is compared with a number, not with \`${limit.reference}\``,
    )
  }
  if (limit.kind === 'number')
    return recorded(
      asked,
      await judgeParts(asked, limit.value, (part) => heard(asked, metric.measure(part.of(sample)))),
    )
  const reference = await (statement?.baseline() ?? referenceFor(asked, limit))
  if ('notApplicable' in reference) return notApplicable(requirement, metric.spec, reference.notApplicable)
  metric.assertFits(reference.sample)
  assertDomain(metric, rows, reference.sample, within)
  const check = await judgeAgainst(asked, reference.sample, limit)
  return limit.reference === 'baseline' ? besideOtherClass(check, reference.sample) : check
}

async function statementFor(material: Material, requirement: Requirement, rows: Rows): Promise<Statement | undefined> {
  if (requirement.call.metric !== 'sql') return undefined
  return (await import('./statement.ts')).statementOf(material, requirement, rows)
}

/** What is measured: the answers, the labels, or another column of the predictions. */
export async function sampleFor(material: Material, { call, source }: Requirement, rows: Rows): Promise<Sample> {
  if (call.metric === 'label_rate') return labelsOf(rows)
  const { sample, column } = await material.candidate(rows)
  return call.metric === 'mean' ? columnOf(column, call, source, 'candidate') : sample
}

async function columnOf(
  column: Scored['column'],
  { arguments: [argument] }: Requirement['call'],
  source: Requirement['source'],
  who: 'candidate' | 'baseline',
): Promise<Sample> {
  const name = argument?.kind === 'name' ? argument.name : ''
  if (column !== undefined) return column(name)
  throw new SeaTrialsError(
    'bad-requirement',
    `\`mean\` is of a column of the predictions, and the ${who} has no file of them`,
    'Write its predictions into a file, with this column beside them.',
    source,
  )
}

/** The same column of the baseline's own file. */
async function baselineColumn({ material, requirement, rows }: Omit<Asked, 'sample'>): Promise<Reference> {
  const reference = await material.baseline(rows)
  if ('notApplicable' in reference) return reference
  return { sample: await columnOf(reference.column, requirement.call, requirement.source, 'baseline') }
}

/** The metric of a line, or of the call that a line is about, with the policy's costs where it is about them. */
export async function metricFor(
  material: Material,
  { call, source }: Pick<Requirement, 'source'> & { readonly call: Parameters<typeof metricOf>[0] },
  rows: Rows,
): Promise<Metric> {
  const { task } = rows.truth
  if (call.metric !== 'cost' || (task !== 'binary' && task !== 'multiclass')) return metricOf(call, task, source)
  const { sample } = await material.candidate(rows)
  return metricOf(call, task, source, costsOf(material.policy, rows.truth, 'classes' in sample ? sample.classes : []))
}

/** Throws `bad-value` with the numbers of rows that the metric does not exist for, of those that the line is about. */
export function assertDomain(metric: Metric, rows: Rows, sample: Sample, within?: Uint32Array): void {
  const outside = metric.outside(sample)
  if (outside.length === 0) return
  const numbers = rowNumbers(rows)
  const asked = within === undefined ? undefined : new Set(within)
  const wrong = outside.map((position) => numbers[position] as number).filter((row) => asked?.has(row) ?? true)
  if (wrong.length === 0) return
  throw new SeaTrialsError(
    'bad-value',
    `\`${metric.name}\` does not exist for ${wrong.length} rows of ${rows.where}, by their label or what was predicted: ${someRows(wrong)}`,
    'Take another metric, a condition that leaves these rows out, or mend what the model predicts.',
    { file: rows.file },
  )
}

/** `difference(recall by sex)`: the observed value goes into the verdict under the name of what was measured. */
function recorded({ material, requirement: { over, call } }: Asked, check: Check): Check {
  material.record(over === undefined ? printCall(call) : `${over}(${printCall(call)})`, check.observed)
  return check
}

/** The answers that a line compares with. */
export async function referenceFor(
  asked: Omit<Asked, 'sample'>,
  { reference, strategy }: Extract<Requirement['limit'], { kind: 'reference' }>,
): Promise<Reference> {
  const { material, rows, metric, requirement } = asked
  if (requirement.call.metric === 'mean') return baselineColumn(asked)
  if (reference === 'baseline') return material.baseline(rows)
  if (reference === 'simple') return { sample: await material.simple(rows) }
  return { sample: await material.naive(rows, metric.centre, strategy) }
}

/** The labels taken for predictions: their selection rate is the label rate, with all that comes with it. */
function labelsOf(rows: Rows): Sample {
  // `metricOf` has refused the other tasks.
  const label = (rows.truth as Extract<Rows['truth'], { task: 'binary' }>).positive
  return binarySample(label, {}, factsOf(rows))
}
