/** A column against the distribution that the contract states for it: how much of its mass lies elsewhere. */
import { type Distribution, shareOf } from '@sea-trials/schema/contract/ours'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { kullbackLeiblerFrom } from '@sea-trials/stats/divergence'
import { massMovedFrom } from '@sea-trials/stats/drift'
import type { Measured } from '@sea-trials/stats/estimate'
import type { Aggregate, ColumnInfo, Predicate } from '@sea-trials/tables/engine'
import { allOf } from '../../data/missing.ts'
import { type Ask, columnArgument, numberArgument, type Plan, rowsOf } from './metric.ts'

/** Among the rows with a value: values, or bins, that are stated, and what is not stated as a cell of share 0. */
export const distributionShift = (ask: Ask): Plan => fromStated(ask, massMovedFrom)

/** Kullback-Leibler from the stated shares, in nats; throws `bad-value` where rows hold what has no share: it is then infinite. */
export const klDivergence = (ask: Ask): Plan =>
  fromStated(ask, (shares, counts) => {
    const strange = counts.reduce((sum, count, i) => sum + (shares[i] === 0 ? count : 0), 0)
    if (strange > 0) throw withoutShare(ask, strange)
    const held = shares.flatMap((share, i) => (share > 0 ? [i] : []))
    return kullbackLeiblerFrom(
      held.map((i) => shares[i] as number),
      held.map((i) => counts[i] as number),
    )
  })

function fromStated(ask: Ask, measure: (shares: readonly number[], counts: readonly number[]) => Measured): Plan {
  const column = columnArgument(ask)
  const stated = ask.stated[column.name]
  if (stated === undefined)
    throw new SeaTrialsError(
      'bad-requirement',
      `no contract states a distribution of ${printable(column.name)}`,
      'State it at the column: `x-distribution: { shares: { a: 40%, b: 60% }, moved: 5% }`.',
      ask.requirement.source,
    )
  const { shares, cells } = Array.isArray(stated.shares) ? bins(ask, stated) : values(column, stated)
  const rows = rowsOf(ask, column)
  const held: Aggregate = { op: 'count', column: column.name, ...rows }
  const total = shares.reduce((sum, share) => sum + share, 0)
  return {
    wanted: [held, ...cells.map((predicate): Aggregate => ({ op: 'count_if', predicate, ...rows }))],
    measure: ([count, ...found]) => {
      const counts = found.map(Number)
      const rest = Number(count) - counts.reduce((sum, each) => sum + each, 0)
      return measure([...shares.map((share) => share / total), 0], [...counts, rest])
    },
  }
}

const withoutShare = ({ data, requirement }: Ask, rows: number): SeaTrialsError =>
  new SeaTrialsError(
    'bad-value',
    `${rows} ${rows === 1 ? 'row' : 'rows'} of ${printable(data.name)} hold values of which no share is stated: the divergence has no end`,
    'State a share of every value, or ask for `distribution_shift`, which counts them as moved.',
    requirement.source,
  )

interface Cells {
  readonly shares: readonly number[]
  readonly cells: readonly Predicate[]
}

function values(column: ColumnInfo, { shares }: Distribution): Cells {
  const entries = Object.entries(shares)
  const cells = entries.map(([value]): Predicate => {
    const literal = literalOf(column, value)
    return { kind: 'compare', column: column.name, operator: '=', value: literal }
  })
  return { shares: entries.map(([, share]) => shareOf(share)), cells }
}

function literalOf({ name, type }: ColumnInfo, value: string): string | number | boolean {
  if (type === 'string' || type === 'date') return value
  if (type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true'
  if ((type === 'integer' || type === 'number') && value.trim() !== '' && Number.isFinite(Number(value)))
    return Number(value)
  throw new SeaTrialsError(
    'bad-value',
    `${printable(name)} is of type ${type} and cannot be ${printable(value)}`,
    'Mend `x-distribution`; of numbers that are not a few, state shares between `edges`.',
  )
}

/** Bin i holds edges[i - 1] <= x < edges[i]. */
function bins(ask: Ask, { shares, edges = [] }: Distribution): Cells {
  const { name } = numberArgument(ask)
  const beyond = (operator: '<' | '>=', value: number | undefined): Predicate | undefined =>
    value === undefined ? undefined : { kind: 'compare', column: name, operator, value }
  const parts = shares as readonly (number | string)[]
  return {
    shares: parts.map(shareOf),
    cells: parts.map((_, i) => allOf([beyond('>=', edges[i - 1]), beyond('<', edges[i])]) as Predicate),
  }
}
