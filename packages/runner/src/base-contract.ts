/** The contract that judges what is not merged yet: the base branch's, wherever the one here lies; and what became of it. */
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { replaceFile } from '@sea-trials/registry/atomic'
import type { PolicyChange } from '@sea-trials/report/trials'
import { sha256 } from '@sea-trials/schema/canonical'
import type { ContractChange } from '@sea-trials/schema/changes'
import { fileAndTable, isInside, relativePath } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import { makeFolder, outputOf, writable } from '@sea-trials/trial/output'
import { areSame, type ChangedFile } from './approval.ts'
import type { Asked } from './asked.ts'
import { basePolicy, type Sources } from './base-policy.ts'
import type { ActionFacts } from './facts.ts'

export interface BaseContract {
  /** Where a copy of the base's stands, absolute; undefined where the one here is the same, or the base has none. */
  readonly copy?: string
  readonly changes: readonly PolicyChange[]
  readonly notes: readonly string[]
  /** The file that judges, and another one that would after the merge. */
  readonly changed: readonly ChangedFile[]
}

const NONE: BaseContract = { changes: [], notes: [], changed: [] }

/** `judging` names the contract that is meant, `here` the one that would be after the merge. */
export async function baseContract(
  { inputs, directory }: Pick<Asked, 'inputs' | 'directory'>,
  { judging, here }: { readonly judging: Policy | undefined; readonly here: Policy | undefined },
  facts: Pick<ActionFacts, 'base' | 'workspace'>,
  sources: Sources,
): Promise<BaseContract> {
  const { workspace } = facts
  const said = inputs.contract === undefined ? undefined : resolve(directory, fileAndTable(inputs.contract).contract)
  const file = said ?? placeIn(judging)
  if (file === undefined) return NONE
  const next = said ?? placeIn(here)
  const now = await bytesOf(next, workspace)
  // What cannot be read is said by the gate that reads it.
  if (!isInside(file, workspace)) return NONE
  const base = await basePolicy(facts, file, sources, 'contract')
  if (base === undefined) return NONE
  const shown = relativePath(workspace, file)
  if (base === 'absent')
    return now === undefined
      ? NONE
      : { ...NONE, notes: [`The contract ${printable(shown)} is new and judged as it stands.`] }
  const inPlace = await bytesOf(file, workspace)
  if (areSame(inPlace, base.bytes) && areSame(now, base.bytes)) return NONE
  const root = judging?.root ?? directory
  const copy = join(outputOf({ root }), 'base', shown)
  await makeFolder(dirname(copy), { root, workspace })
  await writable(() => replaceFile(copy, base.bytes), copy)
  const other =
    next === undefined || next === file ? [] : [{ file: next, here: now, tip: await tipOf(next, facts, sources) }]
  // The same bytes under another name are no change that anyone would have to approve.
  const changed = areSame(now, base.bytes) ? [] : [{ file, here: inPlace, tip: base.bytes }, ...other]
  return { copy, changes: await changesOf(base.bytes, now, shown), notes: [], changed }
}

async function tipOf(file: string, facts: Parameters<typeof basePolicy>[0], sources: Sources) {
  const found = await basePolicy(facts, file, sources, 'contract')
  return typeof found === 'object' ? found.bytes : undefined
}

const placeIn = (policy: Policy | undefined): string | undefined =>
  policy?.contract === undefined ? undefined : resolve(policy.root, policy.contract)

const bytesOf = async (file: string | undefined, workspace: string): Promise<Uint8Array | undefined> =>
  file !== undefined && isInside(file, workspace) ? readFile(file).catch(() => undefined) : undefined

/** The contract as a whole, then promise by promise where both can be read. */
async function changesOf(base: Uint8Array, here: Uint8Array | undefined, shown: string): Promise<PolicyChange[]> {
  if (areSame(here, base)) return []
  const side = (bytes: Uint8Array): string => `${shown} ${sha256(bytes).slice(0, 19)}`
  const promises = here === undefined ? [] : await promiseChanges(base, here, shown).catch(() => [])
  return [
    {
      gate: 'contract',
      base: side(base),
      ...(here === undefined ? {} : { here: side(here) }),
      direction: here === undefined ? 'looser' : 'changed',
    },
    ...promises.slice(0, MOST).map(promiseChange),
  ]
}

/** The change of each is in the verdict of data-validate; this is a page about the policy. */
const MOST = 30

async function promiseChanges(base: Uint8Array, here: Uint8Array, file: string): Promise<readonly ContractChange[]> {
  const { readContract } = await import('@sea-trials/schema/contract/contract')
  const { compareContracts } = await import('@sea-trials/schema/contract/compare')
  const { VOCABULARIES } = await import('@sea-trials/gates/vocabularies')
  const vocabulary = VOCABULARIES.find(({ gate }) => gate === 'data-validate') as (typeof VOCABULARIES)[number]
  return compareContracts(await readContract(base, file), await readContract(here, file), vocabulary)
}

const promiseChange = ({ what, before, here, direction }: ContractChange): PolicyChange => ({
  gate: 'contract',
  ...(before === undefined ? {} : { base: `${what}: ${before}` }),
  ...(here === undefined ? {} : { here: `${what}: ${here}` }),
  direction,
})
