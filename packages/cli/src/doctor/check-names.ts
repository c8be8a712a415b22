/** Under which names the jobs that judge report: what a rule must require, to the letter. */
import { isObject, type JsonObject } from '@sea-trials/schema/json'
import { hasExpression, neededBy } from '@sea-trials/trial/expressions'
import { isOurs, type Workflow } from '@sea-trials/trial/workflow'
import { localOf } from './files.ts'

export interface CheckNames {
  readonly names: readonly string[]
  /** Jobs whose names are known only when they run: from an expression, or a matrix that is computed. */
  readonly unknown: readonly string[]
}

/**
 * Of the workflows that run on pull requests. A job of a matrix reports once for each of its legs, a job of a called workflow
 * behind the name of the job that calls it.
 */
export function checkNames(workflows: ReadonlyMap<string, Workflow>): CheckNames {
  const all = [...workflows.values()]
    .filter(({ on }) => 'pull_request' in on)
    .flatMap((workflow) => Object.keys(workflow.jobs).flatMap((job) => ofJob(workflow, job, workflows)))
  return {
    names: [...new Set(all.flatMap(({ name }) => name ?? []))],
    unknown: [...new Set(all.flatMap(({ name, job }) => (name === undefined ? [job] : [])))],
  }
}

interface Named {
  readonly job: string
  /** Undefined where it is known only when it runs. */
  readonly name: string | undefined
}

function ofJob(workflow: Workflow, job: string, workflows: ReadonlyMap<string, Workflow>): readonly Named[] {
  const { jobs, steps } = workflow
  const said = jobs[job] as JsonObject
  const names = namesOf(job, said)
  // A job behind one that fails is passed over, and green: that one is to be required, too.
  const isNeeded = Object.keys(jobs).some(
    (other) => judges(steps, other) && Object.hasOwn(neededBy(other, workflow), job),
  )
  if (judges(steps, job) || (isNeeded && said.uses === undefined)) return names.map((name) => ({ job, name }))
  const called = typeof said.uses === 'string' ? workflows.get(localOf(said.uses)) : undefined
  if (called === undefined) return []
  // GitHub calls no deeper than ten; ours are looked for one level down, where they are.
  const inner = Object.keys(called.jobs).filter((name) => isNeeded || judges(called.steps, name))
  return inner.flatMap((name) =>
    names.flatMap((outer) =>
      namesOf(name, called.jobs[name] as JsonObject).map((one) => ({
        job: `${job} / ${name}`,
        name: outer === undefined || one === undefined ? undefined : `${outer} / ${one}`,
      })),
    ),
  )
}

const judges = (steps: Workflow['steps'], job: string): boolean =>
  steps.some((step) => step.job === job && isOurs(step))

/** One for each leg. */
function namesOf(job: string, { name, strategy }: JsonObject): readonly (string | undefined)[] {
  const legs = legsOf(isObject(strategy) ? strategy.matrix : undefined)
  if (legs === undefined) return [undefined]
  return legs.map((leg) => {
    const values = [...leg.values()]
    // A name that says nothing of the leg is told apart by its values.
    if (typeof name !== 'string' || !hasExpression(name))
      return `${typeof name === 'string' ? name : job}${values.length === 0 ? '' : ` (${values.join(', ')})`}`
    const filled = name.replace(/\$\{\{\s*matrix\.([\w-]+)\s*\}\}/g, (whole, key: string) => leg.get(key) ?? whole)
    return hasExpression(filled) ? undefined : filled
  })
}

type Leg = ReadonlyMap<string, string>

/** Every combination, in the order of the matrix; undefined where it is computed, or added to and taken from. */
function legsOf(matrix: unknown): readonly Leg[] | undefined {
  if (matrix === undefined) return [new Map()]
  if (!isObject(matrix) || 'include' in matrix || 'exclude' in matrix) return undefined
  let legs: readonly Leg[] = [new Map()]
  for (const [key, values] of Object.entries(matrix)) {
    if (!Array.isArray(values) || values.some((value) => typeof value === 'object' || hasExpression(String(value))))
      return undefined
    legs = legs.flatMap((leg) => values.map((value) => new Map([...leg, [key, String(value)]])))
  }
  return legs
}
