/** Whether the generator kept the schedule. One that did not has measured itself, and says so. */
import type { Recording } from './recording.ts'

export interface Punctuality {
  /** Requests a second that were asked for, and that the generator came to. */
  readonly offeredPerSecond: number
  readonly achievedPerSecond: number
  /** How late it came to a request, 99th percentile, milliseconds. Its answers are read by the same loop, as late. */
  readonly latenessMs: number
}

/** Of the runs of one load, together. */
export function punctuality(
  runs: readonly { readonly recording: Recording; readonly durationMs: number }[],
): Punctuality {
  const lateness = Float64Array.from(
    runs.flatMap(({ recording: { due, picked } }) => Array.from(picked, (at, request) => at - due[request]!)),
  ).sort()
  const durationMs = runs.reduce((sum, run) => sum + run.durationMs, 0)
  // What a run lasted longer than its schedule, because its last request was sent late.
  const longerMs = runs.reduce((sum, { recording: { due, picked }, durationMs: length }) => {
    return due.length === 0 ? sum : sum + Math.max(0, picked.at(-1)! - Math.max(due.at(-1)!, length))
  }, 0)
  return {
    offeredPerSecond: (1000 * lateness.length) / durationMs,
    achievedPerSecond: (1000 * lateness.length) / (durationMs + longerMs),
    latenessMs: lateness[Math.ceil(0.99 * lateness.length) - 1] ?? 0,
  }
}

/** Below this share of the rate the load was another than the one asked for. */
export const leastAchieved = 0.98

/** Lateness that may be left out of account beside a latency of this size. */
export const tolerableLatenessMs = (latencyMs: number): number => Math.max(2, latencyMs / 10)
