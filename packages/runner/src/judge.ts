/**
 * By what a run is judged. What is not merged yet is judged by the policy and the contract of the branch that it would be
 * merged into, with the names and paths that it has here; what it changes about them is shown.
 */
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { PolicyChange } from '@sea-trials/report/trials'
import type { NameChange } from '@sea-trials/schema/policy/names'
import { relativePath } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { type PolicySource, policyFile, readAsWritten } from '@sea-trials/trial/policy'
import { policyChanges } from '@sea-trials/trial/policy-changes'
import type { Asked } from './asked.ts'
import { baseContract } from './base-contract.ts'
import { basePolicy, type Sources } from './base-policy.ts'
import { checkInputsTighten, countedNames, notCountedNotes } from './counted-names.ts'
import type { ActionFacts } from './facts.ts'
import { judgedOn, judgedOnChanges, judgedOnNotes } from './judged-by-changes.ts'

export interface Judge {
  readonly base?: PolicySource
  readonly changes: readonly PolicyChange[]
  readonly notes: readonly string[]
}

/** Throws `github-failed` where the base cannot be read, `bad-policy` for a link in its place: then nothing may be judged. */
export async function judgeOf(asked: Asked, facts: ActionFacts, sources: Sources): Promise<Judge> {
  if (facts.base === undefined) return { changes: [], notes: [] }
  const file = policyFile(asked.inputs, asked.directory)
  const source = file === undefined ? undefined : await basePolicy(facts, file, sources)
  const branch = facts.base.ref ?? 'the base branch'
  const bytes = source === 'absent' ? undefined : source?.bytes
  const here = file === undefined ? undefined : await policyHere(file, facts.workspace)
  const sides = file && bytes && here ? await bothSides(file, bytes, here, facts, sources) : undefined
  const policies = { judging: sides?.judging ?? here, here }
  const contract = await baseContract(asked, policies, facts, sources)
  const base: PolicySource = {
    ...(bytes && { bytes }),
    ...(sides && { names: sides.names }),
    ...(contract.copy && { contract: contract.copy }),
  }
  if (sides) checkInputsTighten(sides.judging, await readAsWritten({ ...asked, workspace: facts.workspace, base }))
  return {
    base,
    changes: [...(sides?.changes ?? []), ...contract.changes],
    notes: [
      ...(source === 'absent' ? [`There is no policy on ${branch} yet: this one is judged under its own.`] : []),
      ...contract.notes,
      ...(sides?.notes ?? []),
    ],
  }
}

async function policyHere(file: string, workspace: string): Promise<Policy> {
  // Loaded only here: a run that needs no policy starts without it.
  const { loadPolicy } = await import('@sea-trials/schema/policy/load')
  return loadPolicy(relativePath(workspace, file), { workspace })
}

/** The base's policy with the names that count, and what this one would change about it. */
async function bothSides(
  file: string,
  bytes: Uint8Array,
  here: Policy,
  { base = {}, workspace }: ActionFacts,
  { git }: Sources,
) {
  const { readNameChanges, readPolicy } = await import('@sea-trials/schema/policy/load')
  const [shown, ground] = [relativePath(workspace, file), { workspace, root: dirname(file) }]
  const there = await readPolicy(bytes, shown, ground)
  const files = await judgedOn(base, { there, here, workspace }, git)
  const renamed = readNameChanges(bytes, await readFile(file), shown)
  const names = countedNames(renamed, files)
  const judging = names.length === 0 ? there : await readPolicy(bytes, shown, ground, names)
  const branch = base.ref ?? 'the base branch'
  const left = renamed.filter((name) => !names.includes(name))
  return {
    judging,
    names,
    changes: [...(await changesOf(judging, here)), ...names.map(renaming), ...judgedOnChanges(files)],
    notes: [...judgedOnNotes(files, branch), ...notCountedNotes(left, branch)],
  }
}

async function changesOf(base: Policy, here: Policy): Promise<readonly PolicyChange[]> {
  if (here.digest === base.digest) return []
  const { VOCABULARIES } = await import('@sea-trials/gates/vocabularies')
  return policyChanges(base, here, VOCABULARIES)
}

const renaming = ({ path, base, here }: NameChange): PolicyChange => ({
  gate: 'policy',
  base: `${path.join('.')}: ${JSON.stringify(base)}`,
  here: `${path.join('.')}: ${JSON.stringify(here)}`,
  direction: 'renamed',
})
