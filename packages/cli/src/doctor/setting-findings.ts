/** What the settings on GitHub close, and what they leave open. */
import { isObject } from '@sea-trials/schema/json'
import { printable } from '@sea-trials/schema/text'
import { bypassFinding } from './bypass.ts'
import { type CheckNames, checkNames } from './check-names.ts'
import { environmentSettings, environmentsOf } from './environments.ts'
import type { RepositoryFiles } from './files.ts'
import { every, type Finding, finding, isSeen, map, type Seen, some } from './finding.ts'
import { forksFinding } from './forks.ts'
import type { Protection, Settings } from './settings.ts'

export async function settingFindings(settings: Settings, files: RepositoryFiles): Promise<readonly Finding[]> {
  const { branch, protection, codeownersErrors, readsByDefault, workflowsApprove } = settings
  const name = 'seen' in branch ? branch.seen : 'the default branch'
  const rules = `Settings, Rules, Rulesets, a branch ruleset for ${'seen' in branch ? printable(name) : name}`
  const checks = checkNames(files.all)
  const listed = checks.names.map(printable).join(', ')
  return [
    finding('required-checks', requiredOf(protection, checks), {
      fine: `the checks of the gates are required on ${name}: ${listed}`,
      missing: `the checks of the gates are not required on ${name}: ${lacking(protection, checks) || 'there are none'}`,
      fix: `${rules}: “Require status checks to pass”, and add ${listed || 'the job that runs the gates'}, to the letter.`,
      open: 'a pull request that removes the workflow, or whose gate is red, can be merged',
    }),
    ...boundFinding(protection, checks, rules),
    finding('up-to-date', protection.upToDate, {
      fine: `what is merged was judged with the newest state of ${name}`,
      missing: `a pull request that was judged with an older state of ${name} can be merged`,
      fix: `${rules}: “Require merge queue”, or “Require branches to be up to date before merging”.`,
      open: 'a pull request from before a line was tightened passes by the older one',
    }),
    ...(isSeen(protection.mergeQueue, true) ? [queueFinding(files)] : []),
    oneBaseFinding(files, protection, name),
    bypassFinding(protection.bypass, name, rules),
    finding('code-owner-review', protection.codeOwnerReview, {
      fine: `${name} requires the review of code owners`,
      missing: `${name} does not require the review of code owners`,
      fix: `${rules}: “Require a pull request before merging”, “Require review from Code Owners”.`,
      open: 'a pull request may loosen the policy, exchange the hold-out or drop the workflow, and be merged unseen by who answers for them',
    }),
    finding('stale-approvals', protection.dismissesStale, {
      fine: 'an approval ends with the next push',
      missing: 'an approval outlives what was approved',
      fix: `${rules}: “Dismiss stale pull request approvals when new commits are pushed”.`,
      open: 'commits that nobody has seen are merged under an approval of those before',
    }),
    finding('last-push', protection.lastPushApproval, {
      fine: 'the last push is approved by somebody else than who pushed it',
      missing: 'who pushed last may be the one who approves',
      fix: `${rules}: “Require approval of the most recent reviewable push”.`,
      open: 'a code owner may push into somebody’s pull request and approve it',
    }),
    finding(
      'codeowners-valid',
      'unseen' in codeownersErrors ? codeownersErrors : { seen: codeownersErrors.seen.length === 0 },
      {
        fine: 'GitHub finds no fault with CODEOWNERS',
        missing: `GitHub finds fault with CODEOWNERS: ${'seen' in codeownersErrors ? codeownersErrors.seen.slice(0, 3).map(printable).join('; ') : ''}`,
        fix: 'Mend the lines: owners must be there and may write.',
        open: 'what a line with a fault names is owned by nobody',
      },
    ),
    finding('default-token', readsByDefault, {
      fine: 'the token of a workflow only reads unless it says otherwise',
      missing: 'the token of a workflow writes unless it says otherwise',
      fix: 'Settings, Actions, General, Workflow permissions: “Read repository contents and packages permissions”.',
      open: 'a workflow of the repository that says nothing runs code of the pull request with a token that writes',
    }),
    finding(
      'workflows-approve',
      map(workflowsApprove, (may) => !may),
      {
        fine: 'no workflow may approve a pull request',
        missing: 'a workflow may approve a pull request',
        fix: 'Settings, Actions, General: take “Allow GitHub Actions to create and approve pull requests” off.',
        open: 'a workflow of a branch approves its own pull request',
      },
    ),
    forksFinding(settings.forks),
    ...(
      await Promise.all(
        environmentsOf(files).map(async (one) => environmentSettings(one, await settings.environment(one))),
      )
    ).flat(),
  ]
}

/** A queue starts its own runs: a gate that does not hear of them never reports. */
function queueFinding({ workflows }: RepositoryFiles): Finding {
  const deaf = [...workflows].filter(([, { on }]) => 'pull_request' in on && !('merge_group' in on))
  return finding(
    'merge-group',
    { seen: deaf.length === 0 },
    {
      fine: 'the gates run in the merge queue',
      missing: `the gates do not run in the merge queue: ${deaf.map(([path]) => path).join(', ')}`,
      fix: 'Write `merge_group:` under `on:`.',
      open: 'the queue waits without end for a required check that never reports',
    },
  )
}

/**
 * A check belongs to a commit, and two pull requests may be of one; what a queue merges it judges itself. GitHub has no
 * filter of branches for a review.
 */
function oneBaseFinding({ workflows }: RepositoryFiles, { mergeQueue }: Protection, name: string): Finding {
  const open = [...workflows].filter(
    ([, { on }]) => ('pull_request' in on && !namesBranches(on.pull_request)) || 'pull_request_review' in on,
  )
  return finding('one-base', some([{ seen: open.length === 0 }, mergeQueue]), {
    fine: 'a pull request into another branch reports no check that this one waits for',
    missing: `these judge pull requests into any branch: ${open.map(([path]) => path).join(', ')}`,
    fix: `Write \`pull_request: { branches: [${name}] }\` and no \`pull_request_review\`, or require a merge queue, which judges again what it merges.`,
    open: 'the same commit in a pull request into a branch of one’s own is judged by the policy of that branch, and its check has the same name on the same commit',
  })
}

const namesBranches = (filter: unknown): boolean =>
  isObject(filter) && Array.isArray(filter.branches) && filter.branches.every((one) => !String(one).includes('*'))

/** A name that is known only when the job runs is required by nobody's looking here. */
function requiredOf({ requires }: Protection, { names, unknown }: CheckNames): Seen<boolean> {
  const computed = unknown.map((job) => ({ unseen: `the checks of the job ${printable(job)} are named when it runs` }))
  return every([{ seen: names.length + unknown.length > 0 }, ...names.map(requires), ...computed])
}

/** Those that were seen not to be required. */
const lacking = ({ requires }: Protection, { names }: CheckNames): string =>
  names
    .filter((name) => isSeen(requires(name), false))
    .map(printable)
    .join(', ')

/** Of those that are required. */
function boundFinding(
  { requires, isBound, isOfOther }: Protection,
  { names }: CheckNames,
  rules: string,
): readonly Finding[] {
  const required = names.filter((name) => isSeen(requires(name), true))
  if (required.length === 0) return []
  const others = required.filter((name) => isSeen(isOfOther(name), true) && !isSeen(isBound(name), true))
  return [
    finding('check-source', every(required.map(isBound)), {
      fine: 'only GitHub Actions may report the checks of the gates',
      missing:
        others.length > 0
          ? `another app than GitHub Actions is to report ${others.map(printable).join(', ')}, and what the job says is not waited for`
          : `anything that may write statuses can report ${required.map(printable).join(', ')}`,
      fix: `${rules}: choose “GitHub Actions” as the source of each required check.`,
      open: 'a workflow of the branch, or an app, reports a check of that name, and it is green',
    }),
  ]
}
