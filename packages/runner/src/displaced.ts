/**
 * A job that reports under the check of a policy of the base, and judges another one or inputs alone: where the workflow that
 * judges that policy changed, GitHub may refuse what we can read, and then this job alone reports.
 */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { printable } from '@sea-trials/schema/text'
import { isOfGate, type PolicyCall, patternOf } from '@sea-trials/trial/called-policies'
import { type CheckedCall, isSameStart } from '@sea-trials/trial/counted-calls'

export interface OnBase {
  /** In the repository, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly model: string
  readonly gates: readonly string[]
}

export interface Displaced extends OnBase {
  readonly check: string
}

interface Known {
  /** Those of the base, and its calls that could stop a pull request. */
  readonly policies: readonly OnBase[]
  readonly calls: readonly CheckedCall[]
  /** Calls here: those that judge for sure, and all that may. */
  readonly counted: readonly CheckedCall[]
  readonly maybe: readonly CheckedCall[]
  readonly isOfModel: (one: OnBase, gate: string, call: PolicyCall) => boolean
  readonly isChanged: (workflow: string) => boolean
}

/** The policy whose check is taken by a job that judges `path`; undefined: inputs alone. */
export function displacing({ policies, calls, counted, maybe, isOfModel, isChanged }: Known) {
  return (path: string | undefined): Displaced | undefined => {
    const isMine = (call: PolicyCall): boolean => (path === undefined ? call.isPlain : call.names(path))
    const before = calls.filter(isMine)
    const isNew = (call: CheckedCall): boolean =>
      !before.some((one) => one.check === call.check && isSameStart(one, call))
    const mine = maybe.filter((call) => isMine(call) && isNew(call))
    const judgesStill = (one: OnBase, gate: string, job: CheckedCall): boolean =>
      counted.some((call) => isSameStart(call, job) && isOfGate(gate)(call) && isOfModel(one, gate, call))
    const isTaken = (one: OnBase, stood: CheckedCall): boolean =>
      one.gates
        .filter((gate) => isOfGate(gate)(stood))
        .some((gate) => mine.some((call) => reportsAs(call, stood) && !judgesStill(one, gate, call)))
    const suspect = mine.length === 0 ? [] : calls.filter(({ start }) => start !== undefined && isChanged(start.path))
    for (const one of policies.filter((other) => other.path !== path)) {
      const stood = suspect.find((call) => call.names(one.path) && isTaken(one, call))
      if (stood?.check !== undefined) return { ...one, check: stood.check }
    }
    return undefined
  }
}

/** By an expression it may be called anything. */
const reportsAs = (call: CheckedCall, { check }: CheckedCall): boolean =>
  check !== undefined && call.check !== undefined && patternOf(call.check).test(check)

/** Two jobs of one name a rule cannot tell apart: which of them it requires is not for a pull request to change. Throws `bad-policy`. */
export function checkNotDisplaced(path: string | undefined, taken: Displaced | undefined, branch: string): void {
  if (taken === undefined) return
  const check = printable(taken.check)
  throw new SeaTrialsError(
    'bad-policy',
    `this job may report as ${check}, as which ${printable(taken.path)} judges ${printable(taken.model)} on ${branch}, and does not judge it`,
    `Call the job otherwise, or judge ${printable(taken.path)} in it, too: a rule that requires ${check} cannot tell the two apart.`,
    path === undefined ? undefined : { file: path },
  )
}
