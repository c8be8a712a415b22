/** How the estimates of groups move together: groups share no rows, but an entity, a time or a query may have rows in several. */
import { correlationOf, isDependent, type OfPart } from '@sea-trials/stats/dependence'
import type { Estimate, Measured } from '@sea-trials/stats/estimate'
import { bonferroni, isRough, type Sharing, sidak, together } from '@sea-trials/stats/family'
import { unitQueries } from '@sea-trials/stats/quality/queries'
import type { RankingSample, Sample } from '@sea-trials/stats/quality/sample'
import type { FamilyMember } from '../decide/judge.ts'
import type { Rows } from './rows.ts'

export interface MeasuredPart {
  readonly sample: Sample
  readonly measured: Measured
}

/** What rows hang together by. */
export type Hanging = Pick<Rows, 'entities' | 'times'> & { readonly truth: Pick<Rows['truth'], 'task'> }

/** Of those parts that have an estimate, in their order. */
export function sharingOf({ entities, times, truth }: Hanging, parts: readonly MeasuredPart[]): Sharing {
  if (entities === undefined && times === undefined && truth.task !== 'ranking') return 'nothing'
  const known = parts.flatMap(({ sample, measured }) =>
    measured.kind === 'estimate' ? [ofPart(sample, measured.influence)] : [],
  )
  if (!known.every((part) => part !== undefined)) return 'unknown'
  const correlation = correlationOf(known)
  if (correlation === undefined) return 'unknown'
  return times === undefined ? correlation : { roughly: correlation }
}

/** Queries are the units of a ranking; with entities or times those of their queries, which no part can name. */
function ofPart(sample: Sample, influence: Float64Array | undefined): OfPart | undefined {
  if (influence === undefined) return undefined
  if (sample.task !== 'ranking') return { influence, dependence: sample }
  if (isDependent(sample)) return undefined
  return ofQueries(sample, influence, sample.queries.made)
}

/** A ranking by its queries. `common`: of each of the sample's own queries, the code that it has in common with other parts. */
export function ofQueries(sample: RankingSample, influence: Float64Array, common: Int32Array): OfPart {
  const made = unitQueries(sample).map((query) => common[query] as number)
  return { influence, dependence: { entities: { codes: made, count: made.length, made } } }
}

/** The level at which each of the estimates' intervals is asked for, so that all hold together at `level`. */
export function jointLevelOf(rows: Rows, parts: readonly MeasuredPart[], level: number): number {
  const count = estimatesOf(parts).length
  const sharing = sharingOf(rows, parts)
  if (sharing === 'nothing') return sidak(count, level)
  return isRough(sharing) ? bonferroni(count, level) : together(count, level, sharing)
}

/** Why a group is reported and not judged, and how many it lacks: the policy asks for more than the metric counts in it. */
export function unjudged(
  measured: Measured,
  minSupport: number | undefined,
): Pick<FamilyMember, 'unjudged' | 'lacking'> {
  if (minSupport === undefined || measured.n >= minSupport) return {}
  const counted = (measured.kind === 'estimate' ? measured.counted : undefined) ?? 'rows'
  return {
    unjudged: `${measured.n} ${counted}, below min-support ${minSupport}: reported, not judged`,
    lacking: minSupport - measured.n,
  }
}

export const estimatesOf = (parts: readonly { readonly measured: Measured }[]): readonly Estimate[] =>
  parts.flatMap(({ measured }) => (measured.kind === 'estimate' ? [measured] : []))
