/**
 * The requirement language: one line to one `Requirement`. The grammar is here, in the order in which a line is read;
 * what a metric's table allows is in `check.ts`.
 */
import type { RequirementText } from '../policy/policy.ts'
import { TASKS, type Task } from '../task.ts'
import { didYouMean, oneOf, printable } from '../text.ts'
import type { Burden } from '../verdict.ts'
import {
  type LimitExpression,
  type MetricCall,
  naiveModels,
  type Operator,
  REFERENCES,
  type Requirement,
  type Span,
  STRATEGIES,
  STRATEGIES_OF,
  type Strategy,
} from './ast.ts'
import { type ParsedCall, parseCall } from './call.ts'
import { checkRequirement, type Places } from './check.ts'
import { takeOperator } from './condition.ts'
import { type Quantity, quantity, startsQuantity } from './quantity.ts'
import { TokenStream } from './stream.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Parses a line and checks it against the gate's metrics. A burden may be split off already (a YAML mapping) or stand as
 * prefix in the text. Throws `bad-requirement` with file, line and column of the offending token, and advice.
 */
export function parseRequirement(source: RequirementText, vocabulary: Vocabulary): Requirement {
  const { requirement, places, stream } = parse(source, vocabulary)
  checkRequirement(requirement, places, vocabulary, stream)
  return requirement
}

/** A line of no vocabulary: what it says, whether there is such a metric or not. Throws `bad-requirement`. */
export const parseLine = (source: RequirementText): Requirement => parse(source).requirement

interface Parsed {
  readonly requirement: Requirement
  readonly places: Places
  readonly stream: TokenStream
}

function parse(source: RequirementText, vocabulary?: Vocabulary): Parsed {
  const stream = new TokenStream(source)
  const burden = burdenOf(stream, source.burden)
  const start = stream.position
  const measured = measure(stream)
  const operatorAt = stream.position
  const operator = operatorOf(stream)
  const operatorSpan = stream.spanFrom(operatorAt)
  const limitAt = stream.position
  const spec = vocabulary?.metrics.find(({ name }) => name === measured.call.metric)
  const { limit, long } = limitOf(stream, spec?.tasks ?? TASKS)
  const limitText = stream.written(limitAt)
  const limitSpan = stream.spanFrom(limitAt)
  const level = confidence(stream)
  if (stream.peek().kind !== 'end')
    stream.unexpected('the end of the line', limit.kind === 'number' && stream.sees('-') ? OF_DAYS : undefined)

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
    ...(long === undefined ? {} : { long }),
    ...(level === undefined ? {} : { confidence: level.span }),
  }
  return { requirement, places, stream }
}

/** What a line measures, whatever its limit; of no vocabulary. Throws `bad-requirement`. */
export function parseMeasured(source: RequirementText): MetricCall {
  const stream = new TokenStream(source)
  burdenOf(stream, source.burden)
  return measure(stream).call
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

interface Measure extends ParsedCall {
  readonly over?: 'difference' | 'ratio'
  readonly places: Omit<Places, 'operator' | 'limit'>
}

/** `metric ... [by columns]`, or `difference(metric ... by columns)`, or `ratio(...)`. */
function measure(stream: TokenStream): Measure {
  const word = stream.sees('difference') ? 'difference' : stream.sees('ratio') ? 'ratio' : undefined
  if (word === undefined || !stream.sees('(', 1)) return parseCall(stream)
  const over = stream.next().span
  stream.next()
  const inner = parseCall(stream)
  stream.expect(')', `at the end of \`${word}(\``)
  if (stream.sees('by')) {
    const fix = `Write the columns inside: \`${word}(metric by column)\`.`
    stream.fail(stream.peek().span, `\`by\` stands outside of \`${word}(...)\``, fix)
  }
  return { over: word, call: inner.call, places: { ...inner.places, over } }
}

function operatorOf(stream: TokenStream): Operator {
  const operator = takeOperator(stream)
  if (operator !== undefined) return operator
  const names =
    'A name with other signs than letters, digits and `_` in it stands in backticks: `` `hold-out`.accuracy ``.'
  return stream.unexpected('an operator (`>=`, `<=`, `>`, `<`, `=`, `!=`)', stream.sees('-') ? names : undefined)
}

interface Limit {
  readonly limit: LimitExpression
  /** Where it is written in minutes, hours or days. */
  readonly long?: Span
}

const OF_DAYS =
  'A limit is one number with its unit. Days and texts are compared row by row: `compliance(day >= "2024-01-01") >= 100%`.'

/** A number with its unit, or a reference with an offset or a factor: `baseline - 0.01`, `baseline * 1.10`. */
function limitOf(stream: TokenStream, tasks: readonly Task[]): Limit {
  const reference = REFERENCES.find((word) => stream.take(word))
  if (reference === undefined) {
    if (!startsQuantity(stream))
      stream.unexpected(
        'a limit',
        stream.peek().kind === 'string'
          ? OF_DAYS
          : 'A limit is a number with its unit, `baseline`, `naive`, `simple` or `registered`.',
      )
    const { value, unit, span, long } = quantity(stream, 'a number')
    if (stream.sees('*'))
      stream.fail(span, 'a factor before what it multiplies', 'Write `baseline * 1.10`, the factor last.')
    return { limit: { kind: 'number', value, unit }, ...(long === true ? { long: span } : {}) }
  }
  const strategy = reference === 'naive' && stream.take('(') ? strategyOf(stream, tasks) : undefined
  const named = { reference, ...(strategy === undefined ? {} : { strategy }) }
  const plain = { kind: 'reference', ...named, factor: 1, offset: 0 } as const
  if (stream.take('*')) return { limit: { ...plain, factor: factor(stream) } }
  if (!stream.sees('+') && !stream.sees('-')) return { limit: plain }
  const { value, unit, span, long } = offset(stream)
  const limit = { ...plain, offset: value, ...(unit === '' ? {} : { unit }) }
  return { limit, ...(long === true ? { long: span } : {}) }
}

/** `naive(stratified)`, from behind the opening parenthesis. */
function strategyOf(stream: TokenStream, tasks: readonly Task[]): Strategy {
  const word = stream.name('what the naive model does')
  const strategy = STRATEGIES.find((each) => each === word.text)
  if (strategy === undefined) {
    const offered = STRATEGIES.filter((each) => tasks.some((task) => STRATEGIES_OF[task].includes(each)))
    const message = `no naive model is called ${printable(word.text)}${didYouMean(word.text, offered)}`
    stream.fail(word.span, message, `Write ${oneOf(naiveModels(offered))}.`)
  }
  stream.expect(')', 'after what the naive model does')
  return strategy
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
