/** How far the features of a data set have moved away from those of another, each a member of one family. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printCall } from '@sea-trials/schema/requirement/print'
import { printable } from '@sea-trials/schema/text'
import type { Figure } from '@sea-trials/schema/verdict'
import { jensenShannon, psi } from '@sea-trials/stats/divergence'
import { massMoved } from '@sea-trials/stats/drift'
import { exact, type Measured } from '@sea-trials/stats/estimate'
import type { DataSet } from '../../../data/data-set.ts'
import type { Ask, Computed } from '../metric.ts'
import { referenceOf } from './against.ts'
import { isByLength, isComparable } from './cells.ts'
import { overEntities, unknownEntities } from './entities.ts'
import { type Distribution, distributionsOf, inTenths, type Reference } from './reference.ts'
import { lengthsOf, writtenAsText } from './written-as-text.ts'

/**
 * Every column that the reference has is a member, but for label, id, weight, time, entity and a model's answers. Of one that is
 * gone, all of the mass has moved: a model that was taught on it cannot be asked any more.
 */
export async function drift(ask: Ask): Promise<Computed> {
  const { data, engine, roles } = ask
  const reference = await referenceOf(engine, ask.other as DataSet)
  const { shared, gone, notes } = featuresOf(ask, reference)
  const found = await distributionsOf(engine, reference, data, shared, roles.entity)
  const byLength = shared.filter((_, i) => isByLength((found[i] as Distribution).cells))
  const { unread, notes: ofLengths } = await lengthsOf(ask, byLength)
  const moved = found.map((each, i): { name: string; measured: Measured } => {
    const measured = overEntities(massMoved, each)
    const name = shared[i] as string
    return { name, measured: unread.has(name) ? writtenAsText(measured) : measured }
  })
  const rows = gone.length === 0 ? 0 : Number((await engine.aggregate(data.table, [{ op: 'rows' }]))[0])
  return {
    measured: [...moved, ...gone.map((name) => ({ name, measured: exact(1, rows) }))],
    notes: [...notes, ...ofLengths],
    ...unknownEntities(ask),
    figures: [divergences(ask, shared, found)],
  }
}

export interface Features {
  /** Features that both have. */
  readonly shared: readonly string[]
  /** Features that only the reference has. */
  readonly gone: readonly string[]
  /** What is not compared, in sentences. */
  readonly notes: readonly string[]
}

/** Throws `missing-column` where there is nothing to compare. */
export function featuresOf({ data, roles, requirement }: Ask, reference: Reference): Features {
  const features = reference.columns.filter(({ name }) => !roles.noFeatures.has(name))
  const columnOf = new Map(data.table.columns.map((column) => [column.name, column]))
  const comparable = features.filter(({ name, type }) => {
    const here = columnOf.get(name)
    return here !== undefined && isComparable({ type })
  })
  if (comparable.length === 0)
    throw new SeaTrialsError(
      'missing-column',
      `${printable(data.name)} and ${printable(reference.name)} have no feature in common`,
      'Are these the files that were meant?',
      requirement.source,
    )
  const names = features.map(({ name }) => name)
  const shared = comparable.map(({ name }) => name)
  const gone = names.filter((name) => !columnOf.has(name))
  const fresh = [...columnOf.keys()].filter((name) => !roles.noFeatures.has(name) && !names.includes(name))
  const lists = names.filter((name) => columnOf.has(name) && !shared.includes(name))
  const say = (what: string, of: readonly string[]): readonly string[] =>
    of.length === 0 ? [] : [`${what}: ${of.slice(0, 10).map(printable).join(', ')}`]
  return {
    shared,
    gone,
    notes: [
      ...say(`columns that only ${printable(reference.name)} has count as moved`, gone),
      ...say(`drift does not compare columns that only ${printable(data.name)} has`, fresh),
      ...say('drift does not compare lists and structures', lists),
    ],
  }
}

const MOST_PICTURED = 20

/** The effects that people know, beside the mass that moved, of the columns where they are largest. */
function divergences({ requirement }: Ask, names: readonly string[], found: readonly Distribution[]): Figure {
  const numberOf = (measured: Measured): number | null => (measured.kind === 'undefined' ? null : measured.value)
  const columns = found
    .map(inTenths)
    .map((each, i) => ({
      name: names[i] as string,
      psi: numberOf(overEntities(psi, each, { most: Number.POSITIVE_INFINITY })),
      bits: numberOf(overEntities(jensenShannon, each)),
    }))
    .toSorted((a, b) => (b.psi ?? 0) - (a.psi ?? 0))
    .slice(0, MOST_PICTURED)
  const call = printCall(requirement.call)
  return {
    id: `${call}, divergences`,
    title: `Population stability index and Jensen-Shannon divergence, by column: ${call}`,
    kind: 'bar',
    x: { label: 'column', values: columns.map(({ name }) => name) },
    y: { label: 'divergence', min: 0 },
    series: [
      { name: 'psi', values: columns.map(({ psi }) => psi) },
      { name: 'jensen_shannon', values: columns.map(({ bits }) => bits) },
    ],
  }
}
