/**
 * A pull request may exchange what a model is judged on without a word in the policy: the hold-out, the baseline. That is
 * allowed, and said.
 */
import type { Policy } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'
import type { Git } from '@sea-trials/trial/git'
import { firstKnown } from './base-policy.ts'
import type { Base } from './facts.ts'

/** A sentence for each that differs between the base and the commit here. Empty where the clone does not hold the base. */
export async function judgedByChanges(base: Base, policy: Policy, ask: Git): Promise<readonly string[]> {
  const commit = await firstKnown(base, policy.root, ask)
  if (commit === undefined) return []
  const named = [
    ...Object.values(policy.data).map(({ name, path }) => [`The data set ${printable(name)}`, path] as const),
    ...[policy.baseline?.onnx, policy.baseline?.predictions].map((path) => ['The baseline', path] as const),
  ]
  const branch = base.ref ?? 'the base branch'
  const notes = await Promise.all(
    named.map(async ([what, path]) =>
      path !== undefined && (await differs(commit, path, policy.root, ask))
        ? [`${what}, ${printable(path)}, is not the one of ${branch}: this pull request changes what it is judged on.`]
        : [],
    ),
  )
  return notes.flat()
}

/** DVC keeps a file's digest beside it in place of the file. A path that git cannot follow has no history to tell. */
async function differs(commit: string, path: string, folder: string, ask: Git): Promise<boolean> {
  const options = ['--no-ext-diff', '--no-textconv', '--no-renames', '--name-only', '-z']
  const paths = [`:(glob)${path}`, `:(glob)${path}.dvc`]
  const listed = await ask(folder, ['diff', ...options, commit, 'HEAD', '--', ...paths]).catch(() => undefined)
  return listed !== undefined && listed.length > 0
}
