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
  environments: Map<string, readonly string[]>
}

export const settingState = (): SettingState => ({
  defaultBranch: 'main',
  rules: [],
  classic: undefined,
  codeownersErrors: [],
  defaultToken: 'secret',
  environments: new Map(),
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
    if (path === '' || path === '/') return { status: 200, body: { ...least(''), default_branch: defaultBranch } }
    if (path === `/rules${on}`) {
      const about = { ruleset_source_type: 'Repository', ruleset_source: 'acme/income', ruleset_id: 1 }
      return { status: 200, body: rules.map((rule) => ({ ...rule, ...about })) }
    }
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
        body: { default_workflow_permissions: state.defaultToken, can_approve_pull_request_reviews: false },
      }
    }
    const environment = /^\/environments\/(.+)$/.exec(path)?.[1]
    if (environment === undefined) return undefined
    const found = state.environments.get(environment)
    if (found === undefined) return notFound
    const protection_rules = found.map((type, i) => ({ id: i + 1, node_id: 'x', type }))
    return { status: 200, body: { ...least('/environments/{environment_name}'), name: environment, protection_rules } }
  }
