/** Which policy judges: a file, the base branch's version of it, or plain inputs alone. */
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { GateName } from '@sea-trials/gates/inputs'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { RawInputs } from '@sea-trials/schema/inputs'
import type { Added } from '@sea-trials/schema/policy/added'
import { foldInputs } from '@sea-trials/schema/policy/inputs'
import type { NameChange } from '@sea-trials/schema/policy/names'
import { isInside, relativePath } from '@sea-trials/schema/policy/paths'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { columnsWith } from '@sea-trials/schema/requirement/rename'
import { routeRequirements } from './route.ts'

/** What judges from elsewhere than the checkout. */
export interface PolicySource {
  /** The policy's text; its paths are read as if it lay where the checkout has its own. */
  readonly bytes?: Uint8Array
  /** Names of the checkout that take the place of those in the text. */
  readonly names?: readonly NameChange[]
  /** From the policy's folder to the one that paths in the text start from, where it stood elsewhere. */
  readonly way?: string
  /** Gates of the checkout that the text has not: they alone are judged by it with them, see `besideAdded`. */
  readonly added?: Added
  /** Columns that are the base's under new names, by the name here. */
  readonly renamed?: Readonly<Record<string, string>>
  /** A copy of the contract, absolute, in place of the one that policy or inputs name: under another name it is no other policy. */
  readonly contract?: string
}

/** Whose policy is asked for. */
export interface Wanted {
  readonly gates: readonly GateName[] | 'all'
  readonly inputs: RawInputs
  readonly directory: string
  readonly workspace: string
  readonly base?: PolicySource
}

export const DEFAULT_FILE = 'sea-trials.yml'
/** With one of these a run needs no policy, and ignores one that happens to lie there. */
export const PLAIN: readonly string[] = ['data', 'predictions', 'model', 'url']
/** With one of these there is something to judge where no policy lies. A learning curve goes with a policy that does. */
const ENOUGH: readonly string[] = [...PLAIN, 'learning-curve']

export async function readPolicy(wanted: Wanted): Promise<Policy> {
  return judgedBy(await readAsWritten(wanted), wanted)
}

/** The source by which all gates but the added ones are judged: what comes with a new gate changes nothing about an old one. */
export function besideAdded<T extends Pick<Wanted, 'base'>>(wanted: T): T {
  if (wanted.base?.added === undefined) return wanted
  const { added: _, ...base } = wanted.base
  return { ...wanted, base }
}

/** With the copy of the contract that judges in place of the one that is named, and columns under the names that it knows. */
export function judgedBy(policy: Policy, wanted: Pick<Wanted, 'base'>): Policy {
  const { contract, renamed } = wanted.base ?? {}
  return {
    ...withFormerNames(policy, renamed),
    ...(contract === undefined || policy.contract === undefined
      ? {}
      : { contract: relativePath(policy.root, contract) }),
    ...(renamed === undefined ? {} : { renamed }),
  }
}

/** An input of a pull request may name a column as its files do. */
export const withFormerNames = (policy: Policy, renamed: PolicySource['renamed']): Policy =>
  renamed === undefined ? policy : { ...policy, columns: columnsWith(policy.columns, renamed) }

/** The policy with all paths as they were written. */
export async function readAsWritten(wanted: Wanted): Promise<Policy> {
  const { gates, inputs, directory, workspace } = wanted
  const file = policyFile(inputs, directory)
  const policy = file === undefined ? undefined : await fromFile(file, wanted)
  if (policy === undefined && !ENOUGH.some((name) => inputs[name] !== undefined)) {
    throw new SeaTrialsError(
      'bad-input',
      `there is no ${DEFAULT_FILE} here and no data are named`,
      `Have one written (\`sea-trials init data.csv\`), or name what is to be judged: ${ENOUGH.map((name) => `\`${name}\``).join(', ')}.`,
    )
  }
  const only = gates !== 'all' && gates.length === 1 ? gates[0] : undefined
  if (only !== undefined) return foldInputs(inputs, policy, { root: directory, gate: only, workspace })
  const { require: lines, ...others } = inputs
  const folded = foldInputs(others, policy, { root: directory, gate: 'run', workspace })
  return lines === undefined ? folded : routeRequirements(lines, folded)
}

/** Where the policy lies, absolute; undefined when plain inputs say it all. */
export function policyFile(inputs: RawInputs, directory: string): string | undefined {
  if (inputs.policy !== undefined) return resolve(directory, inputs.policy)
  const file = resolve(directory, DEFAULT_FILE)
  return PLAIN.some((name) => inputs[name] !== undefined) || !existsSync(file) ? undefined : file
}

/** Positions name the file as seen from where people stand: the workspace on a runner, the current folder on a laptop. */
async function fromFile(file: string, { directory, workspace, base }: Wanted): Promise<Policy> {
  if (!isInside(file, workspace)) {
    throw new SeaTrialsError('bad-input', `the policy ${file} lies outside of the workspace`, 'Name one inside it.')
  }
  const from = isInside(process.cwd(), workspace) ? process.cwd() : directory
  const shown = relativePath(from, file)
  // YAML and its schema take longer to load than a small run takes to judge, and plain inputs need neither.
  const [{ readPolicy: parsePolicy }, { readBytes }] = await Promise.all([
    import('@sea-trials/schema/policy/load'),
    import('@sea-trials/schema/yaml'),
  ])
  const ground = { root: dirname(file), workspace }
  return parsePolicy(base?.bytes ?? readBytes(file, shown), shown, ground, base)
}
