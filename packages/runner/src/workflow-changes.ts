/** A pull request may change the workflow that calls the gates: that is a change of the policy, and is shown as one. */
import type { PolicyChange } from '@sea-trials/report/trials'
import { sha256 } from '@sea-trials/schema/canonical'
import { isObject } from '@sea-trials/schema/json'
import { stoodFor } from '@sea-trials/trial/expressions'
import type { Git } from '@sea-trials/trial/git'
import { entriesOf, repositoryOf } from '@sea-trials/trial/repository'
import { calledOf, isOurs, readWorkflow, type Step, type Workflow } from '@sea-trials/trial/workflow'
import { mergedBase } from './base-policy.ts'
import type { ActionFacts } from './facts.ts'

/** A line for each workflow (or action of the repository) that calls ours, and for each such step. Empty where the clone does not hold the base. */
export async function workflowChanges(
  { base, workspace }: Pick<ActionFacts, 'base' | 'workspace'>,
  git: Git,
): Promise<readonly PolicyChange[]> {
  const folder = await repositoryOf(workspace, workspace, git)
  const commit = base && folder && (await mergedBase(base, folder, git))
  if (!commit || folder === undefined) return []
  const changed = await changedFiles(commit, folder, git)
  const sides = await Promise.all(
    changed.map(async (path) => ({
      path,
      before: await fileOf(commit, path, folder, git),
      here: await fileOf('HEAD', path, folder, git),
    })),
  )
  return sides.filter(({ before, here }) => concerns(before) || concerns(here)).flatMap(changesOf)
}

/** One that calls a workflow or an action of this repository may call ours through it. */
const concerns = (bytes: Uint8Array | undefined): boolean =>
  bytes !== undefined && /sea-trials|uses:\s*['"]?(\.|\$)\//i.test(new TextDecoder().decode(bytes))

async function changedFiles(commit: string, folder: string, git: Git): Promise<readonly string[]> {
  const options = ['--no-ext-diff', '--no-textconv', '--no-renames', '--name-only', '-z']
  const places = [':(top).github/workflows', ':(top,glob)**/action.yml', ':(top,glob)**/action.yaml']
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

function changesOf({ path, before, here }: Sides): readonly PolicyChange[] {
  const side = (bytes: Uint8Array): string => `${path} ${sha256(bytes).slice(0, 19)}`
  const whole = row(before && side(before), here && side(here), here === undefined ? 'looser' : 'changed')
  const [there, now] = [before && readWorkflow(before), here && readWorkflow(here)]
  return [whole, ...partChanges(there, now), ...stepChanges(there, now)]
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

/** When it runs, with what rights and variables, and which jobs may fail or be passed over. */
function partChanges(there: Workflow | undefined, now: Workflow | undefined): readonly PolicyChange[] {
  const [a, b] = [partsOf(there), partsOf(now)]
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((key) => {
    const [before, after] = [a.get(key), b.get(key)]
    if (before === after) return []
    const shown = (text: string | undefined) => (text === undefined ? undefined : `${key}: ${text}`)
    return [row(shown(before), shown(after), excuses(key, after) ? 'looser' : 'changed')]
  })
}

function partsOf(workflow: Workflow | undefined): ReadonlyMap<string, string> {
  if (workflow === undefined) return new Map()
  const { on, permissions, env, inputs, jobs } = workflow
  const all: readonly (readonly [string, unknown])[] = [
    ['on', on],
    ['permissions', permissions],
    ...under('env', env),
    ...Object.entries(inputs).map(
      ([name, input]) => [`inputs.${name}.default`, isObject(input) ? input.default : undefined] as const,
    ),
    ...Object.entries(jobs).flatMap(([job, said]) => OF_A_JOB.flatMap((key) => under(`jobs.${job}.${key}`, said[key]))),
  ]
  return new Map(all.flatMap(([key, value]) => (value === undefined ? [] : [[key, JSON.stringify(value)] as const])))
}

const OF_A_JOB: readonly string[] = [
  ...['if', 'continue-on-error', 'permissions', 'uses', 'needs'],
  ...['with', 'env', 'strategy', 'runs-on', 'container'],
]

/** Variables one by one, since each may be another call's. */
const under = (key: string, value: unknown): readonly (readonly [string, unknown])[] =>
  isObject(value) && /(^|\.)env$/.test(key)
    ? Object.entries(value).map(([name, one]) => [`${key}.${name}`, one] as const)
    : [[key, value]]

const excuses = (key: string, after: string | undefined): boolean =>
  key.endsWith('.continue-on-error') && after !== undefined && after !== 'false'

function stepChanges(there: Workflow | undefined, now: Workflow | undefined): readonly PolicyChange[] {
  const left = [...shownSteps(now)]
  const changed = shownSteps(there).flatMap(({ step, shown }): readonly PolicyChange[] => {
    const at = left.findIndex(({ step: other }) => other.job === step.job && calledOf(other) === calledOf(step))
    const other = at < 0 ? undefined : left.splice(at, 1)[0]
    if (other === undefined) return [row(shown, undefined, 'looser')]
    if (other.shown === shown) return []
    const isExcused = excuses('.continue-on-error', JSON.stringify(other.step.said['continue-on-error']))
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
