/** What the base judges, and nothing here would judge any more: a pull request does not do without it. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { placeOf, repositoryOf } from '@sea-trials/trial/repository'
import type { Asked } from './asked.ts'
import type { Sources } from './base-policy.ts'
import { checkNotDisplaced } from './displaced.ts'
import { type ActionFacts, branchOf } from './facts.ts'
import { sidesOf } from './policy-sides.ts'
import { unreadNote } from './predecessor.ts'

/**
 * Plain inputs ignore any policy: not one by which the base judges this gate, and nothing here does any more. Where the base
 * cannot be seen they are judged as on any other run, with a note of it: a fork has no token to see it with.
 */
export async function checkNotDropped(
  asked: Asked,
  { base = {}, workspace }: ActionFacts,
  sources: Sources,
): Promise<readonly string[]> {
  const folder = await repositoryOf(asked.directory, workspace, sources.git)
  const branch = printable(branchOf(base))
  const found =
    folder === undefined
      ? undefined
      : await sidesOf(folder, base, sources).catch((error: unknown) => {
          if (error instanceof SeaTrialsError && error.code === 'github-failed') return undefined
          throw error
        })
  if (found === undefined)
    return [
      `Whether a policy of ${branch} judges this could not be seen: the inputs alone do. Check out with \`fetch-depth: 2\`, or give the job \`contents: read\` and the action its \`github-token\`.`,
    ]
  const first = found.policies.find((one) => found.isDropped(one, asked.gates))
  if (first === undefined) {
    checkNotDisplaced(undefined, found.displacedBy(undefined), branch)
    return []
  }
  throw new SeaTrialsError(
    'bad-input',
    `${printable(first.path)} judges this on ${branch}, and nothing here calls it any more: inputs alone would take its place`,
    [
      `Name it: \`policy: ${first.path}\`. To do without it, merge that past this check.`,
      ...found.unread.map(unreadNote),
    ].join(' '),
  )
}

/**
 * A workflow that lets another policy judge in the place of one, or leaves one out, changes what is judged; only where no call
 * here could be of that model, for a condition or an expression of an honest change is none of ours to doubt. `replaced`: one
 * that judges this, from where it stood. A note where it cannot be seen. Throws `bad-policy`.
 */
export async function checkNoneRemovedFrom(
  file: string,
  replaced: string | undefined,
  { gates }: Pick<Asked, 'gates'>,
  { base = {}, workspace }: Pick<ActionFacts, 'base' | 'workspace'>,
  sources: Sources,
): Promise<readonly string[]> {
  const { folder, path } = await placeOf(file, workspace, sources.git)
  const branch = printable(branchOf(base))
  const sides = await sidesOf(folder, base, sources).catch((error: unknown) => {
    if (error instanceof SeaTrialsError) return error
    throw error
  })
  if (sides instanceof SeaTrialsError)
    return [
      `Whether every other policy of ${branch} is judged still, since a workflow changed, was not seen: ${sides.message}.`,
    ]
  const removed = sides.policies.find(
    (one) => one.path !== path && one.path !== replaced && sides.isRemoved(one, gates),
  )
  if (removed === undefined) {
    // What judges in the place of another is none that takes its check.
    if (replaced === undefined) checkNotDisplaced(path, sides.displacedBy(path), branch)
    return []
  }
  throw new SeaTrialsError(
    'bad-policy',
    `${printable(removed.path)} judges ${printable(removed.model)} on ${branch}, and no workflow here calls it any more on pull requests`,
    'Call it as before. To retire a model, merge its removal past this check.',
    { file: removed.path },
  )
}
