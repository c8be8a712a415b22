/** The environments that what registers stands behind, and what they ask of whoever lets it pass. */
import { isObject, type JsonObject } from '@sea-trials/schema/json'
import { printable } from '@sea-trials/schema/text'
import { hasExpression } from '@sea-trials/trial/expressions'
import { calledOf, isOurs, type Step, type Workflow } from '@sea-trials/trial/workflow'
import { matcher } from './branches.ts'
import type { RepositoryFiles } from './files.ts'
import { chain, type Finding, finding, isSeen, map, objectsIn, type Seen } from './finding.ts'

const isRegistering = (step: Step): boolean => isOurs(step) && /model-(register|promote)$/.test(calledOf(step))

export function environmentFindings(path: string, { jobs, steps }: Workflow): readonly Finding[] {
  const registering = [...new Set(steps.filter(isRegistering).map(({ job }) => job))]
  return registering.map((job) =>
    finding(
      `environment: ${path} ${job}`,
      { seen: jobs[job]?.environment !== undefined },
      {
        fine: `the job ${printable(job)} of ${path}, which registers, stands behind an environment`,
        missing: `the job ${printable(job)} of ${path} registers without an environment`,
        fix: 'Write `environment: production` on the job, and give that environment required reviewers.',
        open: 'what is merged is registered without anybody’s approval',
      },
    ),
  )
}

/** Names of environments that registering jobs stand behind. */
export const environmentsOf = ({ workflows }: RepositoryFiles): readonly string[] => [
  ...new Set(
    [...workflows.values()].flatMap(({ jobs, steps }) =>
      steps.filter(isRegistering).flatMap(({ job }) => {
        const environment = jobs[job]?.environment
        const name = isObject(environment) ? environment.name : environment
        return typeof name === 'string' && !hasExpression(name) ? [name] : []
      }),
    ),
  ),
]

export interface Environment {
  readonly reviewers: boolean
  /** Who started the job may not be the one who lets it pass. */
  readonly noSelfReview: boolean
  /** Administrators may let a job pass all the same. */
  readonly adminsPass: boolean
  readonly branches: Seen<Branches>
}

/** Which branches and tags may use it. */
export interface Branches {
  /** Not by any name that somebody chooses. */
  readonly isOwn: boolean
  /** As patterns, where they are named so. */
  readonly patterns: readonly string[]
}

/** As GitHub describes it; `get` reads from the repository. */
export async function environmentIn(
  name: string,
  get: (path: string) => Promise<Seen<JsonObject>>,
): Promise<Seen<Environment>> {
  const at = `/environments/${encodeURIComponent(name)}`
  const looked = await get(at)
  if ('unseen' in looked) return looked
  const { protection_rules: list, deployment_branch_policy: policy, can_admins_bypass: pass } = looked.seen
  const rules = objectsIn(list).filter(
    ({ type, reviewers }) => type === 'required_reviewers' && objectsIn(reviewers).length > 0,
  )
  const { protected_branches: isProtected, custom_branch_policies: isNamed } = isObject(policy) ? policy : {}
  const patterns = '/deployment-branch-policies?per_page=100'
  return {
    seen: {
      reviewers: rules.length > 0,
      noSelfReview: rules.some(({ prevent_self_review: is }) => is === true),
      adminsPass: pass === true,
      branches:
        isNamed === true
          ? chain(await get(`${at}${patterns}`), named)
          : { seen: { isOwn: isProtected === true, patterns: [] } },
    },
  }
}

/** Names that nobody would write a pattern for. */
const ANY: readonly string[] = ['some-name', 'some/name', 'some/other/name']

function named({ branch_policies: list, total_count: count }: JsonObject): Seen<Branches> {
  const names = objectsIn(list).map(({ name }) => String(name))
  if (!Array.isArray(list) || names.length < Number(count ?? names.length))
    return { unseen: 'GitHub does not list all patterns of its branches' }
  const isAny = names.some((pattern) => ANY.some((name) => matcher(pattern).test(name)))
  return { seen: { isOwn: !isAny, patterns: names } }
}

export function environmentSettings(name: string, looked: Seen<Environment>): readonly Finding[] {
  const shown = printable(name)
  const at = `Settings, Environments, ${name}`
  const reviewers = map(looked, (one) => one.reviewers)
  const pass = 'seen' in looked && looked.seen.adminsPass ? '; administrators may pass by them' : ''
  const branches = chain(looked, (one) => one.branches)
  const patterns = 'seen' in branches ? branches.seen.patterns.map(printable).join(', ') : ''
  return [
    finding(`environment-reviewers: ${name}`, reviewers, {
      fine: `the environment ${shown} has required reviewers${pass}`,
      missing: `the environment ${shown} lets every job pass`,
      fix: `${at}: “Required reviewers”.`,
      open: 'what is merged is registered without anybody’s approval',
    }),
    // Without reviewers there is none who could be the same.
    ...(isSeen(reviewers, false)
      ? []
      : [
          finding(
            `environment-self-review: ${name}`,
            map(looked, (one) => one.noSelfReview),
            {
              fine: `who starts a job in ${shown} does not approve it`,
              missing: `who starts a job in the environment ${shown} may approve it`,
              fix: `${at}: “Prevent self-review”.`,
              open: 'who merges a model lets it pass alone',
            },
          ),
        ]),
    finding(
      `environment-branches: ${name}`,
      map(branches, (one) => one.isOwn),
      {
        fine: `only branches that are named or protected use the environment ${shown}${patterns === '' ? '' : `: ${patterns}`}`,
        missing: `a job of any branch may use the environment ${shown}${patterns === '' ? '' : `, which is for ${patterns}`}`,
        fix: `${at}: “Deployment branches and tags”, the protected branches only, or patterns that nobody’s own branch meets.`,
        open: 'a workflow of a branch that nothing protects asks for the approval, and for the secrets of the environment',
      },
    ),
  ]
}
