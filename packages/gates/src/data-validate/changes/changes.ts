/** What happened to the data and to the contract since the base. Shown, never decided on: nothing here can fail a gate. */
import type { Changes, ContractChange, DataChange } from '@sea-trials/schema/changes'
import { compareContracts } from '@sea-trials/schema/contract/compare'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import type { Before, ContractBefore } from '../../before.ts'
import type { DataSet } from '../../data/data-set.ts'
import { shownFile } from '../../data/subjects.ts'
import { dataVocabulary } from '../metrics.ts'
import { sentence } from '../sentence.ts'
import { type Comparing, dataChange } from './data-change.ts'

const MOST_CONTRACT = 200
const MOST_SAMPLES = 5

export interface ChangesOf extends Pick<Comparing, 'engine' | 'versions' | 'showing'> {
  readonly policy: Policy
  /** Data sets that could not be read here: whether they changed is not known. */
  readonly unread: readonly string[]
}

export async function changesOf(before: Before, opened: readonly DataSet[], of: ChangesOf): Promise<Changes> {
  const { policy, showing, unread } = of
  const contracts = await before.contract()
  const primary = showing.schema['x-primary-key']
  const comparing: Comparing = {
    ...of,
    showing: {
      ...showing,
      besides: [contracts.before, contracts.here].flatMap((each) => (each === undefined ? [] : [each.schema])),
    },
    // What a contract calls private is not known by one that cannot be read.
    samples: contracts.why === undefined ? MOST_SAMPLES : 0,
    keys: [policy.columns.id === undefined ? [] : [policy.columns.id], Array.isArray(primary) ? primary : []],
    // Both sides are said relative to the policy's folder.
    show: (file) => shownFile(policy, file),
  }
  const data: DataChange[] = []
  for (const one of opened) {
    const change = await dataChange(one, comparing).catch(
      (error): DataChange => ({ name: one.name, state: 'unknown', note: sentence(error) }),
    )
    if (change !== undefined) data.push(change)
  }
  for (const name of unread) data.push({ name, state: 'unknown', note: 'it could not be read here' })
  return { base: before.base, data, ...contractChanges(before.base, contracts) }
}

function contractChanges(
  base: string,
  { before: there, here, why }: ContractBefore,
): Pick<Changes, 'contract' | 'notes'> {
  if (why !== undefined) return { contract: [], notes: [`The contract was not compared: ${why}`] }
  if (there === undefined && here !== undefined)
    return { contract: [], notes: [`The contract is new: ${printable(base)} has none.`] }
  if (there === undefined || here === undefined || there.digest === here.digest) return { contract: [], notes: [] }
  const all: readonly ContractChange[] = compareContracts(there, here, dataVocabulary)
  const more = all.length - MOST_CONTRACT
  return {
    contract: all.slice(0, MOST_CONTRACT),
    notes: more > 0 ? [`${more} more changes of the contract are not listed.`] : [],
  }
}
