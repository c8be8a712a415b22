/** The contract that a policy names. */
import { resolve } from 'node:path'
import type { Contract } from '@sea-trials/schema/contract/contract'
import { shownPath } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'

/** Undefined where it names none. */
export async function contractOf(policy: Policy): Promise<Contract | undefined> {
  const { contract, contractTable, root } = policy
  if (contract === undefined) return undefined
  const { loadContract } = await import('@sea-trials/schema/contract/contract')
  return loadContract(resolve(root, contract), shownPath(policy, contract), contractTable)
}
