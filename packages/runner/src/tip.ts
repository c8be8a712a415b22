/**
 * Which commit of the base branch judges: its tip, asked of GitHub. The event of a pull request names the commit that the
 * branch stood at when it was sent, also when it is run again days later; that of a merge queue names its own earlier
 * entries, which are not merged, and is never taken.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { commitOf, mergedInto, repositoryOf } from '@sea-trials/trial/repository'
import type { Sources } from './base-policy.ts'
import { type ActionFacts, type Base, branchOf } from './facts.ts'

export interface Tip {
  readonly base: Base
  /** Which commit it is, and who said so. */
  readonly said: string
  /** The branch has moved since the event, or may have: worth a note. */
  readonly moved: boolean
}

/** Undefined for what is merged already. What cannot be asked is as the checkout and the event have it. */
export async function tipOf(
  facts: Pick<ActionFacts, 'base' | 'pullRequest' | 'workspace' | 'attempt'>,
  directory: string,
  { git, github }: Sources,
): Promise<Tip | undefined> {
  const { base, pullRequest, workspace, attempt } = facts
  if (base === undefined) return undefined
  const asked = base.ref === undefined ? undefined : await askedOf(base.ref, github)
  const folder = await repositoryOf(directory, workspace, git)
  const head = pullRequest?.headSha
  const merged = folder && head ? await mergedInto(head, folder, git) : undefined
  const then = merged ?? base.sha
  const branch = branchOf(base)
  const short = (sha: string): string => sha.slice(0, 7)
  const older = [merged, base.sha].filter((sha) => sha !== undefined)
  if (asked !== undefined) {
    const moved = then !== undefined && then !== asked
    return {
      base: { ...base, sha: asked, older },
      moved,
      said: moved
        ? `${branch} moved since this was merged with it, from ${short(then)} to ${short(asked)}: the tip judges.`
        : `The policy of ${branch} at ${short(asked)}, its tip, judges.`,
    }
  }
  const known = then === undefined ? 'as it was fetched' : `at ${short(then)}, as it stood when this was merged with it`
  return {
    base: { ...base, ...(then === undefined ? {} : { sha: then }), older },
    moved: attempt > 1,
    said: `The policy of ${branch} ${known}, judges: GitHub was not asked where it stands now.`,
  }
}

/** Undefined where it cannot be asked. Throws `github-failed` for an answer that is no commit: git would read any other name in the clone. */
async function askedOf(branch: string, github: Sources['github']): Promise<string | undefined> {
  const said: unknown = await github?.tip(branch).catch(() => undefined)
  if (said === undefined || (typeof said === 'string' && /^[0-9a-f]{40,64}$/.test(said))) return said
  throw new SeaTrialsError(
    'github-failed',
    `${printable(branch)} stands at ${printable(String(said))}, by what answers as GitHub: that is no commit`,
    'See what stands between the runner and GitHub: without the commit nobody knows which policy judges.',
  )
}

/** Events that run with a token that may write, or with secrets, whoever wrote what was checked out. */
const PRIVILEGED: readonly string[] = ['workflow_run', 'issue_comment', 'issues', 'discussion', 'discussion_comment']

/**
 * Throws `bad-input` where what a stranger wrote would be run beside secrets, or where nothing of it would be judged: on
 * `pull_request_target`, and on its kin where another commit than that of the default branch was checked out.
 */
export async function checkEvent(
  { event, workspace, run }: Pick<ActionFacts, 'event' | 'workspace' | 'run'>,
  directory: string,
  { git }: Sources,
): Promise<void> {
  const fix =
    'Judge pull requests on the event `pull_request`; what needs a token that may write stands in a job behind it.'
  if (event === 'pull_request_target')
    throw new SeaTrialsError(
      'bad-input',
      'the event `pull_request_target` is refused: it checks out the base, and to check out the head would run a stranger’s code beside secrets',
      fix,
    )
  if (!PRIVILEGED.includes(event)) return
  const folder = await repositoryOf(directory, workspace, git)
  const head = folder && (await commitOf('HEAD', folder, git))
  if (head === undefined || head === run.commit) return
  throw new SeaTrialsError(
    'bad-input',
    `the event ${printable(event)} is refused where another commit than the event's own is checked out: it would be run beside secrets`,
    fix,
  )
}
