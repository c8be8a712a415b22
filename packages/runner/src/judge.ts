/**
 * By what a run is judged. What is not merged yet is judged by the policy and the contract of the branch that it would be
 * merged into, with the names and paths that it has here; what it changes about them is shown.
 */
import { readFile } from 'node:fs/promises'
import { dirname, posix, resolve } from 'node:path'
import { GATE_NAMES, type GateName } from '@sea-trials/gates/inputs'
import type { PolicyChange } from '@sea-trials/report/trials'
import type { NameChange } from '@sea-trials/schema/policy/names'
import { relativePath } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Called } from '@sea-trials/schema/requirement/rename'
import { printable } from '@sea-trials/schema/text'
import { besideAdded, type PolicySource, policyFile, readAsWritten, withFormerNames } from '@sea-trials/trial/policy'
import { policyChanges } from '@sea-trials/trial/policy-changes'
import { placeOf } from '@sea-trials/trial/repository'
import { approvalOf, type ChangedFile } from './approval.ts'
import { type Asked, isAsked } from './asked.ts'
import { baseContract } from './base-contract.ts'
import { basePolicy, type Sources } from './base-policy.ts'
import { columnNames, proofOf } from './column-names.ts'
import { checkInputsTighten, countedNames, notCountedNotes } from './counted-names.ts'
import { type ActionFacts, branchOf } from './facts.ts'
import { judgedOn, judgedOnChanges, judgedOnNotes } from './judged-by-changes.ts'
import { checkNoneRemovedFrom, checkNotDropped } from './left-out.ts'
import { type NewGate, newGates, type Predecessor, predecessorOf, unreadNote } from './predecessor.ts'
import { workflowChanges } from './workflow-changes.ts'

export interface Judge {
  readonly base?: PolicySource
  readonly changes: readonly PolicyChange[]
  readonly notes: readonly string[]
  /** Where the policy that judges stood on the base, if not here; in the repository, with `/`. */
  readonly replaced?: string
  /** The policy here judges, since a code owner has approved it. */
  readonly approved?: true
  /** A workflow changed, or that cannot be seen: whether the base keeps a history is not said by what runs here. */
  readonly mayKeepLess?: true
  /** Gates that the policy here would judge otherwise, maybe. */
  readonly informal: readonly GateName[]
}

/** Of a run with a base. Throws `github-failed` where the base cannot be read, `bad-policy` for a link in its place: then nothing may be judged. */
export async function judgeOf(asked: Asked, facts: ActionFacts, sources: Sources): Promise<Judge> {
  const file = policyFile(asked.inputs, asked.directory)
  const alone = file === undefined ? await checkNotDropped(asked, facts, sources) : []
  const here = file === undefined ? undefined : await policyHere(file, facts.workspace)
  const there = file && here ? await policyThere(file, here, asked, facts, sources) : undefined
  const sides =
    file && there?.judging && here ? await bothSides(file, there.judging, here, asked, facts, sources) : undefined
  const contract = await baseContract(asked, { judging: sides?.there ?? here, here }, facts, sources)
  const changed = [...(sides?.changed ?? []), ...contract.changed]
  const approval = changed.length === 0 ? undefined : await approvalOf(changed, facts, sources)
  const isApproved = approval?.approved === true
  const base: PolicySource = isApproved ? {} : { ...sides?.source, ...(contract.copy && { contract: contract.copy }) }
  const judging = isApproved ? here : sides?.judging
  if (sides && judging) {
    const folded = await readAsWritten(besideAdded({ ...asked, workspace: facts.workspace, base }))
    const named = withFormerNames(folded, base.renamed)
    await checkInputsTighten(judging, named, asked.gates, {
      proof: () => sides.proofOf(named),
      answers: () => answersOf(named),
    })
  }
  const seen = await workflowChanges(facts, sources.git)
  const ofWorkflows = seen ?? []
  const others =
    file === undefined || ofWorkflows.length === 0
      ? []
      : await checkNoneRemovedFrom(file, there?.judging?.replaced, asked, facts, sources)
  const changes = [...(sides?.changes ?? []), ...contract.changes, ...ofWorkflows]
  return {
    base,
    changes,
    ...(there?.judging?.replaced === undefined ? {} : { replaced: there.judging.replaced }),
    notes: [
      ...alone,
      ...others,
      ...(there?.notes ?? []),
      ...(approval === undefined ? [] : [approval.said]),
      ...contract.notes,
      ...(sides?.judgedOnNotes ?? []),
      ...(seen === undefined ? [unseen(facts)] : []),
      ...(isApproved ? [] : (sides?.notes ?? [])),
    ],
    ...(isApproved ? { approved: true } : {}),
    ...(seen?.length === 0 ? {} : { mayKeepLess: true }),
    informal: isApproved ? [] : informalGates(asked, here, [...(sides?.decisive ?? []), ...contract.changes]),
  }
}

async function answersOf(policy: Policy): Promise<readonly string[] | undefined> {
  const { columnsOfPredictions } = await import('@sea-trials/trial/answers-here')
  return columnsOfPredictions(policy)
}

const unseen = ({ base = {} }: Pick<ActionFacts, 'base'>): string =>
  `Whether data, baseline or workflows are those of ${branchOf(base)} could not be seen: the clone does not hold it. Check out with \`fetch-depth: 2\`.`

/** The text that judges, and where it stood if not here. */
interface Judging {
  readonly bytes: Uint8Array
  /** In the repository, with `/`. */
  readonly replaced?: string
  /** From the folder of the policy here to the one where it stood. */
  readonly way: string
}

/** The base's policy at this path, else the one whose place this takes; neither for a first policy of its model. */
async function policyThere(
  file: string,
  here: Policy,
  asked: Asked,
  facts: ActionFacts,
  sources: Sources,
): Promise<{ readonly judging?: Judging; readonly notes: readonly string[] }> {
  const { base = {}, workspace } = facts
  const source = await basePolicy(facts, file, sources)
  if (typeof source === 'object') return { judging: { bytes: source.bytes, way: '' }, notes: [] }
  const place = await placeOf(file, workspace, sources.git)
  const { found, others, unread } = await predecessorOf(place, here, asked, base, sources)
  const branch = branchOf(base)
  if (found === undefined) return { notes: [firstOf(here, others, branch)] }
  const way = posix.relative(posix.dirname(place.path), posix.dirname(found.path))
  const said = `${printable(found.path)} of ${branch} judges: the policy here, under a new path, takes its place.`
  return { judging: { bytes: found.bytes, replaced: found.path, way }, notes: [said, ...unread.map(unreadNote)] }
}

function firstOf({ model }: Policy, others: Predecessor['others'], branch: string): string {
  if (others.length === 0) return `There is no policy on ${branch} yet: this one is judged under its own.`
  const named = others.slice(0, 3).map(({ path, model: of }) => `${printable(path)} of ${printable(of)}`)
  return `There is no policy of ${printable(model)} for these gates on ${branch} yet (but ${named.join(', ')}, which judge as before): this one is judged under its own.`
}

/** What the policy here judges and the changes touch. Registering is about evidence, and there is none of these. */
function informalGates({ gates }: Asked, here: Policy | undefined, changes: readonly PolicyChange[]): GateName[] {
  const touched = new Set(changes.map(({ gate }) => gate))
  const isTouched = (gate: GateName): boolean =>
    touched.has('policy') || touched.has(gate) || (touched.has('contract') && USE_CONTRACT.includes(gate))
  return GATE_NAMES.filter(
    (gate) => gate !== 'model-register' && isAsked(gates, gate) && here?.gates[gate] !== undefined && isTouched(gate),
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
  { bytes, replaced, way }: Judging,
  here: Policy,
  asked: Asked,
  facts: Pick<ActionFacts, 'base' | 'workspace'>,
  sources: Sources,
) {
  const { git } = sources
  const { readNameChanges, readPolicy } = await import('@sea-trials/schema/policy/load')
  const { base = {}, workspace } = facts
  const [shown, ground] = [relativePath(workspace, file), { workspace, root: dirname(file) }]
  const there = await readPolicy(bytes, shown, ground, { way })
  const files = await judgedOn(base, { there, here, workspace }, git)
  const bytesHere = await readFile(file)
  const changed = readNameChanges(bytes, bytesHere, shown, way)
  const columns = await columnNames({ there, here, files, file }, facts, git)
  const names = countedNames(changed, files).filter((name) => !columns.explains(name) && !columns.keeps(name))
  const judging = names.length === 0 ? there : await readPolicy(bytes, shown, ground, { names, way })
  const branch = branchOf(base)
  const left = changed.filter((name) => !names.includes(name) && !columns.explains(name))
  const more = await newGates(file, { there, here }, asked, facts, sources)
  const gates: readonly string[] = more.filter(({ claimed }) => claimed === undefined).map(({ gate }) => gate)
  const added = gates.length === 0 ? {} : { added: { bytes: bytesHere, gates } }
  const all = await changesOf(judging, here, columns.renamed)
  // The lines of a new gate count already: nobody has to approve them.
  const decisive = all.filter(({ gate }) => !gates.includes(gate))
  const own = { file, here: bytesHere, tip: replaced === undefined ? bytes : undefined }
  const old =
    replaced === undefined ? [] : [await movedAway(resolve(dirname(file), way, posix.basename(replaced)), bytes)]
  return {
    proofOf: (named: Policy) => proofOf({ there, here: named, file, isAsked: true }, facts, git),
    there: gates.length === 0 ? there : await readPolicy(bytes, shown, ground, { way, ...added }),
    judging,
    source: {
      bytes,
      names,
      way,
      ...added,
      ...(columns.renamed && { renamed: columns.renamed }),
    } satisfies PolicySource,
    decisive,
    changed: decisive.length === 0 ? [] : [own, ...old],
    changes: [
      ...(replaced === undefined ? [] : [moved(replaced, shown)]),
      ...all,
      ...columns.changes,
      ...names.map(renaming),
      ...judgedOnChanges(files),
    ],
    judgedOnNotes: judgedOnNotes(files, branch),
    notes: [
      ...more.map((one) => ofNewGate(one, branch)),
      ...columns.notes,
      ...notCountedNotes(left, branch, columns.keeps),
    ],
  }
}

function ofNewGate({ gate, claimed }: NewGate, branch: string): string {
  if (claimed === undefined)
    return `The gate ${gate} is new on this pull request: ${branch} has no lines of it, and it is judged under its own.`
  return `The gate ${gate} is new in this policy, and does not count before it is merged: ${printable(claimed.path)} of ${branch} judges it for ${printable(claimed.model)}.`
}

/** What stands now where the policy stood: a change of it, too. */
const movedAway = async (file: string, tip: Uint8Array): Promise<ChangedFile> => ({
  file,
  here: await readFile(file).catch(() => undefined),
  tip,
})

const moved = (from: string, to: string): PolicyChange => ({
  gate: 'policy',
  base: from,
  here: to,
  direction: 'renamed',
})

async function changesOf(base: Policy, here: Policy, called?: Called): Promise<readonly PolicyChange[]> {
  if (here.digest === base.digest) return []
  const { VOCABULARIES } = await import('@sea-trials/gates/vocabularies')
  return policyChanges(base, here, VOCABULARIES, called)
}

const renaming = ({ path, base, here }: NameChange): PolicyChange => ({
  gate: 'policy',
  base: `${path.join('.')}: ${JSON.stringify(base)}`,
  here: `${path.join('.')}: ${JSON.stringify(here)}`,
  direction: 'renamed',
})
