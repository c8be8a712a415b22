/** What people should know of a model besides its checks. */
import { shortDigest } from '@sea-trials/registry/digest'
import type { Evidence } from '@sea-trials/registry/evidence'
import { profileFile, type VersionRecord } from '@sea-trials/registry/record'
import { printable } from '@sea-trials/schema/text'
import type { ModelFile } from './model-file.ts'
import type { KeptProfile } from './profiles.ts'

export function customOperators({ onnx }: ModelFile): readonly string[] {
  if (onnx === undefined || onnx.customOperators.length === 0) return []
  const shown = onnx.customOperators.slice(0, 5).map((name) => printable(name))
  return [`The model needs operators that are not ONNX's own: ${shown.join(', ')}.`]
}

/** Said to people, since a claim is as good as whoever makes it. */
export function claims(evidence: readonly Evidence[]): readonly string[] {
  const told = evidence.filter(({ verdict }) => verdict.evidence === 'claimed').map(({ verdict }) => verdict.gate)
  return told.length === 0
    ? []
    : [`Claimed, not executed: ${[...new Set(told)].join(', ')} judged answers that were handed in.`]
}

/** A version never changes, and what it was registered without it does not get. */
export function keptOrNot(profile: KeptProfile, record: VersionRecord | undefined): string {
  const { dataset, digest } = profile
  const there = record && profileFile(record, dataset)
  if (isKept(profile, record)) return `the profile of ${printable(dataset)}, ${shortDigest(digest)}, is kept with it`
  const what = there === undefined ? 'without a profile' : `with another profile, ${shortDigest(there.digest)},`
  return `${record?.version} was registered ${what} of ${printable(dataset)}, and a version never changes`
}

export const isKept = ({ dataset, digest }: KeptProfile, record: VersionRecord | undefined): boolean =>
  record !== undefined && profileFile(record, dataset)?.digest === digest

/** Said to people: the version is good enough by somebody's word. */
export function waivers(evidence: readonly Evidence[]): readonly string[] {
  return evidence.flatMap(({ verdict }) =>
    verdict.checks.flatMap(({ requirement, waiver }) =>
      waiver === undefined
        ? []
        : [
            `Waived: ${printable(requirement)} of ${verdict.gate}, by ${printable(waiver.owner)} until ${printable(waiver.expires)}: ${printable(waiver.reason)}.`,
          ],
    ),
  )
}
