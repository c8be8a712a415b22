/** `weak_slices(metric, margin)`: slices that nobody declared, searched on one half of the rows, confirmed on the other. */
import type { Argument, Requirement } from '@sea-trials/schema/requirement/ast'
import { bindArguments } from '@sea-trials/schema/requirement/check'
import { printCall } from '@sea-trials/schema/requirement/print'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { formatNumber, someOf } from '@sea-trials/schema/text'
import type { Check, Member } from '@sea-trials/schema/verdict'
import { type Estimate, exact, type Undefined, undefinedBecause } from '@sea-trials/stats/estimate'
import { bonferroni, correlationIn, holm } from '@sea-trials/stats/family'
import { independentDifference } from '@sea-trials/stats/independent'
import type { Sample } from '@sea-trials/stats/quality/sample'
import { inSlice, type Slice, searchSlices } from '@sea-trials/stats/slices'
import { errorCheck, judge } from '../../decide/judge.ts'
import { outcomeOfInterval } from '../../decide/outcome.ts'
import { isFeature, leftAside, MOST_SHOWN } from '../features.ts'
import { metricFor } from '../judge-line.ts'
import type { Material } from '../material.ts'
import type { Metric } from '../metrics.ts'
import { assertColumn, type Rows } from '../rows.ts'
import { partOf } from '../samples.ts'
import { sharingOf } from '../sharing.ts'
import { type Binned, bin } from './bins.ts'
import { halvesOf } from './halves.ts'

const MOST_SEARCHED = 200_000
const MOST_CONFIRMED = 10
/** A slice of fewer rows, or of a smaller share of them, is too small to be found. */
const LEAST_ROWS = 30
const LEAST_SHARE = 0.005

export async function judgeWeakSlices(material: Material, requirement: Requirement, spec: MetricSpec): Promise<Check> {
  const { call, limit } = requirement
  const { policy } = material
  const bound = bindArguments(spec, call.arguments)
  const margin = numberOf(bound?.get('margin')?.[0])
  const rows = await material.rows(call.dataset)
  const asked = { metric: nameOf(bound?.get('metric')?.[0]), arguments: [] }
  const metric = await metricFor(material, { ...requirement, call: asked }, rows)
  if (metric.spec.kind === 'exact' || metric.spec.better === 'neither')
    return errorCheck(requirement, spec, `\`${metric.name}\` has no worse side to search for; take a loss or a score`)
  const wrong = marginSlip(margin, metric)
  if (wrong !== undefined) return errorCheck(requirement, spec, wrong)
  const { sample } = await material.candidate(rows)
  metric.assertFits(sample)
  const within = call.condition === undefined ? undefined : await material.positions(rows, call.condition)
  const { search, confirm } = halvesOf(rows, within, rows.entities === undefined ? await rows.ids?.() : undefined)
  const question = {
    requirement,
    spec,
    confidence: policy.confidence,
    limit: limit.kind === 'number' ? limit.value : 0,
  }
  const searched = thinned(search)
  const least = Math.max(LEAST_ROWS, policy.minSupport ?? 0, LEAST_SHARE * searched.length)
  const harm = harmOf(metric, partOf(rows, sample, searched))
  if (harm === undefined || searched.length < 2 * least)
    return judge({ ...question, measured: undefinedBecause('too few rows', search.length + confirm.length) })

  const names = (bound?.get('columns') ?? []).map(nameOf)
  const columns = await binned(material, rows, names.length > 0 ? names : searchable(material, rows), searched)
  const seen = columns.map((column) => ({
    ...column,
    codes: Uint8Array.from(searched, (row) => column.codes[row] as number),
  }))
  if (!seen.some((column) => divides(column, least)))
    return errorCheck(
      requirement,
      spec,
      'nothing was searched: no column divides these rows into parts that are large enough; have the predictions beside more columns of the data, or name the columns',
    )
  const found = searchSlices(seen, harm, least, MOST_CONFIRMED)
  const members = confirmed(
    found.map((slice) => gapOf(rows, sample, metric, columns, slice, confirm)),
    margin,
    policy.confidence,
  )
  const shown = members.filter(({ outcome }) => outcome === 'fail')
  material.record(printCall(call), shown.length)
  const check = judge({ ...question, measured: exact(shown.length, confirm.length), members })
  return { ...check, reason: sentence(check.reason, shown, found.length, metric.name) }
}

/** Two values of a metric lie no further apart than its range is wide: with such a margin no slice would ever be weak. */
function marginSlip(margin: number, { name, spec: { range } }: Metric): string | undefined {
  if (margin < 0) return `a margin of ${margin}: write how much worse a slice may be, 0 or more`
  const width = range.low === null || range.high === null ? null : range.high - range.low
  if (width === null || margin < width) return undefined
  return `the line cannot fail: \`${name}\` of two slices never lies more than ${formatNumber(width)} apart. Write a margin below it, such as 0.05`
}

/** Whether some bin of a column has rows enough, and leaves as many: of columns without one nothing would ever be found. */
function divides({ codes, bins }: Binned, least: number): boolean {
  const counts = new Array<number>(bins).fill(0)
  for (const code of codes) if (code < bins) counts[code] = (counts[code] ?? 0) + 1
  return counts.some((count) => count >= least && count <= codes.length - least)
}

const nameOf = (argument: Argument | undefined): string => (argument?.kind === 'name' ? argument.name : '')
const numberOf = (argument: Argument | undefined): number => (argument?.kind === 'number' ? argument.value : 0)

const sentence = (reason: string, shown: readonly Member[], found: number, metric: string): string => {
  const [worst] = [...shown].sort((a, b) => (b.observed ?? 0) - (a.observed ?? 0))
  const looked = `${found} ${found === 1 ? 'slice' : 'slices'} looked weak, ${shown.length} confirmed on rows that the search did not see`
  return worst === undefined
    ? `${reason}: ${looked}`
    : `${reason}: ${looked}; the weakest is ${worst.name}, ${metric} worse by ${formatNumber(worst.observed)}, n ${worst.n}`
}

/** Every so many rows where there are more than a search needs. */
function thinned(rows: Uint32Array): Uint32Array {
  const every = Math.ceil(rows.length / MOST_SEARCHED)
  return every <= 1 ? rows : rows.filter((_, i) => i % every === 0)
}

/** Row by row, for the search takes rows as if they were independent; what it finds is confirmed as they are. */
function harmOf(metric: Metric, sample: Sample): Float64Array | undefined {
  const { entities: _, times: __, ...plain } = sample as Sample & { readonly times?: unknown }
  const measured = metric.measure(plain as Sample)
  const influence = measured.kind === 'estimate' ? measured.influence : undefined
  if (influence?.length !== sample.n) return undefined
  return metric.spec.better === 'lower' ? influence : influence.map((each) => -each)
}

/** Columns without another part to play, whose values a report may show. */
function searchable({ policy, masked, note }: Material, rows: Rows): readonly string[] {
  const maySay = isFeature(policy.columns)
  const aside = leftAside(rows.table, policy.columns)
  if (aside !== undefined) note(aside)
  const features = rows.table.columns
    .filter(({ name, type }) => maySay(name) && type !== 'other')
    .map(({ name }) => name)
  const hidden = features.filter((name) => masked.has(name))
  if (hidden.length > 0) note(`not searched, since the contract classifies them: ${someOf(hidden, MOST_SHOWN)}`)
  return features.filter((name) => !masked.has(name))
}

/** One column after the other, so that no more than their bins are kept. */
async function binned(
  { engine, hidden }: Material,
  rows: Rows,
  names: readonly string[],
  searched: Uint32Array,
): Promise<readonly Binned[]> {
  const columns: Binned[] = []
  for (const name of names) {
    assertColumn(rows.table, name, rows.where, rows.file)
    const vector = (await engine.vectors(rows.table, [name]))[name]
    if (vector !== undefined) columns.push(bin(name, vector, searched, hidden.has(name)))
  }
  return columns
}

interface SliceGap {
  readonly name: string
  readonly n: number
  readonly gap: Estimate | Undefined
}

/** How much worse the metric is in the slice than on the other rows of the half that the search did not see. */
function gapOf(
  rows: Rows,
  sample: Sample,
  metric: Metric,
  columns: readonly Binned[],
  slice: Slice,
  confirm: Uint32Array,
): SliceGap {
  const holds = inSlice(columns, slice)
  const [inside, outside] = [confirm.filter(holds), confirm.filter((row) => !holds(row))]
  const parts = [inside, outside].map((positions) => {
    const part = partOf(rows, sample, positions)
    return { sample: part, measured: metric.measure(part) }
  })
  const [here, elsewhere] = parts.map(({ measured }) => measured)
  const name = slice.parts.map((part) => columns[part.column]?.named(part)).join(' and ')
  if (here?.kind !== 'estimate') return { name, n: inside.length, gap: undefinedBecause('too few rows', inside.length) }
  if (elsewhere?.kind !== 'estimate') return { name, n: here.n, gap: undefinedBecause('too few rows', here.n) }
  const correlation = correlationIn(sharingOf(rows, parts))(0, 1)
  const [worse, better] = metric.spec.better === 'lower' ? [here, elsewhere] : [elsewhere, here]
  return { name, n: here.n, gap: independentDifference(worse, better, correlation) }
}

/** Holm over all that were to be confirmed, whether they had a value or not. */
function confirmed(gaps: readonly SliceGap[], margin: number, confidence: number): readonly Member[] {
  const level = (rank: number): number => bonferroni(gaps.length - rank, confidence)
  const known = gaps.flatMap(({ gap }) => (gap.kind === 'estimate' ? [gap] : []))
  const shown = holm(known, margin, level)
  return gaps.map(({ name, n, gap }): Member => {
    if (gap.kind !== 'estimate') return { name, n, outcome: 'inconclusive', observed: null, reason: gap.reason }
    const interval = gap.interval(confidence)
    const rank = shown.get(gap)
    const simultaneous = gap.interval(rank ?? level(shown.size))
    const plain = outcomeOfInterval(interval, '<=', margin)
    const outcome = rank === undefined ? (plain === 'pass' ? 'pass' : 'inconclusive') : 'fail'
    return { name, n, outcome, observed: gap.value, interval, simultaneous }
  })
}
