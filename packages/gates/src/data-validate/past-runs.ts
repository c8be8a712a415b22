/** The accepted runs before this one. */
import type { DataSet } from '../data/data-set.ts'
import { dataSubject } from '../data/subjects.ts'
import type { GateContext } from '../gate.ts'
import { dataKey, type PastRun, runsBefore } from '../history.ts'

/**
 * Read when a line first asks, and once; before the run of this commit and of the data that the verdict names as its subjects,
 * which are all open by then.
 */
export function pastRuns(
  { policy, history, digest, run }: GateContext,
  opened: () => readonly DataSet[],
): () => Promise<readonly PastRun[]> {
  const read = async (): Promise<readonly PastRun[]> => {
    const runs = (await history?.(policy.model)) ?? []
    const data = await Promise.all(opened().map((each) => dataSubject(each, policy, digest)))
    return runsBefore(runs, run.commit, dataKey(data))
  }
  let reading: Promise<readonly PastRun[]> | undefined
  return () => {
    reading ??= read()
    return reading
  }
}
