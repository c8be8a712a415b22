/** Which policies the workflows of a commit call, and for which gate. */
import { posix } from 'node:path'
import { GATE_NAMES } from '@sea-trials/gates/inputs'
import { isObject, type JsonObject } from '@sea-trials/schema/json'
import { EXCUSES, hasExpression, neededBy, type Stood, stoodFor } from './expressions.ts'
import { DEFAULT_FILE, PLAIN } from './policy.ts'
import { calledOf, isLocal, isOurs, type Step, type Workflow } from './workflow.ts'

/** What a workflow makes of a step of its own. */
export interface Made {
  /** The file that makes it, in the repository. */
  readonly path: string
  /** What its job is called on the page of a pull request, and by a rule that requires it. */
  readonly job: string
  /** Whose it is: `owner/name`, or the repository itself. */
  readonly suite: string
  /** All of its workflow that decides whether it is made, of which policy and with what; the version called is no matter. */
  readonly identity: string
  /** Made on every pull request: nothing in its workflow passes it over or excuses it. */
  readonly always: boolean
  /** The same of each into the branches that its workflow names, and no other filter. */
  readonly onBranches: boolean
  /** Behind `if: false`, its own or that of a job it needs, or allowed to fail: it stops nothing. */
  readonly idle: boolean
}

type Names = (path: string) => boolean

export interface PolicyCall extends Made {
  /** `all`: every gate of the policy. */
  readonly gate: string
  /** Whether a path of the repository, with `/`, may be meant: an expression that is not known stands for anything. */
  readonly names: Names
  /** Whether it is meant for sure: an expression stands for nothing, unless the files say what it is: `env`, a list in the matrix. */
  readonly surelyNames: Names
  /** What is written for it, where the files do not say what an expression is. */
  readonly unread?: string
}

/** Whether a call judges by that gate. */
export const isOfGate =
  (gate: string) =>
  (call: PolicyCall): boolean =>
    call.gate === 'all' || call.gate === gate

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
    return { targets, ...madeOf(path, workflow, step, stoodFor(workflow, step)) }
  })
}

export const isWorkflowPath = (path: string): boolean => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)

function callOf(path: string, workflow: Workflow, step: Step): PolicyCall | undefined {
  const stood = stoodFor(workflow, step)
  const given = isObject(stood.said.with) ? stood.said.with : {}
  if (given.policy === undefined && PLAIN.some((name) => given[name] !== undefined)) return undefined
  const policy = `${given['working-directory'] ?? '.'}/${given.policy ?? DEFAULT_FILE}`
  const matrix = matrixOf(stood.around.strategy)
  const sure = matrix === undefined ? [] : expanded(policy, matrix)
  const [surely, maybe] = [sure, sure.length > 0 ? sure : [policy]].map((all) => {
    const patterns = all.map((text) => patternOf(posix.join(text)))
    return (file: string): boolean => patterns.some((one) => one.test(file))
  }) as [Names, Names]
  return {
    gate: GATE_NAMES.find((gate) => posix.basename(calledOf(step)) === gate) ?? 'all',
    names: maybe,
    surelyNames: surely,
    ...(sure.length === 0 && hasExpression(policy) && { unread: posix.join(policy) }),
    ...madeOf(path, workflow, step, stood),
  }
}

function madeOf(path: string, workflow: Workflow, step: Step, { said, around, hangsOn }: Stood): Made {
  const { on } = workflow
  const { uses: _, ...rest } = said
  const called = isLocal(step) ? step.uses : calledOf(step)
  const excused = [said, around].some((part) => EXCUSES.some((key) => part[key] !== undefined))
  const needed = Object.values(neededBy(step.job, workflow))
  const isMade = isWorkflowPath(path) && !excused && matrixOf(around.strategy) !== undefined
  return {
    path,
    job: String(workflow.jobs[step.job]?.name ?? step.job),
    suite: isLocal(step) ? '.' : called.split('/').slice(0, 2).join('/').toLowerCase(),
    identity: JSON.stringify([path, on, step.job, around, called, rest, hangsOn]),
    always: isMade && isUnfiltered(on, []),
    onBranches: isMade && isUnfiltered(on, ['branches']),
    idle: [said, around].some(isIdle) || needed.some((job) => isWritten(job.if, false)),
  }
}

const isIdle = ({ if: condition, 'continue-on-error': may }: JsonObject): boolean =>
  isWritten(condition, false) || isWritten(may, true)

/** As YAML or as an expression. */
const isWritten = (value: unknown, wanted: boolean): boolean =>
  value === wanted ||
  (typeof value === 'string' && new RegExp(`^(\\$\\{\\{)?\\s*${wanted}\\s*(\\}\\})?$`).test(value.trim()))

/** A filter of branches, paths or types may leave this very pull request out; `but`: what it may say. */
const isUnfiltered = ({ pull_request: filter, ...others }: Workflow['on'], but: readonly string[]): boolean =>
  filter !== undefined &&
  (!isObject(filter) || Object.keys(filter).every((key) => but.includes(key))) &&
  !('pull_request_target' in others)

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
  Array.isArray(list) && list.length > 0 && !hasExpression(JSON.stringify(list))

function expanded(text: string, matrix: Matrix): readonly string[] {
  const name = /\$\{\{\s*matrix\.([\w-]+)\s*\}\}/.exec(text)?.[1]
  if (name === undefined) return hasExpression(text) ? [] : [text]
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
