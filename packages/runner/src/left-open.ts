/**
 * What the policy of the base leaves open. A run takes it as it is unless said; only where there is no such thing, so that the
 * base's own run could not judge, is it the workflow's to say.
 */
import { GATE_NAMES, type GateName } from '@sea-trials/gates/inputs'
import { registryName } from '@sea-trials/gates/model-register/open'
import { looksLikeAnswer } from '@sea-trials/gates/quality/answer-columns'
import { TRAINING } from '@sea-trials/gates/quality/sources'
import { loadOf } from '@sea-trials/gates/stress-test/load'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { type Asked, isAsked } from './asked.ts'
import { isCompared } from './judged-by-changes.ts'

/** The policy with what a run takes where it says nothing: the load, and the registry that it compares with. */
export function withUnsaid(policy: Policy, asked: Asked['gates']): Policy {
  const gates: Record<string, Policy['gates'][string]> = { ...policy.gates }
  if (gates['stress-test']) gates['stress-test'] = { ...gates['stress-test'], load: loadOf(policy) }
  // Where it registers is the workflow's to say; with what it compares is not.
  const compares = isCompared(policy) && judging(policy, asked).length > 0
  if (compares) gates['model-register'] = { require: [], ...gates['model-register'], registry: registryName(policy) }
  return { ...policy, gates }
}

/** Gates that this run asks for, and that judge. */
const judging = (policy: Policy, asked: Asked['gates']): readonly GateName[] =>
  GATE_NAMES.filter((gate) => gate !== 'model-register' && isAsked(asked, gate) && policy.gates[gate] !== undefined)

/** Without a label, or answers, they judge nothing; the others judge all the same, and otherwise for a name. */
const NEED_NAMES: readonly string[] = ['accuracy-gate', 'bias-check']

/**
 * Whether an input may name a column that the policy does not: where the gates could not judge without it. `answers`: what the
 * file of predictions holds; undefined where there is none to look into.
 */
export async function mayName(
  role: string,
  policy: Policy,
  asked: Asked['gates'],
  answers: () => Promise<readonly string[] | undefined>,
): Promise<boolean> {
  const { columns } = policy
  if (!judging(policy, asked).every((gate) => NEED_NAMES.includes(gate))) return false
  if (role === 'label') return columns.labels === undefined
  // Rows are paired by their order without one.
  if (role === 'id') return false
  const names = await answers()
  return names !== undefined && !names.some((name) => looksLikeAnswer(name, columns))
}

/** Whether answers to training rows may come from a file: not where the model is run on them. */
export const mayTellTraining = ({ candidate, data }: Policy): boolean =>
  candidate === undefined ||
  candidate.predictions !== undefined ||
  candidate.trainPredictions !== undefined ||
  (candidate.chosen === undefined && !TRAINING.some((name) => data[name] !== undefined))
