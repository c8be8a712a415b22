/** What jobs that judge must be let see: the base that a pull request is held against, and who approved it. */
import { isObject } from '@sea-trials/schema/json'
import { hasExpression } from '@sea-trials/trial/expressions'
import type { Step, Workflow } from '@sea-trials/trial/workflow'
import { every, type Finding, finding, type Seen } from './finding.ts'

/** `jobs`: those of the workflow that judge. */
export function sightFindings(
  path: string,
  { jobs: all, steps, permissions }: Workflow,
  jobs: readonly string[],
): readonly Finding[] {
  return [
    finding(`base-in-clone: ${path}`, every(jobs.map((job) => holdsBase(steps.filter((step) => step.job === job)))), {
      fine: `the clone of ${path} holds the base`,
      missing: `${path} checks out a single commit, and not the base that it is held against`,
      fix: 'Write `fetch-depth: 2` under `with:` of the checkout (0 for the whole history).',
      open: 'data, a baseline or a workflow that the pull request replaces are not listed on its page',
    }),
    finding(`approvals: ${path}`, every(jobs.map((job) => seesReviews(all[job]?.permissions ?? permissions))), {
      fine: `the gates of ${path} see who approved`,
      missing: `the gates of ${path} cannot see who approved`,
      fix: 'Write `pull-requests: write` under `permissions:`; it is for the comment, too.',
      open: 'a change of the policy does not count before it is merged, whoever approved it',
    }),
  ]
}

export const isCheckout = ({ uses }: Pick<Step, 'uses'>): boolean => /^actions\/checkout@/.test(uses)

function holdsBase(steps: readonly Step[]): Seen<boolean> {
  const depths = steps
    .filter(isCheckout)
    .map(({ said }) => (isObject(said.with) ? said.with : {}))
    // Another repository beside this one has no base.
    .filter(({ repository }) => repository === undefined)
    .map(({ 'fetch-depth': depth }) => depth)
  if (depths.length === 0) return { unseen: 'a job that judges has no checkout that the file shows' }
  return every(depths.map(depthHoldsBase))
}

function depthHoldsBase(depth: unknown): Seen<boolean> {
  if (typeof depth === 'string' && hasExpression(depth)) return { unseen: '`fetch-depth` is an expression' }
  return { seen: depth !== undefined && Number(depth) !== 1 }
}

function seesReviews(permissions: unknown): Seen<boolean> {
  if (permissions === undefined) return { unseen: 'the file says nothing of `permissions`' }
  if (isObject(permissions)) return { seen: /^(read|write)$/.test(String(permissions['pull-requests'])) }
  return { seen: permissions === 'read-all' || permissions === 'write-all' }
}
