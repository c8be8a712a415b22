/**
 * By what a run is judged. What is not merged yet is judged by the policy and the contract of the branch that it would be
 * merged into; what it changes about them is shown.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { GATE_INPUTS, type GateName } from '@sea-trials/gates/inputs'
import type { PolicyChange } from '@sea-trials/report/trials'
import { sha256 } from '@sea-trials/schema/canonical'
import type { RawInputs } from '@sea-trials/schema/inputs'
import { isInside, relativePath } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import { type PolicySource, policyFile } from '@sea-trials/trial/policy'
import { basePolicy, type Sources } from './base-policy.ts'
import type { ActionFacts } from './facts.ts'
import { policyChanges } from './policy-changes.ts'

export interface Asked {
  readonly gates: readonly GateName[] | 'all'
  readonly inputs: RawInputs
  readonly directory: string
}

export interface Judge {
  readonly base?: PolicySource
  /** With the base's contract in place of the one here, where the two differ. */
  readonly inputs: RawInputs
  readonly changes: readonly PolicyChange[]
  readonly notes: readonly string[]
}

/** Throws `github-failed` where the base cannot be read: then nothing may be judged. */
export async function judgeOf(asked: Asked, facts: ActionFacts, sources: Sources): Promise<Judge> {
  const { inputs, directory } = asked
  const file = policyFile(inputs, directory)
  const nothing: Judge = { inputs, changes: [], notes: [] }
  if (facts.base === undefined) return nothing
  const branch = facts.base.ref ?? 'the base branch'
  const source = file === undefined ? undefined : await basePolicy(facts, file, sources)
  if (source === 'absent') {
    const note = `There is no policy on ${branch} yet: this one is judged under its own.`
    return { ...nothing, notes: [note] }
  }
  const ground = { workspace: facts.workspace, root: file === undefined ? directory : dirname(file) }
  // Loaded only here: a run that needs no policy starts without it.
  const { readPolicy } = await import('@sea-trials/schema/policy/load')
  const judging = source && file && (await readPolicy(source.bytes, relativePath(facts.workspace, file), ground))
  const changes = judging && file ? await changesOf(judging, file, facts.workspace) : []
  const contract = await contractOf(asked, judging || undefined, facts, sources)
  return {
    ...(source === undefined ? {} : { base: source }),
    inputs: contract?.inputs ?? inputs,
    changes: [...changes, ...(contract?.changes ?? [])],
    notes: contract?.notes ?? [],
  }
}

async function changesOf(base: Policy, file: string, workspace: string): Promise<readonly PolicyChange[]> {
  const { loadPolicy } = await import('@sea-trials/schema/policy/load')
  const here = await loadPolicy(relativePath(workspace, file), { workspace })
  if (here.digest === base.digest) return []
  const { VOCABULARIES } = await import('@sea-trials/gates/vocabularies')
  return policyChanges(base, here, VOCABULARIES)
}

/** Undefined where the contract here is the base's, or there is none. */
async function contractOf(
  { gates, inputs, directory }: Asked,
  policy: Policy | undefined,
  facts: ActionFacts,
  sources: Sources,
): Promise<Pick<Judge, 'inputs' | 'changes' | 'notes'> | undefined> {
  const file =
    inputs.contract !== undefined
      ? resolve(directory, inputs.contract)
      : policy?.contract === undefined
        ? undefined
        : resolve(policy.root, policy.contract)
  if (file === undefined || !isInside(file, facts.workspace) || !takesContract(gates)) return undefined
  const here = await readFile(file).catch(() => undefined)
  if (here === undefined) return undefined
  const base = await basePolicy(facts, file, sources)
  if (base === undefined) return undefined
  const shown = relativePath(facts.workspace, file)
  if (base === 'absent')
    return { inputs, changes: [], notes: [`The contract ${printable(shown)} is new and judged as it stands.`] }
  if (Buffer.compare(here, base.bytes) === 0) return undefined
  const copy = join(policy?.root ?? directory, '.sea-trials', 'base', relativePath(facts.workspace, file))
  await mkdir(dirname(copy), { recursive: true })
  await writeFile(copy, base.bytes)
  const side = (bytes: Uint8Array): string => `${shown} ${sha256(bytes).slice(0, 19)}`
  return {
    inputs: { ...inputs, contract: relativePath(directory, copy) },
    changes: [{ gate: 'contract', base: side(base.bytes), here: side(here), direction: 'changed' }],
    notes: [],
  }
}

const takesContract = (gates: Asked['gates']): boolean =>
  gates === 'all' || gates.every((gate) => GATE_INPUTS[gate].some(({ name }) => name === 'contract'))
