/** What the settings on GitHub close, and what they leave open. */
import { printable } from '@sea-trials/schema/text'
import { checksOf, environmentsOf } from './file-findings.ts'
import type { RepositoryFiles } from './files.ts'
import { every, type Finding, finding, type Seen } from './finding.ts'
import type { Protection, Settings } from './settings.ts'

export async function settingFindings(settings: Settings, files: RepositoryFiles): Promise<readonly Finding[]> {
  const { branch, protection, codeownersErrors, readsByDefault } = settings
  const name = 'seen' in branch ? branch.seen : 'the default branch'
  const rules = `Settings, Rules, Rulesets, a branch ruleset for ${'seen' in branch ? printable(name) : name}`
  const checks = checksOf(files)
  const isQueued = 'seen' in protection.mergeQueue && protection.mergeQueue.seen
  return [
    finding('required-checks', requiredOf(protection, checks), {
      fine: `the checks of the gates are required on ${name}`,
      missing: `the checks of the gates are not required on ${name}: ${checks.map(printable).join(', ') || 'there are none'}`,
      fix: `${rules}: “Require status checks to pass”, and add ${checks.map(printable).join(', ') || 'the job that runs the gates'}.`,
      open: 'a pull request that removes the workflow, or whose gate is red, can be merged',
    }),
    finding('up-to-date', protection.upToDate, {
      fine: `what is merged was judged with the newest state of ${name}`,
      missing: `a pull request that was judged with an older state of ${name} can be merged`,
      fix: `${rules}: “Require merge queue”, or “Require branches to be up to date before merging”.`,
      open: 'a pull request from before a line was tightened passes by the older one',
    }),
    ...(isQueued ? [queueFinding(files)] : []),
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
    ...(await Promise.all(
      environmentsOf(files).map(async (environment) =>
        finding(`environment-reviewers: ${environment}`, await settings.environmentReviewers(environment), {
          fine: `the environment ${printable(environment)} has required reviewers`,
          missing: `the environment ${printable(environment)} lets every job pass`,
          fix: `Settings, Environments, ${environment}: “Required reviewers”.`,
          open: 'nothing by itself; but what is merged is registered without anybody’s approval',
        }),
      ),
    )),
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
      open: 'nothing: a required check that never reports holds the queue up',
    },
  )
}

const requiredOf = ({ requires }: Protection, checks: readonly string[]): Seen<boolean> =>
  every([{ seen: checks.length > 0 }, ...checks.map(requires)])
