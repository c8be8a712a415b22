/** Why a condition holds for no row: which of its values a column does not have, and what it has instead. */
import type { Condition, Requirement, Scalar } from '@sea-trials/schema/requirement/ast'
import { formatNumber, nearestFirst, oneOf, printable } from '@sea-trials/schema/text'
import type { Check } from '@sea-trials/schema/verdict'
import type { Aggregate, Engine, Table } from '@sea-trials/tables/engine'
import { MISSING } from './groups.ts'

/** Values of a column that are looked at, most frequent first, and how many of them are named. */
const MOST_READ = 1_000
const MOST_NAMED = 5

export interface Asked {
  readonly engine: Engine
  readonly table: Table
  /** Columns of which no value is shown, and those of which no cell is, such as the smallest. */
  readonly hidden: ReadonlySet<string>
  readonly masked: ReadonlySet<string>
}

/**
 * The check of a line whose condition no row meets says why there is none, and is an error where it is a guard: over nothing a
 * guard would always hold. Any other check is itself.
 */
export async function toldUnmet(
  check: Check,
  { call: { condition, conditionText }, burden }: Requirement,
  asked: Asked,
): Promise<Check> {
  const isOfNothing = check.n === 0 || check.observed === 0
  if (condition === undefined || !isOfNothing || check.outcome === 'pass' || check.outcome === 'not-applicable')
    return check
  const unmet = await whyUnmet(condition, asked)
  if (unmet === undefined) return check
  const isGuard = burden === 'guard' && check.outcome !== 'fail'
  const said = isGuard ? `no row meets \`${conditionText}\`, and a guard over nothing would always hold` : check.reason
  const reason = unmet === '' ? said : `${said}; ${unmet}`
  return isGuard ? { ...check, outcome: 'error', reason } : { ...check, reason }
}

/** In a clause, which is empty where no part of the condition says why; undefined where a row meets it. */
export async function whyUnmet(condition: Condition, asked: Asked): Promise<string | undefined> {
  const parts = partsOf(condition)
  const wanted = [condition, ...parts].map((predicate): Aggregate => ({ op: 'count_if', predicate }))
  const [met, ...counts] = (await asked.engine.aggregate(asked.table, wanted)).map(Number)
  if (met !== 0) return undefined
  const said = new Set<string>()
  for (const [i, part] of parts.entries()) if (counts[i] === 0) said.add(await aboutColumn(part, asked))
  if (said.size > 0) return [...said].join('; ')
  return parts.length < 2 ? '' : 'each part of the condition holds in some row, and together they hold in none'
}

type Part = Extract<Condition, { readonly column: string }>

/** Comparisons of a column with values, one of which may be a slip. What is negated fails by what there is. */
function partsOf(condition: Condition): readonly Part[] {
  if (condition.kind === 'and' || condition.kind === 'or') return condition.parts.flatMap(partsOf)
  return condition.kind === 'compare' || condition.kind === 'in' ? [condition] : []
}

async function aboutColumn(part: Part, { engine, table, hidden, masked }: Asked): Promise<string> {
  const { column } = part
  const name = printable(column)
  if (hidden.has(column)) return `${name} has other values, which are not shown`
  const counted = await engine.histogram(table, column, { most: MOST_READ })
  const values = counted.flatMap(({ value }) => (value === null ? [] : [value]))
  if (values.length === 0) return `${name} has no value in any row`
  const [wanted] = wantedOf(part)
  if (wanted === null) return `${name} has a value in every row`
  if (wanted === MISSING && counted.some(({ value }) => value === null))
    return `rows without a value are met by ${printable(`${column} is null`)}`
  const type = table.columns.find((one) => one.name === column)?.type
  const never = isEquality(part) ? `${name} is nowhere ${oneOf(wantedOf(part).map(String))}: it` : name
  if (type !== 'string' && type !== 'boolean') {
    if (masked.has(column)) return `${name} has other values, which are not shown`
    const [least, most] = await engine.aggregate(table, [
      { op: 'min', column },
      { op: 'max', column },
    ])
    return `${never} goes from ${shown(least)} to ${shown(most)}`
  }
  const near = nearestFirst(String(wanted), values.map(String))
  const named = near.slice(0, MOST_NAMED).map((value) => printable(value))
  const more = near.length - named.length
  const others = more === 0 ? '' : ` and ${counted.length < MOST_READ ? more : `at least ${more}`} more`
  return `${never} has ${named.join(', ')}${others}`
}

/** Days and instants come as text. */
const shown = (value: number | string | null | undefined): string =>
  typeof value === 'number' ? formatNumber(value) : String(value)

const wantedOf = (part: Part): readonly Scalar[] => (part.kind === 'in' ? part.values : [part.value])

const isEquality = (part: Part): boolean => part.kind === 'in' || part.operator === '='

/** Why a data set has no rows, where it is a part of its files. */
export async function whyNoRows(where: Condition, asked: Asked): Promise<string> {
  const unmet = await whyUnmet(where, asked)
  return unmet === undefined ? '' : ` (none meets its \`where\`${unmet === '' ? '' : `; ${unmet}`})`
}
