/** What the files of a repository say: its policies and what they judge by, CODEOWNERS, workflows that call gates. */
import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { isInside, relativePath } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { matchingFiles } from '@sea-trials/tables/files'
import { CODEOWNERS_PLACES, type OwnerRule, parseCodeowners } from '@sea-trials/trial/codeowners'
import { isLocal, isOurs, readWorkflow, type Workflow } from '@sea-trials/trial/workflow'

export interface RepositoryFiles {
  readonly policies: readonly Policy[]
  /** Undefined where there is none. */
  readonly codeowners?: { readonly path: string; readonly rules: readonly OwnerRule[] }
  /** Those that call a gate, themselves or through another workflow of the repository, by path. */
  readonly workflows: ReadonlyMap<string, Workflow>
  /** All of them. */
  readonly all: ReadonlyMap<string, Workflow>
  /** Actions of the repository that a workflow calls, itself or through another of them. */
  readonly actions: ReadonlyMap<string, Workflow>
  /** Whether the rest of the workflows could be read. */
  readonly unreadable: readonly string[]
}

/** `policy`: one that is not called `sea-trials.yml`, or a glob. Throws `bad-policy` for one that cannot be read. */
export async function repositoryFiles(root: string, policy = '**/sea-trials.yml'): Promise<RepositoryFiles> {
  const found = await matchingFiles(policy, root)
  const names = found.map((file) => relativePath(root, file)).filter((name) => !/(^|\/)node_modules\//.test(name))
  const { loadPolicy } = await import('@sea-trials/schema/policy/load')
  const policies: Policy[] = []
  for (const name of names.sort()) policies.push(await loadPolicy(name, { workspace: root }))
  const codeowners = await codeownersIn(root)
  return { policies, ...(codeowners && { codeowners }), ...(await workflowsIn(root)) }
}

async function codeownersIn(root: string): Promise<RepositoryFiles['codeowners']> {
  for (const path of CODEOWNERS_PLACES) {
    const bytes = await readFile(join(root, path)).catch(() => undefined)
    if (bytes !== undefined) return { path, rules: parseCodeowners(bytes) }
  }
  return undefined
}

const WORKFLOWS = '.github/workflows'

async function workflowsIn(
  root: string,
): Promise<Pick<RepositoryFiles, 'workflows' | 'all' | 'actions' | 'unreadable'>> {
  const names = (await readdir(join(root, WORKFLOWS)).catch(() => [])).filter((name) => /\.ya?ml$/.test(name)).sort()
  const all = new Map<string, Workflow>()
  const unreadable: string[] = []
  for (const name of names) {
    const path = posix.join(WORKFLOWS, name)
    const workflow = readWorkflow(await readFile(join(root, path)))
    if (workflow === undefined) unreadable.push(path)
    else all.set(path, workflow)
  }
  const calls = ({ steps }: Workflow): boolean =>
    steps.some((step) => isOurs(step) || all.get(localOf(step.uses))?.steps.some(isOurs))
  return {
    all,
    workflows: new Map([...all].filter(([, workflow]) => calls(workflow))),
    actions: await actionsIn(root, all),
    unreadable,
  }
}

/** `.github/workflows/gates.yml` of what calls it by its place in the repository. */
export const localOf = (uses: string): string => uses.replace(/^(\.|\$)\//, '')

async function actionsIn(
  root: string,
  workflows: ReadonlyMap<string, Workflow>,
): Promise<ReadonlyMap<string, Workflow>> {
  const found = new Map<string, Workflow>()
  const folders = new Set([...workflows.values()].flatMap(foldersOf))
  for (const folder of folders)
    for (const name of ['action.yml', 'action.yaml']) {
      const path = posix.join(folder, name)
      const bytes = isInside(join(root, path), root)
        ? await readFile(join(root, path)).catch(() => undefined)
        : undefined
      const action = bytes && readWorkflow(bytes)
      if (action === undefined) continue
      found.set(path, action)
      for (const more of foldersOf(action)) folders.add(more)
    }
  return found
}

const foldersOf = ({ steps }: Workflow): readonly string[] =>
  steps.flatMap((step) => (isLocal(step) && !/\.ya?ml$/.test(step.uses) ? [posix.normalize(localOf(step.uses))] : []))

/** What a model is judged by, relative to the repository; of a glob the folder that it starts from. */
export function judgedBy({
  policies,
  codeowners,
  workflows,
  actions,
}: RepositoryFiles): readonly (readonly [string, string])[] {
  const named = policies.flatMap(({ file, contract, data, baseline, serving }) => {
    const placed = (path: string): string => posix.normalize(posix.join(posix.dirname(file ?? '.'), path))
    const all: readonly (readonly [string, string | undefined])[] = [
      ['the policy', file],
      ['the contract', contract && placed(contract)],
      ...Object.values(data)
        .filter(({ name }) => name !== 'train')
        .map(({ name, path }) => [`the data set ${name}`, path && placed(path)] as const),
      ['the baseline', baseline?.onnx && placed(baseline.onnx)],
      ['the file of the baseline’s answers', baseline?.predictions && placed(baseline.predictions)],
      ['what starts the server', serving?.start && placedScript(serving.start, placed)],
    ]
    return all
  })
  const all = [
    ...named,
    ...[...workflows.keys()].map((path) => ['the workflow', path] as const),
    ['a new workflow', `${WORKFLOWS}/a-new-one.yml`] as const,
    ...[...actions].flatMap(([path, { steps }]) =>
      steps.some(isOurs) ? [['the action that calls a gate', path] as const] : [],
    ),
    ['CODEOWNERS itself', codeowners?.path ?? CODEOWNERS_PLACES[0]] as const,
  ]
  return all.flatMap(([what, path]) => (path === undefined || path === '' ? [] : [[what, path] as const]))
}

/** Of a command the file of the repository that it runs, if it names one. */
function placedScript(command: string, placed: (path: string) => string): string | undefined {
  const [word = ''] = command.trim().split(/\s+/)
  return /^\.{1,2}\//.test(word) ? placed(word) : undefined
}
