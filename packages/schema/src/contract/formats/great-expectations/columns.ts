/** Expectations about every value of a column. */

import type { Condition } from '../../../requirement/ast.ts'
import { sayPattern } from '../columns.ts'
import { Draft } from '../draft.ts'
import { like, unanchored } from '../expressions.ts'
import { all, among, compared, completeness, complies, held, not, percent, rows, uniqueness } from '../lines.ts'
import type { Node } from '../node.ts'
import { type Ask, type Expectation, needsLine, type Reader, sayLine } from './expectation.ts'
import { BOUNDS, bounds, mostly, NO_BOUNDS, noneBeyond, valueSet } from './limits.ts'
import { ofType, typed } from './types.ts'

const WARNS = 'as a warning it has no line of ours'
const SOME_ROWS = 'of some rows (`row_condition`) it has no line of ours'
const MOSTLY = 'a column has one type: a share of values (`mostly`) cannot have another'

/** Whether every value must keep it. */
const always = (ask: Ask): boolean => mostly(ask.kwargs) === 1

function share(ask: Ask, operator: '>=' | '<=', limit: number): undefined {
  sayLine(ask, completeness(ask.column, operator, limit))
}

/** A share of the values that there are: nulls do not count. */
function mostOf(ask: Ask, condition: Condition): void {
  sayLine(ask, complies(condition, '>=', mostly(ask.kwargs), held(ask.column)))
}

/** Every row of a value that stands twice breaks it. */
function unique(ask: Ask): undefined {
  const { draft, node, column } = ask
  if (always(ask) && !needsLine(ask)) draft.say(column, 'x-unique', true, node)
  else sayLine(ask, uniqueness([column], mostly(ask.kwargs)))
}

/** Why what only keywords say cannot be said. */
const lineless = (ask: Ask): string | undefined =>
  ask.where !== undefined ? SOME_ROWS : needsLine(ask) ? WARNS : undefined

const everyValue = (kwargs: readonly string[], read: Reader): Expectation => ({
  kwargs: [...kwargs, 'mostly'],
  read: (ask) => (always(ask) ? (lineless(ask) ?? read(ask)) : MOSTLY),
})

/** A keyword of text; with `x-mostly` a share of the values may break it. */
const ofText = (kwargs: readonly string[], read: Reader): Expectation => ({
  kwargs: [...kwargs, 'mostly'],
  read: (ask) => lineless(ask) ?? (always(ask) ? read(ask) : readTolerant(ask, read)),
})

/** Keywords that judge as much beside `x-mostly` as without it. */
const UNTOUCHED: readonly string[] = ['type', 'x-unique']

/** `x-mostly` is of the whole column, and of each of its keywords alone: what is one share there is one keyword here. */
function readTolerant(ask: Ask, read: Reader): string | undefined {
  const { draft, node, column } = ask
  const share = mostly(ask.kwargs)
  if (share === 0) return NO_BOUNDS
  const alone = new Draft(node.sheet)
  const why = read({ ...ask, draft: alone }) ?? typed(ask, 'string')
  if (why !== undefined) return why
  const said = alone.keywords(column).filter((keyword) => keyword !== 'type')
  const keywords = Object.fromEntries(said.map((keyword) => [keyword, alone.said(column, keyword)]))
  const together = said.length === 1 ? keywords : { allOf: [keywords] }
  const known = draft.keywords(column).filter((keyword) => !UNTOUCHED.includes(keyword))
  const tolerance = printShare(share)
  if (known.length > 0 && draft.said(column, 'x-mostly') !== tolerance)
    return 'another expectation of the column tolerates another share, or none'
  if (Object.keys(together).some((keyword) => known.includes(keyword)))
    return 'two expectations of a kind that tolerate a share are one keyword here'
  for (const [keyword, value] of Object.entries(together)) draft.say(column, keyword, value, node)
  draft.say(column, 'x-mostly', tolerance, node)
  return undefined
}

/** In per cent, where that is how the number is written. */
const printShare = (share: number): number | string => (/^100%|e/.test(percent(share)) ? share : percent(share))

export const COLUMNS: Readonly<Record<string, Expectation>> = {
  expect_column_values_to_not_be_null: {
    kwargs: ['mostly'],
    read: (ask) => {
      if (always(ask) && !needsLine(ask)) ask.neverNull.set(ask.column, ask.node)
      else share(ask, '>=', mostly(ask.kwargs))
      return undefined
    },
  },
  expect_column_values_to_be_null: {
    kwargs: ['mostly'],
    read: (ask) => share(ask, '<=', 1 - mostly(ask.kwargs)),
  },
  expect_column_values_to_be_unique: { kwargs: ['mostly'], read: unique },
  expect_column_values_to_be_of_type: everyValue(['type_'], (ask) => ofType(ask, [ask.kwargs.need('type_').text()])),
  expect_column_values_to_be_in_type_list: everyValue(['type_list'], (ask) =>
    ofType(ask, ask.kwargs.need('type_list').texts()),
  ),
  expect_column_values_to_be_in_set: { kwargs: ['value_set', 'mostly'], read: inSet },
  expect_column_values_to_not_be_in_set: { kwargs: ['value_set', 'mostly'], read: notInSet },
  expect_column_values_to_be_between: { kwargs: [...BOUNDS, 'mostly', 'allow_cross_type_comparisons'], read: between },
  expect_column_value_lengths_to_be_between: ofText(BOUNDS, lengths),
  expect_column_value_lengths_to_equal: ofText(['value'], (ask) => {
    const length = ask.kwargs.need('value').count()
    const why = typed(ask, 'string')
    if (why !== undefined) return why
    ask.draft.say(ask.column, 'minLength', length, ask.node)
    ask.draft.say(ask.column, 'maxLength', length, ask.node)
    return undefined
  }),
  expect_column_values_to_match_regex: ofText(['regex'], (ask) => matches(ask, [ask.kwargs.need('regex')], 'all')),
  expect_column_values_to_not_match_regex: ofText(['regex'], (ask) => matches(ask, [ask.kwargs.need('regex')], 'none')),
  expect_column_values_to_match_regex_list: ofText(['regex_list', 'match_on'], (ask) =>
    matches(ask, ask.kwargs.need('regex_list').list(), ask.kwargs.get('match_on')?.text() === 'all' ? 'all' : 'any'),
  ),
  expect_column_values_to_not_match_regex_list: ofText(['regex_list'], (ask) =>
    matches(ask, ask.kwargs.need('regex_list').list(), 'none'),
  ),
  expect_column_values_to_match_like_pattern: ofText(['like_pattern'], (ask) =>
    matches(ask, [ask.kwargs.need('like_pattern')], 'all', like),
  ),
  expect_column_values_to_not_match_like_pattern: ofText(['like_pattern'], (ask) =>
    matches(ask, [ask.kwargs.need('like_pattern')], 'none', like),
  ),
  expect_column_values_to_match_like_pattern_list: ofText(['like_pattern_list', 'match_on'], (ask) =>
    matches(
      ask,
      ask.kwargs.need('like_pattern_list').list(),
      ask.kwargs.get('match_on')?.text() === 'all' ? 'all' : 'any',
      like,
    ),
  ),
  expect_column_values_to_not_match_like_pattern_list: ofText(['like_pattern_list'], (ask) =>
    matches(ask, ask.kwargs.need('like_pattern_list').list(), 'none', like),
  ),
  expect_column_values_to_match_strftime_format: ofText(['strftime_format'], (ask) => {
    if (ask.kwargs.need('strftime_format').text() !== '%Y-%m-%d') return 'dates are judged in ISO 8601 only'
    const why = typed(ask, 'string')
    if (why === undefined) ask.draft.say(ask.column, 'format', 'date', ask.node)
    return why
  }),
}

function inSet(ask: Ask): string | undefined {
  const { draft, node, kwargs, column } = ask
  const values = valueSet(kwargs)
  if (typeof values === 'string') return values
  if (values.length === 0) share(ask, '<=', 0)
  else if (!always(ask)) mostOf(ask, among(column, values))
  else if (needsLine(ask)) sayLine(ask, rows('=', 0, all(held(column), not(among(column, values)))))
  else draft.say(column, 'enum', [...new Set([...values, null])], node)
  return undefined
}

function notInSet(ask: Ask): string | undefined {
  const values = valueSet(ask.kwargs)
  if (typeof values === 'string') return values
  if (!always(ask)) mostOf(ask, not(among(ask.column, values)))
  else if (values.length > 0) sayLine(ask, rows('=', 0, among(ask.column, values)))
  return values.length === 0 ? 'it names no value' : undefined
}

const KEYWORDS = {
  '>=': 'minimum',
  '>': 'exclusiveMinimum',
  '<=': 'maximum',
  '<': 'exclusiveMaximum',
  '=': '',
  '!=': '',
} as const

function between(ask: Ask): string | undefined {
  const { draft, node, kwargs, column } = ask
  const found = bounds(kwargs)
  if (found.length === 0) return NO_BOUNDS
  if (!always(ask)) {
    mostOf(ask, all(...found.map(({ operator, value }) => compared(column, operator, value))))
    return undefined
  }
  const numbers = found.every(({ value }) => typeof value === 'number')
  // The other rows may hold anything.
  const why = numbers && ask.where === undefined ? typed(ask, 'number') : undefined
  if (why !== undefined) return why
  for (const bound of found)
    if (numbers && !needsLine(ask)) draft.say(column, KEYWORDS[bound.operator], bound.value, node)
    else noneBeyond(ask, bound)
  return undefined
}

function lengths(ask: Ask): string | undefined {
  const found = bounds(ask.kwargs)
  if (found.length === 0) return NO_BOUNDS
  const why = typed(ask, 'string')
  if (why !== undefined) return why
  for (const { operator, value, node } of found) {
    const length = Number(value)
    if (!Number.isInteger(length)) node.refuse('a length that is no whole number', 'Write a whole number.')
    const ends = {
      '>=': ['minLength', length],
      '>': ['minLength', length + 1],
      '<=': ['maxLength', length],
      '<': ['maxLength', length - 1],
    } as const
    const [keyword, count] = ends[operator as keyof typeof ends]
    if (count < 0) return 'no text is shorter than nothing'
    ask.draft.say(ask.column, keyword, count, ask.node)
  }
  return undefined
}

/** As pandas' `str.contains` and a database's `~` have it: anywhere in the text. */
function matches(
  ask: Ask,
  given: readonly Node[],
  how: 'all' | 'any' | 'none',
  dialect = (text: string) => text,
): string | undefined {
  const { draft, node, column } = ask
  const patterns = given.map((each) => unanchored(dialect(each.text())))
  const wrong = patterns.find((each) => 'why' in each)
  if (patterns.length === 0) return 'it names no pattern'
  if (wrong !== undefined && 'why' in wrong) return wrong.why
  const why = typed(ask, 'string')
  if (why !== undefined) return why
  const each = patterns.map((found) => ({ pattern: (found as { text: string }).text }))
  if (how === 'all') for (const found of patterns) sayPattern(draft, column, found, node)
  // Null is of no pattern's concern; `not` would judge it.
  else if (how === 'any') draft.say(column, 'anyOf', [...each, { type: 'null' }], node)
  else draft.say(column, 'not', { type: 'string', anyOf: each }, node)
  return undefined
}
