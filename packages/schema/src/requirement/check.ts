/** What a metric's table entry allows, held against a line that was parsed. */
import { didYouMean, oneOf, printable } from '../text.ts'
import { type Argument, type CallPlaces, calledBy, type MetricCall, type Requirement, type Span } from './ast.ts'
import { checkLimit } from './limit.ts'
import type { TokenStream } from './stream.ts'
import type { ArgumentSpec, Elsewhere, MetricSpec, Vocabulary } from './vocabulary.ts'

/** Where the parts of a line stand, for what is found wrong with them later. */
export interface Places extends CallPlaces {
  readonly over?: Span
  readonly operator: Span
  readonly limit: Span
  /** The part of the limit that is in minutes, hours or days. */
  readonly long?: Span
  readonly confidence?: Span
}

/** Throws `bad-requirement` at the first part of the line that the metric does not take. */
export function checkRequirement(
  requirement: Requirement,
  places: Places,
  vocabulary: Vocabulary,
  stream: TokenStream,
): void {
  const spec = checkCall(requirement.call, places, vocabulary, stream)
  checkGap(requirement, places, spec, stream)
  checkOperator(requirement, places, spec, stream)
  if (places.long !== undefined && spec.long !== true)
    stream.fail(
      places.long,
      `\`${spec.name}\` is not measured in minutes, hours or days`,
      spec.unit === 'ms' ? 'Write the limit in `ms` or `s`.' : 'Write the limit without this unit.',
    )
  checkLimit(requirement, spec, (message, fix) => stream.fail(places.limit, message, fix))
}

/** A metric with its arguments, by itself or as an argument. */
function checkCall(call: MetricCall, places: CallPlaces, vocabulary: Vocabulary, stream: TokenStream): MetricSpec {
  const spec = metricNamed(call.metric, places.metric, vocabulary, stream)
  if (places.dataset !== undefined && !spec.dataset)
    stream.fail(
      places.dataset,
      `\`${spec.name}\` takes no data set before the dot`,
      `Leave ${printable(call.dataset)} out: \`${spec.example}\`.`,
    )
  checkArguments(call.arguments, places.metric, spec, vocabulary, stream)
  if (places.condition !== undefined && !spec.condition)
    stream.fail(places.condition, `\`${spec.name}\` takes no condition`, `For example \`${spec.example}\`.`)
  if (places.by !== undefined && !spec.by)
    stream.fail(places.by, `\`${spec.name}\` takes no \`by\``, `For example \`${spec.example}\`.`)
  if (places.by !== undefined && call.bands !== undefined && spec.bands !== true)
    stream.fail(
      places.by,
      `\`${spec.name}\` is not measured by bands of numbers`,
      'Put the bands into a column of their own, and name that.',
    )
  return spec
}

function metricNamed(name: string, span: Span, vocabulary: Vocabulary, stream: TokenStream): MetricSpec {
  const found = vocabulary.metrics.find((metric) => metric.name === name)
  if (found !== undefined) return found
  const names = vocabulary.metrics.map((metric) => metric.name)
  const meant = vocabulary.elsewhere?.(name)
  const near = meant === undefined ? didYouMean(name, names) : askingFor(meant)
  const other = meant?.gate === undefined ? '' : `Write the line under \`${meant.gate}\`. `
  return stream.fail(
    span,
    `unknown metric ${printable(name)}${near}`,
    `${other}Metrics of ${vocabulary.gate} are listed in docs/metrics.md.`,
  )
}

function askingFor({ measures, gate, but }: Elsewhere): string {
  const written = measures.map((measure) => printable(measure)).join(' and ')
  return `; did you mean ${written}${gate === undefined ? '' : ` of ${gate}`}?${but === undefined ? '' : ` (${but})`}`
}

/** Arguments by the name of their place in the metric's table. Undefined when they do not fit. */
export function bindArguments(
  spec: MetricSpec,
  given: readonly Argument[],
): ReadonlyMap<string, readonly Argument[]> | undefined {
  const bound = new Map<string, readonly Argument[]>()
  let at = 0
  for (const [i, place] of spec.arguments.entries()) {
    const kept = spec.arguments.slice(i + 1).filter((later) => later.optional !== true).length
    const most = place.many === true ? given.length : at + 1
    const from = at
    while (at < Math.min(most, given.length - kept) && fits(place, given[at] as Argument)) at++
    if (at === from && place.optional !== true) return undefined
    bound.set(place.name, given.slice(from, at))
  }
  return at === given.length ? bound : undefined
}

function fits({ kind }: ArgumentSpec, argument: Argument): boolean {
  switch (kind) {
    case 'number':
      return argument.kind === 'number' && (argument.unit === '' || argument.unit === 'fraction')
    case 'duration':
      return argument.kind === 'number' && argument.unit === 'ms'
    case 'condition':
    case 'text':
      return argument.kind === kind
    case 'call':
      return calledBy(argument) !== undefined
    default:
      return argument.kind === 'name'
  }
}

function checkArguments(
  given: readonly Argument[],
  metric: Span,
  spec: MetricSpec,
  vocabulary: Vocabulary,
  stream: TokenStream,
): void {
  const bound = bindArguments(spec, given)
  const text = given.find((argument) => argument.kind === 'text')
  if (bound === undefined && text !== undefined && spec.arguments.every(({ kind }) => kind !== 'text'))
    stream.fail(
      text.span,
      `the string ${printable(text.text)} where a name stands`,
      'Write a name, in backticks if it is no plain identifier.',
    )
  if (bound === undefined)
    stream.fail(
      given[0]?.span ?? metric,
      `\`${spec.name}\` takes ${signature(spec)}`,
      `For example \`${spec.example}\`.`,
    )
  for (const { name, kind, words = [] } of spec.arguments)
    for (const argument of bound.get(name) ?? []) {
      if (kind === 'metric' && argument.kind === 'name') checkNamed(argument.name, argument.span, vocabulary, stream)
      if (kind === 'word' && argument.kind === 'name') checkWord(argument.name, argument.span, words, stream)
      const inner = kind === 'call' ? calledBy(argument) : undefined
      if (inner === undefined) continue
      const places = argument.kind === 'call' ? argument.places : { metric: argument.span }
      checkCall(inner, places, vocabulary, stream)
    }
}

function checkWord(word: string, span: Span, words: readonly string[], stream: TokenStream): void {
  if (words.includes(word)) return
  stream.fail(span, `unknown word ${printable(word)}${didYouMean(word, words)}`, `Write ${oneOf(words)}.`)
}

/** A metric that is an argument, without any of its own: `train_gap(log_loss)`. */
function checkNamed(name: string, span: Span, vocabulary: Vocabulary, stream: TokenStream): void {
  const inner = metricNamed(name, span, vocabulary, stream)
  if (inner.arguments.every((each) => each.optional === true)) return
  stream.fail(span, `\`${name}\` needs arguments and cannot stand here`, 'Name a metric that takes none.')
}

const KINDS: Readonly<Partial<Record<ArgumentSpec['kind'], string>>> = {
  dataset: 'a data set',
  condition: 'a condition, such as `price > 0`',
  text: 'a string in double quotes',
  call: 'a metric with its arguments',
  duration: 'a number with a unit of time, such as `24h`',
}

function signature(spec: MetricSpec): string {
  if (spec.arguments.length === 0) return 'no arguments'
  const places = spec.arguments.map((place) => {
    const shown = `${place.name}${place.many === true ? ', ...' : ''}`
    return place.optional === true ? `[${shown}]` : shown
  })
  const kinds = spec.arguments.map(({ name, kind }) => `${name} is ${KINDS[kind] ?? `a ${kind}`}`)
  return `(${places.join(', ')}): ${kinds.join(', ')}`
}

function checkGap({ call, over }: Requirement, places: Places, spec: MetricSpec, stream: TokenStream): void {
  if (over === undefined || call.by.length > 0) return
  const fix = spec.by ? `Write \`${over}(${spec.name} by column)\`.` : `\`${spec.name}\` is not measured by groups.`
  stream.fail(places.metric, `\`${over}\` compares groups, and no \`by\` names any`, fix)
}

function checkOperator(requirement: Requirement, places: Places, spec: MetricSpec, stream: TokenStream): void {
  if (spec.kind === 'exact') {
    if (places.confidence === undefined) return
    stream.fail(places.confidence, `\`${spec.name}\` is exact and has no interval`, 'Leave the confidence out.')
  }
  if (requirement.operator !== '=' && requirement.operator !== '!=') return
  const message = `\`${requirement.operator}\` on \`${spec.name}\`: an estimate is never shown to equal a number`
  stream.fail(places.operator, message, 'Use `>=` or `<=`, or both in two lines.')
}
