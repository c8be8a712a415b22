/** What a pull request changes about its own judge, shown as what it is: looser, tighter, or changed. */
import type { PolicyChange } from '@sea-trials/report/trials'
import { type Change, comparePolicies } from '@sea-trials/schema/policy/compare'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { type Waiver, waivedThing } from '@sea-trials/schema/policy/waivers'
import { type Called, conditionWith, nameOf } from '@sea-trials/schema/requirement/rename'
import type { Vocabulary } from '@sea-trials/schema/requirement/vocabulary'
import { type Leaf, leavesOf } from './policy-leaves.ts'

/** Lines in the order of the base's gates, then those that are new here, then keys. `base` judged, `here` did not. `called`: new names of the base's columns. */
export function policyChanges(
  base: Policy,
  here: Policy,
  vocabularies: readonly Vocabulary[],
  called: Called = {},
): readonly PolicyChange[] {
  const gates = [...new Set([...Object.keys(base.gates), ...Object.keys(here.gates)])]
  // A confidence of the whole policy is shown once, among what is no line.
  const lines = comparePolicies(base, { ...here, confidence: base.confidence }, vocabularies, called)
  const [before, after] = [leavesOf(base), leavesOf(underNames(here, called))]
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  const changed = keys.flatMap((key) => keyChange(key, before.get(key), after.get(key), base))
  return [
    ...gates.flatMap((gate) => [
      ...lines.filter((change) => change.gate === gate).map(lineChange),
      ...bareGate(gate, base, here),
      ...changed.filter((change) => change.gate === gate),
    ]),
    ...changed.filter(({ gate }) => gate === POLICY),
    ...waiverChanges(base.waivers ?? [], here.waivers ?? []),
  ]
}

/** The policy as it would be written with the names of the base. Requirements are compared as such. */
function underNames(policy: Policy, called: Called): Policy {
  const name = (text: string): string => nameOf(called, text)
  const roles = Object.entries(policy.columns).map(([role, value]) => [
    role,
    role === 'positive' ? value : typeof value === 'string' ? name(value) : (value as readonly string[]).map(name),
  ])
  const data = Object.entries(policy.data).map(([set, source]) => [
    set,
    source.where === undefined ? source : { ...source, where: conditionWith(source.where, called) },
  ])
  return { ...policy, columns: Object.fromEntries(roles), data: Object.fromEntries(data) }
}

/** A waiver lets something pass: one more, or one day more, is looser. */
function waiverChanges(before: readonly Waiver[], after: readonly Waiver[]): readonly PolicyChange[] {
  const show = ({ owner, expires, reason, ...what }: Waiver): string =>
    `waiver of ${waivedThing({ owner, expires, reason, ...what })} by ${owner} until ${expires}: ${reason}`
  const key = ({ requirement, gate, metric }: Waiver): string => JSON.stringify([requirement, gate, metric])
  const now = new Map(after.map((waiver) => [key(waiver), waiver]))
  const there = new Set(before.map(key))
  const row = (one: Waiver | undefined, other: Waiver | undefined, direction: PolicyChange['direction']) => ({
    gate: POLICY,
    ...(one === undefined ? {} : { base: show(one) }),
    ...(other === undefined ? {} : { here: show(other) }),
    direction,
  })
  return [
    ...before.flatMap((waiver) => {
      const other = now.get(key(waiver))
      if (other === undefined) return [row(waiver, undefined, 'tighter')]
      if (show(other) === show(waiver)) return []
      const days = Math.sign(Date.parse(other.expires) - Date.parse(waiver.expires))
      return [row(waiver, other, days > 0 ? 'looser' : days < 0 ? 'tighter' : 'changed')]
    }),
    ...after.filter((waiver) => !there.has(key(waiver))).map((waiver) => row(undefined, waiver, 'looser')),
  ]
}

const POLICY = 'policy'

const DIRECTION = { removed: 'looser', loosened: 'looser', added: 'tighter', tightened: 'tighter' } as const

function lineChange({ gate, kind, before, after }: Change): PolicyChange {
  return {
    gate,
    ...(before === undefined ? {} : { base: before }),
    ...(after === undefined ? {} : { here: after }),
    direction: DIRECTION[kind],
  }
}

/** A gate that comes or goes without a line: data-validate lives by the contract, model-register by the gates before. */
function bareGate(gate: string, base: Policy, here: Policy): readonly PolicyChange[] {
  const [there, now] = [base.gates[gate], here.gates[gate]]
  if ((there === undefined) === (now === undefined) || (there ?? now)?.require.length !== 0) return []
  return [
    there === undefined
      ? { gate, here: 'the gate', direction: 'tighter' }
      : { gate, base: 'the gate', direction: 'looser' },
  ]
}

function keyChange(key: string, before: Leaf | undefined, after: Leaf | undefined, base: Policy): PolicyChange[] {
  if (before?.text === after?.text) return []
  const path = (before ?? after)?.path ?? []
  const gate = path[0] === 'gates' ? String(path[1]) : POLICY
  const name = gate === POLICY ? key : path.slice(2).join('.')
  return [
    {
      gate,
      ...(before === undefined ? {} : { base: `${name}: ${before.text}` }),
      ...(after === undefined ? {} : { here: `${name}: ${after.text}` }),
      direction: keyDirection(key, before?.text, after?.text, base),
    },
  ]
}

/** Of most keys nobody can tell which of two values is stricter. */
function keyDirection(
  key: string,
  before: string | undefined,
  after: string | undefined,
  base: Policy,
): PolicyChange['direction'] {
  if (key === 'confidence' || key === 'holdout-uses') {
    // A longer interval proves less, and a guard blocks only on what is proven.
    if (Object.values(base.gates).some(({ require }) => require.some(({ burden }) => burden === 'guard')))
      return 'changed'
    if (key === 'holdout-uses') return after === '"paid"' ? 'tighter' : 'looser'
    return Number(after) < Number(before) ? 'looser' : 'tighter'
  }
  if (key === 'min-support') return before === undefined || Number(after) > Number(before) ? 'looser' : 'tighter'
  if (key === 'baseline.first') return after === '"adopt"' ? 'looser' : 'tighter'
  return 'changed'
}
