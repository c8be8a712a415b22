/** Who may pass by the rules of a branch. GitHub shows it only to who may change them. */
import { isObject, type JsonObject } from '@sea-trials/schema/json'
import { printable } from '@sea-trials/schema/text'
import type { Finding, Seen } from './finding.ts'
import { finding, objectsIn } from './finding.ts'

export interface Bypass {
  /** Whoever may push past them, without a pull request. */
  readonly always: readonly string[]
  /** Whoever may merge past them, in a pull request that says so. */
  readonly onPull: readonly string[]
  /** Rulesets, or the older protection, whose list the token may not see. */
  readonly hidden: readonly string[]
}

/** `rules` as GitHub lists them for a branch, `classic` its older protection; `get` reads from the repository. */
export async function bypassOf(
  rules: Seen<unknown>,
  classic: Seen<JsonObject>,
  get: (path: string) => Promise<Seen<JsonObject>>,
): Promise<Seen<Bypass>> {
  if ('unseen' in rules) return rules
  const list = objectsIn(rules.seen).map(({ ruleset_id: id }) => id)
  const found: Bypass[] = []
  for (const id of new Set(list.filter((one) => typeof one === 'number')))
    found.push(ofRuleset(`ruleset ${id}`, await get(`/rulesets/${id}`)))
  found.push(ofClassic(classic))
  return {
    seen: {
      always: found.flatMap(({ always }) => always),
      onPull: found.flatMap(({ onPull }) => onPull),
      hidden: found.flatMap(({ hidden }) => hidden),
    },
  }
}

function ofRuleset(called: string, looked: Seen<JsonObject>): Bypass {
  if ('unseen' in looked) return { always: [], onPull: [], hidden: [called] }
  const { name = called, bypass_actors: actors, current_user_can_bypass: own } = looked.seen
  const where = `“${String(name)}”`
  // What the token's own owner may do is shown to everybody.
  const self = own === 'always' || own === 'exempt' ? [`${where}: whose token this is`] : []
  if (!Array.isArray(actors)) return { always: self, onPull: [], hidden: self.length > 0 ? [] : [where] }
  const of = (is: (mode: unknown) => boolean) =>
    objectsIn(actors)
      .filter(({ bypass_mode: mode }) => is(mode))
      .map((actor) => `${where}: ${nameOf(actor)}`)
  return { always: of((mode) => mode !== 'pull_request'), onPull: of((mode) => mode === 'pull_request'), hidden: [] }
}

/** Ids of the roles that every repository has. */
const ROLES: Readonly<Record<number, string>> = { 2: 'who maintains', 4: 'who writes', 5: 'administrators' }

function nameOf({ actor_type: type, actor_id: id }: JsonObject): string {
  if (type === 'RepositoryRole') return ROLES[Number(id)] ?? `the role ${String(id)}`
  if (type === 'OrganizationAdmin') return 'owners of the organisation'
  if (type === 'DeployKey') return 'deploy keys'
  return `${String(type).toLowerCase()} ${String(id)}`
}

function ofClassic(classic: Seen<JsonObject>): Bypass {
  const none = { always: [], onPull: [], hidden: [] }
  if ('unseen' in classic) return { ...none, hidden: ['the branch protection'] }
  const { enforce_admins: admins, required_pull_request_reviews: reviews } = classic.seen
  const allowed = isObject(reviews) ? reviews.bypass_pull_request_allowances : undefined
  const named = (['users', 'teams', 'apps'] as const).flatMap((kind) =>
    isObject(allowed) ? objectsIn(allowed[kind]).map((one) => String(one.login ?? one.slug)) : [],
  )
  const free = isObject(admins) && admins.enabled === false ? ['administrators'] : []
  return { ...none, always: [...free, ...named].map((who) => `the branch protection: ${who}`) }
}

/** `rules`: where they are set. */
export function bypassFinding(looked: Seen<Bypass>, name: string, rules: string): Finding {
  const { always, onPull, hidden } = 'seen' in looked ? looked.seen : { always: [], onPull: [], hidden: [] }
  const listed = (all: readonly string[]): string => all.slice(0, 5).map(printable).join(', ')
  const state: Seen<boolean> =
    'unseen' in looked
      ? looked
      : always.length > 0
        ? { seen: false }
        : hidden.length > 0
          ? {
              unseen: `the bypass list of ${listed(hidden)} is not visible with this token, only to one that may change the rules`,
            }
          : { seen: true }
  return finding('bypass', state, {
    fine: `nobody passes by the rules of ${name}${onPull.length === 0 ? '' : ` but in a pull request that says so: ${listed(onPull)}`}`,
    missing: `the rules of ${name} do not hold for ${listed(always)}`,
    fix: `${rules}: take them off the “Bypass list”, or let them “For pull requests only”. Look there, too, where it could not be seen, or give a token with *Administration: write*.`,
    open: 'whoever may pass by the rules pushes a policy, a hold-out or a model that nothing has judged',
  })
}
