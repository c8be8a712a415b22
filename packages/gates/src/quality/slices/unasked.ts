/**
 * Weak slices where no line asks for them: a search of some of the rows, as `warn: weak_slices(accuracy, 0.05) = 0` makes it
 * of all. What is confirmed is told beside the checks and decides nothing; what is not is not told.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Columns } from '@sea-trials/schema/policy/policy'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import { formatNumber } from '@sea-trials/schema/text'
import type { Check, Member } from '@sea-trials/schema/verdict'
import { exact } from '@sea-trials/stats/estimate'
import type { Sample } from '@sea-trials/stats/quality/sample'
import type { Table } from '@sea-trials/tables/engine'
import { judge } from '../../decide/judge.ts'
import { isFeature } from '../features.ts'
import { metricFor } from '../judge-line.ts'
import type { Material } from '../material.ts'
import type { Metric } from '../metrics.ts'
import type { Rows } from '../rows.ts'
import type { ReadLine } from '../run.ts'
import { partOf } from '../samples.ts'
import { withoutSmallCounts } from '../small-counts.ts'
import { QUALITY_SPECS, WEAK_SLICES } from '../specs.ts'
import { drawnOf } from './drawn.ts'
import { harmOf, type Looked, searched } from './search.ts'
import { isOfSpread } from './spread.ts'

/** More are not read unasked. */
const MOST_COLUMNS = 50
/** How much worse a slice has to be: this part of the metric's range or, where it has none, that part of its value. */
const [OF_RANGE, OF_VALUE] = [1 / 20, 1 / 5]
const MOST_TOLD = 3
/** What is searched where no line of the policy names a metric that a slice can have. */
const OTHERWISE: readonly string[] = ['accuracy', 'mse']

/** A written line takes the place of the search, with whatever margin, metric and columns it has. */
export const searchesUnasked = (lines: readonly ReadLine[]): boolean =>
  !lines.some(({ spec }) => spec.searched === true)

/** Columns whose values a report may show, and that have no other part to play. */
export function columnsUnasked(
  { columns: all }: Pick<Table, 'columns'>,
  columns: Columns,
  masked: ReadonlySet<string>,
): readonly string[] {
  const maySay = isFeature(columns)
  return all
    .filter(({ name, type }) => maySay(name) && type !== 'other' && !masked.has(name))
    .map(({ name }) => name)
    .slice(0, MOST_COLUMNS)
}

/** None, or the one check of the slices that were confirmed. What keeps the search from being made is no news of the model. */
export async function unaskedSlices(
  material: Material,
  lines: readonly ReadLine[],
  rows: Rows,
  sample: Sample,
): Promise<readonly Check[]> {
  const { policy, masked } = material
  const names = columnsUnasked(rows.table, policy.columns, masked)
  if (!searchesUnasked(lines) || names.length === 0 || (await material.doubt(rows, 'answers')) !== undefined) return []
  try {
    const looked = await drawnOf(material, rows, sample, names)
    const chosen = await chosenMetric(material, lines, rows, looked)
    return chosen === undefined ? [] : await weakSlices(material, looked, chosen)
  } catch (error) {
    if (error instanceof SeaTrialsError) return []
    throw error
  }
}

interface Chosen {
  readonly metric: Metric
  readonly margin: number
  /** The line that named it. */
  readonly line?: ReadLine
}

/** The first metric of the policy that is of single rows' errors, has a worse side, an influence of each row, and a value on the half that is searched. */
async function chosenMetric(
  material: Material,
  lines: readonly ReadLine[],
  rows: Rows,
  looked: Looked,
): Promise<Chosen | undefined> {
  const named = lines.filter(
    ({ requirement: { call }, spec }) =>
      QUALITY_SPECS.includes(spec) &&
      !isOfSpread(spec.name) &&
      call.arguments.length === 0 &&
      call.dataset === undefined,
  )
  const asked = [...named.map((line) => ({ name: line.spec.name, line })), ...OTHERWISE.map((name) => ({ name }))]
  for (const { name, ...from } of asked) {
    const metric = await fitting(material, name, rows, looked.sample)
    const margin = metric === undefined ? 0 : marginOf(metric, looked)
    if (metric !== undefined && margin > 0) return { metric, margin, ...from }
  }
  return undefined
}

async function fitting(material: Material, name: string, rows: Rows, sample: Sample): Promise<Metric | undefined> {
  try {
    const metric = await metricFor(material, { call: { metric: name, arguments: [] } }, rows)
    metric.assertFits(sample)
    const isSided = metric.spec.kind === 'estimate' && metric.spec.better !== 'neither'
    return isSided && metric.outside(sample).length === 0 ? metric : undefined
  } catch (error) {
    if (error instanceof SeaTrialsError) return undefined
    throw error
  }
}

/** 0 where the metric has no value on the rows that are searched, or rows have no influence of their own on it. */
function marginOf(metric: Metric, { rows, sample, halves }: Looked): number {
  const part = partOf(rows, sample, halves.search)
  const measured = metric.measure(part)
  if (measured.kind !== 'estimate' || harmOf(metric, part) === undefined) return 0
  const { low, high } = metric.spec.range
  const margin = low === null || high === null ? OF_VALUE * Math.abs(measured.value) : OF_RANGE * (high - low)
  return Number(margin.toPrecision(2))
}

async function weakSlices(
  material: Material,
  looked: Looked,
  { metric, margin, line }: Chosen,
): Promise<readonly Check[]> {
  const { policy } = material
  const found = await searched(looked, { metric, margin, ...policy })
  if (found === 'undivided' || 'kind' in found) return []
  const members = found.members.filter(({ outcome }) => outcome === 'fail').toSorted((a, b) => gap(b) - gap(a))
  if (members.length === 0) return []
  const source = line?.requirement.source
  const requirement = parseRequirement(
    {
      text: `weak_slices(${metric.name}, ${margin}) = 0`,
      burden: 'warn',
      ...(source === undefined ? {} : { source }),
    },
    { gate: 'accuracy-gate', metrics: [WEAK_SLICES, metric.spec] },
  )
  const measured = exact(members.length, found.n)
  const check = judge({
    requirement,
    spec: WEAK_SLICES,
    confidence: policy.confidence,
    limit: 0,
    measured,
    members,
  })
  return withoutSmallCounts(
    material,
    [{ requirement, spec: WEAK_SLICES }],
    [{ ...check, reason: sentence(members, metric.name, margin) }],
  )
}

const gap = ({ observed }: Member): number => observed ?? 0

function sentence(members: readonly Member[], metric: string, margin: number): string {
  const told = members
    .slice(0, MOST_TOLD)
    .map(({ name, observed, n }) => `${name} (${formatNumber(observed)} worse, n ${n})`)
  const left = members.length - told.length
  const slices = members.length === 1 ? 'a slice' : `${members.length} slices`
  return `${metric} is worse by more than ${formatNumber(margin)} in ${slices} that no line names: ${told.join(', ')}${left > 0 ? ` and ${left} more` : ''}; found on one half of the rows, confirmed on the other. It decides nothing; a \`weak_slices\` line of your own takes its place`
}
