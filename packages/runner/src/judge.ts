/**
 * By what a run is judged. What is not merged yet is judged by the policy and the contract of the branch that it would be
 * merged into; what it changes about them is shown.
 */
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { GateName } from '@sea-trials/gates/inputs'
import { replaceFile } from '@sea-trials/registry/atomic'
import type { PolicyChange } from '@sea-trials/report/trials'
import { sha256 } from '@sea-trials/schema/canonical'
import type { RawInputs } from '@sea-trials/schema/inputs'
import { fileAndTable, isInside, relativePath } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import { makeFolder, outputOf, writable } from '@sea-trials/trial/output'
import { type PolicySource, policyFile } from '@sea-trials/trial/policy'
import { policyChanges } from '@sea-trials/trial/policy-changes'
import { basePolicy, type Sources } from './base-policy.ts'
import type { ActionFacts } from './facts.ts'
import { judgedByChanges } from './judged-by-changes.ts'

export interface Asked {
  readonly gates: readonly GateName[] | 'all'
  readonly inputs: RawInputs
  readonly directory: string
}

export interface Judge {
  readonly base?: PolicySource
  readonly changes: readonly PolicyChange[]
  readonly notes: readonly string[]
}

/** Throws `github-failed` where the base cannot be read, `bad-policy` for a link in its place: then nothing may be judged. */
export async function judgeOf(asked: Asked, facts: ActionFacts, sources: Sources): Promise<Judge> {
  if (facts.base === undefined) return { changes: [], notes: [] }
  const { workspace } = facts
  const file = policyFile(asked.inputs, asked.directory)
  const source = file === undefined ? undefined : await basePolicy(facts, file, sources)
  const bytes = source === 'absent' ? undefined : source?.bytes
  const { base, here } = file === undefined ? {} : await bothSides(file, bytes, workspace)
  const contract = await contractOf(asked, base ?? here, facts, sources)
  const branch = facts.base.ref ?? 'the base branch'
  return {
    base: { ...(bytes && { bytes }), ...(contract?.copy && { contract: contract.copy }) },
    changes: [...(base && here ? await changesOf(base, here) : []), ...(contract?.changes ?? [])],
    notes: [
      ...(source === 'absent' ? [`There is no policy on ${branch} yet: this one is judged under its own.`] : []),
      ...(contract?.notes ?? []),
      ...(base ? await judgedByChanges(facts.base, base, sources.git) : []),
    ],
  }
}

async function bothSides(file: string, bytes: Uint8Array | undefined, workspace: string) {
  // Loaded only here: a run that needs no policy starts without it.
  const { loadPolicy, readPolicy } = await import('@sea-trials/schema/policy/load')
  const shown = relativePath(workspace, file)
  return {
    base: bytes && (await readPolicy(bytes, shown, { workspace, root: dirname(file) })),
    here: await loadPolicy(shown, { workspace }),
  }
}

async function changesOf(base: Policy, here: Policy): Promise<readonly PolicyChange[]> {
  if (here.digest === base.digest) return []
  const { VOCABULARIES } = await import('@sea-trials/gates/vocabularies')
  return policyChanges(base, here, VOCABULARIES)
}

/** Undefined where the contract here is the base's, or there is none. */
async function contractOf(
  { inputs, directory }: Asked,
  policy: Policy | undefined,
  facts: ActionFacts,
  sources: Sources,
): Promise<
  { readonly copy?: string; readonly changes?: Judge['changes']; readonly notes?: Judge['notes'] } | undefined
> {
  const file =
    inputs.contract !== undefined
      ? resolve(directory, fileAndTable(inputs.contract).contract)
      : policy?.contract === undefined
        ? undefined
        : resolve(policy.root, policy.contract)
  // What cannot be read is said by the gate that reads it.
  const here = file && isInside(file, facts.workspace) ? await readFile(file).catch(() => undefined) : undefined
  if (file === undefined || here === undefined) return undefined
  const base = await basePolicy(facts, file, sources, 'contract')
  if (base === undefined) return undefined
  const shown = relativePath(facts.workspace, file)
  if (base === 'absent') return { notes: [`The contract ${printable(shown)} is new and judged as it stands.`] }
  if (Buffer.compare(here, base.bytes) === 0) return undefined
  const root = policy?.root ?? directory
  const copy = join(outputOf({ root }), 'base', shown)
  await makeFolder(dirname(copy), { root, workspace: facts.workspace })
  await writable(() => replaceFile(copy, base.bytes), copy)
  const side = (bytes: Uint8Array): string => `${shown} ${sha256(bytes).slice(0, 19)}`
  return { copy, changes: [{ gate: 'contract', base: side(base.bytes), here: side(here), direction: 'changed' }] }
}
