/** Which policies the workflows of a commit call, and for which gate. */
import { posix } from 'node:path'
import { GATE_NAMES } from '@sea-trials/gates/inputs'
import { isObject } from '@sea-trials/schema/json'
import { DEFAULT_FILE, PLAIN } from './policy.ts'
import { calledOf, isOurs, type Step, type Workflow } from './workflow.ts'

export interface PolicyCall {
  /** `all`: every gate of the policy. */
  readonly gate: string
  /** Whether a path of the repository, with `/`, may be meant: an expression stands for anything. */
  readonly names: (path: string) => boolean
  /** All of its workflow that decides whether it is made, of which policy and with what; the version called is no matter. */
  readonly identity: string
  /** Made on every pull request: nothing in its workflow passes it over or excuses it. */
  readonly always: boolean
}

/** The calls of a workflow, or of an action of the repository, in its order. One that plain inputs say all of calls none. */
export function policyCalls(path: string, workflow: Workflow): readonly PolicyCall[] {
  return workflow.steps.filter(isOurs).flatMap((step) => callOf(path, workflow, step) ?? [])
}

function callOf(path: string, { on, jobs }: Workflow, { job, uses, said }: Step): PolicyCall | undefined {
  const given = isObject(said.with) ? said.with : {}
  if (given.policy === undefined && PLAIN.some((name) => given[name] !== undefined)) return undefined
  const policy = posix.join(String(given['working-directory'] ?? '.'), String(given.policy ?? DEFAULT_FILE))
  const pattern = patternOf(policy)
  const { uses: _, ...rest } = said
  const around = Object.fromEntries(DECIDING.map((key) => [key, jobs[job]?.[key]]))
  const excused = [said, around].some((part) => EXCUSES.some((key) => part[key] !== undefined))
  return {
    gate: GATE_NAMES.find((gate) => posix.basename(calledOf({ uses })) === gate) ?? 'all',
    names: (file) => pattern.test(file),
    identity: JSON.stringify([path, on, job, around, posix.basename(calledOf({ uses })), rest]),
    always: isUnfiltered(on) && !excused,
  }
}

const EXCUSES: readonly string[] = ['if', 'continue-on-error', 'needs']
const DECIDING: readonly string[] = [...EXCUSES, 'strategy', 'uses', 'with', 'secrets', 'defaults']

/** A filter of branches, paths or types may leave this very pull request out. */
const isUnfiltered = ({ pull_request: filter, ...others }: Workflow['on']): boolean =>
  filter !== undefined && (!isObject(filter) || Object.keys(filter).length === 0) && !('pull_request_target' in others)

const patternOf = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(/(\$\{\{.*?\}\}|\*\*\/|\*\*|\*|\?)/s)
      .map((part) => WILD[part] ?? (part.startsWith('${{') ? '.*' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&')))
      .join('')}$`,
    's',
  )

const WILD: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' }
