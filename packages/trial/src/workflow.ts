/** Workflows as far as they call gates: what of them decides whether, on what and how a model is judged. */
import { isObject, type JsonObject } from '@sea-trials/schema/json'
import { readSheet } from '@sea-trials/schema/yaml'

export interface Step {
  readonly job: string
  /** As written, with its version. */
  readonly uses: string
  /** All of the step but its name. */
  readonly said: JsonObject
  /** What its job does before it, as written; nothing of a job that is a call itself. */
  readonly earlier: readonly unknown[]
}

export interface Workflow {
  readonly text: string
  /** Events by name, each with its filter. */
  readonly on: JsonObject
  readonly permissions: unknown
  readonly env: JsonObject
  /** `concurrency` and `defaults` of all its jobs. */
  readonly concurrency: unknown
  readonly defaults: unknown
  /** Of an action; those of a workflow stand under its event. */
  readonly inputs: JsonObject
  readonly jobs: Readonly<Record<string, JsonObject>>
  readonly steps: readonly Step[]
}

/** Undefined for what is no workflow that can be read. */
export function readWorkflow(bytes: Uint8Array): Workflow | undefined {
  const value = documentOf(bytes)
  if (!isObject(value)) return undefined
  // Of a composite action the steps are those of its one run.
  const jobs = isObject(value.jobs) ? value.jobs : isObject(value.runs) ? { runs: value.runs } : {}
  const all = Object.entries(jobs).flatMap(([name, job]) => (isObject(job) ? [[name, job] as const] : []))
  return {
    text: new TextDecoder().decode(bytes),
    on: eventsOf(value.on),
    permissions: value.permissions,
    env: objectOf(value.env),
    concurrency: value.concurrency,
    defaults: value.defaults,
    inputs: objectOf(value.inputs),
    jobs: Object.fromEntries(all),
    steps: all.flatMap(([job, { uses, steps }]) => [
      ...(typeof uses === 'string' ? [{ job, uses, said: { uses }, earlier: [] }] : []),
      ...(Array.isArray(steps) ? steps : []).flatMap((step, i, all): readonly Step[] => {
        if (!isObject(step) || typeof step.uses !== 'string') return []
        const { name: _, ...said } = step
        return [{ job, uses: step.uses, said, earlier: all.slice(0, i) }]
      }),
    ]),
  }
}

function documentOf(bytes: Uint8Array): unknown {
  try {
    return readSheet(bytes, 'workflow', 'bad-input').value
  } catch {
    return undefined
  }
}

function eventsOf(on: unknown): JsonObject {
  if (typeof on === 'string') return { [on]: null }
  if (Array.isArray(on)) return Object.fromEntries(on.map((name) => [String(name), null]))
  return objectOf(on)
}

const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {})

/** Whether a step is one of ours, wherever the suite is kept: a fork of it is called the same. */
export const isOurs = ({ uses }: Pick<Step, 'uses'>): boolean =>
  /^[^/@]+\/sea-trials(\/[^@]*)?@/i.test(uses) || /^(\$|\.)\/(.*\/)?actions\/[a-z-]+$/.test(uses)

/** Whether it is an action or a workflow of the repository itself. */
export const isLocal = ({ uses }: Pick<Step, 'uses'>): boolean => /^(\$|\.)\//.test(uses)

/** Whether a shell step seems to start the program: what it judges by, and whether that stops anything, no file says. */
export const runsInShell = ({ jobs }: Pick<Workflow, 'jobs'>): boolean =>
  Object.values(jobs).some(
    ({ steps }) =>
      Array.isArray(steps) &&
      steps.some((step) => isObject(step) && typeof step.run === 'string' && /\bsea-trials\b/i.test(step.run)),
  )

/** What is called, without its version: `actions/accuracy-gate` of `sea-trials/sea-trials/actions/accuracy-gate@v1`. */
export const calledOf = ({ uses }: Pick<Step, 'uses'>): string => uses.replace(/@.*$/, '')
