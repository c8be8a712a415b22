/** One line about labelled predictions: which rows, which groups, against what; then the rule of decision. */
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { printCall } from '@sea-trials/schema/requirement/print'
import type { Check } from '@sea-trials/schema/verdict'
import { pairedDifference } from '@sea-trials/stats/compare'
import { type Interval, type Measured, undefinedBecause } from '@sea-trials/stats/estimate'
import { bonferroni, difference, ratio, sidak } from '@sea-trials/stats/family'
import { binarySample, type Sample } from '@sea-trials/stats/quality/sample'
import { errorCheck, judge, judgeFamily, notApplicable } from '../decide/judge.ts'
import type { Compared } from '../decide/words.ts'
import type { Material } from './material.ts'
import { type Metric, metricOf } from './metrics.ts'
import type { Rows } from './rows.ts'
import { partOf } from './samples.ts'

/** More groups than this make so many pairs that no difference between any two could be shown. */
const MOST_GROUPS_OF_PAIRS = 100

/** Judges a quality metric, `label_rate` and `selection_rate` included. Throws what reading and scoring throw. */
export async function judgeQuality(material: Material, requirement: Requirement): Promise<Check> {
  const { call, over, limit } = requirement
  const rows = await material.rows(call.dataset)
  const metric = metricOf(call, rows.truth.task, requirement.source)
  const sample = call.metric === 'label_rate' ? labelsOf(rows) : (await material.candidate(rows)).sample
  metric.assertFits(sample)
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
    return recorded(asked, await judgeParts(asked, limit.value, (part) => metric.measure(part.of(sample))))
  const reference = await referenceOf(asked, limit.reference)
  if ('notApplicable' in reference) return notApplicable(requirement, metric.spec, reference.notApplicable)
  metric.assertFits(reference.sample)
  return judgeAgainst(asked, reference.sample, limit)
}

/** `difference(recall by sex)`: the observed value goes into the verdict under the name of what was measured. */
function recorded({ material, requirement: { over, call } }: Asked, check: Check): Check {
  material.record(over === undefined ? printCall(call) : `${over}(${printCall(call)})`, check.observed)
  return check
}

interface Asked {
  readonly material: Material
  readonly requirement: Requirement
  readonly rows: Rows
  readonly metric: Metric
  readonly sample: Sample
}

interface Part {
  readonly name: string
  readonly of: (sample: Sample) => Sample
}

/** The rows that the condition leaves, whole or by groups. */
async function partsOf({ material, requirement, rows }: Asked): Promise<readonly Part[]> {
  const { condition, by } = requirement.call
  if (by.length === 0) {
    const within = condition === undefined ? undefined : await material.positions(rows, condition)
    return [{ name: '', of: (sample) => (within === undefined ? sample : partOf(rows, sample, within)) }]
  }
  const groups = await material.groups(rows, by, condition)
  return groups.map((group) => ({ name: group.name, of: (sample) => partOf(rows, sample, group.rows) }))
}

async function judgeParts(
  asked: Asked,
  limit: number,
  measure: (part: Part) => Measured,
  comparedOf?: (part: Part) => Compared,
): Promise<Check> {
  const { material, requirement, rows, metric } = asked
  const parts = await partsOf(asked)
  const members = parts.map((part) => ({
    name: part.name,
    measured: measure(part),
    ...(comparedOf === undefined ? {} : { compared: comparedOf(part) }),
  }))
  const question = {
    requirement,
    spec: metric.spec,
    confidence: material.policy.confidence,
    limit,
    dataRows: rows.n,
    ...countsOf(members.map(({ measured }) => measured)),
  }
  const [first] = members
  if (requirement.call.by.length === 0 && first !== undefined) return judge({ ...question, ...first })
  const estimates = members.flatMap(({ measured }) => (measured.kind === 'estimate' ? [measured] : []))
  // Groups share no rows, so that Sidak's level is exact; an entity may stand in several groups, and then nothing is known.
  const corrected = rows.entities === undefined ? sidak : bonferroni
  const simultaneous = (level: number): Interval[] =>
    estimates.map((estimate) => estimate.interval(corrected(estimates.length, level)))
  return judgeFamily({ ...question, members, simultaneous })
}

/** `baseline - 0.005`, `naive`, `baseline * 1.1`: the difference on the same rows, row by row. */
async function judgeAgainst(
  asked: Asked,
  reference: Sample,
  limit: Extract<Requirement['limit'], { kind: 'reference' }>,
): Promise<Check> {
  const { material, requirement, rows, metric, sample } = asked
  const { condition, by } = requirement.call
  const within = condition === undefined ? undefined : await material.positions(rows, condition)
  const whole = (of: Sample): Measured => metric.measure(within === undefined ? of : partOf(rows, of, within))
  if (by.length === 0) {
    const observed = whole(sample)
    material.record(printCall(requirement.call), observed.kind === 'undefined' ? null : observed.value)
  }
  // One way of comparing for the whole family: its members share one limit.
  const isRatio = limit.factor !== 1 && numberOf(whole(reference)) > 0
  const comparedOf = (part: Part): Compared => ({
    candidate: numberOf(metric.measure(part.of(sample))),
    reference: numberOf(metric.measure(part.of(reference))),
    name: limit.reference,
    how: isRatio ? 'ratio' : 'difference',
  })
  const measure = (part: Part): Measured => {
    const [ours, theirs] = [part.of(sample), part.of(reference)]
    const gap = pairedDifference(metric.name, ours, theirs, { ...metric.options, factor: limit.factor })
    return isRatio ? asRatio(gap, metric.measure(theirs), limit.factor) : gap
  }
  return judgeParts(asked, isRatio ? limit.factor : limit.offset, measure, comparedOf)
}

const numberOf = (measured: Measured): number => (measured.kind === 'undefined' ? Number.NaN : measured.value)

/**
 * candidate - f x reference, shown as candidate over reference. The interval crosses f exactly where that of the difference
 * crosses 0, which is Fieller's test at the limit; away from it the reference is taken as known.
 */
function asRatio(gap: Measured, reference: Measured, factor: number): Measured {
  if (gap.kind !== 'estimate' || reference.kind === 'undefined') return gap
  if (!(reference.value > 0)) return undefinedBecause('baseline is zero', gap.n)
  const show = (x: number | null): number | null => (x === null ? null : x / reference.value + factor)
  return {
    kind: 'estimate',
    value: gap.value / reference.value + factor,
    n: gap.n,
    interval: (level) => {
      const { low, high, method } = gap.interval(level)
      return { low: show(low), high: show(high), level, method: `${method}, over the reference` }
    },
  }
}

async function referenceOf({ material, rows, metric }: Asked, name: 'baseline' | 'naive' | 'registered') {
  if (name === 'baseline') return material.baseline(rows)
  return { sample: await material.naive(rows, metric.centre) }
}

/** Every pair of groups is a member: the line holds when all pairs do, and is broken when one is, corrected over the pairs. */
async function judgeGap(asked: Asked, over: 'difference' | 'ratio', limit: number): Promise<Check> {
  const { material, requirement, rows, metric, sample } = asked
  const spec = { kind: 'estimate', unit: over === 'ratio' ? 'fraction' : metric.spec.unit } as const
  if (metric.spec.kind === 'exact')
    return errorCheck(
      requirement,
      spec,
      `\`${metric.name}\` describes these rows and has no interval to compare groups by`,
    )
  const parts = await partsOf(asked)
  if (parts.length < 2) return errorCheck(requirement, spec, `there are not two groups to compare, but ${parts.length}`)
  if (parts.length > MOST_GROUPS_OF_PAIRS)
    return errorCheck(
      requirement,
      spec,
      `${parts.length} groups make too many pairs; at most ${MOST_GROUPS_OF_PAIRS} can be compared`,
    )
  const groups = parts.map((part) => ({ name: part.name, measured: metric.measure(part.of(sample)) }))
  const known = groups.flatMap(({ name, measured }) => (measured.kind === 'estimate' ? [{ name, measured }] : []))
  const unknown = groups.filter(({ measured }) => measured.kind !== 'estimate')
  const gap =
    known.length < 2
      ? undefined
      : { difference, ratio }[over](
          known.map(({ measured }) => measured),
          rows.entities === undefined ? 'nothing' : 'entities',
        )
  const pairs = (gap?.pairs ?? []).map(({ first, second, estimate }) => ({
    name:
      over === 'ratio'
        ? `${known[second]?.name} over ${known[first]?.name}`
        : `${known[first]?.name} against ${known[second]?.name}`,
    measured: estimate,
  }))
  const estimates = pairs.flatMap(({ measured }) => (measured.kind === 'estimate' ? [measured] : []))
  return judgeFamily({
    requirement,
    spec,
    confidence: material.policy.confidence,
    limit,
    dataRows: rows.n,
    members: [...pairs, ...unknown],
    simultaneous: (level) => estimates.map((estimate) => estimate.interval(gap?.simultaneous(level) ?? level)),
  })
}

/** The labels taken for predictions: their selection rate is the label rate, with all that comes with it. */
function labelsOf(rows: Rows): Sample {
  const { truth, weights: weight, entities: entity } = rows
  // `metricOf` has refused the other tasks.
  const label = (truth as Extract<Rows['truth'], { task: 'binary' }>).positive
  return binarySample(
    label,
    {},
    { ...(weight === undefined ? {} : { weight }), ...(entity === undefined ? {} : { entity }) },
  )
}

function countsOf(members: readonly Measured[]): { readonly counts?: string } {
  const counted = members.find((measured) => measured.kind === 'estimate')
  return counted?.kind === 'estimate' && counted.counted !== undefined ? { counts: counted.counted } : {}
}
