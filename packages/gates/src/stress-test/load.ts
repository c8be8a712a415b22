/** The load of the policy. */
import { defaults } from '@sea-trials/schema/policy/defaults'
import type { Load, Policy } from '@sea-trials/schema/policy/policy'

/** The policy's load, or what it is unless said. */
export const loadOf = (policy: Policy): Load =>
  policy.gates['stress-test']?.load ?? {
    ratePerSecond: defaults.ratePerSecond,
    durationMs: defaults.durationMs,
    arrivals: defaults.arrivals,
    warmupMs: defaults.warmupMs,
  }
