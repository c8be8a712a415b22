/** Overfitting, as predictions on the training rows show it. */
import { type Argument, calledBy, type MetricCall, type Requirement } from '@sea-trials/schema/requirement/ast'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { printable } from '@sea-trials/schema/text'
import type { Check } from '@sea-trials/schema/verdict'
import { correlationOf, isDependent, type OfPart } from '@sea-trials/stats/dependence'
import type { Estimate, Measured } from '@sea-trials/stats/estimate'
import { independentDifference } from '@sea-trials/stats/independent'
import type { Sample } from '@sea-trials/stats/quality/sample'
import type { Table } from '@sea-trials/tables/engine'
import { undecided } from '../decide/doubt.ts'
import { errorCheck, judge } from '../decide/judge.ts'
import type { Named } from './apart.ts'
import { assertDomain, metricFor } from './judge-line.ts'
import type { Material } from './material.ts'
import { limitOf } from './overfitting.ts'
import type { Rows } from './rows.ts'
import { rowNumbers } from './samples.ts'
import type { Scored } from './scoring.ts'
import { assertFew } from './shared-rows.ts'
import { ofQueries } from './sharing.ts'
import { cellOf } from './vectors.ts'

interface Side {
  readonly rows: Rows
  readonly sample: Sample
  readonly measured: Measured
}

/**
 * How much worse a metric is on the hold-out than on the training rows: hold-out minus training for losses, training minus
 * hold-out for scores, so that overfitting is positive for both. No row stands in both; an entity, a time or a query may.
 */
export async function judgeTrainGap(material: Material, requirement: Requirement, spec: MetricSpec): Promise<Check> {
  const call = calledBy(requirement.call.arguments[0] as Argument) as MetricCall
  const rows = await material.rows()
  const metric = await metricFor(material, { ...requirement, call }, rows)
  const part = call.dataset ?? call.conditionText
  if (part !== undefined)
    return errorCheck(
      requirement,
      spec,
      `\`train_gap\` is between all rows of the hold-out and all rows of the training, and ${printable(part)} names others; leave it out`,
    )
  const why = withoutGap(metric.spec)
  if (why !== undefined)
    return errorCheck(
      requirement,
      spec,
      `\`${metric.name}\` says nothing of overfitting: ${why}; take a loss or a score`,
    )
  const sideOf = (of: Rows, sample: Sample): Side => {
    metric.assertFits(sample)
    assertDomain(metric, of, sample)
    return { rows: of, sample, measured: metric.measure(sample) }
  }
  const candidate = await material.candidate(rows)
  const held = sideOf(rows, candidate.sample)
  const training = await material.training()
  const alike = await alikeRows(material, training, { rows, scored: candidate })
  const trained = sideOf(training.rows, training.scored.sample)
  const measured = await gapOf(trained, held, metric.spec.better, material.policy.columns)
  const question = { requirement, spec, confidence: material.policy.confidence, limit: limitOf(requirement) }
  const check = judge({ ...question, ...settledBy(measured, trained, held) })
  return undecided({ ...check, n: measured.n }, alike ?? turnedRound(material, trained, held, measured))
}

/** A level at which both sides are looked at: any does, for it is their shares of the variance that are wanted. */
const ONE_ERROR = 0.68

/** The gap in rows of the side that blurs it most: more of the other alone would not settle it. */
function settledBy(measured: Measured, trained: Side, held: Side): { measured: Measured; counts?: string } {
  const [ofTraining = Number.NaN, ofHoldOut = Number.NaN] = [trained, held].map(({ measured: of }) => {
    const { low, high } = of.kind === 'estimate' ? of.interval(ONE_ERROR) : { low: null, high: null }
    return low === null || high === null ? Number.NaN : (high - low) ** 2
  })
  const all = ofTraining + ofHoldOut
  if (measured.kind !== 'estimate' || !(all > 0)) return { measured }
  const isTraining = ofTraining > ofHoldOut
  const { n, counted = 'rows' } = (isTraining ? trained : held).measured as Estimate
  return {
    measured: { ...measured, n, fixed: Math.min(ofTraining, ofHoldOut) / all },
    counts: `${counted} of the ${isTraining ? 'training data' : 'hold-out'}`,
  }
}

interface Answered {
  readonly rows: Rows
  readonly scored: Scored
}

/** Why the gap may be one between rows and themselves. Throws `bad-input` where it is; notes a few such rows. */
async function alikeRows(
  { assertApart, shared, note }: Material,
  training: Answered,
  held: Answered,
): Promise<string | undefined> {
  const [ours, theirs] = [training.scored.file, held.scored.file]
  const ofRows = [training.rows, held.rows] as const
  const ofFiles =
    ours === undefined || theirs === undefined
      ? undefined
      : ([
          { where: 'the file of predictions on the training data', table: ours.table },
          { where: 'the predictions file', table: theirs.table },
        ] as const)
  const pairs: readonly (readonly [Named, Named])[] = ofFiles === undefined ? [ofRows] : [ofRows, ofFiles]
  for (const pair of pairs) await assertApart(...pair)
  let doubt: string | undefined
  const isRead = (pair: readonly [Named, Named]): boolean => pair.every(({ table }, i) => isSameFiles(table, ofRows[i]))
  for (const pair of pairs) {
    if (pair !== ofRows && isRead(pair)) continue
    const found = await shared(...pair)
    assertFew(found, 'a model is no worse on rows that it has learnt, and the gap is too small by construction')
    if (found?.standing === 'maybe') doubt ??= `${found.said}. ${found.mend}`
    if (found?.standing === 'few') note(`${found.said}: the gap would be a little larger without them`)
  }
  return doubt
}

/** Files of predictions that hold the label are the rows as well. */
const isSameFiles = ({ files }: Table, rows: Rows | undefined): boolean =>
  JSON.stringify(files) === JSON.stringify(rows?.table.files)

/** A level at which it is no accident. */
const SURE = 0.999

/** Files that seem to have been swapped: fewer training rows than are held out, and a model that is better on those. */
function turnedRound({ note }: Material, trained: Side, held: Side, measured: Measured): string | undefined {
  if (measured.kind !== 'estimate') return undefined
  const { high } = measured.interval(SURE)
  if (high === null || high >= 0) return undefined
  const said = `the model is better on the ${held.sample.n} rows of ${held.rows.where} than on the ${trained.sample.n} of ${trained.rows.where}`
  if (held.sample.n > trained.sample.n)
    return `${said}, which are fewer: are the two swapped? Where they are not, write \`guard:\` before the line`
  note(`${said}: are the training rows harder, or the two swapped?`)
  return undefined
}

const withoutGap = ({ kind, better }: MetricSpec): string | undefined => {
  if (kind === 'exact') return 'it describes the rows that there are, and has no interval to hold a gap against'
  return better === 'neither' ? 'neither more nor less of it is better' : undefined
}

type Columns = Material['policy']['columns']

async function gapOf(trained: Side, held: Side, better: MetricSpec['better'], columns: Columns): Promise<Measured> {
  const [ofTraining, ofHoldOut] = [trained.measured, held.measured]
  if (ofTraining.kind !== 'estimate') return ofTraining
  if (ofHoldOut.kind !== 'estimate') return ofHoldOut
  const [worse, other] = better === 'lower' ? [ofHoldOut, ofTraining] : [ofTraining, ofHoldOut]
  return independentDifference(worse, other, await correlationBetween(trained, held, columns))
}

/** By what both sides share. What cannot be told is taken as the worst that it may be: that they move against each other. */
async function correlationBetween(trained: Side, held: Side, columns: Columns): Promise<number> {
  if (![trained, held].some(({ rows, sample }) => rows.truth.task === 'ranking' || isDependent(sample))) return 0
  const codes = new Map<string, number>()
  const parts = [await partOf(trained, columns, codes), await partOf(held, columns, codes)] as const
  const [one, other] = parts
  if (one === undefined || other === undefined) return -1
  const known = correlationOf([one, other])
  if (known !== undefined) return known(0, 1)
  const seen = new Set(one.dependence.times?.made)
  const isLater = one.dependence.entities === undefined && !other.dependence.times?.made.some((time) => seen.has(time))
  return isLater ? 0 : -1
}

/** An estimate with its entities and times by codes that both data sets have in common, instead of those of its own rows. */
async function partOf(
  { rows, sample, measured }: Side,
  columns: Columns,
  codes: Map<string, number>,
): Promise<OfPart | undefined> {
  const { influence } = measured.kind === 'estimate' ? measured : {}
  if (influence === undefined || (sample.task === 'ranking' && isDependent(sample))) return undefined
  if (sample.task === 'ranking')
    return ofQueries(sample, influence, await inCommon(rows, columns.query, sample.queries.codes, codes))
  const { entities, times } = sample
  const ofEntity = columns.entity ?? columns.series
  const dependence = {
    ...(entities && { entities: { ...entities, made: await inCommon(rows, ofEntity, entities.codes, codes) } }),
    ...(times && { times: { ...times, made: await inCommon(rows, columns.time, times.steps, codes) } }),
  }
  return { influence, dependence }
}

/** Of each of the sample's own codes, which are dense, the one that stands for the same cell in both data sets. */
async function inCommon(
  rows: Rows,
  column: string | undefined,
  own: Int32Array,
  codes: Map<string, number>,
): Promise<Int32Array> {
  const vector = await rows.column(column as string)
  const numbers = rowNumbers(rows)
  const made: number[] = []
  own.forEach((code, row) => {
    if (made[code] !== undefined) return
    const cell = String(cellOf(vector, numbers[row] as number))
    const common = codes.get(cell) ?? codes.size
    codes.set(cell, common)
    made[code] = common
  })
  return Int32Array.from(made)
}
