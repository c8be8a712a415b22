/**
 * Report profiles: tables in the form that a rule asks for. They show numbers of these rows and decide nothing; whether a law
 * is kept is for people to say, and no sentence here says it.
 */
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { ReportTable } from '@sea-trials/schema/verdict'
import type { Interval } from '@sea-trials/stats/estimate'
import { selectionRate } from '@sea-trials/stats/quality/rates'
import type { BinarySample, Sample } from '@sea-trials/stats/quality/sample'
import { MISSING } from '../../data/groups.ts'
import type { Material } from '../../quality/material.ts'
import type { Rows } from '../../quality/rows.ts'
import { partOf } from '../../quality/samples.ts'
import { estimatesOf, type MeasuredPart, sharingOf } from '../../quality/sharing.ts'
import type { ShownTable } from '../../quality/told-together.ts'
import { impactIntervals } from './impact.ts'

export type Profile = 'four-fifths' | 'nyc-local-law-144'

interface Category {
  readonly name: string
  readonly n: number
  readonly selected: number
  /** Scores above the median of all rows. */
  readonly above?: number
  /** The rate of selection, and of scores above the median, with their intervals. */
  readonly selection: MeasuredPart
  readonly scoring?: MeasuredPart
}

/** The intervals of the impact ratios of each category; undefined where there is none, or it would tell what is hidden. */
interface Impact {
  readonly selection: readonly (Interval | undefined)[]
  readonly scoring: readonly (Interval | undefined)[]
}

/** One table for each declared group, and for all of them together. Nothing where no groups are declared. */
export async function profileTables(
  profiles: readonly Profile[],
  material: Material,
  rows: Rows,
): Promise<readonly ShownTable[]> {
  const { columns, minCount } = material.policy
  const isWeighted = columns.weight !== undefined
  const { sample } = await material.candidate(rows)
  const groupings = [
    ...columns.groups.map((column) => [column]),
    ...(columns.groups.length > 1 ? [columns.groups] : []),
  ]
  const tables: ShownTable[] = []
  for (const profile of profiles)
    for (const by of groupings) {
      const categories = await categoriesOf(material, rows, sample, by)
      const known = categories.filter(({ name }) => !isUnknown(name))
      const unknown = categories.filter(({ name }) => isUnknown(name)).reduce((sum, { n }) => sum + n, 0)
      const hidden = hiddenCategories(known, unknown, minCount)
      // What combinations leave out of the tables of single columns, these give away.
      const isWhole = by.length === 1 || hidden.size === 0
      const names = isWhole ? hidden : new Set(known.map(({ name }) => name))
      const impact = names.size > 0 ? NO_IMPACT : impactOf(rows, known, material.policy.confidence)
      tables.push({ by, table: tableOf(profile, by, known, unknown, { names, minCount, isWeighted }, impact) })
    }
  return tables
}

const isUnknown = (name: string): boolean => name.split(', ').includes(MISSING)

async function categoriesOf(
  material: Material,
  rows: Rows,
  sample: Sample,
  by: Policy['columns']['groups'],
): Promise<readonly Category[]> {
  if (sample.task !== 'binary' || sample.prediction === undefined) return []
  const { label, score } = sample
  const median = score === undefined ? undefined : medianOf(score)
  const above =
    score === undefined || median === undefined
      ? undefined
      : { ...sample, label, prediction: Uint8Array.from(score, (each) => (each > median ? 1 : 0)) }
  return (await material.groups(rows, { by })).map((group): Category => {
    const [selection, scoring] = [measuredIn(rows, sample, group.rows), above && measuredIn(rows, above, group.rows)]
    const counted = { name: group.name, n: selection.sample.n, selected: positivesOf(selection.sample), selection }
    return scoring === undefined ? counted : { ...counted, above: positivesOf(scoring.sample), scoring }
  })
}

interface MeasuredRate extends MeasuredPart {
  readonly sample: BinarySample
}

function measuredIn(rows: Rows, sample: BinarySample, positions: Uint32Array): MeasuredRate {
  // Rows count once each in such a table, whatever they weigh.
  const { weight: _, ...part } = partOf(rows, sample, positions) as BinarySample
  return { sample: part, measured: selectionRate(part) }
}

const positivesOf = ({ prediction }: BinarySample): number => prediction?.reduce((sum, each) => sum + each, 0) ?? 0

const NO_IMPACT: Impact = { selection: [], scoring: [] }

function impactOf(rows: Rows, known: readonly Category[], level: number): Impact {
  const intervals = (parts: readonly (MeasuredPart | undefined)[]): readonly (Interval | undefined)[] => {
    const all = parts.flatMap((part) => (part?.measured.kind === 'estimate' ? [part] : []))
    return all.length < parts.length ? [] : impactIntervals(estimatesOf(all), sharingOf(rows, all), level)
  }
  return {
    selection: intervals(known.map(({ selection }) => selection)),
    scoring: intervals(known.map(({ scoring }) => scoring)),
  }
}

function medianOf(score: Float64Array): number {
  const sorted = score.slice().sort()
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

/** Under this share an auditor may leave a category out, and says why. */
const SMALL_SHARE = 0.02
const FOUR_FIFTHS = 0.8

interface Shown {
  /** Categories that are hidden. */
  readonly names: ReadonlySet<string>
  readonly minCount: number | undefined
  readonly isWeighted: boolean
}

function tableOf(
  profile: Profile,
  by: readonly string[],
  known: readonly Category[],
  unknown: number,
  { names: hidden, minCount, isWeighted }: Shown,
  impact: Impact,
): ReportTable {
  const total = known.reduce((sum, { n }) => sum + n, 0)
  const hasScores = profile === 'nyc-local-law-144' && known.every(({ above }) => above !== undefined)
  const rates = known.map(({ selected, n }) => selected / n)
  const scoring = known.map(({ above = 0, n }) => above / n)
  // A rate over that of a category that is hidden would give its rate away.
  const most = highestShown(rates, known, hidden)
  const highest = highestShown(scoring, known, hidden)
  const body = known.map(({ name, n, selected, above = 0 }, i) => {
    if (hidden.has(name)) return [name, `fewer than ${minCount}, or hidden for one that is`]
    const ratio = overHighest(rates[i] as number, most)
    const remark = remarkOf(profile, ratio, n / total)
    return [
      name,
      n,
      selected,
      rates[i] as number,
      ratio,
      ...endCells(impact.selection[i]),
      ...scoreCells(hasScores, above, scoring[i] as number, highest, impact.scoring[i]),
      remark,
    ]
  })
  const columns = ['category', 'rows', 'selected', 'selection rate', 'impact ratio', ...ENDS]
  const ofScores = hasScores ? ['above the median score', 'scoring rate', 'impact ratio of scores', ...ENDS] : []
  return {
    title: `${TITLE[profile]}, by ${by.join(' and ')}`,
    columns: [...columns, ...ofScores, 'remark'],
    rows: body,
    notes: [
      ...NOTES[profile],
      ...(isWeighted ? [UNWEIGHTED] : []),
      ...(impact.selection.length > 0 ? [TOGETHER] : []),
      ...(most === null && known.some(({ name }) => !hidden.has(name)) ? [HIDDEN_HIGHEST] : []),
      ...unknownNote(unknown, minCount),
    ],
  }
}

const ENDS = ['from', 'to']
const endCells = (interval: Interval | undefined): readonly (number | null)[] => [
  interval?.low ?? null,
  interval?.high ?? null,
]

const scoreCells = (
  has: boolean,
  above: number,
  rate: number,
  highest: number | null,
  interval: Interval | undefined,
): readonly (number | null)[] => (has ? [above, rate, overHighest(rate, highest), ...endCells(interval)] : [])

const overHighest = (rate: number, highest: number | null): number | null =>
  highest !== null && highest > 0 ? rate / highest : null

/** The highest rate; null where it is one of a hidden category. */
function highestShown(
  rates: readonly number[],
  known: readonly Category[],
  hidden: ReadonlySet<string>,
): number | null {
  const highest = Math.max(...rates)
  return known.some(({ name }, i) => rates[i] === highest && hidden.has(name)) ? null : highest
}

function remarkOf(profile: Profile, ratio: number | null, share: number): string {
  const remarks = [
    ...(profile === 'four-fifths' && ratio !== null && ratio < FOUR_FIFTHS ? ['below four fifths'] : []),
    ...(profile === 'nyc-local-law-144' && share < SMALL_SHARE ? ['under 2 % of the rows'] : []),
  ]
  return remarks.join('; ')
}

const TITLE: Readonly<Record<Profile, string>> = {
  'four-fifths': 'Four-fifths screen',
  'nyc-local-law-144': 'Selection and scoring by category, in the form of New York City Local Law 144',
}

const NOTES: Readonly<Record<Profile, readonly string[]>> = {
  'four-fifths': [
    'The impact ratio is a category’s selection rate over that of the category selected most often. Below four fifths is a reason to look closer and no finding: with five categories of a hundred rows chance alone brings it about five times out of six. What is shown, and with what certainty, the lines of the gate say.',
  ],
  'nyc-local-law-144': [
    'Impact ratio: a category’s rate over the highest rate of a category; scoring rate: the share of a category with a score above the median of all rows. Categories under 2 % of the rows may be left out of a published summary with a justification; they are counted here all the same.',
    'These are numbers of the rows that were judged. They are no audit, and say nothing about whether the law is kept.',
  ],
}

const TOGETHER =
  'From and to: between what the impact ratio lies, for all categories together at the confidence of the policy.'

const UNWEIGHTED =
  'Each row counts once here, whatever its weight; the lines of the gate count rows by their weights, so that their rates and ratios may differ from these.'

const HIDDEN_HIGHEST =
  'The category selected most often is hidden: impact ratios, from which its rate could be worked out, are not shown.'

const unknownNote = (unknown: number, minCount = 0): readonly string[] =>
  unknown === 0
    ? []
    : [
        `${unknown < minCount ? `Fewer than ${minCount}` : unknown} rows have an unknown category; they are in no rate above.`,
      ]

/** Small ones, and as many of the next that no total minus the rest gives one of them away. */
function hiddenCategories(
  known: readonly Category[],
  unknown: number,
  minCount: number | undefined,
): ReadonlySet<string> {
  if (minCount === undefined) return new Set()
  const isFew = (count: number): boolean => count > 0 && count < minCount
  const isSmall = ({ n, selected, above = 0 }: Category): boolean =>
    n < minCount || [selected, n - selected, above, above === 0 ? 0 : n - above].some(isFew)
  const small = known.filter(isSmall)
  const unknownHidden = unknown > 0 && unknown < minCount ? 1 : 0
  if (small.length === 0 && unknownHidden === 0) return new Set()
  const others = known.filter((each) => !isSmall(each)).sort((a, b) => a.n - b.n)
  const more = others.slice(0, Math.max(0, 2 - small.length - unknownHidden))
  return new Set([...small, ...more].map(({ name }) => name))
}
