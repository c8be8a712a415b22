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
      required_status_checks: [{ context: 'trials' }, { context: 'register' }],
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
const env = { ...process.env }
beforeEach(async () => {
  github = await startFakeGitHub()
  out = ''
  jest.spyOn(process.stdout, 'write').mockImplementation(((text: string) => {
    out += text
    return true
  }) as never)
})
afterEach(async () => {
  jest.restoreAllMocks()
  process.env = { ...env }
  await github.close()
  expect(github.requests.map(problemOf).filter((problem) => problem !== undefined)).toEqual([])
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
  const code = await main(['doctor', folder, '--json', ...args])
  const said = JSON.parse(out) as { findings: Finding[]; missing: number; unknown: number }
  const state = (id: string) => said.findings.find((one) => one.id === id)?.state
  const not = (wanted: string) => said.findings.filter((one) => one.state === wanted).map(({ id }) => id)
  return { code, ...said, state, missingOnes: not('missing'), unknownOnes: not('unknown') }
}

function protect(): void {
  github.settings.rules = allRules
  github.settings.defaultToken = 'read'
  github.settings.environments.set('production', ['required_reviewers'])
}

test('a repository with everything in its place is fine', async () => {
  protect()
  const { code, missingOnes, unknownOnes, findings } = await doctor(sound)
  expect([missingOnes, unknownOnes]).toEqual([[], []])
  expect(code).toBe(0)
  expect(findings.length).toBeGreaterThan(18)
})

describe('what files lack', () => {
  const edited = (from: string, to: string): Files => {
    expect(workflow).toContain(from)
    return { ...sound, '.github/workflows/trials.yml': workflow.replace(from, to) }
  }
  const path = '.github/workflows/trials.yml'
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
      [`codeowners: ${path}`, 'codeowners: .github/CODEOWNERS'],
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
      [`gates-count: ${path}`],
    ],
    [
      'a job that is never passed over',
      edited('    runs-on', "    if: github.actor != 'x'\n    runs-on"),
      [`gates-count: ${path}`],
    ],
    ['a digest', edited(`checkout@${sha}`, 'checkout@v5'), [`pinned: ${path}`]],
    ['an environment', edited('    environment: production\n', ''), [`environment: ${path} register`]],
    ['a policy', { ...sound, 'sea-trials.yml': undefined as never }, ['policy']],
  ])('%s', async (_, files, ids) => {
    protect()
    const given = Object.fromEntries(Object.entries(files).filter(([, text]) => text !== undefined)) as Files
    const { code, missingOnes, findings } = await doctor(given)
    expect([code, missingOnes]).toEqual([1, ids])
    for (const one of findings.filter(({ state }) => state === 'missing'))
      expect([one.fix, one.open].every((text) => (text ?? '').length > 5)).toBe(true)
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
      ['up-to-date'],
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
      'reviewers',
      () => {
        github.settings.environments.set('production', ['wait_timer'])
      },
      ['environment-reviewers: production'],
    ],
  ])('%s', async (_, break_, ids) => {
    protect()
    break_()
    const { code, missingOnes } = await doctor(sound)
    expect([code, missingOnes]).toEqual([1, ids])
  })

  test('the older branch protection counts as well', async () => {
    protect()
    github.settings.rules = []
    github.settings.classic = {
      required_status_checks: {
        strict: true,
        contexts: [],
        checks: [
          { context: 'trials', app_id: null },
          { context: 'register', app_id: null },
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
    expect((await doctor(sound)).missingOnes).toEqual([])
  })
})

describe('what cannot be seen is unknown', () => {
  test('branch protection of which only an administrator sees more', async () => {
    protect()
    github.settings.rules = []
    github.settings.classic = 'secret'
    const { code, missingOnes, unknownOnes } = await doctor(sound)
    expect([code, missingOnes]).toEqual([2, []])
    expect(unknownOnes).toEqual(['required-checks', 'up-to-date', 'code-owner-review', 'stale-approvals', 'last-push'])
  })

  test('settings that the token may not read, or GitHub does not give', async () => {
    protect()
    github.settings.defaultToken = 'secret'
    github.fail({ path: /environments/, times: 9, instead: { status: 404, body: { message: 'Not Found' } } })
    const { code, unknownOnes } = await doctor(sound)
    expect([code, unknownOnes]).toEqual([2, ['default-token', 'environment-reviewers: production']])
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
