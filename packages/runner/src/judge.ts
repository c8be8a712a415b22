/**
 * By what a run is judged. What is not merged yet is judged by the policy and the contract of the branch that it would be
 * merged into, with the names and paths that it has here; what it changes about them is shown.
 */
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { GATE_NAMES, type GateName } from '@sea-trials/gates/inputs'
import type { PolicyChange } from '@sea-trials/report/trials'
import type { NameChange } from '@sea-trials/schema/policy/names'
import { relativePath } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { type PolicySource, policyFile, readAsWritten } from '@sea-trials/trial/policy'
import { policyChanges } from '@sea-trials/trial/policy-changes'
import { approvalOf } from './approval.ts'
import type { Asked } from './asked.ts'
import { baseContract } from './base-contract.ts'
import { basePolicy, type Sources } from './base-policy.ts'
import { checkInputsTighten, countedNames, notCountedNotes } from './counted-names.ts'
import type { ActionFacts } from './facts.ts'
import { judgedOn, judgedOnChanges, judgedOnNotes } from './judged-by-changes.ts'
import { otherPolicyNotes } from './other-policies.ts'
import { workflowChanges } from './workflow-changes.ts'

export interface Judge {
  readonly base?: PolicySource
  readonly changes: readonly PolicyChange[]
  readonly notes: readonly string[]
  /** The policy here judges, since a code owner has approved it. */
  readonly approved?: true
  /** Gates that the policy here would judge otherwise, maybe. */
  readonly informal: readonly GateName[]
}

/** Throws `github-failed` where the base cannot be read, `bad-policy` for a link in its place: then nothing may be judged. */
export async function judgeOf(asked: Asked, facts: ActionFacts, sources: Sources): Promise<Judge> {
  if (facts.base === undefined) return { changes: [], notes: [], informal: [] }
  const file = policyFile(asked.inputs, asked.directory)
  const source = file === undefined ? undefined : await basePolicy(facts, file, sources)
  const branch = facts.base.ref ?? 'the base branch'
  const bytes = source === 'absent' ? undefined : source?.bytes
  const here = file === undefined ? undefined : await policyHere(file, facts.workspace)
  const sides = file && bytes && here ? await bothSides(file, bytes, here, facts, sources) : undefined
  const contract = await baseContract(asked, { judging: sides?.judging ?? here, here }, facts, sources)
  const changed = [...(sides?.changed ?? []), ...contract.changed]
  const approval = changed.length === 0 ? undefined : await approvalOf(changed, facts, sources)
  const isApproved = approval?.approved === true
  const base: PolicySource = isApproved
    ? {}
    : {
        ...(bytes && { bytes }),
        ...(sides && { names: sides.names }),
        ...(contract.copy && { contract: contract.copy }),
      }
  const judging = isApproved ? here : sides?.judging
  if (sides && judging) checkInputsTighten(judging, await readAsWritten({ ...asked, workspace: facts.workspace, base }))
  const changes = [...(sides?.changes ?? []), ...contract.changes, ...(await workflowChanges(facts, sources.git))]
  return {
    base,
    changes,
    notes: [
      ...(source === 'absent' ? [`There is no policy on ${branch} yet: this one is judged under its own.`] : []),
      ...(source === 'absent' && here ? await otherPolicyNotes(here, facts, sources.git) : []),
      ...(approval === undefined ? [] : [approval.said]),
      ...contract.notes,
      ...(sides?.judgedOnNotes ?? []),
      ...(isApproved ? [] : (sides?.notes ?? [])),
    ],
    ...(isApproved ? { approved: true } : {}),
    informal: isApproved ? [] : informalGates(asked, here, [...(sides?.decisive ?? []), ...contract.changes]),
  }
}

/** What the policy here judges and the changes touch. Registering is about evidence, and there is none of these. */
function informalGates({ gates }: Asked, here: Policy | undefined, changes: readonly PolicyChange[]): GateName[] {
  const touched = new Set(changes.map(({ gate }) => gate))
  const isTouched = (gate: GateName): boolean =>
    touched.has('policy') || touched.has(gate) || (touched.has('contract') && USE_CONTRACT.includes(gate))
  return GATE_NAMES.filter(
    (gate) =>
      gate !== 'model-register' &&
      (gates === 'all' || gates.includes(gate)) &&
      here?.gates[gate] !== undefined &&
      isTouched(gate),
  )
}

const USE_CONTRACT: readonly GateName[] = ['data-validate', 'stress-test']

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
  const bytesHere = await readFile(file)
  const renamed = readNameChanges(bytes, bytesHere, shown)
  const names = countedNames(renamed, files)
  const judging = names.length === 0 ? there : await readPolicy(bytes, shown, ground, names)
  const branch = base.ref ?? 'the base branch'
  const left = renamed.filter((name) => !names.includes(name))
  const decisive = await changesOf(judging, here)
  return {
    judging,
    names,
    decisive,
    changed: decisive.length === 0 ? [] : [{ file, here: bytesHere, tip: bytes }],
    changes: [...decisive, ...names.map(renaming), ...judgedOnChanges(files)],
    judgedOnNotes: judgedOnNotes(files, branch),
    notes: notCountedNotes(left, branch),
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
