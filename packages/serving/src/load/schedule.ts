/** When requests are due. Fixed before the load starts: an open loop sends on time, whatever the answers take. */
import { random } from '@sea-trials/stats/random'

export interface Schedule {
  readonly arrivals: 'constant' | 'poisson'
  readonly ratePerSecond: number
  readonly durationMs: number
  /** For Poisson arrivals: the same seed, the same instants. */
  readonly seed: string
}

/** Instants in milliseconds from the start, ascending, all before `durationMs`. */
export function arrivals({ arrivals, ratePerSecond, durationMs, seed }: Schedule): Float64Array {
  const gapMs = 1000 / ratePerSecond
  if (arrivals === 'constant') {
    const count = Math.ceil(durationMs / gapMs - 1e-9)
    return Float64Array.from({ length: Math.max(0, count) }, (_, index) => index * gapMs)
  }
  const { uniform } = random('arrivals', seed)
  const instants: number[] = []
  // The time between two arrivals of a Poisson process is exponential.
  for (let at = -Math.log(1 - uniform()) * gapMs; at < durationMs; at += -Math.log(1 - uniform()) * gapMs)
    instants.push(at)
  return Float64Array.from(instants)
}
