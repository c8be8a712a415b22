/** What a stranger's pull request may start, and with what rights. Public and private repositories have settings of their own. */
import type { JsonObject } from '@sea-trials/schema/json'
import { chain, type Finding, finding, map, type Seen } from './finding.ts'

export interface Forks {
  /** What is wrong; empty where nothing is. */
  readonly wrong: readonly string[]
  readonly says: string
}

const POLICY: Readonly<Record<string, string>> = {
  all_external_contributors: 'of everybody from outside',
  first_time_contributors: 'of who has nothing merged here yet',
  first_time_contributors_new_to_github: 'of who is new to GitHub',
}

const UNSAID = { unseen: 'what GitHub says of it is none of what we know' }

/** `repo` as GitHub describes it; `get` reads from it. */
export async function forksOf(
  repo: Seen<JsonObject>,
  get: (path: string) => Promise<Seen<JsonObject>>,
): Promise<Seen<Forks>> {
  if ('unseen' in repo) return repo
  if (repo.seen.private === true)
    return chain(await get('/actions/permissions/fork-pr-workflows-private-repos'), (said) => {
      const runs = said.run_workflows_from_fork_pull_requests
      if (typeof runs !== 'boolean') return UNSAID
      const seen = {
        says: runs ? 'run with a token that reads, and no secret' : 'do not run',
        wrong: [
          ...(runs && said.send_write_tokens_to_workflows === true ? ['get a token that writes'] : []),
          ...(runs && said.send_secrets_and_variables === true ? ['get the secrets'] : []),
        ],
      }
      return { seen }
    })
  return chain(await get('/actions/permissions/fork-pr-contributor-approval'), ({ approval_policy: policy }) => {
    if (typeof policy !== 'string' || !Object.hasOwn(POLICY, policy)) return UNSAID
    const says = `wait for approval, ${POLICY[policy]}`
    // Whoever opened an account a while ago is no better known for it.
    return { seen: { says, wrong: policy === 'first_time_contributors_new_to_github' ? [`${says} alone`] : [] } }
  })
}

export function forksFinding(looked: Seen<Forks>): Finding {
  const { says, wrong } = 'seen' in looked ? looked.seen : { says: 'wait for approval', wrong: [] }
  return finding(
    'forks',
    map(looked, (one) => one.wrong.length === 0),
    {
      fine: `workflows of pull requests from forks ${says}`,
      missing: `workflows of pull requests from forks ${wrong.join(' and ')}`,
      fix: 'Settings, Actions, General: “Approval for running fork pull request workflows from contributors”; of a private repository “Fork pull request workflows”, without write tokens and secrets.',
      open: 'code of a stranger runs on your runners, with what these settings give it',
    },
  )
}
