/** The doctor over real files and a fake GitHub: what it cannot see is unknown, never fine. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { type FakeGitHub, startFakeGitHub } from '../../../test/github/fake-github.ts'
import { problemOf } from '../../../test/github/openapi.ts'
import { type Files, repository } from '../../runner/test/repository.ts'
import { main } from '../src/cli.ts'

const policy = `version: 1
model: income
data: { train: train.csv, holdout: data/h.csv }
contract: contract.yml
baseline: { onnx: old.onnx }
gates: { data-validate: { require: [row_count >= 1] } }
`
const sha = 'a'.repeat(40)
const workflow = `on:
  pull_request:
  merge_group:
  push: { branches: [main] }
permissions: { contents: read, pull-requests: write }
jobs:
  trials:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@${sha}
        with: { fetch-depth: 2 }
      - uses: sea-trials/sea-trials/actions/data-validate@${sha} # v1
  register:
    needs: trials
    environment: production
    permissions: { contents: write }
    steps:
      - uses: sea-trials/sea-trials/actions/model-register@${sha}
`
const codeowners =
  '/sea-trials.yml @maria\n/contract.yml @maria\n/data/ @maria\n/old.onnx @maria\n/.github/ @acme/ops\n'
const sound: Files = {
  'sea-trials.yml': policy,
  '.github/CODEOWNERS': codeowners,
  '.github/workflows/trials.yml': workflow,
}
/** Of a branch without a queue. */
const ofMain: Files = {
  ...sound,
  '.github/workflows/trials.yml': workflow.replace('  pull_request:\n', '  pull_request: { branches: [main] }\n'),
}
const allRules = [
  {
    type: 'merge_queue',
    parameters: {
      check_response_timeout_minutes: 60,
      grouping_strategy: 'ALLGREEN',
      max_entries_to_build: 5,
      max_entries_to_merge: 5,
      merge_method: 'MERGE',
      min_entries_to_merge: 1,
      min_entries_to_merge_wait_minutes: 5,
    },
  },
  {
    type: 'required_status_checks',
    parameters: {
      strict_required_status_checks_policy: false,
      required_status_checks: [
        { context: 'trials', integration_id: 15368 },
        { context: 'register', integration_id: 15368 },
      ],
    },
  },
  {
    type: 'pull_request',
    parameters: {
      require_code_owner_review: true,
      dismiss_stale_reviews_on_push: true,
      require_last_push_approval: true,
      required_approving_review_count: 1,
      required_review_thread_resolution: false,
    },
  },
]

let github: FakeGitHub
let out = ''
/** What GitHub would not answer by its own description. */
let isOdd = false
const env = { ...process.env }
beforeEach(async () => {
  github = await startFakeGitHub()
  out = ''
  isOdd = false
  jest.spyOn(process.stdout, 'write').mockImplementation(((text: string) => {
    out += text
    return true
  }) as never)
})
afterEach(async () => {
  jest.restoreAllMocks()
  process.env = { ...env }
  await github.close()
  if (!isOdd) expect(github.requests.map(problemOf).filter((problem) => problem !== undefined)).toEqual([])
})

interface Finding {
  readonly id: string
  readonly state: string
  readonly says: string
  readonly fix?: string
  readonly open?: string
}

async function doctor(files: Files, { token = true, args = [] as readonly string[] } = {}) {
  const { folder } = repository({}, files)
  delete process.env.GITHUB_TOKEN
  delete process.env.GH_TOKEN
  Object.assign(process.env, { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: github.repository })
  if (token) process.env.GITHUB_TOKEN = github.readOnlyToken
  out = ''
  const code = await main(['doctor', folder, '--json', ...args])
  const said = JSON.parse(out) as { findings: Finding[]; missing: number; unknown: number }
  const state = (id: string) => said.findings.find((one) => one.id === id)?.state
  const not = (wanted: string) => said.findings.filter((one) => one.state === wanted).map(({ id }) => id)
  return { code, ...said, state, missingOnes: not('missing'), unknownOnes: not('unknown') }
}

function protect(): void {
  github.settings.rules = allRules
  github.settings.defaultToken = 'read'
  github.settings.bypass = []
  github.settings.environments.set('production', {
    protection_rules: [reviewers(true)],
    deployment_branch_policy: { protected_branches: true, custom_branch_policies: false },
  })
}
const reviewers = (prevent: boolean) => ({
  id: 1,
  node_id: 'x',
  type: 'required_reviewers',
  prevent_self_review: prevent,
  reviewers: [{ type: 'User' }],
})
const named = { protected_branches: false, custom_branch_policies: true }
const production = (more: object): void => {
  const policy = github.settings.environments.get('production')
  github.settings.environments.set('production', { ...policy, ...more })
}

test('a repository with everything in its place is fine', async () => {
  protect()
  const { code, missingOnes, unknownOnes, findings } = await doctor(sound)
  expect([missingOnes, unknownOnes]).toEqual([[], []])
  expect(code).toBe(0)
  expect(findings.length).toBeGreaterThan(27)
})

describe('the branch that a filter names', () => {
  const path = '.github/workflows/trials.yml'
  const filtered = (filter: string): Files => ({
    ...sound,
    [path]: workflow.replace('  pull_request:\n', `  pull_request: { ${filter} }\n`),
  })
  test.each([
    ['branches: [main]', 'fine'],
    ['branches: main', 'fine'],
    ['branches: [master]', 'missing'],
    ['branches: []', 'missing'],
    ["branches: ['m*']", 'fine'],
    ["branches: ['**', '!main']", 'missing'],
    ["branches: ['!main', '**']", 'fine'],
    ["branches: ['*/main']", 'missing'],
    ["branches: ['mai+n?']", 'fine'],
    ["branches: ['[a-m]ain']", 'fine'],
    ["branches: ['m.in']", 'missing'],
    ["branches: ['m\\*']", 'missing'],
    ["branches: ['release-1/x.y', 'main']", 'fine'],
    ["branches: ['[z-a]', 'a|main', '(main)']", 'missing'],
    ['branches-ignore: [dev]', 'fine'],
    ["branches-ignore: ['m**']", 'missing'],
  ])('is the protected one: %s: %s', async (filter, expected) => {
    protect()
    const { state, findings } = await doctor(filtered(filter))
    expect(state(`branch-of-pull-requests: ${path}`)).toBe(expected)
    const { says, fix } = findings.find(({ id }) => id === `branch-of-pull-requests: ${path}`) as Finding
    expect(says).toContain('pull requests into `main`')
    if (filter === 'branches: []') expect(says).toContain('`branches` names no branch')
    if (expected === 'missing') expect(fix).toContain('Write `pull_request: { branches: [main] }`')
  })
  test('without GitHub: the one that is said, and otherwise it is not known', async () => {
    const offline = async (...args: readonly string[]) =>
      (await doctor(filtered('branches: [main]'), { args: ['--offline', ...args] })).state(
        `branch-of-pull-requests: ${path}`,
      )
    expect(await offline()).toBe('unknown')
    expect(await offline('--branch', 'main')).toBe('fine')
    expect(await offline('--branch', 'trunk')).toBe('missing')
  })
  test('nothing is said where there is no filter', async () => {
    protect()
    expect((await doctor(sound)).state(`branch-of-pull-requests: ${path}`)).toBeUndefined()
  })
})

describe('what files lack', () => {
  const edited = (from: string, to: string): Files => {
    expect(workflow).toContain(from)
    return { ...sound, '.github/workflows/trials.yml': workflow.replace(from, to) }
  }
  const path = '.github/workflows/trials.yml'
  /** Of a second policy nothing has owners. */
  const OWNED = (folder: string): readonly string[] =>
    ['sea-trials.yml', 'contract.yml', 'data/h.csv', 'old.onnx'].map((name) => `codeowners: ${folder}/${name}`)
  test.each<[string, Files, readonly string[]]>([
    ['CODEOWNERS', { ...sound, '.github/CODEOWNERS': undefined as never }, ['codeowners']],
    [
      'an owner of the contract',
      { ...sound, '.github/CODEOWNERS': codeowners.replace('/contract.yml', '/other.yml') },
      ['codeowners: contract.yml'],
    ],
    [
      'an owner of the hold-out',
      { ...sound, '.github/CODEOWNERS': codeowners.replace('/data/', '/dat/') },
      ['codeowners: data/h.csv'],
    ],
    [
      'an owner of the workflows',
      { ...sound, '.github/CODEOWNERS': codeowners.replace('/.github/', '/.git/') },
      [`codeowners: ${path}`, 'codeowners: .github/workflows/a-new-one.yml', 'codeowners: .github/CODEOWNERS'],
    ],
    [
      'an owner, since a later line takes it away',
      { ...sound, '.github/CODEOWNERS': `${codeowners}/sea-trials.yml\n` },
      ['codeowners: sea-trials.yml'],
    ],
    ['pull requests', edited('  pull_request:\n', ''), ['on-pull-request', 'required-checks']],
    [
      'a safe event',
      edited('  pull_request:\n', '  pull_request:\n  pull_request_target:\n'),
      [`no-privileged-event: ${path}`],
    ],
    ['a branch of the push', edited('push: { branches: [main] }', 'push:'), [`push-of-one-branch: ${path}`]],
    ['the merge queue', edited('  merge_group:\n', ''), ['merge-group']],
    ['permissions', edited('permissions: { contents: read, pull-requests: write }\n', ''), [`permissions: ${path}`]],
    ['a token that reads', edited('contents: read', 'contents: write'), [`permissions: ${path}`]],
    [
      'a gate that counts',
      edited(`validate@${sha}`, `validate@${sha}\n        continue-on-error: true`),
      ['judged: sea-trials.yml', `gates-count: ${path}`],
    ],
    [
      'a job that is never passed over',
      edited('    runs-on', "    if: github.actor != 'x'\n    runs-on"),
      [`gates-count: ${path}`],
    ],
    ['a workflow that calls it', { ...sound, 'b/sea-trials.yml': policy }, ['judged: b/sea-trials.yml', ...OWNED('b')]],
    [
      'a gate of it that is called',
      {
        ...sound,
        'sea-trials.yml': `${policy.trimEnd().slice(0, -2)}, bias-check: { require: [label_rate >= 0.1] } }\n`,
      },
      ['judged: sea-trials.yml'],
    ],
    ['the base', edited('fetch-depth: 2', 'fetch-depth: 1'), [`base-in-clone: ${path}`]],
    ['the base, where nothing is said', edited('fetch-depth: 2', 'lfs: true'), [`base-in-clone: ${path}`]],
    ['a sight of who approved', edited(', pull-requests: write', ''), [`approvals: ${path}`]],
    ['a digest', edited(`checkout@${sha}`, 'checkout@v5'), [`pinned: ${path}`]],
    ['an environment', edited('    environment: production\n', ''), [`environment: ${path} register`]],
    ['a policy', { ...sound, 'sea-trials.yml': undefined as never }, ['policy']],
    [
      'changes of every file',
      edited('  pull_request:\n', '  pull_request: { paths: [src/**] }\n'),
      [`every-change: ${path}`],
    ],
    [
      'the opening of a pull request',
      edited('  pull_request:\n', '  pull_request: { types: synchronize }\n'),
      [`every-change: ${path}`],
    ],
    ['later pushes', edited('  pull_request:\n', '  pull_request: { types: [opened] }\n'), [`every-change: ${path}`]],
    [
      'an owner of what starts the server',
      { ...sound, 'sea-trials.yml': `${policy}serving: { start: ./run/serve.sh --fast }\n` },
      ['codeowners: run/serve.sh'],
    ],
    [
      'an owner of an action that calls a gate',
      {
        ...sound,
        ...edited('    steps:\n', '    steps:\n      - uses: ./ci/gates\n'),
        'ci/gates/action.yml': `runs: { using: composite, steps: [{ uses: sea-trials/sea-trials/actions/bias-check@${sha} }] }\n`,
      },
      ['codeowners: ci/gates/action.yml'],
    ],
    [
      'a workflow of another kind that keeps its secrets to itself',
      {
        ...sound,
        '.github/workflows/label.yml': `on: pull_request_target\njobs: { x: { steps: [{ uses: actions/checkout@${sha}, with: { ref: "\${{ github.event.pull_request.head.sha }}" } }] } }\n`,
      },
      ['strangers-code'],
    ],
  ])('%s', async (_, files, ids) => {
    protect()
    const given = Object.fromEntries(Object.entries(files).filter(([, text]) => text !== undefined)) as Files
    const { code, missingOnes, findings } = await doctor(given)
    expect([code, missingOnes]).toEqual([1, ids])
    for (const one of findings.filter(({ state }) => state === 'missing'))
      expect([one.fix, one.open].every((text) => (text ?? '').length > 5)).toBe(true)
  })
})

test('another repository that is checked out beside this one has no base', async () => {
  const path = '.github/workflows/trials.yml'
  const other = `      - uses: actions/checkout@${sha}\n        with: { repository: a/b, path: b }\n`
  const { state } = await doctor({ ...sound, [path]: workflow.replace('    steps:\n', `    steps:\n${other}`) })
  expect(state(`base-in-clone: ${path}`)).toBe('fine')
})

test.each<[string, string, string, string]>([
  ['a depth that is an expression', 'fetch-depth: 2', `fetch-depth: "$\{{ vars.D }}"`, 'base-in-clone'],
  [
    'a checkout by hand',
    `uses: actions/checkout@${sha}\n        with: { fetch-depth: 2 }`,
    'run: git clone x',
    'base-in-clone',
  ],
  [
    'what a token may that nothing is said of',
    'permissions: { contents: read, pull-requests: write }\n',
    '',
    'approvals',
  ],
])('%s is unknown', async (_, from, to, id) => {
  const path = '.github/workflows/trials.yml'
  expect(workflow).toContain(from)
  const { state } = await doctor({ ...sound, [path]: workflow.replace(from, to) }, { token: false })
  expect(state(`${id}: ${path}`)).toBe('unknown')
})

describe('a policy that no workflow judges', () => {
  const trials = '.github/workflows/trials.yml'
  const call = `{ uses: sea-trials/sea-trials/actions/data-validate@${sha}, with: { policy: b.yml } }`
  const job = (more = '', step = call) => `jobs: { b: { ${more}runs-on: x, steps: [${step}] } }\n`
  const told = async (files: Files) => {
    const { findings } = await doctor(
      { ...sound, 'b.yml': policy, ...files },
      { token: false, args: ['--policy', 'b.yml'] },
    )
    const { state, says } = findings.find(({ id }) => id === 'judged: b.yml') as Finding
    return `${state}: ${says}`
  }
  const own = (text: string): Files => ({ '.github/workflows/b.yml': text })
  const action = `runs: { using: composite, steps: [${call}] }\n`

  test.each<[string, Files, RegExp]>([
    ['since none names it', {}, /^missing: no workflow judges b.yml on pull requests: none names it$/],
    [
      'but on a schedule',
      own(`on: { schedule: [{ cron: 0 0 * * * }] }\n${job()}`),
      /^missing: .*on other events alone.*b.yml/,
    ],
    ['but behind what never holds', own(`on: pull_request\n${job('if: false, ')}`), /^missing: .*behind `if: false`/],
    [
      'but behind what never holds, as an expression',
      own(`on: pull_request\n${job(`if: "$\{{ false }}", `)}`),
      /^missing/,
    ],
    ['but where it may fail', own(`on: pull_request\n${job('continue-on-error: true, ')}`), /^missing: .*or may fail/],
    [
      'but behind a job that is passed over',
      own(`on: pull_request\n${job('needs: a, ').replace('b:', 'a: { if: false }, b:')}`),
      /^missing/,
    ],
    [
      'but maybe, by an expression',
      own(`on: pull_request\n${job('', call.replace('b.yml', `"$\{{ vars.P }}"`))}`),
      /^unknown: .*calls `\$\{\{ vars.P \}\}`/,
    ],
    [
      'but maybe, in a shell step',
      own('on: pull_request\njobs: { b: { steps: [{ run: npx sea-trials run --policy b.yml }] } }\n'),
      /^unknown: .*b\.yml` runs `sea-trials` in a shell step/,
    ],
    [
      'since the shell step is no pull request’s',
      own('on: push\njobs: { b: { steps: [{ run: npx sea-trials run --policy b.yml }] } }\n'),
      /^missing/,
    ],
    [
      'of two gates one',
      {
        ...own(`on: pull_request\n${job()}`),
        'b.yml': policy.replace('gates: {', 'gates: { bias-check: { require: [label_rate >= 0.1] },'),
      },
      /^missing: no workflow judges bias-check of b.yml on pull requests: none names it/,
    ],
    ['but one does', own(`on: pull_request\n${job()}`), /^fine: every gate of b.yml/],
    ['but one does in the queue', own(`on: merge_group\n${job()}`), /^fine/],
    [
      'but one does by a variable',
      own(`on: pull_request\nenv: { P: b.yml }\n${job('', call.replace('b.yml', `"$\{{ env.P }}"`))}`),
      /^fine/,
    ],
    [
      'but one does through actions',
      {
        ...own(`on: pull_request\n${job('', '{ uses: ./one }')}`),
        'one/action.yml': 'runs: { using: composite, steps: [{ uses: ./two }] }\n',
        'two/action.yml': action,
      },
      /^fine/,
    ],
  ])('%s', async (_, files, says) => expect(await told(files)).toMatch(says))

  test('is not asked about what is only registered', async () => {
    const { findings } = await doctor(
      {
        ...sound,
        'b.yml': policy.replace(
          'data-validate: { require: [row_count >= 1] }',
          'model-register: { registry: releases }',
        ),
      },
      { token: false, args: ['--policy', 'b.yml'] },
    )
    expect(findings.find(({ id }) => id === 'judged: b.yml')?.state).toBe('fine')
  })

  test('and what a gate waits for is required, too: behind what fails it is passed over, and green', async () => {
    protect()
    const { findings } = await doctor({
      ...sound,
      [trials]: workflow
        .replace('jobs:\n', 'jobs:\n  train: { runs-on: x, steps: [{ run: x }] }\n')
        .replace('  trials:\n', '  trials:\n    needs: train\n'),
    })
    expect(findings.find(({ id }) => id === 'required-checks')?.says).toMatch(/not required on `?main`?: `train`/)
  })
})

describe('what settings lack', () => {
  const without = (key: string) =>
    allRules.map((rule) =>
      key in rule.parameters ? { ...rule, parameters: { ...rule.parameters, [key]: false } } : rule,
    )
  test.each<[string, () => void, readonly string[]]>([
    [
      'the check of a gate',
      () => {
        github.settings.rules = allRules.filter(({ type }) => type !== 'required_status_checks')
      },
      ['required-checks'],
    ],
    [
      'the queue',
      () => {
        github.settings.rules = allRules.filter(({ type }) => type !== 'merge_queue')
      },
      ['up-to-date', 'one-base'],
    ],
    [
      'code owners’ review',
      () => {
        github.settings.rules = without('require_code_owner_review')
      },
      ['code-owner-review'],
    ],
    [
      'dismissal',
      () => {
        github.settings.rules = without('dismiss_stale_reviews_on_push')
      },
      ['stale-approvals'],
    ],
    [
      'somebody else',
      () => {
        github.settings.rules = without('require_last_push_approval')
      },
      ['last-push'],
    ],
    [
      'valid owners',
      () => {
        github.settings.codeownersErrors = ['Unknown owner @x']
      },
      ['codeowners-valid'],
    ],
    [
      'a default that reads',
      () => {
        github.settings.defaultToken = 'write'
      },
      ['default-token'],
    ],
    [
      'reviewers and branches',
      () => {
        github.settings.environments.set('production', {
          protection_rules: [{ id: 1, node_id: 'x', type: 'wait_timer' }],
        })
      },
      ['environment-reviewers: production', 'environment-branches: production'],
    ],
    [
      'reviewers in the list of them',
      () => production({ protection_rules: [{ ...reviewers(true), reviewers: [] }] }),
      ['environment-reviewers: production'],
    ],
    ...['*', '**', '*/*', 's*'].map((pattern): [string, () => void, readonly string[]] => [
      `branches that not anybody can call so: ${pattern}`,
      () => {
        production({ deployment_branch_policy: named })
        github.settings.patterns.set('production', ['main', pattern])
      },
      ['environment-branches: production'],
    ]),
    [
      'a check that comes',
      () => {
        github.settings.rules = JSON.parse(JSON.stringify(allRules).replaceAll('15368', '99'))
      },
      ['check-source'],
    ],
    [
      'another reviewer than who started it',
      () => {
        const policy = github.settings.environments.get('production')
        github.settings.environments.set('production', { ...policy, protection_rules: [reviewers(false)] })
      },
      ['environment-self-review: production'],
    ],
    [
      'a source of the check',
      () => {
        github.settings.rules = allRules.map((rule) =>
          rule.type === 'required_status_checks'
            ? {
                ...rule,
                parameters: {
                  ...rule.parameters,
                  required_status_checks: [{ context: 'trials' }, { context: 'register', integration_id: 15368 }],
                },
              }
            : rule,
        )
      },
      ['check-source'],
    ],
    [
      'rules that hold for all',
      () => {
        github.settings.bypass = [
          { actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' },
          { actor_id: 7, actor_type: 'Team', bypass_mode: 'pull_request' },
        ]
      },
      ['bypass'],
    ],
    [
      'rules that hold for whose token it is, which is shown even where the list is not',
      () => {
        github.settings.bypass = undefined
        github.settings.ownBypass = 'always'
      },
      ['bypass'],
    ],
    [
      'approvals by people',
      () => {
        github.settings.workflowsApprove = true
      },
      ['workflows-approve'],
    ],
    [
      'a look at strangers’ code',
      () => {
        github.settings.forks = 'first_time_contributors_new_to_github'
      },
      ['forks'],
    ],
    [
      'secrets that stay at home',
      () => {
        github.settings.forks = {
          run_workflows_from_fork_pull_requests: true,
          send_write_tokens_to_workflows: false,
          send_secrets_and_variables: true,
          require_approval_for_fork_pr_workflows: true,
        }
      },
      ['forks'],
    ],
  ])('%s', async (_, break_, ids) => {
    protect()
    break_()
    const { code, missingOnes } = await doctor(sound)
    expect([code, missingOnes]).toEqual([1, ids])
  })

  test('a review is of a pull request into any branch', async () => {
    protect()
    github.settings.rules = allRules.filter(({ type }) => type !== 'merge_queue')
    const trials = '.github/workflows/trials.yml'
    const reviewed = String(ofMain[trials]).replace(
      '  merge_group:\n',
      '  pull_request_review: { types: [submitted] }\n',
    )
    expect((await doctor(ofMain)).missingOnes).toEqual(['up-to-date'])
    expect((await doctor({ ...ofMain, [trials]: reviewed })).missingOnes).toEqual(['up-to-date', 'one-base'])
  })

  test('the older branch protection counts as well', async () => {
    protect()
    github.settings.rules = []
    github.settings.classic = {
      required_status_checks: {
        strict: true,
        contexts: [],
        checks: [
          { context: 'trials', app_id: 15368 },
          { context: 'register', app_id: 15368 },
        ],
        url: 'https://example.com/',
        contexts_url: 'https://example.com/',
      },
      required_pull_request_reviews: {
        url: 'https://example.com/',
        dismiss_stale_reviews: true,
        require_code_owner_reviews: true,
        require_last_push_approval: true,
      },
    }
    expect((await doctor(ofMain)).missingOnes).toEqual([])
  })

  test('and not for administrators, nor for who is named', async () => {
    protect()
    const url = 'https://example.com/'
    github.settings.classic = { enforce_admins: { url, enabled: false } }
    const { missingOnes, findings } = await doctor(sound)
    expect(missingOnes).toEqual(['bypass'])
    expect(findings.find(({ id }) => id === 'bypass')?.says).toMatch(/the branch protection: administrators/)
  })

  test('what passes only in a pull request is fine, and named', async () => {
    protect()
    github.settings.bypass = [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'pull_request' }]
    const { findings } = await doctor(sound)
    expect(findings.find(({ id }) => id === 'bypass')).toMatchObject({
      state: 'fine',
      says: expect.stringMatching(/but in a pull request that says so: .*gates.*administrators/),
    })
  })

  test('a private repository whose forks run with nothing but code', async () => {
    protect()
    github.settings.forks = {
      run_workflows_from_fork_pull_requests: true,
      send_write_tokens_to_workflows: false,
      send_secrets_and_variables: false,
      require_approval_for_fork_pr_workflows: false,
    }
    expect((await doctor(sound)).missingOnes).toEqual([])
  })
})

describe('checks are required by the names under which they report', () => {
  const names = async (files: Files, ...required: readonly string[]) => {
    protect()
    github.settings.rules = allRules.map((rule) =>
      rule.type === 'required_status_checks'
        ? {
            ...rule,
            parameters: {
              ...rule.parameters,
              required_status_checks: required.map((context) => ({ context, integration_id: 15368 })),
            },
          }
        : rule,
    )
    const { findings } = await doctor({ ...sound, ...files })
    return findings.find(({ id }) => id === 'required-checks')
  }
  const jobs = (text: string): Files => ({
    '.github/workflows/trials.yml': `on: { pull_request: , merge_group: }\npermissions: { contents: read }\njobs:\n${text}`,
  })
  const step = `    steps: [{ uses: sea-trials/sea-trials@${sha} }]\n`
  const matrix = '    strategy: { matrix: { model: [a, b], size: [1] } }\n'

  test.each<[string, Files, readonly string[]]>([
    ['the id of the job', jobs(`  trials:\n${step}`), ['trials']],
    ['its name', jobs(`  trials:\n    name: All trials\n${step}`), ['All trials']],
    ['one for each leg of a matrix', jobs(`  trials:\n${matrix}${step}`), ['trials (a, 1)', 'trials (b, 1)']],
    [
      'what it is added to and taken from',
      jobs(
        `  trials:\n    strategy: { matrix: { m: [a, b], exclude: [{ m: a }], include: [{ m: c, n: 1 }] } }\n${step}`,
      ),
      ['trials (b)', 'trials (c, 1)'],
    ],
    [
      'behind a name that says nothing of the leg',
      jobs(`  trials:\n    name: T\n${matrix}${step}`),
      ['T (a, 1)', 'T (b, 1)'],
    ],
    [
      'with the leg in the name',
      jobs(`  trials:\n    name: Trials of \${{ matrix.model }}\n${matrix}${step}`),
      ['Trials of a', 'Trials of b'],
    ],
    [
      'of a called workflow, behind the job that calls it',
      {
        ...jobs('  quality:\n    uses: ./.github/workflows/gates.yml\n'),
        '.github/workflows/gates.yml': `on: { workflow_call: }\njobs:\n  trials:\n    name: Gates\n${step}`,
      },
      ['quality / Gates'],
    ],
  ])('%s', async (_, files, required) => {
    expect((await names(files, ...required))?.state).toBe('fine')
    const { state, says } = (await names(files, 'another')) ?? {}
    expect(state).toBe('missing')
    for (const name of required) expect(says).toContain(name)
  })

  test.each([
    ['a matrix that is computed', `    strategy: { matrix: "$\{{ fromJSON(needs.x.outputs.m) }}" }\n`],
    ['a matrix that GitHub refuses', '    strategy: { matrix: { m: [a], exclude: [{ m: a }] } }\n'],
    ['a name that is computed', `    name: Trials on $\{{ github.ref }}\n`],
  ])('%s is not known before it runs', async (_, text) => {
    const found = await names(jobs(`  trials:\n${text}${step}`), 'trials')
    expect(found).toMatchObject({ state: 'unknown', says: expect.stringMatching(/`trials` are named when it runs/) })
  })
})

describe('what cannot be seen is unknown', () => {
  test('branch protection of which only an administrator sees more', async () => {
    protect()
    github.settings.rules = []
    github.settings.classic = 'secret'
    const { code, missingOnes, unknownOnes } = await doctor(ofMain)
    expect([code, missingOnes]).toEqual([2, []])
    expect(unknownOnes).toEqual([
      'required-checks',
      'up-to-date',
      'bypass',
      'code-owner-review',
      'stale-approvals',
      'last-push',
    ])
  })

  test('branches that are named, and who passes by the reviewers, are said', async () => {
    protect()
    production({ deployment_branch_policy: named, can_admins_bypass: true })
    github.settings.patterns.set('production', ['main', 'release/*'])
    const { code, findings } = await doctor(sound)
    const says = (id: string) => findings.find((one) => one.id === `${id}: production`)?.says
    expect(code).toBe(0)
    expect(says('environment-branches')).toMatch(/are named or protected use .*: `main`, `release\/\*`$/)
    expect(says('environment-reviewers')).toMatch(/has required reviewers; administrators may pass by them$/)
  })

  const answers = (path: RegExp, body: unknown): void => {
    isOdd = true
    github.fail({ path, times: 9, instead: { status: 200, body } })
  }
  test.each<[string, RegExp, unknown, readonly string[]]>([
    ['no policy of approval', /fork-pr/, {}, ['forks']],
    ['one that nobody knows', /fork-pr/, { approval_policy: 'nobody' }, ['forks']],
    ['one called like a part of every object', /fork-pr/, { approval_policy: 'toString' }, ['forks']],
    [
      'patterns that are not all told',
      /branch-policies/,
      { total_count: 2, branch_policies: [{ name: 'main' }] },
      ['environment-branches: production'],
    ],
    ['no patterns', /branch-policies/, {}, ['environment-branches: production']],
  ])('what GitHub does not say is unknown: %s', async (_, path, body, ids) => {
    protect()
    production({ deployment_branch_policy: named })
    answers(path, body)
    const { unknownOnes, missingOnes } = await doctor(sound)
    expect([unknownOnes, missingOnes]).toEqual([ids, []])
  })

  test('of a private repository as well', async () => {
    protect()
    github.settings.forks = {}
    answers(/fork-pr/, {})
    expect((await doctor(sound)).unknownOnes).toEqual(['forks'])
  })

  test('a default branch that is not told leaves what hangs on it unknown', async () => {
    protect()
    answers(/^\/repos\/acme\/income\/?$/, { private: false })
    const { code, missingOnes, unknownOnes } = await doctor(sound)
    expect([code, missingOnes]).toEqual([2, []])
    expect(unknownOnes).toContain('code-owner-review')
    expect(out).not.toMatch(/undefined/)
  })

  test('what is no rule and no check in a list is passed over', async () => {
    protect()
    const checks = { type: 'required_status_checks', parameters: { required_status_checks: [null, 3] } }
    answers(/\/rules\/branches\//, [null, 'x', checks])
    const { code, missingOnes } = await doctor(sound)
    expect(code).toBe(1)
    expect(missingOnes).toContain('required-checks')
  })

  test('settings that the token may not read, or GitHub does not give', async () => {
    protect()
    github.settings.defaultToken = 'secret'
    github.fail({ path: /environments/, times: 9, instead: { status: 404, body: { message: 'Not Found' } } })
    const { code, unknownOnes } = await doctor(sound)
    expect([code, unknownOnes]).toEqual([
      2,
      [
        'default-token',
        'workflows-approve',
        'environment-reviewers: production',
        'environment-self-review: production',
        'environment-branches: production',
      ],
    ])
  })

  test('who passes by the rules, with a token that may not change them: it says where to look', async () => {
    protect()
    github.settings.bypass = undefined
    const { code, unknownOnes, findings } = await doctor(sound)
    expect([code, unknownOnes]).toEqual([2, ['bypass']])
    expect(findings.find(({ id }) => id === 'bypass')).toMatchObject({
      says: expect.stringMatching(/bypass list of .*gates.* is not visible with this token/),
      fix: expect.stringMatching(/Rulesets.*Bypass list.*Administration: write/),
    })
  })

  test('what the settings say of forks, where GitHub does not answer', async () => {
    protect()
    github.fail({ path: /fork-pr/, times: 9, instead: { status: 403, body: { message: 'no' } } })
    expect((await doctor(sound)).unknownOnes).toEqual(['forks'])
  })

  test.each([
    ['without a token', { token: false }],
    ['offline', { args: ['--offline'] }],
  ])('%s the files are looked at alone', async (_, given) => {
    protect()
    const { code, missingOnes, unknownOnes } = await doctor(sound, given)
    expect([code, missingOnes]).toEqual([2, []])
    expect(unknownOnes).toContain('code-owner-review')
    expect(github.requests).toEqual([])
  })

  test('a workflow that is no YAML', async () => {
    protect()
    expect((await doctor({ ...sound, '.github/workflows/x.yml': 'a: [' })).unknownOnes).toEqual(['workflows-readable'])
  })
})

test('a folder that is not there is an error, not one without a policy', async () => {
  expect(await main(['doctor', 'no-such-folder'])).toBe(2)
  expect(out).not.toContain('MISSING')
})

test('on a terminal what is missing comes first, with what to do and what a pull request could', async () => {
  protect()
  const { folder } = repository(
    {},
    { ...sound, '.github/workflows/trials.yml': workflow.replace(`checkout@${sha}`, 'checkout@##[x]\u001b[31m') },
  )
  process.env.GITHUB_TOKEN = ''
  expect(await main(['doctor', folder])).toBe(1)
  expect(out.split('\n')[0]).toMatch(/^MISSING {2}.*calls actions by a name that can move/)
  expect(out).toMatch(/1 missing, \d+ not seen/)
  expect(out).not.toMatch(/\u001b|##\[/)
})
