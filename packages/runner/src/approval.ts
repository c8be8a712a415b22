/**
 * Whether the policy of a pull request may judge before it is merged: a code owner of every file that it changes, who wrote
 * none of it, has approved the very commit. What cannot be looked up is not approved.
 */
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { CODEOWNERS_PLACES, LARGEST, type OwnerRule, ownersOf, parseCodeowners } from '@sea-trials/trial/codeowners'
import { mergedInto, placeOf } from '@sea-trials/trial/repository'
import { baseFile, type Sources } from './base-policy.ts'
import type { ActionFacts } from './facts.ts'
import { type GitHub, type PullFacts, type Review, statusOf } from './github.ts'

export interface ChangedFile {
  /** Absolute. */
  readonly file: string
  readonly here: Uint8Array | undefined
  readonly tip: Uint8Array | undefined
}

export interface Approval {
  readonly approved: boolean
  /** By whom, or why not. */
  readonly said: string
}

export async function approvalOf(
  files: readonly ChangedFile[],
  facts: Pick<ActionFacts, 'base' | 'pullRequest' | 'group' | 'workspace' | 'event'>,
  sources: Sources,
): Promise<Approval> {
  try {
    const by = await approversOf(files, facts, sources)
    return { approved: true, said: `The policy here judges: ${by} approved this very commit.` }
  } catch (error) {
    if (!(error instanceof Refusal) && !(error instanceof SeaTrialsError) && statusOf(error) === undefined) throw error
    const status = statusOf(error)
    const why =
      status === undefined
        ? messageOf(error)
        : `the reviews could not be looked at (GitHub answered ${status}): ${status < 500 && status !== 429 ? 'the job needs `pull-requests: read`' : 'run the job again'}`
    return { approved: false, said: `The change of the policy does not count before it is merged: ${why}.` }
  }
}

/** Why a change does not count. */
class Refusal extends Error {}

async function approversOf(
  files: readonly ChangedFile[],
  facts: Parameters<typeof approvalOf>[1],
  { git, github }: Sources,
): Promise<string> {
  if (github === undefined) throw new Refusal('there is no token to look for the approval of a code owner')
  const pull = await pullOf(facts, github)
  const places = await Promise.all(files.map(({ file }) => placeOf(file, facts.workspace, git)))
  const paths = places.map(({ path }) => path)
  if (facts.event === 'merge_group') await checkGroup(files, paths, pull, github)
  else await checkMerge(files, paths, pull, { folder: (places[0] as (typeof places)[number]).folder, git, github })
  const rules = await rulesOf(facts, { git, github })
  const [reviews, authors] = [await github.reviews(pull.number), await github.authors(pull.number)]
  const able = approving(reviews, pull, authors)
  const found: string[] = []
  for (const path of paths) found.push(await approverOf(path, rules, able, github))
  return [...new Set(found)].join(' ')
}

async function pullOf({ pullRequest, group }: Parameters<typeof approvalOf>[1], github: GitHub): Promise<PullFacts> {
  // The number is of GitHub's own making: the branch of a group is named by its queue.
  const number = pullRequest?.number ?? group?.pullRequest
  if (number === undefined) throw new Refusal('the event names no pull request whose approval could be looked for')
  const pull = await github.pull(number)
  if (pullRequest?.headSha !== undefined && pull.headSha !== pullRequest.headSha)
    throw new Refusal('commits were pushed since: the run of the newest commit looks for approval')
  return pull
}

/** What was approved is the head; what is judged must be its merge with a policy that has not changed since. */
async function checkMerge(
  files: readonly ChangedFile[],
  paths: readonly string[],
  { headSha }: PullFacts,
  { folder, git, github }: { readonly folder: string; readonly git: Sources['git']; readonly github: GitHub },
): Promise<void> {
  const into = await mergedInto(headSha, folder, git)
  if (into === undefined) throw new Refusal('what is checked out is not the merge of its head that GitHub made')
  for (const [i, path] of paths.entries()) {
    const then = await github.fileAt(path, into)
    if (!areSame(then, (files[i] as ChangedFile).tip))
      throw new Refusal(`${printable(path)} changed on the base since this was merged with it: update the branch`)
    const merged = await baseFile({ sha: 'HEAD' }, { folder, path }, { git, github: undefined })
    if (!areSameText(merged === 'absent' ? undefined : merged.bytes, (files[i] as ChangedFile).here))
      throw new Refusal(`${printable(path)} is not the one that was checked out: a step before this one wrote it`)
  }
}

/** A group holds what stands before it in the queue, too: only what is to the byte what was approved is approved. */
async function checkGroup(
  files: readonly ChangedFile[],
  paths: readonly string[],
  { headSha }: PullFacts,
  github: GitHub,
): Promise<void> {
  for (const [i, path] of paths.entries()) {
    const approved = await github.fileAt(path, headSha)
    if (!areSameText(approved, (files[i] as ChangedFile).here))
      throw new Refusal(`${printable(path)} of this group is not the one that was approved`)
  }
}

/** Also where neither is there. */
export const areSame = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0

/** As a commit holds it, and as a checkout on Windows writes it. */
const areSameText = (committed: Uint8Array | undefined, here: Uint8Array | undefined): boolean =>
  areSame(committed && withoutReturns(committed), here && withoutReturns(here))

const withoutReturns = (bytes: Uint8Array): Uint8Array =>
  Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')

async function rulesOf(
  { base = {}, workspace }: Pick<ActionFacts, 'base' | 'workspace'>,
  sources: Sources,
): Promise<readonly OwnerRule[]> {
  const { folder } = await placeOf(`${workspace}/x`, workspace, sources.git)
  for (const path of CODEOWNERS_PLACES) {
    const found = await baseFile(base, { folder, path }, sources)
    if (found === 'absent') continue
    if (found.bytes.length > LARGEST)
      throw new Refusal(`${path} of the base is larger than 3 MB: GitHub does not load it, and nobody owns anything`)
    return parseCodeowners(found.bytes)
  }
  throw new Refusal('the base has no CODEOWNERS: nobody could approve it')
}

/** Of those that wrote none of it: whose last word is an approval of the head itself. In small letters. */
function approving(
  reviews: readonly Review[],
  { author, headSha }: PullFacts,
  authors: readonly string[],
): Set<string> {
  const last = new Map<string, Review>()
  // A comment takes no approval back, and gives none.
  for (const review of reviews) if (DECISIVE.includes(review.state)) last.set(review.login.toLowerCase(), review)
  const own = new Set([author, ...authors].map((login) => login.toLowerCase()))
  const able = [...last].filter(
    ([login, { state, commit }]) => state === 'APPROVED' && commit === headSha && !own.has(login),
  )
  return new Set(able.map(([login]) => login))
}

const DECISIVE: readonly string[] = ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']

/** An owner who may write today, which a review does not say: GitHub takes no other for one, and a reader may collaborate. */
async function approverOf(
  path: string,
  rules: readonly OwnerRule[],
  able: ReadonlySet<string>,
  github: GitHub,
): Promise<string> {
  const owners = ownersOf(path, rules)
  if (owners.length === 0) throw new Refusal(`nobody owns ${printable(path)} by the CODEOWNERS of the base`)
  if (!owners.some((owner) => owner.startsWith('@')))
    throw new Refusal(
      `the CODEOWNERS of the base names the owners of ${printable(path)} by e-mail, which tells no account: name them as @login`,
    )
  const unseen = new Set<string>()
  const writes = async (login: string): Promise<boolean> => {
    const may = await github.mayWrite(login)
    if (may !== true)
      unseen.add(
        may === false
          ? `@${login}, who approved it, may not write to the repository`
          : `whether @${login}, who approved it, may write to the repository the token may not see: give \`github-token\` one of an app or a person that may write`,
      )
    return may === true
  }
  for (const owner of owners) {
    const login = owner.slice(1).toLowerCase()
    if (able.has(login) && (await writes(login))) return `${owner}, code owner of ${printable(path)},`
  }
  const teams = owners.filter((owner) => owner.startsWith('@') && owner.includes('/'))
  for (const team of teams)
    for (const login of able) {
      const is = await github.isMember(team.slice(1), login)
      if (is === true && (await writes(login))) return `@${login}, of ${team} that owns ${printable(path)},`
      if (is === undefined) unseen.add(`who is in ${team}, which owns ${printable(path)}, the token may not see`)
    }
  if (unseen.size > 0) throw new Refusal([...unseen].join('; '))
  throw new Refusal(
    `no code owner of ${printable(path)} (${owners.slice(0, 5).join(', ')}) other than who wrote it has approved this very commit. Once one has, open this check and click “Re-run jobs”, “Re-run failed jobs”`,
  )
}
