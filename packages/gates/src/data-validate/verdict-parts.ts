/** What a verdict says besides its checks. */
import type { Contract } from '@sea-trials/schema/contract/contract'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printCall, printName } from '@sea-trials/schema/requirement/print'
import type { Subject, Verdict } from '@sea-trials/schema/verdict'
import type { DataSet } from '../data/data-set.ts'
import { dataSubject, policySubject } from '../data/subjects.ts'
import type { GateContext } from '../gate.ts'
import type { Concluded } from './lines.ts'
import { sentence } from './sentence.ts'

export function metricsOf(
  rows: ReadonlyMap<DataSet, number | undefined>,
  concluded: readonly Concluded[],
): Verdict['metrics'] {
  const metrics: Record<string, number | null> = {}
  for (const [{ name }, count] of rows) metrics[`${printName(name)}.row_count`] = count ?? null
  for (const { check, requirement, metrics: others } of concluded) {
    Object.assign(metrics, others)
    // A bound is no measurement.
    if (requirement === undefined || check.outcome === 'error' || check.approximate === true) continue
    const call = printCall(requirement.call)
    metrics[requirement.over === undefined ? call : `${requirement.over}(${call})`] = check.observed
  }
  return metrics
}

export async function subjectsOf(
  { policy, digest }: GateContext,
  opened: readonly DataSet[],
  contract: Contract | undefined,
): Promise<Subject[]> {
  const data: Subject[] = []
  for (const each of opened) data.push(await dataSubject(each, policy, digest))
  const promised: Subject[] =
    contract === undefined || policy.contract === undefined
      ? []
      : [{ name: 'contract', digest: contract.digest, path: policy.contract }]
  return [...data, ...promised, policySubject(policy)]
}

/** The first thing that went wrong, for scripts; its check says the same to people. */
export function errorOf([first]: readonly unknown[]): Pick<Verdict, 'error'> {
  if (first === undefined) return {}
  if (!(first instanceof SeaTrialsError))
    return { error: { code: 'internal', message: sentence(first), fix: 'Please report it.' } }
  const { code, message, fix, at } = first
  return { error: { code, message, fix, ...(at === undefined ? {} : { at }) } }
}
