/** What a pull request changes about its own judge, shown as what it is: looser, tighter, or changed. */
import type { PolicyChange } from '@sea-trials/report/trials'
import { canonicalJson } from '@sea-trials/schema/canonical'
import type { GatePolicy, Policy, RequirementText } from '@sea-trials/schema/policy/policy'
import type { Requirement } from '@sea-trials/schema/requirement/ast'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import type { Vocabulary } from '@sea-trials/schema/requirement/vocabulary'

interface Line {
  readonly shown: string
  /** What is measured, without burden and limit; the whole line where it cannot be parsed. */
  readonly about: string
  readonly parsed?: Requirement
}

/** Lines in the order of the base's gates, then those that are new here. `base` judged, `here` did not. */
export function policyChanges(
  base: Policy,
  here: Policy,
  vocabularies: readonly Vocabulary[],
): readonly PolicyChange[] {
  const gates = [...new Set([...Object.keys(base.gates), ...Object.keys(here.gates)])]
  return [
    ...gates.flatMap((gate) => {
      const vocabulary = vocabularies.find((one) => one.gate === gate)
      const lines = (policy: Policy): Line[] =>
        (policy.gates[gate]?.require ?? []).map((text) => lineOf(text, vocabulary))
      return [
        ...lineChanges(gate, lines(base), lines(here)),
        ...settingChange(gate, base.gates[gate], here.gates[gate]),
      ]
    }),
    ...topChanges(base, here),
  ]
}

function lineOf(text: RequirementText, vocabulary: Vocabulary | undefined): Line {
  const written = text.burden === 'require' ? text.text : `${text.burden}: ${text.text}`
  if (vocabulary === undefined) return { shown: written, about: written }
  try {
    const parsed = parseRequirement(text, vocabulary)
    const shown = parsed.burden === 'require' ? parsed.text : `${parsed.burden}: ${parsed.text}`
    const about = parsed.text.slice(0, parsed.text.lastIndexOf(`${parsed.limitText}`)).replace(/[<>=!\s]+$/, '')
    return { shown, about, parsed }
  } catch {
    // The gate itself says what is wrong with the line that judges; the other one judges nothing.
    return { shown: written, about: written }
  }
}

function lineChanges(gate: string, base: readonly Line[], here: readonly Line[]): readonly PolicyChange[] {
  const gone = base.filter((line) => !here.some(({ shown }) => shown === line.shown))
  const fresh = here.filter((line) => !base.some(({ shown }) => shown === line.shown))
  const paired = new Set<Line>()
  const changes = gone.map((line): PolicyChange => {
    const other = fresh.find((one) => one.about === line.about && !paired.has(one))
    if (other === undefined) return { gate, base: line.shown, direction: 'looser' }
    paired.add(other)
    return { gate, base: line.shown, here: other.shown, direction: direction(line.parsed, other.parsed) }
  })
  const added = fresh.filter((line) => !paired.has(line))
  return [...changes, ...added.map(({ shown }): PolicyChange => ({ gate, here: shown, direction: 'tighter' }))]
}

const weight = { warn: 0, guard: 1, require: 2 } as const

/** Looser as soon as one part is; tighter when one is and none is looser; else only changed. */
function direction(base: Requirement | undefined, here: Requirement | undefined): PolicyChange['direction'] {
  if (base === undefined || here === undefined) return 'changed'
  const moves = [
    Math.sign(weight[here.burden] - weight[base.burden]),
    limitMove(base, here),
    confidenceMove(base, here),
  ]
  if (moves.some((move) => move === undefined)) return 'changed'
  if (moves.some((move) => (move as number) < 0)) return 'looser'
  return moves.some((move) => (move as number) > 0) ? 'tighter' : 'changed'
}

/** 1 tighter, -1 looser, 0 the same, undefined where the two cannot be compared. */
function limitMove(base: Requirement, here: Requirement): number | undefined {
  if (base.operator !== here.operator) return undefined
  const way = base.operator.startsWith('>') ? 1 : base.operator.startsWith('<') ? -1 : undefined
  const [a, b] = [base.limit, here.limit]
  if (canonicalJson(a) === canonicalJson(b)) return 0
  if (way === undefined) return undefined
  if (a.kind === 'number' && b.kind === 'number') return way * Math.sign(b.value - a.value)
  if (a.kind === 'reference' && b.kind === 'reference' && a.reference === b.reference && a.factor === b.factor)
    return way * Math.sign(b.offset - a.offset)
  return undefined
}

/** A wider interval is harder to keep on the good side, and harder to fail on: comparable for plain lines only. */
function confidenceMove(base: Requirement, here: Requirement): number | undefined {
  if (base.confidence === here.confidence) return 0
  if (base.confidence === undefined || here.confidence === undefined || here.burden !== 'require') return undefined
  return Math.sign(here.confidence - base.confidence)
}

function settingChange(
  gate: string,
  base: GatePolicy | undefined,
  here: GatePolicy | undefined,
): readonly PolicyChange[] {
  if (base === undefined || here === undefined) {
    if ((base ?? here)?.require.length !== 0) return []
    return [
      base === undefined
        ? { gate, here: 'the gate', direction: 'tighter' }
        : { gate, base: 'the gate', direction: 'looser' },
    ]
  }
  const { require: _, at: __, ...before } = base
  const { require: ___, at: ____, ...after } = here
  return differing(gate, before, after)
}

function topChanges(base: Policy, here: Policy): readonly PolicyChange[] {
  const { gates: _, digest: __, root: ___, file: ____, ...before } = base
  const { gates: _____, digest: ______, root: _______, file: ________, ...after } = here
  return differing('policy', before, after)
}

function differing(gate: string, before: object, after: object): readonly PolicyChange[] {
  const [a, b] = [before as Readonly<Record<string, unknown>>, after as Readonly<Record<string, unknown>>]
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return keys.flatMap((key): readonly PolicyChange[] => {
    const [there, now] = [show(key, a[key]), show(key, b[key])]
    if (there === now) return []
    return [
      {
        gate,
        ...(there === undefined ? {} : { base: there }),
        ...(now === undefined ? {} : { here: now }),
        direction: 'changed',
      },
    ]
  })
}

/** Positions move with every line that is inserted above; they change nothing. */
const show = (key: string, value: unknown): string | undefined =>
  value === undefined
    ? undefined
    : `${key}: ${JSON.stringify(value, (name, inner) => (name === 'at' ? undefined : inner))}`
