/** The environments that what registers stands behind, and what they ask of whoever lets it pass. */
import { isObject, type JsonObject } from '@sea-trials/schema/json'
import { printable } from '@sea-trials/schema/text'
import { hasExpression } from '@sea-trials/trial/expressions'
import { calledOf, isOurs, type Step, type Workflow } from '@sea-trials/trial/workflow'
import type { RepositoryFiles } from './files.ts'
import { type Finding, finding, isSeen, map, type Seen } from './finding.ts'

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
  /** Only branches that are named, or protected, may use it. */
  readonly ownBranches: boolean
}

/** As GitHub describes it. */
export function environmentOf({ protection_rules: list, deployment_branch_policy: branches }: JsonObject): Environment {
  const rules = (Array.isArray(list) ? (list as readonly JsonObject[]) : []).filter(
    ({ type }) => type === 'required_reviewers',
  )
  return {
    reviewers: rules.length > 0,
    noSelfReview: rules.some(({ prevent_self_review: is }) => is === true),
    ownBranches: isObject(branches),
  }
}

export function environmentSettings(name: string, looked: Seen<Environment>): readonly Finding[] {
  const shown = printable(name)
  const at = `Settings, Environments, ${name}`
  const reviewers = map(looked, (one) => one.reviewers)
  return [
    finding(`environment-reviewers: ${name}`, reviewers, {
      fine: `the environment ${shown} has required reviewers`,
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
      map(looked, (one) => one.ownBranches),
      {
        fine: `only branches that are named or protected use the environment ${shown}`,
        missing: `a job of any branch may use the environment ${shown}`,
        fix: `${at}: “Deployment branches and tags”, the protected branches only.`,
        open: 'a workflow of a branch that nothing protects asks for the approval, and for the secrets of the environment',
      },
    ),
  ]
}
