/** What accepted runs have measured: numbers by their names in the requirement language, and nothing else. */
import { digestBytes } from '@sea-trials/registry/digest'
import type { Subject } from '@sea-trials/schema/verdict'

export interface PastRun {
  /** The commit and the data that were judged: together they name the run. */
  readonly commit: string
  /** `sha256:` and 64 hexadecimal digits. */
  readonly data: string
  /** ISO, UTC. */
  readonly time: string
  readonly metrics: Readonly<Record<string, number>>
  /** What was decided on labelled rows; such runs are kept whether they were green or not, without their metrics where not. */
  readonly decision?: Decision
}

export interface Decision {
  /** Digest of the rows that were judged, and how many they are. */
  readonly holdout: string
  readonly rows: number
  /** Digest of the candidate that was decided upon, its answers or itself; absent where the rows carry them. */
  readonly candidate?: string
  /** Digest of the policy that it was decided by, which may say how scores become decisions. */
  readonly policy?: string
  /** Lines that stayed undecided, by the first half of the digest of their text. */
  readonly open: readonly string[]
  /** The workflow, by the first half of the digest of its file's name, and the number that GitHub gave the run. */
  readonly run?: { readonly workflow: string; readonly number: number }
}

/** Runs of a model, oldest first. Throws SeaTrialsError where what is kept cannot be read or is not what we write. */
export type History = (model: string) => Promise<readonly PastRun[]>

/** One digest of all data that a verdict is about. */
export function dataKey(subjects: readonly Subject[]): string {
  const data = subjects
    .filter(({ name }) => name.startsWith('data:'))
    .map(({ name, digest }) => [name, digest] as const)
  return digestBytes(JSON.stringify(data.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))))
}

/** Runs before the one of this commit and data: a run that is done again is not compared with itself, nor with later ones. */
export function runsBefore(runs: readonly PastRun[], commit: string | undefined, data: string): readonly PastRun[] {
  const own = runs.findIndex((run) => run.commit === commit && run.data === data)
  return own < 0 ? runs : runs.slice(0, own)
}
