/** What the files alone tell: who owns what judges, and how the workflows call the gates. */
import { isObject } from '@sea-trials/schema/json'
import { printable } from '@sea-trials/schema/text'
import { ownersOf } from '@sea-trials/trial/codeowners'
import { calledOf, isLocal, isOurs, type Step, type Workflow } from '@sea-trials/trial/workflow'
import { environmentFindings } from './environments.ts'
import { judgedBy, type RepositoryFiles } from './files.ts'
import { type Finding, finding, some } from './finding.ts'
import { judgedFindings, shellRuns } from './judged-policies.ts'
import { isCheckout, sightFindings } from './sight-findings.ts'

export function ownerFindings(files: RepositoryFiles): readonly Finding[] {
  const { codeowners } = files
  const open = 'a pull request may change it without the review of anyone who answers for it'
  if (codeowners === undefined)
    return [
      {
        id: 'codeowners',
        state: 'missing',
        says: 'there is no CODEOWNERS',
        fix: `Write .github/CODEOWNERS, its owners behind each path:\n${[...new Set(judgedBy(files).map(([, path]) => `${ruleFor(path)} @who-answers-for-it`))].join('\n')}`,
        open,
      },
    ]
  return judgedBy(files).map(([what, path]) =>
    finding(
      `codeowners: ${path}`,
      // A glob is owned where a file that it may name is.
      { seen: ownersOf(path.replaceAll(/\*+/g, 'x'), codeowners.rules).length > 0 },
      {
        fine: `${what} has owners: ${path}`,
        missing: `${what} has no owner: ${path}`,
        fix: `Write into ${codeowners.path}: ${ruleFor(path)} @who-answers-for-it`,
        open,
      },
    ),
  )
}

/** Of the workflows the whole folder, of a glob the folder that it starts from. */
function ruleFor(path: string): string {
  if (path.startsWith('.github/')) return '/.github/'
  const fixed = /[*?[{]/.test(path) ? path.slice(0, path.search(/[^/]*[*?[{]/)) : path
  return `/${fixed}`
}

export function workflowFindings(files: RepositoryFiles): readonly Finding[] {
  const { workflows, unreadable, policies } = files
  const all = [...workflows]
  const onPull = all.filter(([, { on }]) => 'pull_request' in on)
  return [
    finding(
      'policy',
      { seen: policies.length > 0 },
      {
        fine: `there is a policy: ${policies.map(({ file }) => file).join(', ')}`,
        missing: 'there is no policy here (sea-trials.yml)',
        fix: 'Write one (`sea-trials init`), or name it: `--policy`. What a workflow says in inputs alone has no base to be held against.',
        open: 'a pull request may change the lines that it is judged by, in its workflow',
      },
    ),
    finding('on-pull-request', some([{ seen: onPull.length > 0 }, ...shellRuns(files.all)]), {
      fine: `the gates run on pull requests${onPull.length === 0 ? '' : `: ${onPull.map(([path]) => path).join(', ')}`}`,
      missing: 'no workflow runs a gate on pull requests',
      fix: 'Write `on: { pull_request: { branches: [main] } }`, with your protected branch, over the job that runs the gates (`sea-trials init` writes such a workflow).',
      open: 'a pull request is merged without having been judged',
    }),
    ...judgedFindings(files),
    ...(unreadable.length === 0
      ? []
      : [
          {
            id: 'workflows-readable',
            state: 'unknown' as const,
            says: `whether these call a gate is not known, they are not valid YAML: ${unreadable.join(', ')}`,
            fix: 'Mend them.',
          },
        ]),
    ...all.flatMap(([path, workflow]) => ofWorkflow(path, workflow)),
    strangersFinding(files),
  ]
}

/** Whoever takes over a workflow with a token that writes needs no gate: it is looked for among all of them. */
function strangersFinding({ all }: RepositoryFiles): Finding {
  const found = [...all].filter(([, { on, steps }]) => Object.keys(on).some(isPrivileged) && steps.some(checksOutHead))
  return finding(
    'strangers-code',
    { seen: found.length === 0 },
    {
      fine: 'no workflow with secrets checks out what a stranger wrote',
      missing: `these check out the head of a pull request on an event that has secrets: ${found.map(([path]) => printable(path)).join(', ')}`,
      fix: 'Use `pull_request`; what needs a token that may write stands in a job behind it, and checks out nothing of the head.',
      open: 'code of a stranger runs beside secrets and a token that writes, and may push or approve',
    },
  )
}

const isPrivileged = (event: string): boolean => /^(pull_request_target|workflow_run|issue_comment)$/.test(event)

const checksOutHead = (step: Step): boolean =>
  isCheckout(step) &&
  /pull_request\.head|head_ref|head_sha|workflow_run\.head|refs\/pull\//.test(JSON.stringify(step.said.with ?? {}))

function ofWorkflow(path: string, workflow: Workflow): readonly Finding[] {
  const { on, jobs, steps, permissions } = workflow
  const ours = steps.filter(isOurs)
  const judging = ours.filter((step) => !/model-register$/.test(calledOf(step)))
  const at = (id: string) => `${id}: ${path}`
  const isPull = 'pull_request' in on
  const names = [...new Set(judging.map(({ job }) => job))]
  const loose = steps.filter((step) => !isLocal(step) && !/@[0-9a-f]{40}$/.test(step.uses))
  const excused = [
    ...judging.filter(({ said }) => said['continue-on-error'] !== undefined || said.if !== undefined),
    ...names.filter((job) => jobs[job]?.if !== undefined || jobs[job]?.['continue-on-error'] !== undefined),
  ]
  const writing = names.filter((job) => mayWrite(jobs[job]?.permissions ?? permissions))
  return [
    finding(
      at('no-privileged-event'),
      { seen: !('pull_request_target' in on) },
      {
        fine: `${path} does not run on pull_request_target`,
        missing: `${path} runs on pull_request_target`,
        fix: 'Use `pull_request`.',
        open: 'a stranger’s code may run beside secrets; the gates refuse this event',
      },
    ),
    ...(isPull && 'push' in on
      ? [
          finding(
            at('push-of-one-branch'),
            { seen: isObject(on.push) && (Array.isArray(on.push.branches) || Array.isArray(on.push.tags)) },
            {
              fine: `${path} runs on pushes of named branches alone`,
              missing: `${path} runs on the push of any branch`,
              fix: 'Write `push: { branches: [main] }`.',
              open: 'the push of its own branch is judged under its own policy, and reports a check of the same name',
            },
          ),
        ]
      : []),
    ...(isPull
      ? [
          filterFinding(path, on.pull_request),
          finding(
            at('gates-count'),
            { seen: excused.length === 0 },
            {
              fine: `no gate of ${path} is passed over or excused`,
              missing: `a gate of ${path} stands behind \`if\` or \`continue-on-error\``,
              fix: 'Take them off the job and the step: a job that is passed over counts as passed.',
              open: 'what makes the condition false, or the step fail, makes the check green',
            },
          ),
          finding(
            at('permissions'),
            { seen: writing.length === 0 },
            {
              fine: `${path} gives its gates a token that reads`,
              missing: `${path} gives a job that judges more than it needs: ${writing.map(printable).join(', ')}`,
              fix: 'Write `permissions: { contents: read }` at the top, with `pull-requests: write` for the comment; what registers stands in a job of its own.',
              open: 'code of the pull request that the job runs may write to the repository',
            },
          ),
          ...sightFindings(path, workflow, names),
        ]
      : []),
    finding(
      at('pinned'),
      { seen: loose.length === 0 },
      {
        fine: `every action of ${path} is pinned by its digest`,
        missing: `${path} calls actions by a name that can move: ${[...new Set(loose.map(({ uses }) => printable(uses)))].slice(0, 5).join(', ')}`,
        fix: 'Write the commit behind the `@`, all 40 digits of it, and the version as a comment.',
        open: 'whoever owns such an action may change what judges, without a pull request here',
      },
    ),
    ...environmentFindings(path, workflow),
  ]
}

/** A required check that does not run is waited for, and one that is not required is not missed. */
function filterFinding(path: string, filter: unknown): Finding {
  const { paths, 'paths-ignore': ignored, types } = isObject(filter) ? filter : {}
  const named = typeof types === 'string' ? [types] : types
  const lacks = (type: string): boolean => Array.isArray(named) && !named.includes(type)
  const lateTypes = lacks('synchronize')
  return finding(
    `every-change: ${path}`,
    { seen: paths === undefined && ignored === undefined && !lateTypes && !lacks('opened') },
    {
      fine: `${path} runs on every push to a pull request`,
      missing: lateTypes
        ? `${path} does not run on what is pushed to an open pull request`
        : lacks('opened')
          ? `${path} does not run when a pull request is opened`
          : `${path} runs only where certain files change`,
      fix: 'Take `paths`, `paths-ignore` and `types` off `pull_request:`; a run in which nothing has changed is short.',
      open: 'what changes none of these files is not judged; and where the check is required it is waited for without end',
    },
  )
}

/** Nothing said is whatever the repository's default is. */
function mayWrite(permissions: unknown): boolean {
  if (permissions === undefined || permissions === 'write-all') return true
  if (!isObject(permissions)) return false
  const harmless = ['pull-requests', 'checks', 'security-events', 'statuses']
  return Object.entries(permissions).some(([scope, level]) => level === 'write' && !harmless.includes(scope))
}
