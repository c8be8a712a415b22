/** Settings of a repository that protect its branches, as far as a token may see them. */
import { notFound, type Route, refused } from '../answer.ts'
import { leastAnswer } from '../least-answer.ts'

export interface SettingState {
  defaultBranch: string
  /** Rules of rulesets that hold for the default branch. */
  rules: { readonly type: string; readonly parameters?: unknown }[]
  /** Branch protection as it was before rulesets; `secret`: there is one, and only an administrator sees it. */
  classic: Readonly<Record<string, unknown>> | 'secret' | undefined
  codeownersErrors: string[]
  defaultToken: 'read' | 'write' | 'secret'
  workflowsApprove: boolean
  /** By name; `protection_rules` and `deployment_branch_policy` as GitHub answers them. */
  environments: Map<string, Readonly<Record<string, unknown>>>
  /** Of branches that may use an environment, by its name. */
  patterns: Map<string, readonly string[]>
  /** Who passes by the ruleset that holds; undefined where the token may not see it. */
  bypass: readonly Readonly<Record<string, unknown>>[] | undefined
  /** Whether whose token it is may. */
  ownBypass: 'always' | 'pull_requests_only' | 'never'
  /** Of a public repository its policy of approval, of a private one its settings. */
  forks: string | Readonly<Record<string, boolean>>
}

export const settingState = (): SettingState => ({
  defaultBranch: 'main',
  rules: [],
  classic: undefined,
  codeownersErrors: [],
  defaultToken: 'secret',
  workflowsApprove: false,
  environments: new Map(),
  patterns: new Map(),
  bypass: undefined,
  ownBypass: 'never',
  forks: 'first_time_contributors',
})

const R = 'GET /repos/{owner}/{repo}'
const SECRET = refused(403, 'Resource not accessible by integration')
const least = (path: string) => leastAnswer(`${R}${path}`) as Record<string, unknown>

export const settingRoutes =
  (state: SettingState): Route =>
  ({ method, path }) => {
    if (method !== 'GET') return undefined
    const { classic, rules, defaultBranch } = state
    const on = `/branches/${defaultBranch}`
    if (path === '' || path === '/')
      return {
        status: 200,
        body: { ...least(''), default_branch: defaultBranch, private: typeof state.forks !== 'string' },
      }
    if (path === `/rules${on}`) {
      const about = { ruleset_source_type: 'Repository', ruleset_source: 'acme/income', ruleset_id: 1 }
      return { status: 200, body: rules.map((rule) => ({ ...rule, ...about })) }
    }
    if (path === '/rulesets/1') {
      const { bypass, ownBypass } = state
      const body = { ...least('/rulesets/{ruleset_id}'), name: 'gates', current_user_can_bypass: ownBypass }
      return { status: 200, body: { ...body, ...(bypass && { bypass_actors: bypass }) } }
    }
    if (path === '/actions/permissions/fork-pr-contributor-approval')
      return typeof state.forks === 'string' ? { status: 200, body: { approval_policy: state.forks } } : notFound
    if (path === '/actions/permissions/fork-pr-workflows-private-repos')
      return typeof state.forks === 'string' ? notFound : { status: 200, body: state.forks }
    if (path === on)
      return {
        status: 200,
        body: {
          ...least('/branches/{branch}'),
          name: defaultBranch,
          protected: classic !== undefined || rules.length > 0,
        },
      }
    if (path === `${on}/protection`) {
      if (classic === 'secret') return SECRET
      return classic === undefined
        ? refused(404, 'Branch not protected')
        : { status: 200, body: { ...least('/branches/{branch}/protection'), ...classic } }
    }
    if (path === '/codeowners/errors') {
      const errors = state.codeownersErrors.map((message) => ({
        line: 1,
        source: 'x',
        column: 1,
        kind: 'Unknown owner',
        path: '.github/CODEOWNERS',
        message,
      }))
      return { status: 200, body: { errors } }
    }
    if (path === '/actions/permissions/workflow') {
      if (state.defaultToken === 'secret') return SECRET
      return {
        status: 200,
        body: {
          default_workflow_permissions: state.defaultToken,
          can_approve_pull_request_reviews: state.workflowsApprove,
        },
      }
    }
    const patterns = /^\/environments\/([^/]+)\/deployment-branch-policies$/.exec(path)?.[1]
    if (patterns !== undefined) {
      const policies = (state.patterns.get(patterns) ?? []).map((name, i) => ({ id: i + 1, node_id: 'x', name }))
      return { status: 200, body: { total_count: policies.length, branch_policies: policies } }
    }
    const environment = /^\/environments\/([^/]+)$/.exec(path)?.[1]
    if (environment === undefined) return undefined
    const found = state.environments.get(environment)
    if (found === undefined) return notFound
    return { status: 200, body: { ...least('/environments/{environment_name}'), name: environment, ...found } }
  }
