/** Which policies the workflows of a commit call, and for which gate. */
import { posix } from 'node:path'
import { GATE_NAMES } from '@sea-trials/gates/inputs'
import { isObject } from '@sea-trials/schema/json'
import { DEFAULT_FILE, PLAIN } from './policy.ts'
import { calledOf, isOurs, type Step, type Workflow } from './workflow.ts'

/** What a workflow makes of a step of its own. */
interface Made {
  /** All of its workflow that decides whether it is made, of which policy and with what; the version called is no matter. */
  readonly identity: string
  /** Made on every pull request: nothing in its workflow passes it over or excuses it. */
  readonly always: boolean
}

export interface PolicyCall extends Made {
  /** `all`: every gate of the policy. */
  readonly gate: string
  /** Whether a path of the repository, with `/`, may be meant: an expression stands for anything. */
  readonly names: (path: string) => boolean
  /** Whether it is meant for sure: an expression stands for nothing, unless it takes its values from a list in the matrix. */
  readonly surelyNames: (path: string) => boolean
}

/** A step or job that calls an action or a workflow of the repository, which may call policies in its turn. */
export interface LocalUse extends Made {
  /** Where it may be, in the repository. */
  readonly targets: readonly string[]
}

/** The calls of a workflow, or of an action of the repository, in its order. One that plain inputs say all of calls none. */
export function policyCalls(path: string, workflow: Workflow): readonly PolicyCall[] {
  return workflow.steps.filter(isOurs).flatMap((step) => callOf(path, workflow, step) ?? [])
}

export function localUses(path: string, workflow: Workflow): readonly LocalUse[] {
  return workflow.steps.filter(isLocal).map((step) => {
    const target = posix.join(step.uses.slice(2))
    const targets = [target, ...['action.yml', 'action.yaml'].map((name) => posix.join(target, name))]
    return { targets, ...madeOf(path, workflow, step) }
  })
}

export const isWorkflowPath = (path: string): boolean => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)

const isLocal = ({ uses }: Pick<Step, 'uses'>): boolean => /^(\$|\.)\//.test(uses)

function callOf(path: string, workflow: Workflow, step: Step): PolicyCall | undefined {
  const given = isObject(step.said.with) ? step.said.with : {}
  if (given.policy === undefined && PLAIN.some((name) => given[name] !== undefined)) return undefined
  const policy = `${given['working-directory'] ?? '.'}/${given.policy ?? DEFAULT_FILE}`
  const pattern = patternOf(posix.join(policy))
  const matrix = matrixOf(workflow.jobs[step.job]?.strategy)
  const sure = matrix === undefined ? [] : expanded(policy, matrix).map((text) => patternOf(posix.join(text)))
  return {
    gate: GATE_NAMES.find((gate) => posix.basename(calledOf(step)) === gate) ?? 'all',
    names: (file) => pattern.test(file),
    surelyNames: (file) => sure.some((one) => one.test(file)),
    ...madeOf(path, workflow, step),
  }
}

function madeOf(path: string, { on, jobs }: Workflow, step: Step): Made {
  const { uses: _, ...rest } = step.said
  const called = isLocal(step) ? step.uses : posix.basename(calledOf(step))
  const around = Object.fromEntries(DECIDING.map((key) => [key, jobs[step.job]?.[key]]))
  const excused = [step.said, around].some((part) => EXCUSES.some((key) => part[key] !== undefined))
  return {
    identity: JSON.stringify([path, on, step.job, around, called, rest]),
    always: isWorkflowPath(path) && isUnfiltered(on) && !excused && matrixOf(around.strategy) !== undefined,
  }
}

const EXCUSES: readonly string[] = ['if', 'continue-on-error', 'needs']
const DECIDING: readonly string[] = [...EXCUSES, 'strategy', 'uses', 'with', 'secrets', 'defaults']

/** A filter of branches, paths or types may leave this very pull request out. */
const isUnfiltered = ({ pull_request: filter, ...others }: Workflow['on']): boolean =>
  filter !== undefined && (!isObject(filter) || Object.keys(filter).length === 0) && !('pull_request_target' in others)

type Matrix = ReadonlyMap<string, readonly string[]>

/** Its lists by name; undefined where what is written does not say which of its jobs are made. */
function matrixOf(strategy: unknown): Matrix | undefined {
  if (strategy === undefined) return new Map()
  if (!isObject(strategy)) return undefined
  const { matrix = {} } = strategy
  if (!isObject(matrix) || 'include' in matrix || 'exclude' in matrix) return undefined
  const lists = Object.entries(matrix)
  return lists.every(([, list]) => isLiteral(list))
    ? new Map(lists.map(([name, list]) => [name, (list as readonly unknown[]).map(String)]))
    : undefined
}

const isLiteral = (list: unknown): boolean =>
  Array.isArray(list) && list.length > 0 && !JSON.stringify(list).includes('${{')

function expanded(text: string, matrix: Matrix): readonly string[] {
  const name = /\$\{\{\s*matrix\.([\w-]+)\s*\}\}/.exec(text)?.[1]
  if (name === undefined) return text.includes('${{') ? [] : [text]
  const all = new RegExp(`\\$\\{\\{\\s*matrix\\.${name}\\s*\\}\\}`, 'g')
  return (matrix.get(name) ?? []).flatMap((value) =>
    expanded(
      text.replace(all, () => value),
      matrix,
    ),
  )
}

const patternOf = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(/(\$\{\{.*?\}\}|\*\*\/|\*\*|\*|\?)/s)
      .map((part) => WILD[part] ?? (part.startsWith('${{') ? '.*' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&')))
      .join('')}$`,
    's',
  )

const WILD: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' }
