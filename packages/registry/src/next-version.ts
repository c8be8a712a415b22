/** Which version some bytes get. */
import { compare, inc, prerelease } from 'semver'
import { shortDigest } from './digest.ts'
import { checkVersion } from './names.ts'
import type { VersionSummary } from './registry.ts'

export type VersionPlan =
  /** `version` is free for these bytes. */
  | { readonly kind: 'new'; readonly version: string }
  /** These bytes are registered as `version`. */
  | { readonly kind: 'present'; readonly version: string }
  /** `version` holds other bytes. */
  | { readonly kind: 'taken'; readonly version: string; readonly reason: string }

export const sortVersions = <T extends { readonly version: string }>(versions: readonly T[]): readonly T[] =>
  [...versions].sort((a, b) => compare(a.version, b.version))

/**
 * The version asked for, or else: the one these bytes have, 1.0.0 for the first of a model, and the next minor
 * version after the highest release. New bytes answer differently, so they are never a patch.
 */
export function planVersion(versions: readonly VersionSummary[], digest: string, wanted?: string): VersionPlan {
  if (wanted !== undefined) return planWanted(versions, digest, checkVersion(wanted))
  const same = sortVersions(versions).findLast((one) => one.digest === digest)
  if (same !== undefined) return { kind: 'present', version: same.version }
  return { kind: 'new', version: nextVersion(versions) }
}

function planWanted(versions: readonly VersionSummary[], digest: string, version: string): VersionPlan {
  const there = versions.find((one) => one.version === version)
  if (there === undefined) return { kind: 'new', version }
  if (there.digest === digest) return { kind: 'present', version }
  const reason = `${version} is registered already, as ${shortDigest(there.digest)}; this model is ${shortDigest(digest)}`
  return { kind: 'taken', version, reason }
}

function nextVersion(versions: readonly VersionSummary[]): string {
  const highest = sortVersions(versions.filter(({ version }) => prerelease(version) === null)).at(-1)
  const next = highest === undefined ? '1.0.0' : inc(highest.version, 'minor')
  if (next === null) throw new Error(`${highest?.version} has no successor`)
  return next
}
