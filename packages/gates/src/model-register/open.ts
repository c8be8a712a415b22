/** The registry that the policy names. */
import { DEFAULT_REGISTRY, openRegistry } from '@sea-trials/registry/open'
import type { Registry } from '@sea-trials/registry/registry'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { GateContext } from '../gate.ts'

export const registryName = (policy: Policy): string => policy.gates['model-register']?.registry ?? DEFAULT_REGISTRY

export function registryOf(policy: Policy, { clock, log, run }: GateContext): Promise<Registry> {
  const { repository, token, apiUrl } = run
  return openRegistry(registryName(policy), {
    root: policy.root,
    ...(repository === undefined ? {} : { repository }),
    ...(token === undefined ? {} : { token }),
    ...(apiUrl === undefined ? {} : { apiUrl }),
    fetch: globalThis.fetch,
    sleep: clock.sleep,
    log,
  })
}
