/** The history of accepted runs, as a runner reads and keeps it. */
import { messageOf } from '@sea-trials/schema/error'
import { git } from '@sea-trials/trial/git'
import { remotePlace } from '@sea-trials/trial/history/places'
import { keep, type Store } from '@sea-trials/trial/history/store'
import type { TrialResult } from '@sea-trials/trial/result'
import type { ActionFacts } from './facts.ts'
import type { RunnerLog } from './log.ts'

/** The remote's, by the token of the job: a pull request's may read it, and no more. */
export const storeOf = ({ workspace, server, token }: ActionFacts): Store => ({
  git,
  folder: workspace,
  place: remotePlace({ git, folder: workspace }, token === undefined ? undefined : { server, value: token }),
})

export interface Keeping {
  readonly result: TrialResult
  readonly facts: ActionFacts
  readonly store: Store
  readonly now: number
  readonly log: RunnerLog
}

/** Asked for by `history: true`. Only what was accepted enters; what cannot be kept is a warning, the verdict stands. */
export async function keepRun({ result, facts, store, now, log }: Keeping): Promise<void> {
  const { commit } = facts.run
  if (!facts.accepted || commit === undefined) {
    log.info('Nothing is added to the history: this is no run of the default branch.')
    return
  }
  const { runToKeep } = await import('@sea-trials/trial/history/recording')
  const run = runToKeep(result, commit, now, facts.run.workflow)
  if (run === undefined) {
    log.info('Nothing is added to the history: the run judged no data.')
    return
  }
  try {
    await keep(store, result.policy.model, run)
    const { model } = result.policy
    log.info(
      Object.keys(run.metrics).length > 0
        ? `The numbers of this run are kept for ${model}.`
        : `Of this run the place is kept for ${model}, without numbers: it was not green, or judged no data.`,
    )
  } catch (error) {
    log.warning(`This run is not kept: ${messageOf(error)}. The verdict stands.`)
  }
}
