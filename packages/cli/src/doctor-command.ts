/** `sea-trials doctor`: which settings and files protect the gates, which are missing, and what a pull request could still do. */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { harmless } from '@sea-trials/report/escape'
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { git } from '@sea-trials/trial/git'
import { branchFindings } from './doctor/branches.ts'
import { ownerFindings, workflowFindings } from './doctor/file-findings.ts'
import { repositoryFiles } from './doctor/files.ts'
import type { Finding, State } from './doctor/finding.ts'
import { settingFindings } from './doctor/setting-findings.ts'
import { type Settings, settingsOf } from './doctor/settings.ts'
import { terminalLog } from './log.ts'
import { document } from './print.ts'

export interface DoctorFlags {
  readonly json?: boolean
  readonly debug?: boolean
  readonly offline?: boolean
  readonly policy?: string
  readonly repository?: string
  readonly branch?: string
}

/** Exit code: 0 all is seen and fine, 1 something is missing, 2 nothing is missing and something could not be seen. Throws `missing-file` without the folder. */
export async function doctorCommand(folder: string, flags: DoctorFlags): Promise<number> {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new SeaTrialsError('missing-file', `there is no folder ${printable(folder)}`, 'Name the repository’s own.')
  const root = await rootOf(resolve(folder))
  const files = await repositoryFiles(root, flags.policy)
  const settings = await settingsFor(root, flags)
  const findings = [
    ...workflowFindings(files),
    ...branchFindings(files, await branchOf(root, settings, flags)),
    ...ownerFindings(files),
    ...(await settingFindings(settings, files)),
  ]
  const count = (state: State): number => findings.filter((one) => one.state === state).length
  const [missing, unknown] = [count('missing'), count('unknown')]
  const told = { findings, missing, unknown }
  process.stdout.write(flags.json === true ? document(told) : `${harmless(page(told))}\n`)
  return missing > 0 ? 1 : unknown > 0 ? 2 : 0
}

const rootOf = (folder: string): Promise<string> =>
  git(folder, ['rev-parse', '--show-toplevel']).then(
    (said) => said.toString('utf8').trim(),
    () => folder,
  )

/** Without a token, a repository or a network nothing is seen; the files are looked at all the same. */
async function settingsFor(
  root: string,
  { offline, repository, branch, debug = false, json = false }: DoctorFlags,
): Promise<Settings> {
  const token = process.env.GITHUB_TOKEN || process.env.GH_TOKEN
  if (offline === true) return unseen('nothing was asked of GitHub (--offline)')
  if (!token) return unseen('there is no token (GITHUB_TOKEN or GH_TOKEN)')
  const name = repository ?? process.env.GITHUB_REPOSITORY ?? (await originOf(root))
  if (name === undefined) return unseen('it is not known which repository of GitHub this is (--repository owner/name)')
  if (!/^[\w.-]+\/[\w.-]+$/.test(name))
    throw new SeaTrialsError('bad-input', `${printable(name)} is no repository`, 'Write `--repository owner/name`.')
  const { githubRequest } = await import('@sea-trials/registry/stores/github')
  const apiUrl = process.env.GITHUB_API_URL || 'https://api.github.com'
  const log = terminalLog({ debug, quiet: json, stream: process.stderr })
  const request = githubRequest({ apiUrl, token, fetch: globalThis.fetch, sleep: (ms) => sleep(ms), log })
  return settingsOf(request, name, branch)
}

/** Without GitHub the one that is said, or that `origin` had as its default when it was cloned. */
async function branchOf(root: string, { branch }: Settings, flags: DoctorFlags): Promise<Settings['branch']> {
  if ('seen' in branch) return branch
  const head = flags.branch ?? (await git(root, ['symbolic-ref', 'refs/remotes/origin/HEAD']).then(nameOf, () => ''))
  return head === '' ? branch : { seen: head }
}

const nameOf = (said: Buffer): string => said.toString('utf8').trim().replace('refs/remotes/origin/', '')

async function originOf(root: string): Promise<string | undefined> {
  const url = await git(root, ['remote', 'get-url', 'origin']).catch(() => Buffer.alloc(0))
  return /[/:]([\w.-]+\/[\w.-]+?)(\.git)?\/?\s*$/.exec(url.toString('utf8'))?.[1]
}

function unseen(why: string): Settings {
  const none = { unseen: why }
  return {
    branch: none,
    protection: {
      requires: () => none,
      isBound: () => none,
      isOfOther: () => none,
      codeOwnerReview: none,
      dismissesStale: none,
      lastPushApproval: none,
      upToDate: none,
      mergeQueue: none,
      bypass: none,
    },
    codeownersErrors: none,
    readsByDefault: none,
    workflowsApprove: none,
    forks: none,
    environment: async () => none,
  }
}

const MARK: Readonly<Record<State, string>> = { fine: 'fine   ', missing: 'MISSING', unknown: 'unknown' }

interface Told {
  readonly findings: readonly Finding[]
  readonly missing: number
  readonly unknown: number
}

/** What is missing comes first, then what could not be seen. */
function page({ findings, missing, unknown }: Told): string {
  const order: readonly State[] = ['missing', 'unknown', 'fine']
  const sorted = order.flatMap((state) => findings.filter((one) => one.state === state))
  const lines = sorted.flatMap(({ state, says, fix, open }) => [
    `${MARK[state]}  ${says}`,
    ...(fix === undefined ? [] : fix.split('\n').map((line) => `         ${line}`)),
    ...(open === undefined ? [] : [`         As it ${state === 'unknown' ? 'may stand' : 'stands'}: ${open}.`]),
  ])
  return [...lines, '', `${findings.length} looked at, ${missing} missing, ${unknown} not seen`].join('\n')
}
