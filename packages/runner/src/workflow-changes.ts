/**
 * A pull request may change the workflow that calls the gates, or what git makes of the files that they read: that is a change of
 * the policy, and is shown as one.
 */
import { posix } from 'node:path'
import type { PolicyChange } from '@sea-trials/report/trials'
import { sha256 } from '@sea-trials/schema/canonical'
import { isObject, type JsonObject } from '@sea-trials/schema/json'
import { stoodFor } from '@sea-trials/trial/expressions'
import type { Git } from '@sea-trials/trial/git'
import { legsOf } from '@sea-trials/trial/matrix'
import { entriesOf, repositoryOf } from '@sea-trials/trial/repository'
import { calledOf, isLocal, isOurs, readWorkflow, type Step, type Workflow } from '@sea-trials/trial/workflow'
import { mergedBase } from './base-policy.ts'
import type { ActionFacts } from './facts.ts'

/** A line for each workflow (or action of the repository) that calls ours, and for each such step. Undefined where the clone does not hold the base. */
export async function workflowChanges(
  { base, workspace }: Pick<ActionFacts, 'base' | 'workspace'>,
  git: Git,
): Promise<readonly PolicyChange[] | undefined> {
  const folder = await repositoryOf(workspace, workspace, git)
  const commit = base && folder && (await mergedBase(base, folder, git))
  if (!commit || folder === undefined) return undefined
  const changed = await changedFiles(commit, folder, git)
  const sides = await Promise.all(
    changed.map(async (path) => ({
      path,
      before: await fileOf(commit, path, folder, git),
      here: await fileOf('HEAD', path, folder, git),
    })),
  )
  return sides.flatMap((side) => {
    if (CHECKED_OUT_BY.includes(posix.basename(side.path))) return [wholeChange(side)]
    return concerns(side.before) || concerns(side.here) ? changesOf(side) : []
  })
}

/** Attributes, another store of Git LFS, another place of a submodule: other bytes for the same commit. */
const CHECKED_OUT_BY: readonly string[] = ['.gitattributes', '.lfsconfig', '.gitmodules']

/** One that calls an action of this repository, or a workflow of any, may call ours through it; one that cannot be read, too. */
function concerns(bytes: Uint8Array | undefined): boolean {
  if (bytes === undefined) return false
  const workflow = readWorkflow(bytes)
  if (workflow === undefined) return true
  // Its text and what that says: letters may be written by their numbers.
  const { steps, ...said } = workflow
  return /sea-trials/i.test(JSON.stringify(said)) || steps.some((step) => isLocal(step) || isWorkflowOf(step))
}

const isWorkflowOf = ({ uses }: Step): boolean => /\/\.github\/workflows\//.test(uses)

async function changedFiles(commit: string, folder: string, git: Git): Promise<readonly string[]> {
  const options = ['--no-ext-diff', '--no-textconv', '--no-renames', '--name-only', '-z']
  const anywhere = ['action.yml', 'action.yaml', ...CHECKED_OUT_BY].map((name) => `:(top,glob)**/${name}`)
  const places = [':(top).github/workflows', ...anywhere]
  const args = ['diff', ...options, commit, 'HEAD', '--', ...places]
  const listed = await git(folder, args).catch(() => Buffer.alloc(0))
  return listed.toString('utf8').split('\0').filter(Boolean)
}

async function fileOf(commit: string, path: string, folder: string, git: Git): Promise<Uint8Array | undefined> {
  const [entry] = await entriesOf(commit, [path], folder, git)
  return entry?.kind === 'file' ? git(folder, ['cat-file', 'blob', entry.hash]) : undefined
}

interface Sides {
  readonly path: string
  readonly before: Uint8Array | undefined
  readonly here: Uint8Array | undefined
}

function wholeChange({ path, before, here }: Sides, gone: PolicyChange['direction'] = 'changed'): PolicyChange {
  const side = (bytes: Uint8Array): string => `${path} ${sha256(bytes).slice(0, 19)}`
  return row(before && side(before), here && side(here), here === undefined ? gone : 'changed')
}

function changesOf(sides: Sides): readonly PolicyChange[] {
  const { before, here } = sides
  const [there, now] = [before && readWorkflow(before), here && readWorkflow(here)]
  return [
    wholeChange(sides, 'looser'),
    ...partChanges(there, now),
    ...earlierChanges(there, now),
    ...stepChanges(there, now),
  ]
}

const row = (
  base: string | undefined,
  here: string | undefined,
  direction: PolicyChange['direction'],
): PolicyChange => ({
  gate: 'workflow',
  ...(base === undefined ? {} : { base }),
  ...(here === undefined ? {} : { here }),
  direction,
})

/** When it runs, with what rights and variables, and all that is said of its jobs: which may fail or be passed over, what they are called. */
function partChanges(there: Workflow | undefined, now: Workflow | undefined): readonly PolicyChange[] {
  const [a, b] = [partsOf(there), partsOf(now)]
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) => {
    const [before, after] = [a.get(key), b.get(key)]
    return legChanges(key, before, after) ?? partChange(key, before, after)
  })
}

function partChange(key: string, before: unknown, after: unknown): readonly PolicyChange[] {
  const [there, now] = [before, after].map((value) => value !== undefined && `${key}: ${JSON.stringify(value)}`)
  return there === now ? [] : [row(there || undefined, now || undefined, excuses(key, after) ? 'looser' : 'changed')]
}

/** Where both sides say which jobs a matrix makes: those that are made no more, and those that are new. */
function legChanges(key: string, before: unknown, after: unknown): readonly PolicyChange[] | undefined {
  if (!key.endsWith('.strategy') || ![before, after].every((one) => isObject(one) && one.matrix !== undefined))
    return undefined
  const [there, now] = [before, after].map((one) => legsOf(one)?.map(({ values }) => JSON.stringify(values)))
  if (there === undefined || now === undefined) return undefined
  const shown = (leg: string): string => `${key}.matrix: ${leg}`
  return [
    ...partChange(key, withoutMatrix(before), withoutMatrix(after)),
    ...there.filter((leg) => !now.includes(leg)).map((leg) => row(shown(leg), undefined, 'looser')),
    ...now.filter((leg) => !there.includes(leg)).map((leg) => row(undefined, shown(leg), 'tighter')),
  ]
}

const withoutMatrix = (strategy: unknown): unknown => ({ ...(strategy as JsonObject), matrix: undefined })

function partsOf(workflow: Workflow | undefined): ReadonlyMap<string, unknown> {
  if (workflow === undefined) return new Map()
  const { on, permissions, env, concurrency, defaults, inputs, jobs } = workflow
  const all: readonly (readonly [string, unknown])[] = [
    ['on', on],
    ['permissions', permissions],
    ...under('env', env),
    ['concurrency', concurrency],
    ['defaults', defaults],
    ...Object.entries(inputs).map(
      ([name, input]) => [`inputs.${name}.default`, isObject(input) ? input.default : undefined] as const,
    ),
    ...Object.entries(jobs).flatMap(([job, { steps: _, ...said }]) =>
      Object.entries(said).flatMap(([key, value]) => under(`jobs.${job}.${key}`, value)),
    ),
  ]
  return new Map(all.filter(([, value]) => value !== undefined))
}

/** Variables one by one, since each may be another call's. */
const under = (key: string, value: unknown): readonly (readonly [string, unknown])[] =>
  isObject(value) && /(^|\.)env$/.test(key)
    ? Object.entries(value).map(([name, one]) => [`${key}.${name}`, one] as const)
    : [[key, value]]

const excuses = (key: string, after: unknown): boolean =>
  key.endsWith('.continue-on-error') && after !== undefined && after !== false

/** What its jobs do before they call ours: it may write whatever a gate reads. */
function earlierChanges(there: Workflow | undefined, now: Workflow | undefined): readonly PolicyChange[] {
  const [a, b] = [earlierSteps(there), earlierSteps(now)]
  return [
    ...a.filter((step) => !b.includes(step)).map((step) => row(step, undefined, 'changed')),
    ...b.filter((step) => !a.includes(step)).map((step) => row(undefined, step, 'changed')),
  ]
}

function earlierSteps(workflow: Workflow | undefined): readonly string[] {
  const all = (workflow?.steps ?? []).filter(isOurs).flatMap(({ job, earlier }) =>
    earlier.filter(isObject).flatMap(({ name: _, ...said }) => {
      // Each of ours is told of as what it is.
      const isTold = typeof said.uses === 'string' && isOurs({ uses: said.uses })
      return isTold ? [] : [`jobs.${job}: ${JSON.stringify(said)}`]
    }),
  )
  return [...new Set(all)]
}

function stepChanges(there: Workflow | undefined, now: Workflow | undefined): readonly PolicyChange[] {
  const left = [...shownSteps(now)]
  const changed = shownSteps(there).flatMap(({ step, shown }): readonly PolicyChange[] => {
    const at = left.findIndex(({ step: other }) => other.job === step.job && calledOf(other) === calledOf(step))
    const other = at < 0 ? undefined : left.splice(at, 1)[0]
    if (other === undefined) return [row(shown, undefined, 'looser')]
    if (other.shown === shown) return []
    const isExcused = excuses('.continue-on-error', other.step.said['continue-on-error'])
    return [row(shown, other.shown, isExcused ? 'looser' : 'changed')]
  })
  return [...changed, ...left.map(({ shown }) => row(undefined, shown, 'tighter'))]
}

/** Ours, each as if what its expressions stand for were written out; where the files do not say it, with what it hangs on. */
const shownSteps = (workflow: Workflow | undefined): readonly { readonly step: Step; readonly shown: string }[] =>
  (workflow?.steps ?? []).filter(isOurs).map((step) => {
    const { said, hangsOn } = stoodFor(workflow as Workflow, step)
    const rest = hangsOn === undefined ? '' : `, and what cannot be read off it: ${hangsOn.slice(0, 19)}`
    return { step, shown: `jobs.${step.job}: ${JSON.stringify(said)}${rest}` }
  })
