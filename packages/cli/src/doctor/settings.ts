/** The settings of a repository on GitHub that protect its gates, read with the token at hand. */
import type { GitHubRequest } from '@sea-trials/registry/stores/github'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { isObject, type JsonObject } from '@sea-trials/schema/json'
import { type Bypass, bypassOf } from './bypass.ts'
import { type Environment, environmentIn } from './environments.ts'
import { chain, map, objectsIn, type Seen, some } from './finding.ts'
import { type Forks, forksOf } from './forks.ts'

/** What protects a branch, by rulesets and by the older branch protection. */
export interface Protection {
  readonly requires: (check: string) => Seen<boolean>
  /** Whether it must come from the app of the workflows, and no other may report a check of that name. */
  readonly isBound: (check: string) => Seen<boolean>
  /** Whether another app than that of the workflows is to report it: it never does. */
  readonly isOfOther: (check: string) => Seen<boolean>
  readonly codeOwnerReview: Seen<boolean>
  readonly dismissesStale: Seen<boolean>
  readonly lastPushApproval: Seen<boolean>
  /** Whether only what was tested with the newest base is merged: a queue, or branches that must be up to date. */
  readonly upToDate: Seen<boolean>
  readonly mergeQueue: Seen<boolean>
  readonly bypass: Seen<Bypass>
}

export interface Settings {
  readonly branch: Seen<string>
  readonly protection: Protection
  readonly codeownersErrors: Seen<readonly string[]>
  /** Whether a workflow's token only reads unless it says otherwise. */
  readonly readsByDefault: Seen<boolean>
  /** Whether a workflow may approve a pull request. */
  readonly workflowsApprove: Seen<boolean>
  readonly forks: Seen<Forks>
  readonly environment: (name: string) => Promise<Seen<Environment>>
}

/** `branch`: the default one unless given. Never throws for what GitHub refuses: it is unseen. */
export async function settingsOf(request: GitHubRequest, repository: string, branch?: string): Promise<Settings> {
  const get = reader(request, `/repos/${repository}`)
  const repo = await get('')
  const main: Seen<string> = branch === undefined ? chain(repo, defaultOf) : { seen: branch }
  const on = async (path: string): Promise<Seen<JsonObject>> =>
    'unseen' in main ? main : get(path.replace('*', encodeURIComponent(main.seen)))
  const rules = await on('/rules/branches/*?per_page=100')
  const classic = await classicOf(await on('/branches/*'), () => on('/branches/*/protection'))
  const errors = map(await on('/codeowners/errors?ref=*'), ({ errors: list }) =>
    objectsIn(list).map(({ message }) => String(message ?? 'an error').split('\n')[0] as string),
  )
  const tokens = await get('/actions/permissions/workflow')
  const bypass = await bypassOf(rules, classic, get)
  return {
    branch: main,
    protection: { ...protectionOf(rules, classic), bypass },
    codeownersErrors: errors,
    readsByDefault: map(tokens, (said) => said.default_workflow_permissions === 'read'),
    workflowsApprove: map(tokens, (said) => said.can_approve_pull_request_reviews === true),
    forks: await forksOf(repo, get),
    environment: (name) => environmentIn(name, get),
  }
}

const defaultOf = ({ default_branch: name }: JsonObject): Seen<string> =>
  typeof name === 'string' && name !== ''
    ? { seen: name }
    : { unseen: 'GitHub does not say which branch is the default one (`--branch`)' }

const reader =
  (request: GitHubRequest, prefix: string) =>
  async (path: string): Promise<Seen<JsonObject>> => {
    try {
      const { status, body } = await request({ method: 'GET', url: `${prefix}${path}` })
      if (status === 200 && body !== null && typeof body === 'object') return { seen: body as JsonObject }
      // Said to who may know; to who may not it is a 404 like any other.
      if (status === 404 && isObject(body) && body.message === 'Branch not protected') return { seen: {} }
      return { unseen: `GitHub answered ${status} to the token at hand` }
    } catch (error) {
      if (!(error instanceof SeaTrialsError)) throw error
      return { unseen: error.message }
    }
  }

/** Branch protection as it was before rulesets. A branch that GitHub calls unprotected has none; its details need rights. */
async function classicOf(
  branch: Seen<JsonObject>,
  details: () => Promise<Seen<JsonObject>>,
): Promise<Seen<JsonObject>> {
  if ('unseen' in branch) return branch
  if (branch.seen.protected === false) return { seen: {} }
  const found = await details()
  if ('seen' in found) return found
  return { unseen: 'the branch is protected, and only an administrator’s token may see by what' }
}

function protectionOf(rules: Seen<JsonObject>, classic: Seen<JsonObject>): Omit<Protection, 'bypass'> {
  const ofType = (type: string): Seen<readonly JsonObject[]> =>
    map(rules, (list) =>
      objectsIn(list)
        .filter((rule) => rule.type === type)
        .map(({ parameters }) => (isObject(parameters) ? parameters : {})),
    )
  const rule = (type: string, is: (parameters: JsonObject) => boolean): Seen<boolean> =>
    map(ofType(type), (all) => all.some(is))
  const mergeQueue = rule('merge_queue', () => true)
  const inRules = map(ofType('required_status_checks'), (all) =>
    all.flatMap(({ required_status_checks: checks }) => checksOf(checks)),
  )
  const inClassic = map(classic, (protection) => checksOf(part(protection, 'required_status_checks').checks))
  const among = (is: (check: Required) => boolean): Seen<boolean> =>
    some([inRules, inClassic].map((list) => map(list, (checks) => checks.some(is))))
  const review = (here: string, there: string): Seen<boolean> =>
    some([
      rule('pull_request', (parameters) => parameters[here] === true),
      map(classic, (protection) => part(protection, 'required_pull_request_reviews')[there] === true),
    ])
  return {
    requires: (check) => among(({ context }) => context === check),
    isBound: (check) => among(({ context, app }) => context === check && app === ACTIONS),
    isOfOther: (check) => among(({ context, app }) => context === check && app > 0 && app !== ACTIONS),
    codeOwnerReview: review('require_code_owner_review', 'require_code_owner_reviews'),
    dismissesStale: review('dismiss_stale_reviews_on_push', 'dismiss_stale_reviews'),
    lastPushApproval: review('require_last_push_approval', 'require_last_push_approval'),
    mergeQueue,
    upToDate: some([
      mergeQueue,
      rule('required_status_checks', ({ strict_required_status_checks_policy: is }) => is === true),
      map(classic, (protection) => part(protection, 'required_status_checks').strict === true),
    ]),
  }
}

const part = (of: JsonObject, key: string): JsonObject => (isObject(of[key]) ? (of[key] as JsonObject) : {})

interface Required {
  readonly context: string
  /** 0 is any. */
  readonly app: number
}

/** The app that reports what jobs of workflows say, on github.com. */
const ACTIONS = 15368

/** Rules name the app as `integration_id`, the older protection as `app_id`: null and -1 are any. */
const checksOf = (checks: unknown): readonly Required[] =>
  objectsIn(checks).map(({ context, integration_id, app_id }) => ({
    context: String(context),
    app: Math.max(0, Number(integration_id ?? app_id ?? 0) || 0),
  }))
