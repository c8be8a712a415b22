/** A metric with what stands around its name: `[data set.]metric[(arguments)][{condition}] [by columns]`. */
import { record } from '../policy/defaults.ts'
import { printable } from '../text.ts'
import type { Argument, CallPlaces, MetricCall } from './ast.ts'
import { condition, continuesComparison } from './condition.ts'
import { isAbs } from './expression.ts'
import { quantity, startsQuantity } from './quantity.ts'
import type { TokenStream } from './stream.ts'

export interface ParsedCall {
  readonly call: MetricCall
  readonly places: CallPlaces
}

/** A metric that is an argument (`depth` 1) has no `by`, and no metric among its own arguments. Throws `bad-requirement`. */
export function parseCall(stream: TokenStream, depth = 0): ParsedCall {
  const from = stream.position
  let metric = stream.name('a metric')
  const dataset = stream.take('.') ? metric : undefined
  if (dataset !== undefined) metric = stream.name('a metric after the data set')
  const args = stream.sees('(') ? argumentsOf(stream, depth) : []
  const conditionAt = stream.position
  const where = stream.take('{') ? braced(stream) : undefined
  const conditionSpan = stream.spanFrom(conditionAt)
  const byAt = stream.position
  const groups = depth === 0 && stream.take('by') ? groupsOf(stream) : { by: [] }
  return {
    call: {
      ...(dataset === undefined ? {} : { dataset: dataset.text }),
      metric: metric.text,
      arguments: args,
      ...where,
      ...groups,
      span: stream.spanFrom(from),
    },
    places: {
      metric: metric.span,
      ...(dataset === undefined ? {} : { dataset: dataset.span }),
      ...(where === undefined ? {} : { condition: conditionSpan }),
      ...(groups.by.length === 0 ? {} : { by: stream.spanFrom(byAt) }),
    },
  }
}

function braced(stream: TokenStream): Required<Pick<MetricCall, 'condition' | 'conditionText'>> {
  const from = stream.position
  const parsed = condition(stream)
  const conditionText = stream.written(from)
  stream.expect('}', 'at the end of the condition')
  return { condition: parsed, conditionText }
}

/** Columns, of which those of numbers may be cut into bands: `sex, age(25, 40, 65)`. */
function groupsOf(stream: TokenStream): Pick<MetricCall, 'by' | 'bands'> {
  const by: string[] = []
  const bands: (readonly [string, readonly number[]])[] = []
  do {
    const token = stream.name('a column after `by`')
    if (by.includes(token.text)) stream.fail(token.span, `${printable(token.text)} twice`, 'Name each column once.')
    by.push(token.text)
    if (stream.sees('(')) bands.push([token.text, edges(stream)])
  } while (stream.take(','))
  return { by, ...(bands.length === 0 ? {} : { bands: record(bands) }) }
}

function edges(stream: TokenStream): readonly number[] {
  stream.expect('(', 'before the bands')
  const found: number[] = []
  do {
    const { value, unit, span } = quantity(stream, 'where a band begins')
    if (unit !== '' || value <= (found.at(-1) ?? Number.NEGATIVE_INFINITY))
      stream.fail(span, 'bands begin at plain numbers, each larger than the one before', 'Write `age(25, 40, 65)`.')
    found.push(value)
  } while (stream.take(','))
  stream.expect(')', 'at the end of the bands')
  return found
}

/** `(argument, ...)`, at least one. A metric inside of a metric takes no further metric: `depth` is how many it is in. */
function argumentsOf(stream: TokenStream, depth: number): readonly Argument[] {
  stream.expect('(', 'before the arguments')
  if (stream.sees(')')) stream.fail(stream.peek().span, 'empty parentheses', 'Leave them out, or name an argument.')
  const found = [argument(stream, depth)]
  while (stream.take(',')) found.push(argument(stream, depth))
  if (stream.sees('by')) {
    const message = 'an argument is measured over all rows, not `by` columns'
    stream.fail(stream.peek().span, message, 'Only `difference` and `ratio` take a metric `by` columns.')
  }
  stream.expect(')', 'at the end of the arguments')
  return found
}

function argument(stream: TokenStream, depth: number): Argument {
  const { kind, span } = stream.peek()
  if (kind === 'string' && !continuesComparison(stream, 1)) return { kind: 'text', text: stream.next().text, span }
  if (startsCondition(stream)) return asCondition(stream)
  if (startsQuantity(stream)) {
    const { value, unit, span } = quantity(stream, 'a number')
    return { kind: 'number', value, unit, span }
  }
  if (['(', '.', '{'].some((symbol) => stream.sees(symbol, 1))) return asCall(stream, depth)
  return { kind: 'name', name: stream.name('an argument').text, span }
}

function startsCondition(stream: TokenStream): boolean {
  if (stream.peek().kind === 'string' || stream.sees('not') || stream.sees('(') || isAbs(stream)) return true
  if (!startsQuantity(stream)) return continuesComparison(stream, 1)
  const from = stream.position
  quantity(stream, 'a number')
  const goesOn = continuesComparison(stream)
  stream.rewind(from)
  return goesOn
}

function asCondition(stream: TokenStream): Argument {
  const from = stream.position
  const parsed = condition(stream)
  return { kind: 'condition', condition: parsed, text: stream.written(from), span: stream.spanFrom(from) }
}

function asCall(stream: TokenStream, depth: number): Argument {
  if (depth > 0)
    stream.fail(stream.peek().span, 'a metric inside of a metric that is an argument', 'Nest one metric at most.')
  const from = stream.position
  const { call, places } = parseCall(stream, depth + 1)
  return { kind: 'call', call, places, span: stream.spanFrom(from) }
}
