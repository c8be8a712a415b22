/**
 * The requirement language: one line to one `Requirement`. The grammar is here, in the order in which a line is read;
 * what a metric's table allows is in `check.ts`.
 */
import type { RequirementText } from '../policy/policy.ts'
import { didYouMean, printable } from '../text.ts'
import type { Burden } from '../verdict.ts'
import type { Argument, LimitExpression, MetricCall, Operator, Requirement } from './ast.ts'
import { checkRequirement, type Places } from './check.ts'
import { condition, takeOperator } from './condition.ts'
import { type Quantity, quantity, startsQuantity } from './quantity.ts'
import { TokenStream } from './stream.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Parses a line and checks it against the gate's metrics. A burden may be split off already (a YAML mapping) or stand as
 * prefix in the text. Throws `bad-requirement` with file, line and column of the offending token, and advice.
 */
export function parseRequirement(source: RequirementText, vocabulary: Vocabulary): Requirement {
  const stream = new TokenStream(source)
  const burden = burdenOf(stream, source.burden)
  const start = stream.position
  const measured = measure(stream)
  const operatorAt = stream.position
  const operator = operatorOf(stream)
  const operatorSpan = stream.spanFrom(operatorAt)
  const limitAt = stream.position
  const limit = limitOf(stream)
  const limitText = stream.written(limitAt)
  const limitSpan = stream.spanFrom(limitAt)
  const level = confidence(stream)
  if (stream.peek().kind !== 'end') stream.unexpected('the end of the line')

  const requirement: Requirement = {
    text: stream.written(start),
    burden,
    ...(measured.over === undefined ? {} : { over: measured.over }),
    call: measured.call,
    operator,
    limit,
    limitText,
    ...(level === undefined ? {} : { confidence: level.value }),
    ...(source.source === undefined ? {} : { source: source.source }),
  }
  const places: Places = {
    ...measured.places,
    operator: operatorSpan,
    limit: limitSpan,
    ...(level === undefined ? {} : { confidence: level.span }),
  }
  checkRequirement(requirement, places, vocabulary, stream)
  return requirement
}

const prefixes: readonly Burden[] = ['guard', 'warn']

function burdenOf(stream: TokenStream, given: Burden): Burden {
  if (stream.peek().kind !== 'name' || !stream.sees(':', 1)) return given
  const word = stream.next()
  stream.next()
  const burden = prefixes.find((prefix) => prefix === word.raw)
  if (burden === undefined) {
    const message = `unknown burden ${printable(word.raw)}${didYouMean(word.raw, prefixes)}`
    const fix = 'A line starts with `guard:`, with `warn:`, or with the metric.'
    return stream.fail(word.span, message, fix)
  }
  if (given !== 'require')
    stream.fail(word.span, `a second burden \`${burden}:\` after \`${given}:\``, 'Keep one of the two.')
  return burden
}

interface Measure {
  readonly over?: 'difference' | 'ratio'
  readonly call: MetricCall
  readonly places: Omit<Places, 'operator' | 'limit'>
}

/** `metric ... [by columns]`, or `difference(metric ... by columns)`, or `ratio(...)`. */
function measure(stream: TokenStream): Measure {
  const word = stream.sees('difference') ? 'difference' : stream.sees('ratio') ? 'ratio' : undefined
  if (word === undefined || !stream.sees('(', 1)) return callOf(stream)
  const over = stream.next().span
  stream.next()
  const inner = callOf(stream)
  stream.expect(')', `at the end of \`${word}(\``)
  if (stream.sees('by')) {
    const fix = `Write the columns inside: \`${word}(metric by column)\`.`
    stream.fail(stream.peek().span, `\`by\` stands outside of \`${word}(...)\``, fix)
  }
  return { over: word, call: inner.call, places: { ...inner.places, over } }
}

/** `[data set.]metric[(arguments)][{condition}] [by columns]`. */
function callOf(stream: TokenStream): Measure {
  const from = stream.position
  let metric = stream.name('a metric')
  const dataset = stream.take('.') ? metric : undefined
  if (dataset !== undefined) metric = stream.name('a metric after the data set')
  const args = stream.sees('(') ? argumentsOf(stream) : []
  const conditionAt = stream.position
  const where = stream.take('{') ? braced(stream) : undefined
  const conditionSpan = stream.spanFrom(conditionAt)
  const byAt = stream.position
  const by = stream.take('by') ? columns(stream) : []
  return {
    call: {
      ...(dataset === undefined ? {} : { dataset: dataset.text }),
      metric: metric.text,
      arguments: args,
      ...where,
      by,
      span: stream.spanFrom(from),
    },
    places: {
      metric: metric.span,
      ...(dataset === undefined ? {} : { dataset: dataset.span }),
      ...(where === undefined ? {} : { condition: conditionSpan }),
      ...(by.length === 0 ? {} : { by: stream.spanFrom(byAt) }),
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

function columns(stream: TokenStream): readonly string[] {
  const names: string[] = []
  do {
    const token = stream.name('a column after `by`')
    if (names.includes(token.text)) stream.fail(token.span, `${printable(token.text)} twice`, 'Name each column once.')
    names.push(token.text)
  } while (stream.take(','))
  return names
}

function argumentsOf(stream: TokenStream): readonly Argument[] {
  stream.expect('(', 'before the arguments')
  if (stream.sees(')')) stream.fail(stream.peek().span, 'empty parentheses', 'Leave them out, or name an argument.')
  const found = [argument(stream)]
  while (stream.take(',')) found.push(argument(stream))
  if (stream.sees('by') || stream.sees('{') || stream.sees('(')) {
    const message = 'an argument is a name or a number, not a call'
    stream.fail(stream.peek().span, message, 'Only `difference` and `ratio` take a metric `by` columns.')
  }
  stream.expect(')', 'at the end of the arguments')
  return found
}

function argument(stream: TokenStream): Argument {
  const token = stream.peek()
  if (token.kind === 'string') return { kind: 'text', text: stream.next().text, span: token.span }
  if (startsQuantity(stream)) return { kind: 'number', ...quantity(stream, 'a number') }
  return { kind: 'name', name: stream.name('an argument').text, span: token.span }
}

function operatorOf(stream: TokenStream): Operator {
  const operator = takeOperator(stream)
  if (operator !== undefined) return operator
  const names =
    'A name with other signs than letters, digits and `_` in it stands in backticks: `` `hold-out`.accuracy ``.'
  return stream.unexpected('an operator (`>=`, `<=`, `>`, `<`, `=`, `!=`)', stream.sees('-') ? names : undefined)
}

const references = ['baseline', 'naive', 'registered'] as const

/** A number with its unit, or a reference with an offset or a factor: `baseline - 0.01`, `baseline * 1.10`. */
function limitOf(stream: TokenStream): LimitExpression {
  const reference = references.find((word) => stream.take(word))
  if (reference === undefined) {
    if (!startsQuantity(stream))
      stream.unexpected('a limit', 'A limit is a number with its unit, `baseline`, `naive` or `registered`.')
    const { value, unit, span } = quantity(stream, 'a number')
    if (stream.sees('*'))
      stream.fail(span, 'a factor before what it multiplies', 'Write `baseline * 1.10`, the factor last.')
    return { kind: 'number', value, unit }
  }
  if (stream.take('*')) return { kind: 'reference', reference, factor: factor(stream), offset: 0 }
  if (!stream.sees('+') && !stream.sees('-')) return { kind: 'reference', reference, factor: 1, offset: 0 }
  const { value, unit } = offset(stream)
  return { kind: 'reference', reference, factor: 1, offset: value, ...(unit === '' ? {} : { unit }) }
}

function factor(stream: TokenStream): number {
  const { value, unit, span } = quantity(stream, 'a factor')
  if (unit !== '' && unit !== 'fraction') stream.fail(span, 'a factor with a unit', 'Write a plain number: `1.10`.')
  if (value <= 0) stream.fail(span, 'a factor that is not positive', 'Write a factor above 0, such as `1.10`.')
  return value
}

function offset(stream: TokenStream): Quantity {
  const sign = stream.peek(1)
  if (sign.raw === '-' || sign.raw === '+') stream.fail(sign.span, 'two signs', 'Keep one of the two.')
  return quantity(stream, 'a number')
}

/** `at 99%`, between one half and one. */
function confidence(stream: TokenStream): Quantity | undefined {
  if (!stream.take('at')) return undefined
  const level = quantity(stream, 'a confidence such as `99%`')
  const proper = (level.unit === '' || level.unit === 'fraction') && level.value >= 0.5 && level.value < 1
  if (!proper) stream.fail(level.span, 'a confidence outside of 50% to 100%', 'Write it in per cent, such as `at 99%`.')
  return level
}
