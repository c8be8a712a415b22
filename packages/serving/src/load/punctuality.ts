/** Whether the generator kept the schedule. One that did not has measured itself, and says so. */
import type { Recording } from './recording.ts'

export interface Punctuality {
  /** Requests a second that were asked for, and that the generator came to. */
  readonly offeredPerSecond: number
  readonly achievedPerSecond: number
  /** How late it came to a request, 99th percentile, milliseconds. Its answers are read by the same loop, as late. */
  readonly latenessMs: number
}

/** @param durationMs length of the schedule */
export function punctuality(recording: Recording, durationMs: number): Punctuality {
  const { due, picked } = recording
  const lateness = picked.map((at, request) => at - due[request]!).sort()
  const latest = Math.max(0, picked.at(-1)! - due.at(-1)!)
  return {
    offeredPerSecond: (1000 * due.length) / durationMs,
    achievedPerSecond: (1000 * due.length) / (durationMs + latest),
    latenessMs: lateness[Math.ceil(0.99 * lateness.length) - 1]!,
  }
}

/** Below this share of the rate the load was another than the one asked for. */
export const leastAchieved = 0.98

/** Lateness that may be left out of account beside a latency of this size. */
export const tolerableLatenessMs = (latencyMs: number): number => Math.max(2, latencyMs / 10)
