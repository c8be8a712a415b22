/** Under which names the jobs that judge report: what a rule must require, to the letter. */
import type { JsonObject } from '@sea-trials/schema/json'
import { hasExpression, neededBy } from '@sea-trials/trial/expressions'
import { legsOf, nameInLeg } from '@sea-trials/trial/matrix'
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
function namesOf(job: string, { name = job, strategy }: JsonObject): readonly (string | undefined)[] {
  const names = legsOf(strategy)?.map((leg) => nameInLeg(String(name), leg))
  return names?.map((one) => (hasExpression(one) ? undefined : one)) ?? [undefined]
}
