/** Rows of one entity are not independent: what the rows of a column are worth, by how much those of an entity are alike in it. */
import { printable } from '@sea-trials/schema/text'
import { alikeEffect, clustered, type Effect, effectOf } from '@sea-trials/stats/clustered'
import { withAgain } from '@sea-trials/stats/drawn-again'
import { type Estimate, type Measured, type Undefined, undefinedBecause } from '@sea-trials/stats/estimate'
import type { DataSet } from '../../../data/data-set.ts'
import type { Ask, Computed } from '../metric.ts'
import { hasColumn } from './cells.ts'
import type { Distribution } from './reference.ts'

export type OfCells = (reference: readonly number[], current: readonly number[]) => Estimate | Undefined

/** What is measured over cells, `most` at most, `isFreed` of what noise adds; undecided where an entity is declared and one of the two does not say whose its rows are. */
export function overEntities(
  measure: OfCells,
  { reference, current, clusters }: Distribution,
  { most = 1, isFreed = true }: { readonly most?: number; readonly isFreed?: boolean } = {},
): Measured {
  if (clusters === undefined) return isFreed ? withAgain(measure, reference, current) : measure(reference, current)
  const [then, now] = clusters
  if (then === undefined || now === undefined) return notKnown(current.reduce((sum, count) => sum + count, 0))
  return clustered(
    ([a, b]) =>
      measure(
        reference.map((count) => count / a),
        current.map((count) => count / b),
      ),
    [effectOf(then), effectOf(now)],
    most,
  )
}

/** Of both sides, as if all rows of an entity were alike; undefined where no entity is declared, `unknown` where one of the two does not say. */
export async function alikeEffects(
  { engine, roles, data, other }: Ask,
  column: string,
): Promise<readonly [Effect, Effect] | 'unknown' | undefined> {
  const { entity } = roles
  if (entity === undefined) return undefined
  const effects: Effect[] = []
  for (const side of [other as DataSet, data]) {
    if (side.profile !== undefined || !hasColumn(side, entity)) return 'unknown'
    effects.push(alikeEffect(await engine.clusters(side.table, entity, { column, together: [] })))
  }
  return effects as [Effect, Effect]
}

/** Which of the two does not say whose its rows are, and what to do about it. */
export function unknownEntities({ roles, data, other }: Ask): Pick<Computed, 'detail'> {
  const { entity } = roles
  if (entity === undefined) return {}
  const sides = [other as DataSet, data]
  const kept = sides.find(({ profile }) => profile !== undefined)
  if (kept !== undefined)
    return {
      detail: `${printable(kept.name)} is a profile, which does not keep whose its rows are: compare with the rows themselves, or, in a policy without \`entity\`, one row of each ${printable(entity)} with the profile of one row of each`,
    }
  const without = sides.find((side) => !hasColumn(side, entity))
  if (without === undefined) return {}
  return { detail: `${printable(without.name)} has no column ${printable(entity)}, which the policy calls \`entity\`` }
}

export const notKnown = (n: number): Measured => undefinedBecause('which rows belong together is not known', n)
