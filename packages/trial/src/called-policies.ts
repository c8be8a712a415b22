/** Which policies the workflows of a commit call, and for which gate. */
import { posix } from 'node:path'
import { GATE_NAMES } from '@sea-trials/gates/inputs'
import { isObject, type JsonObject } from '@sea-trials/schema/json'
import { EXCUSES, hasExpression, neededBy, type Stood, stoodFor } from './expressions.ts'
import { inLeg, type Leg, legsOf, nameInLeg } from './matrix.ts'
import { DEFAULT_FILE, PLAIN } from './policy.ts'
import { calledOf, isLocal, isOurs, type Step, type Workflow } from './workflow.ts'

/** What a workflow makes of a step of its own. */
export interface Made {
  /** The file that makes it, in the repository. */
  readonly path: string
  /** What its job is called on the page of a pull request, and by a rule that requires it. */
  readonly job: string
  /** What its job is called in the file. */
  readonly key: string
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
  /** Plain inputs say all of it: it names no policy. */
  readonly isPlain: boolean
}

/** Whether a call judges by that gate. */
export const isOfGate =
  (gate: string) =>
  (call: PolicyCall): boolean =>
    call.gate === 'all' || call.gate === gate

/** A step or job that calls an action or a workflow of the repository, which may call policies in its turn. */
export interface LocalUse extends Made {
  /** Where it may be, in the repository; the first that is there is meant. */
  readonly targets: readonly string[]
}

/** The calls of a workflow, or of an action of the repository, in its order, each leg of a matrix its own. */
export const gateCalls = (path: string, workflow: Workflow): readonly PolicyCall[] =>
  workflow.steps
    .filter(isOurs)
    .flatMap((step) => turnsOf(workflow, step).map((turn) => callOf(path, workflow, step, turn)))

/** Those of a policy. */
export const policyCalls = (path: string, workflow: Workflow): readonly PolicyCall[] =>
  gateCalls(path, workflow).filter(({ isPlain }) => !isPlain)

export function localUses(path: string, workflow: Workflow): readonly LocalUse[] {
  return workflow.steps.filter(isLocal).flatMap((step) => {
    const target = posix.join(step.uses.slice(2))
    const targets = [target, ...['action.yml', 'action.yaml'].map((name) => posix.join(target, name))]
    return turnsOf(workflow, step).map((turn) => ({ targets, ...madeOf(path, workflow, step, turn) }))
  })
}

/** A step in one leg of its job: undefined where the file does not say which there are. */
interface Turn extends Stood {
  readonly leg: Leg | undefined
}

function turnsOf(workflow: Workflow, step: Step): readonly Turn[] {
  const stood = stoodFor(workflow, step)
  const { strategy, ...others } = stood.around
  const legs = legsOf(strategy)
  if (legs === undefined) return [{ ...stood, leg: undefined }]
  // The other legs are calls of their own: this one is as it was without them, too.
  const inPlace = ({ values }: Leg) =>
    values === undefined ? stood.around : { ...others, strategy: { ...(strategy as JsonObject), matrix: values } }
  return legs.map((leg) => ({ ...stood, leg, around: inPlace(leg) }))
}

export const isWorkflowPath = (path: string): boolean => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)

function callOf(path: string, workflow: Workflow, step: Step, turn: Turn): PolicyCall {
  const given = givenIn(turn)
  const isPlain = given.policy === undefined && PLAIN.some((name) => given[name] !== undefined)
  const policy = posix.join(`${given['working-directory'] ?? '.'}/${given.policy ?? DEFAULT_FILE}`)
  const pattern = patternOf(policy)
  const names = (file: string): boolean => !isPlain && pattern.test(file)
  const isSure = turn.leg !== undefined && !hasExpression(policy)
  return {
    gate: GATE_NAMES.find((gate) => posix.basename(calledOf(step)) === gate) ?? 'all',
    names,
    surelyNames: isSure ? names : () => false,
    ...(!isPlain && hasExpression(policy) && { unread: policy }),
    isPlain,
    ...madeOf(path, workflow, step, turn),
  }
}

/** As an action reads them: by name in whatever letters, without the blanks around, and one that is empty is none. */
function givenIn({ said, leg }: Turn): JsonObject {
  const written = (value: unknown): unknown =>
    typeof value === 'string' ? (leg ? inLeg(value, leg) : value).trim() : value
  const all = Object.entries(isObject(said.with) ? said.with : {}).map(
    ([name, value]) => [name.toLowerCase(), written(value)] as const,
  )
  return Object.fromEntries(all.filter(([, value]) => value !== ''))
}

function madeOf(path: string, workflow: Workflow, step: Step, { said, around, hangsOn, leg }: Turn): Made {
  const { on } = workflow
  const { uses: _, ...rest } = said
  const called = isLocal(step) ? step.uses : calledOf(step)
  const excused = [said, around].some((part) => EXCUSES.some((key) => part[key] !== undefined))
  const needed = Object.values(neededBy(step.job, workflow))
  const isMade = isWorkflowPath(path) && !excused && leg !== undefined
  const name = String(workflow.jobs[step.job]?.name ?? step.job)
  return {
    path,
    job: leg === undefined ? name : nameInLeg(name, leg),
    key: step.job,
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

/** All that a text with patterns and expressions may mean. */
export const patternOf = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split(/(\$\{\{.*?\}\}|\*\*\/|\*\*|\*|\?)/s)
      .map((part) => WILD[part] ?? (part.startsWith('${{') ? '.*' : part.replace(/[.+^${}()|[\]\\]/g, '\\$&')))
      .join('')}$`,
    's',
  )

const WILD: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' }
