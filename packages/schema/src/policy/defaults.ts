/** What holds where a policy and inputs say nothing. */
export const defaults = {
  task: 'binary',
  threshold: 0.5,
  confidence: 0.95,
  protocol: 'open-inference',
  readyMs: 60_000,
  ratePerSecond: 50,
  durationMs: 20_000,
  arrivals: 'poisson',
  warmupMs: 2_000,
} as const

/** What positions of lines of the input `require` name as their file. */
export const requireInput = 'input require'

/** By names that users choose: nothing is inherited, so that `constructor` is found only where it was written. */
export const record = <T>(entries: Iterable<readonly [string, T]>): Readonly<Record<string, T>> =>
  Object.setPrototypeOf(Object.fromEntries(entries), null)
