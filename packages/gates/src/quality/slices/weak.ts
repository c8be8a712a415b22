/** `weak_slices(metric, margin)`: slices that nobody declared, searched on one half of the rows, confirmed on the other. */
import type { Argument, Requirement } from '@sea-trials/schema/requirement/ast'
import { bindArguments } from '@sea-trials/schema/requirement/check'
import { printCall } from '@sea-trials/schema/requirement/print'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import { formatNumber, someOf } from '@sea-trials/schema/text'
import type { Check, Member } from '@sea-trials/schema/verdict'
import { exact } from '@sea-trials/stats/estimate'
import type { Sample } from '@sea-trials/stats/quality/sample'
import { errorCheck, judge } from '../../decide/judge.ts'
import { isFeature, leftAside, MOST_SHOWN } from '../features.ts'
import { metricFor } from '../judge-line.ts'
import { MOST_HELD, MOST_SEARCHED } from '../many.ts'
import type { Material } from '../material.ts'
import type { Metric } from '../metrics.ts'
import { assertColumn, type Rows } from '../rows.ts'
import { type Binned, bin } from './bins.ts'
import { drawnOf } from './drawn.ts'
import { halvesOf } from './halves.ts'
import { type Looked, searched } from './search.ts'
import { isOfSpread, spreadNote } from './spread.ts'

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
  if (isOfSpread(metric.name)) material.note(spreadNote(metric.name))
  const { sample } = await material.candidate(rows)
  metric.assertFits(sample)
  const names = (bound?.get('columns') ?? []).map(nameOf)
  const looked = await lookedAt(material, requirement, rows, sample, names)
  const question = {
    requirement,
    spec,
    confidence: policy.confidence,
    limit: limit.kind === 'number' ? limit.value : 0,
  }
  const found = await searched(looked, { metric, margin, ...policy })
  if (found === 'undivided')
    return errorCheck(
      requirement,
      spec,
      'nothing was searched: no column divides these rows into parts that are large enough; have the predictions beside more columns of the data, or name the columns',
    )
  if ('kind' in found) return judge({ ...question, measured: found })
  const { members, n } = found
  const shown = members.filter(({ outcome }) => outcome === 'fail')
  material.record(printCall(call), shown.length)
  const check = judge({ ...question, measured: exact(shown.length, n), members })
  return { ...check, reason: sentence(check.reason, shown, members.length, metric.name) }
}

/** All rows for which the condition holds; of very many without one, those that are drawn. */
async function lookedAt(
  material: Material,
  { call }: Requirement,
  rows: Rows,
  sample: Sample,
  named: readonly string[],
): Promise<Looked> {
  const names = named.length > 0 ? named : searchable(material, rows)
  if (call.condition === undefined && rows.n > MOST_HELD) {
    for (const name of names) assertColumn(rows.table, name, rows.where, rows.file)
    const looked = await drawnOf(material, rows, sample, names, MOST_SEARCHED)
    material.note(`\`${call.metric}\` looks at ${looked.rows.n} of ${rows.n} rows, evenly drawn`)
    return looked
  }
  const within = call.condition === undefined ? undefined : await material.positions(rows, call.condition)
  const halves = halvesOf(rows, within, rows.entities === undefined ? await rows.ids?.() : undefined)
  return { rows, sample, halves, columns: (seen) => binned(material, rows, names, seen) }
}

/** Two values of a metric lie no further apart than its range is wide: with such a margin no slice would ever be weak. */
function marginSlip(margin: number, { name, spec: { range } }: Metric): string | undefined {
  if (margin < 0) return `a margin of ${margin}: write how much worse a slice may be, 0 or more`
  const width = range.low === null || range.high === null ? null : range.high - range.low
  if (width === null || margin < width) return undefined
  return `the line cannot fail: \`${name}\` of two slices never lies more than ${formatNumber(width)} apart. Write a margin below it, such as 0.05`
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
  seen: Uint32Array,
): Promise<readonly Binned[]> {
  const columns: Binned[] = []
  for (const name of names) {
    assertColumn(rows.table, name, rows.where, rows.file)
    const vector = (await engine.vectors(rows.table, [name]))[name]
    if (vector !== undefined) columns.push(bin(name, vector, seen, hidden.has(name)))
  }
  return columns
}
