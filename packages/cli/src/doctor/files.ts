/** What the files of a repository say: its policies and what they judge by, CODEOWNERS, workflows that call gates. */
import { readdir, readFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { relativePath } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { matchingFiles } from '@sea-trials/tables/files'
import { CODEOWNERS_PLACES, type OwnerRule, parseCodeowners } from '@sea-trials/trial/codeowners'
import { isOurs, readWorkflow, type Workflow } from '@sea-trials/trial/workflow'

export interface RepositoryFiles {
  readonly policies: readonly Policy[]
  /** Undefined where there is none. */
  readonly codeowners?: { readonly path: string; readonly rules: readonly OwnerRule[] }
  /** Those that call a gate, by path. */
  readonly workflows: ReadonlyMap<string, Workflow>
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

async function workflowsIn(root: string): Promise<Pick<RepositoryFiles, 'workflows' | 'unreadable'>> {
  const names = (await readdir(join(root, WORKFLOWS)).catch(() => [])).filter((name) => /\.ya?ml$/.test(name)).sort()
  const workflows = new Map<string, Workflow>()
  const unreadable: string[] = []
  for (const name of names) {
    const path = posix.join(WORKFLOWS, name)
    const workflow = readWorkflow(await readFile(join(root, path)))
    if (workflow === undefined) unreadable.push(path)
    else if (workflow.steps.some(isOurs)) workflows.set(path, workflow)
  }
  return { workflows, unreadable }
}

/** What a model is judged by, relative to the repository; of a glob the folder that it starts from. */
export function judgedBy({ policies, codeowners }: RepositoryFiles): readonly (readonly [string, string])[] {
  const named = policies.flatMap(({ file, contract, data, baseline }) => {
    const placed = (path: string): string => posix.normalize(posix.join(posix.dirname(file ?? '.'), path))
    const all: readonly (readonly [string, string | undefined])[] = [
      ['the policy', file],
      ['the contract', contract && placed(contract)],
      ...Object.values(data)
        .filter(({ name }) => name !== 'train')
        .map(({ name, path }) => [`the data set ${name}`, path && placed(path)] as const),
      ['the baseline', baseline?.onnx && placed(baseline.onnx)],
      ['the answers of the baseline', baseline?.predictions && placed(baseline.predictions)],
    ]
    return all
  })
  const all = [
    ...named,
    ['the workflows', `${WORKFLOWS}/trials.yml`] as const,
    ['CODEOWNERS itself', codeowners?.path ?? CODEOWNERS_PLACES[0]] as const,
  ]
  return all.flatMap(([what, path]) => (path === undefined || path === '' ? [] : [[what, path] as const]))
}
