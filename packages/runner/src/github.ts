/** The few calls to GitHub's API that the face needs; octokit is loaded with the first of them. */
import type { getOctokit } from '@actions/github'
import { messageOf, SeaTrialsError } from '@sea-trials/schema/error'
import type { ActionFacts } from './facts.ts'

export interface IssueComment {
  readonly id: number
  readonly body: string
  readonly author: string
}

export interface GitHub {
  /** Who the token writes as. */
  readonly login: () => Promise<string>
  readonly comments: (issue: number) => Promise<readonly IssueComment[]>
  readonly createComment: (issue: number, body: string) => Promise<IssueComment>
  readonly updateComment: (id: number, body: string) => Promise<void>
  readonly deleteComment: (id: number) => Promise<void>
  /** The commit that a branch stands at. Throws where there is none that the token may see. */
  readonly tip: (branch: string) => Promise<string>
  readonly pull: (number: number) => Promise<PullFacts>
  /** Oldest first. */
  readonly reviews: (pull: number) => Promise<readonly Review[]>
  /** Logins that wrote commits of it, alone or with others, or made them. Throws where there are more commits than GitHub lists. */
  readonly authors: (pull: number) => Promise<readonly string[]>
  /** Whether a login is in `org/team`; undefined where the token may not see. */
  readonly isMember: (team: string, login: string) => Promise<boolean | undefined>
  /** Whether a login may write to the repository; undefined where the token may not see. */
  readonly mayWrite: (login: string) => Promise<boolean | undefined>
  /** Paths of all files of a commit or branch. Throws where GitHub does not list them all. */
  readonly pathsAt: (commit: string) => Promise<readonly string[]>
  /** Bytes of a file at a commit; undefined where the commit has no such file. Throws when the commit cannot be seen. */
  readonly fileAt: (path: string, commit: string) => Promise<Uint8Array | undefined>
}

export interface PullFacts {
  readonly number: number
  readonly headSha: string
  readonly author: string
}

export interface Review {
  readonly login: string
  /** `APPROVED`, `CHANGES_REQUESTED`, `COMMENTED`, `DISMISSED`, `PENDING`. */
  readonly state: string
  /** What was looked at. */
  readonly commit: string | undefined
}

const FETCH = 'Check out with `fetch-depth: 0`.'

/** GitHub lists no more commits of a pull request. */
const MOST_COMMITS = 250

type Octokit = ReturnType<typeof getOctokit>

/** Undefined without a token or a repository: then GitHub is not there. */
export function connect({ token, owner, repository, apiUrl }: ActionFacts): GitHub | undefined {
  if (token === undefined || owner === undefined || repository === undefined) return undefined
  const repo = { owner, repo: repository }
  let opening: Promise<Octokit> | undefined
  const octokit = (): Promise<Octokit> => {
    opening ??= import('@actions/github').then((github) => github.getOctokit(token, { baseUrl: apiUrl, log: quiet }))
    return opening
  }
  return {
    login: async () => {
      const { rest } = await octokit()
      // A job's own token may not ask who it is.
      return rest.users
        .getAuthenticated()
        .then(({ data }) => data.login)
        .catch(() => 'github-actions[bot]')
    },
    comments: async (issue) => {
      const { paginate, rest } = await octokit()
      const all = await paginate(rest.issues.listComments, { ...repo, issue_number: issue, per_page: 100 })
      return all.map(({ id, body, user }) => ({ id, body: body ?? '', author: user?.login ?? '' }))
    },
    createComment: async (issue, body) => {
      const { rest } = await octokit()
      const { data } = await rest.issues.createComment({ ...repo, issue_number: issue, body })
      return { id: data.id, body: data.body ?? '', author: data.user?.login ?? '' }
    },
    updateComment: async (id, body) => {
      const { rest } = await octokit()
      await rest.issues.updateComment({ ...repo, comment_id: id, body })
    },
    deleteComment: async (id) => {
      const { rest } = await octokit()
      await rest.issues.deleteComment({ ...repo, comment_id: id })
    },
    tip: async (branch) => {
      const { rest } = await octokit()
      const { data } = await rest.git.getRef({ ...repo, ref: `heads/${branch}` })
      return data.object.sha
    },
    pull: async (number) => {
      const { rest } = await octokit()
      const { data } = await rest.pulls.get({ ...repo, pull_number: number })
      return { number, headSha: data.head.sha, author: data.user?.login ?? '' }
    },
    reviews: async (pull) => {
      const { paginate, rest } = await octokit()
      const all = await paginate(rest.pulls.listReviews, { ...repo, pull_number: pull, per_page: 100 })
      return all.map(({ user, state, commit_id }) => ({
        login: user?.login ?? '',
        state,
        commit: commit_id ?? undefined,
      }))
    },
    authors: async (pull) => authorsOf(await octokit(), { owner, name: repository, pull }),
    isMember: async (team, login) => {
      const { rest } = await octokit()
      const [org = '', team_slug = ''] = team.split('/')
      // 404 is both: no member, and no right to know. Only a member is told apart.
      return rest.teams.getMembershipForUserInOrg({ org, team_slug, username: login }).then(
        ({ data }) => data.state === 'active',
        () => undefined,
      )
    },
    mayWrite: async (login) => {
      const { rest } = await octokit()
      return rest.repos.getCollaboratorPermissionLevel({ ...repo, username: login }).then(
        ({ data }) => data.permission === 'admin' || data.permission === 'write',
        () => undefined,
      )
    },
    pathsAt: async (commit) => {
      const { rest } = await octokit()
      const { data } = await rest.git.getTree({ ...repo, tree_sha: commit, recursive: 'true' })
      if (data.truncated) throw unseen('the commit has more files than GitHub lists', FETCH)
      return data.tree.flatMap(({ type, path }) => (type === 'blob' ? [path] : []))
    },
    fileAt: async (path, commit) => {
      const { rest } = await octokit()
      try {
        // Not the raw form: octokit would read it as text, and the digest is over bytes.
        const { data } = await rest.repos.getContent({ ...repo, path, ref: commit })
        if (Array.isArray(data) || data.type !== 'file' || data.encoding !== 'base64' || data.content === '')
          throw new Error(`${path} is no file of at most 1 MB there`)
        return Buffer.from(data.content, 'base64')
      } catch (error) {
        if (statusOf(error) !== 404) throw error
        // 404 also hides what the token may not see: only a commit that can be seen can lack a file.
        await rest.git.getCommit({ ...repo, commit_sha: commit })
        return undefined
      }
    },
  }
}

interface CommitPage {
  readonly repository: { readonly pullRequest: { readonly commits: Commits } | null } | null
}
interface Commits {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly nodes: readonly {
    readonly commit: { readonly authors: { readonly nodes: readonly Actor[] }; readonly committer: Actor | null }
  }[]
}
interface Actor {
  readonly user: { readonly login: string } | null
}

/** REST names one author a commit, and not those of its `Co-authored-by:` lines. */
const COMMITS = `query ($owner: String!, $name: String!, $pull: Int!, $after: String) {
  repository(owner: $owner, name: $name) { pullRequest(number: $pull) {
    commits(first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { commit { authors(first: 100) { nodes { user { login } } } committer { user { login } } } }
    }
  } }
}`

async function authorsOf(
  { graphql }: Octokit,
  pull: { readonly owner: string; readonly name: string; readonly pull: number },
): Promise<readonly string[]> {
  const found = new Set<string>()
  let after: string | null = null
  do {
    const page: CommitPage = await graphql<CommitPage>(COMMITS, { ...pull, after }).catch((error: unknown) => {
      if (statusOf(error) !== undefined) throw error
      throw unseen(`who wrote its commits is not shown: ${unbroken(error)}`, 'Give the job `pull-requests: read`.')
    })
    const commits: Commits | undefined = page.repository?.pullRequest?.commits
    if (commits === undefined) throw unseen('who wrote its commits is not shown', 'Give the job `pull-requests: read`.')
    if (commits.totalCount >= MOST_COMMITS)
      throw unseen(
        `the pull request has ${MOST_COMMITS} commits or more, and GitHub does not say who wrote the others`,
        'Split it.',
      )
    for (const { commit } of commits.nodes)
      for (const one of [...commit.authors.nodes, commit.committer])
        if (one?.user && one.user.login !== MERGER) found.add(one.user.login)
    after = commits.pageInfo.hasNextPage ? commits.pageInfo.endCursor : null
  } while (after !== null)
  return [...found]
}

const unseen = (message: string, fix: string): SeaTrialsError => new SeaTrialsError('github-failed', message, fix)

const unbroken = (error: unknown): string => messageOf(error).split('\n').filter(Boolean).join(' ')

/** Whom GitHub names as committer of what is made in its pages. */
const MERGER = 'web-flow'

/** Octokit would warn on the console, which is not the one writer. */
const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/** The HTTP status of a failed call, or undefined where there was none: the network failed. */
export function statusOf(error: unknown): number | undefined {
  const status = (error as { readonly status?: unknown } | null)?.status
  return typeof status === 'number' ? status : undefined
}
