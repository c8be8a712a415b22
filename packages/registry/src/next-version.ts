/** Which version some bytes get. */
import { compare, inc, prerelease } from 'semver'
import type { VersionSummary } from './registry.ts'
import { checkVersion } from './versions.ts'

export type VersionPlan =
  /** `version` is free for these bytes. */
  | { readonly kind: 'new'; readonly version: string }
  /** These bytes are registered as `version`. */
  | { readonly kind: 'present'; readonly version: string }
  /** `version` holds other bytes. */
  | { readonly kind: 'taken'; readonly version: string; readonly digest: string }

export const sortVersions = <T extends { readonly version: string }>(versions: readonly T[]): readonly T[] =>
  [...versions].sort((a, b) => compare(a.version, b.version))

/**
 * The version asked for, or else: the one these bytes have, 1.0.0 for the first of a model, and the next minor
 * version after the highest release. New bytes answer differently, so they are never a patch.
 * `taken` are versions that are begun and not complete: not counted, but not given again.
 */
export function planVersion(
  versions: readonly VersionSummary[],
  digest: string,
  wanted?: string,
  taken: readonly string[] = [],
): VersionPlan {
  if (wanted !== undefined) return planWanted(versions, digest, checkVersion(wanted))
  const same = sortVersions(versions).findLast((one) => one.digest === digest)
  if (same !== undefined) return { kind: 'present', version: same.version }
  return { kind: 'new', version: nextVersion([...versions.map(({ version }) => version), ...taken]) }
}

function planWanted(versions: readonly VersionSummary[], digest: string, version: string): VersionPlan {
  const there = versions.find((one) => one.version === version)
  if (there === undefined) return { kind: 'new', version }
  return there.digest === digest ? { kind: 'present', version } : { kind: 'taken', version, digest: there.digest }
}

function nextVersion(versions: readonly string[]): string {
  const highest = versions
    .filter((version) => prerelease(version) === null)
    .sort(compare)
    .at(-1)
  const next = highest === undefined ? '1.0.0' : inc(highest, 'minor')
  if (next === null) throw new Error(`${highest} has no successor`)
  return next
}
