/** A column against the distribution that the contract states for it: how much of its mass lies elsewhere. */
import { type Distribution, shareOf } from '@sea-trials/schema/contract/ours'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { massMovedFrom } from '@sea-trials/stats/drift'
import type { Aggregate, ColumnInfo, Predicate } from '@sea-trials/tables/engine'
import { allOf } from '../../data/missing.ts'
import { type Ask, columnArgument, numberArgument, type Plan, rowsOf } from './metric.ts'

/** Among the rows with a value: values, or bins, that are stated, and what is not stated as a cell of share 0. */
export function distributionShift(ask: Ask): Plan {
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
      return massMovedFrom([...shares.map((share) => share / total), 0], [...counts, rest])
    },
  }
}

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
