/** What a pull request does to the requirements of a policy. */
import type { LimitExpression, Operator, Requirement } from '../requirement/ast.ts'
import { parseRequirement } from '../requirement/parse.ts'
import { printCall, printRequirement } from '../requirement/print.ts'
import { type Called, withColumns } from '../requirement/rename.ts'
import type { Vocabulary } from '../requirement/vocabulary.ts'
import type { Burden } from '../verdict.ts'
import type { Policy, RequirementText } from './policy.ts'

export interface Change {
  readonly gate: string
  readonly kind: 'removed' | 'loosened' | 'added' | 'tightened'
  /** As written, burden included. */
  readonly before?: string
  readonly after?: string
}

/**
 * Lines of the base branch's policy against those of this one, per gate in the base's order. Two lines are the same one
 * when they measure the same against the same kind of limit in the same direction; a limit, a burden or a confidence that
 * lets more pass is `loosened`, even where another of the three got stricter. What cannot be compared is removed and added.
 * `called`: columns of `head` that are the base's under another name.
 */
export function comparePolicies(
  base: Policy,
  head: Policy,
  vocabularies: readonly Vocabulary[],
  called: Called = {},
): readonly Change[] {
  const gates = new Set([...Object.keys(base.gates), ...Object.keys(head.gates)])
  return [...gates].flatMap((gate) => {
    const vocabulary = vocabularies.find((each) => each.gate === gate) ?? { gate, metrics: [] }
    const lines = (policy: Policy): Lines => ({
      require: policy.gates[gate]?.require ?? [],
      confidence: policy.confidence,
    })
    return compareRequirements(lines(base), { ...lines(head), called }, vocabulary)
  })
}

export interface Lines {
  readonly require: readonly RequirementText[]
  /** Of lines that name none. */
  readonly confidence: number
  readonly called?: Called
}

/** The same of two lists of lines, a contract's say. */
export function compareRequirements(before: Lines, after: Lines, vocabulary: Vocabulary): readonly Change[] {
  return compareLines(vocabulary.gate, linesOf(before, vocabulary), linesOf(after, vocabulary))
}

interface Line {
  /** Canonical; as written where it does not parse. */
  readonly text: string
  readonly shown: string
  readonly key: string
  readonly burden: Burden
  /** Undefined where the line does not parse. */
  readonly parsed?: Requirement
  readonly confidence: number
}

const linesOf = ({ require, ...rest }: Lines, vocabulary: Vocabulary): readonly Line[] =>
  require.map((source) => lineOf(source, rest, vocabulary))

function lineOf(
  source: RequirementText,
  { confidence, called = {} }: Omit<Lines, 'require'>,
  vocabulary: Vocabulary,
): Line {
  try {
    const parsed = withColumns(parseRequirement(source, vocabulary), called)
    const { limit, operator, over = '', call } = parsed
    const kind =
      limit.kind === 'number'
        ? 'number'
        : `${limit.reference} ${limit.strategy ?? ''} ${limit.factor === 1 ? '+' : '*'}`
    // `baseline` alone is both `baseline + 0` and `baseline * 1`: it is compared as an offset.
    // What is exact has no interval, and no confidence counts for it.
    const spec = vocabulary.metrics.find((metric) => metric.name === call.metric)
    const level = spec?.kind === 'exact' ? 1 : (parsed.confidence ?? confidence)
    const key = JSON.stringify([over, printCall(call), direction(operator), kind])
    return {
      text: printRequirement(parsed),
      shown: written(parsed),
      key,
      burden: parsed.burden,
      parsed,
      confidence: level,
    }
  } catch {
    const text = written(source)
    return { text, shown: text, key: text, burden: source.burden, confidence }
  }
}

const written = ({ burden, text }: Pick<RequirementText, 'burden' | 'text'>): string =>
  burden === 'require' ? text : `${burden}: ${text}`

const direction = (operator: Operator): string => (operator === '=' || operator === '!=' ? operator : operator[0]) ?? ''

function compareLines(gate: string, before: readonly Line[], after: readonly Line[]): readonly Change[] {
  const left = [...after]
  const pairOf = (line: Line, same: (other: Line) => boolean): Line | undefined => {
    const at = left.findIndex((other) => other.key === line.key && same(other))
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  // Lines that stayed pair with themselves first, then those of one burden: `recall >= 0.5` beside `warn: recall >= 0.7`.
  const pairs = new Map<Line, Line>()
  for (const same of [isSame, hasSameBurden, () => true])
    for (const line of before) {
      const pair = pairs.has(line) ? undefined : pairOf(line, (other) => same(line, other))
      if (pair !== undefined) pairs.set(line, pair)
    }
  const changes = before.flatMap((line): readonly Change[] => {
    const now = pairs.get(line)
    if (now === undefined) return [{ gate, kind: 'removed', before: line.shown }]
    const strictness = compareStrictness(line, now)
    if (strictness === 'same') return []
    if (strictness === undefined)
      return [
        { gate, kind: 'removed', before: line.shown },
        { gate, kind: 'added', after: now.shown },
      ]
    return [{ gate, kind: strictness, before: line.shown, after: now.shown }]
  })
  return [...changes, ...left.map((line): Change => ({ gate, kind: 'added', after: line.shown }))]
}

const isSame = (a: Line, b: Line): boolean => a.text === b.text && a.confidence === b.confidence
const hasSameBurden = (a: Line, b: Line): boolean => a.burden === b.burden

const weight: Readonly<Record<Burden, number>> = { require: 2, guard: 1, warn: 0 }

function compareStrictness(before: Line, after: Line): 'loosened' | 'tightened' | 'same' | undefined {
  if (before.parsed === undefined || after.parsed === undefined) return 'same'
  const limit = limitChange(before.parsed, after.parsed)
  if (limit === undefined) return undefined
  const confidence = Math.sign(after.confidence - before.confidence)
  const steps = [
    Math.sign(weight[after.burden] - weight[before.burden]),
    limit,
    // A guard blocks on what is shown: a longer interval shows less.
    after.burden === 'guard' ? -confidence : confidence,
  ]
  if (steps.some((step) => step < 0)) return 'loosened'
  return steps.some((step) => step > 0) ? 'tightened' : 'same'
}

/** 1: stricter, -1: looser, 0: the same; undefined where neither can be said. */
function limitChange(before: Requirement, after: Requirement): number | undefined {
  const moved = Math.sign(size(after.limit) - size(before.limit))
  if (before.operator === '=' || before.operator === '!=') return moved === 0 ? 0 : undefined
  const lower = before.operator.startsWith('>')
  if (moved !== 0) return lower ? moved : -moved
  return Number(!after.operator.endsWith('=')) - Number(!before.operator.endsWith('='))
}

function size(limit: LimitExpression): number {
  if (limit.kind === 'number') return limit.value
  return limit.factor === 1 ? limit.offset : limit.factor
}
