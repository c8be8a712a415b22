/**
 * What the expressions of a workflow's step stand for, as far as its files say: `env` of workflow, job and step. What they do not
 * say (the output of another job, what an earlier step wrote) hangs on parts of the files all the same; by those two sides are
 * compared, so that text which stays does not hide that what it means is another thing.
 */
import { canonicalJson, sha256 } from '@sea-trials/schema/canonical'
import { isObject, type JsonObject, own } from '@sea-trials/schema/json'
import { calledOf, isLocal, type Step, type Workflow } from './workflow.ts'

export interface Stood {
  /** The step, with what is known written out in place of its expressions. */
  readonly said: JsonObject
  /** What of its job decides whether it is made, of which policy and with what; written out as well. */
  readonly around: JsonObject
  /** Digest of what the other expressions hang on; undefined where that is nothing of these files. */
  readonly hangsOn?: string
}

/** Keys of a job that leave it out, let it fail, or let it wait for another. */
export const EXCUSES: readonly string[] = ['if', 'continue-on-error', 'needs']
const DECIDING: readonly string[] = [...EXCUSES, 'strategy', 'uses', 'with', 'secrets', 'defaults']

export function stoodFor(workflow: Workflow, step: Step): Stood {
  const job = workflow.jobs[step.job] ?? {}
  const levels = levelsOf(workflow, step)
  const said = writtenOut(step.said, levels) as JsonObject
  const around = writtenOut(pick(job, DECIDING), levels) as JsonObject
  const parts = partsOf(mentioned([said, around]), workflow, step)
  return { said, around, ...(parts.length > 0 && { hangsOn: sha256(canonicalJson(parts)) }) }
}

/** What an expression of a text may be, of which the rest is known. */
export const hasExpression = (text: string): boolean => text.includes('${{')

type Env = JsonObject

/** Innermost first. Of a job only where nothing before the step may have written another value: that is seen by who runs it. */
function levelsOf({ env, jobs }: Workflow, { job, said, earlier }: Step): readonly Env[] {
  const ofStep = isObject(said.env) ? [said.env] : []
  // An action sees the variables of who calls it.
  const isAction = Object.keys(jobs).join() === 'runs'
  if (isAction || !earlier.every(isHarmless)) return ofStep
  const ofJob = jobs[job]?.env
  return [...ofStep, ...(isObject(ofJob) ? [ofJob] : []), env]
}

/** Actions of GitHub that set no variable by what files of the repository say. */
const isHarmless = (step: unknown): boolean =>
  isObject(step) &&
  typeof step.uses === 'string' &&
  /^actions\/(checkout|cache|download-artifact|setup-[a-z]+)@/.test(step.uses)

function writtenOut(value: unknown, levels: readonly Env[]): unknown {
  if (typeof value === 'string') return inText(value, levels)
  if (Array.isArray(value)) return value.map((one) => writtenOut(one, levels))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, writtenOut(one, levels)]))
}

function inText(text: string, levels: readonly Env[]): string {
  return text.replace(/\$\{\{\s*env\.(\w+)\s*\}\}/g, (whole, name: string) => {
    const at = levels.findIndex((env) => Object.hasOwn(env, name))
    const value = levels[at]?.[name]
    if (value === undefined || isObject(value) || Array.isArray(value)) return whole
    // A variable may name those of the levels around it, and none of its own.
    return inText(String(value ?? ''), levels.slice(at + 1))
  })
}

/** All that stands in expressions, and every `if`, which is one without saying so. */
function mentioned(value: unknown): string {
  if (typeof value === 'string') return (value.match(/\$\{\{.*/gs) ?? []).join(' ')
  if (Array.isArray(value)) return value.map(mentioned).join(' ')
  if (!isObject(value)) return ''
  return Object.entries(value)
    .map(([key, one]) => (key === 'if' ? String(one) : mentioned(one)))
    .join(' ')
}

/** A context is a word: how it is asked, by a dot, an index or as a whole, is no matter. */
const mentions = (text: string, context: string): boolean => new RegExp(`\\b${context}\\b`, 'i').test(text)

function partsOf(text: string, workflow: Workflow, step: Step): readonly unknown[] {
  const { env, inputs, jobs } = workflow
  const job = jobs[step.job] ?? {}
  const asks = (context: string): boolean => mentions(text, context)
  const needed = neededBy(step.job, workflow)
  // What an action of the repository asks of them is not known here.
  const passesOn = isLocal(step) && typeof job.uses !== 'string'
  const parts: readonly (readonly [string, unknown, boolean])[] = [
    ['env', [env, job.env ?? {}], asks('env') || passesOn],
    ['earlier', step.earlier.map(withoutVersion), asks('env') || asks('steps') || asks('job') || passesOn],
    ['needs', needed, asks('needs')],
    ['conditions', Object.entries(needed).map(([name, one]) => ({ [name]: pick(one, LEAVE_OUT) })), true],
    ['inputs', inputs, asks('inputs')],
  ]
  return parts.filter(([, what, counts]) => counts && !isEmpty(what))
}

/** What leaves a job out, and with it all that need it: those are green then. */
const LEAVE_OUT: readonly string[] = [...EXCUSES, 'strategy', 'uses']

/** Jobs that a job needs, and those that they need, by name. */
export function neededBy(job: string, { jobs }: Workflow): Readonly<Record<string, JsonObject>> {
  const found = new Map<string, JsonObject>()
  const left = needsOf(jobs[job])
  for (const name of left) {
    const needed = own(jobs, name)
    if (needed === undefined || found.has(name)) continue
    found.set(name, needed)
    left.push(...needsOf(needed))
  }
  return Object.fromEntries(found)
}

const needsOf = (job: JsonObject | undefined): string[] =>
  (Array.isArray(job?.needs) ? job.needs : [job?.needs]).filter((name) => typeof name === 'string')

/** Any other may do something else in its next version. */
const withoutVersion = (step: unknown): unknown =>
  isObject(step) && isHarmless(step) ? { ...step, uses: calledOf({ uses: String(step.uses) }) } : step

const pick = (from: JsonObject, keys: readonly string[]): JsonObject =>
  Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])))

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.every(isEmpty)
    : isObject(value)
      ? Object.values(value).every((one) => isObject(one) && isEmpty(one))
      : value === undefined
