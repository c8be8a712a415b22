/** What a pull request changes about its own judge, shown as what it is: looser, tighter, or changed. */
import type { PolicyChange } from '@sea-trials/report/trials'
import { type Change, comparePolicies } from '@sea-trials/schema/policy/compare'
import type { GatePolicy, Policy } from '@sea-trials/schema/policy/policy'
import type { Vocabulary } from '@sea-trials/schema/requirement/vocabulary'

/** Lines in the order of the base's gates, then those that are new here. `base` judged, `here` did not. */
export function policyChanges(
  base: Policy,
  here: Policy,
  vocabularies: readonly Vocabulary[],
): readonly PolicyChange[] {
  const gates = [...new Set([...Object.keys(base.gates), ...Object.keys(here.gates)])]
  // A confidence of the whole policy is shown once, among what is no line.
  const lines = comparePolicies(base, { ...here, confidence: base.confidence }, vocabularies)
  return [
    ...gates.flatMap((gate) => [
      ...lines.filter((change) => change.gate === gate).map(lineChange),
      ...settingChange(gate, base.gates[gate], here.gates[gate]),
    ]),
    ...topChanges(base, here),
  ]
}

const DIRECTION = { removed: 'looser', loosened: 'looser', added: 'tighter', tightened: 'tighter' } as const

function lineChange({ gate, kind, before, after }: Change): PolicyChange {
  return {
    gate,
    ...(before === undefined ? {} : { base: before }),
    ...(after === undefined ? {} : { here: after }),
    direction: DIRECTION[kind],
  }
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
