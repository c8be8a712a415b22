/** Lines that fields of a feature say: distances from other statistics, and values outside of a domain that are tolerated. */
import { SeaTrialsError } from '../../../error.ts'
import type { Condition, Requirement } from '../../../requirement/ast.ts'
import { parseLine } from '../../../requirement/parse.ts'
import { type Column, type Outline, type RequirementLine, type Written, without } from '../outline.ts'
import { COMPARATORS, DISTANCES } from './read.ts'

/** What a line says of one feature, beside its type and presence. */
export interface Field {
  readonly column: string
  /** A comparator, or `distribution_constraints`. */
  readonly key: string
  readonly value: Written
  /** Takes the place of what the column's own keywords would say. */
  readonly domain?: Written
  /** In which way the field says less. */
  readonly differs?: string
}

const COMPARED = 'a comparator there holds what was counted against its threshold, without what chance moves'

/** Undefined for what no field says. */
export function fieldOf(line: RequirementLine, { columns }: Outline): Field | undefined {
  const said = parsed(line)
  if (said === undefined || said.burden !== 'require' || said.over !== undefined || said.confidence !== undefined)
    return undefined
  if (said.call.dataset !== undefined || said.call.by.length > 0) return undefined
  const of = (name: string): Column | undefined => columns.find((column) => column.name === name)
  return comparatorOf(said, of) ?? massOf(said, of)
}

function parsed(line: RequirementLine): Requirement | undefined {
  try {
    return parseLine(line)
  } catch (error) {
    if (error instanceof SeaTrialsError) return undefined
    throw error
  }
}

type Find = (name: string) => Column | undefined

const typeOf = (column: Column | undefined): string | undefined =>
  column?.types.length === 1 ? column.types[0] : undefined

function comparatorOf({ call, operator, limit }: Requirement, of: Find): Field | undefined {
  const [name, other, ...more] = call.arguments
  const distance = [...DISTANCES].find(([, [metric]]) => metric === call.metric)?.[0]
  if (distance === undefined || operator !== '<=' || limit.kind !== 'number' || call.condition !== undefined)
    return undefined
  if (name?.kind !== 'name' || other?.kind !== 'name' || more.length > 0) return undefined
  const key = Object.entries(COMPARATORS).find(([, data]) => data === other.name)?.[0]
  const type = typeOf(of(name.name))
  // Of numbers they compare nothing by the infinity norm.
  const types = distance === 'infinity_norm' ? ['string'] : ['string', 'integer', 'number']
  if (key === undefined || type === undefined || !types.includes(type)) return undefined
  return { column: name.name, key, value: { [distance]: { threshold: limit.value } }, differs: COMPARED }
}

const OF_THE_DOMAIN = ['enum', 'const', 'minimum', 'maximum', 'format']

function massOf({ call, operator, limit }: Requirement, of: Find): Field | undefined {
  const [argument, ...more] = call.arguments
  if (call.metric !== 'compliance' || operator !== '>=' || limit.kind !== 'number' || limit.value >= 1) return undefined
  if (argument?.kind !== 'condition' || more.length > 0 || call.condition?.kind !== 'compare') return undefined
  const { column: name, operator: is, value } = call.condition
  const column = of(name)
  const type = typeOf(column)
  if (is !== '!=' || value !== null || column === undefined || type === undefined) return undefined
  // A feature has one domain.
  if (OF_THE_DOMAIN.some((keyword) => Object.hasOwn(column.schema, keyword))) return undefined
  const domain = domainOf(argument.condition, name, type)
  return domain && { column: name, key: 'distribution_constraints', value: { min_domain_mass: limit.value }, domain }
}

function domainOf(condition: Condition, column: string, type: string): Written | undefined {
  if (condition.kind === 'in') {
    const isOfTexts = condition.values.every((value) => typeof value === 'string')
    if (condition.column !== column || type !== 'string' || !isOfTexts) return undefined
    return { string_domain: { name: column, value: condition.values } }
  }
  const parts = condition.kind === 'and' ? condition.parts : [condition]
  const ends = new Map<string, number>()
  for (const part of parts) {
    const isEnd =
      part.kind === 'compare' && (part.operator === '>=' || part.operator === '<=') && part.column === column
    if (!isEnd || typeof part.value !== 'number' || ends.has(part.operator)) return undefined
    if (type === 'integer' && !Number.isInteger(part.value)) return undefined
    ends.set(part.operator, part.value)
  }
  const limits = without({ min: ends.get('>='), max: ends.get('<=') })
  if (type === 'integer') return { int_domain: limits }
  return type === 'number' ? { float_domain: { ...limits, disallow_nan: true, disallow_inf: true } } : undefined
}

/** The fields of one feature; distances under the same comparator stand in it together. */
export function together(fields: readonly Field[]): Written {
  const found: Record<string, Written> = {}
  for (const { key, value } of fields) found[key] = { ...found[key], ...value }
  return found
}

/** Whether a field says already what another would. */
export const isSaid = (known: readonly Field[], { column, key, value }: Field): boolean =>
  known.some(
    (other) =>
      other.column === column &&
      other.key === key &&
      Object.keys(value).some((distance) => Object.hasOwn(other.value, distance)),
  )
