/** Lines about the values of one column as expectations: sets and limits that all values keep, or a share of them (`mostly`). */
import type { Condition, MetricCall } from '../../../requirement/ast.ts'
import { all } from '../lines.ts'
import { type Written, without } from '../outline.ts'
import type { Item } from './write-columns.ts'

/** An expectation of the rows for which `where` holds; of all rows where it is absent. */
export interface Said {
  readonly item: Item
  readonly where?: Condition
}

/** Undefined for what no such expectation says. `isFull`: whether a column is known to have a value in every row. */
export function ofValues(
  { metric, arguments: given, condition }: MetricCall,
  operator: string,
  limit: number,
  isFull: (column: string) => boolean,
): Said | undefined {
  if (metric === 'row_count' && operator === '=' && limit === 0) return noOther(partsOf(condition))
  const [argument] = given
  // At 100 % it would come back as a keyword, which says more: a type.
  if (metric !== 'compliance' || operator !== '>=' || limit >= 1 || argument?.kind !== 'condition') return undefined
  const item = itemOf(argument.condition)
  if (item === undefined) return undefined
  const parts = partsOf(condition)
  const others = parts.filter((part) => !isHeld(part, item.kwargs.column))
  // `mostly` is of the rows with a value.
  if (others.length === parts.length && !isFull(String(item.kwargs.column))) return undefined
  return said({ ...item, kwargs: { ...item.kwargs, mostly: limit } }, others)
}

/** No row has a value that is none of a set. */
function noOther(parts: readonly Condition[]): Said | undefined {
  const outside = parts.find((part) => part.kind === 'not' && part.part.kind === 'in')
  const item = outside?.kind === 'not' ? itemOf(outside.part) : undefined
  const rest = parts.filter((part) => part !== outside)
  const others = rest.filter((part) => !isHeld(part, item?.kwargs.column))
  return item === undefined || others.length === rest.length ? undefined : said(item, others)
}

const said = (item: Item, others: readonly Condition[]): Said =>
  others.length === 0 ? { item } : { item, where: all(...others) }

const partsOf = (one: Condition | undefined): readonly Condition[] =>
  one === undefined ? [] : one.kind === 'and' ? one.parts : [one]

const isHeld = (one: Condition, column: unknown): boolean =>
  one.kind === 'compare' && one.column === column && one.operator === '!=' && one.value === null

/** What every value of a column keeps. */
function itemOf(condition: Condition): Item | undefined {
  const set = condition.kind === 'not' ? condition.part : condition
  if (set.kind === 'in') {
    const type = `expect_column_values_to_${condition.kind === 'not' ? 'not_' : ''}be_in_set`
    return set.values.includes(null) ? undefined : { type, kwargs: { column: set.column, value_set: set.values } }
  }
  const kwargs = limitsOf(partsOf(condition))
  return kwargs && { type: 'expect_column_values_to_be_between', kwargs }
}

/** One limit below, one above, or both, of one column. */
function limitsOf(parts: readonly Condition[]): Written | undefined {
  const ends = parts.flatMap((part) =>
    part.kind === 'compare' && part.value !== null && /^[<>]/.test(part.operator) ? [part] : [],
  )
  const [least, most] = ['>', '<'].map((way) => ends.filter(({ operator }) => operator.startsWith(way)))
  const columns = new Set(ends.map(({ column }) => column))
  if (ends.length < parts.length || columns.size !== 1 || Math.max(least?.length ?? 0, most?.length ?? 0) > 1)
    return undefined
  return without({
    column: [...columns][0],
    min_value: least?.[0]?.value,
    max_value: most?.[0]?.value,
    strict_min: least?.[0]?.operator === '>' || undefined,
    strict_max: most?.[0]?.operator === '<' || undefined,
  })
}
