/** Columns by the role that the policy gives them. */
import { type Position, SeaTrialsError } from '@sea-trials/schema/error'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { columnsLike, printable } from '@sea-trials/schema/text'
import type { DataSet } from '../data/data-set.ts'
import type { Roles } from './metrics/metric.ts'

export function rolesOf({ columns, task }: Policy): Roles {
  const { label, id, weight, score, prediction, time, entity } = columns
  return {
    task,
    noFeatures: new Set([label, id, weight, score, prediction, time].filter((name) => name !== undefined)),
    ...(label === undefined ? {} : { label }),
    ...(id === undefined ? {} : { id }),
    ...(entity === undefined ? {} : { entity }),
    ...(time === undefined ? {} : { time }),
  }
}

/** A model's answers may lie in files of their own; these are columns of data. */
const OF_DATA = ['label', 'id', 'weight', 'entity', 'time', 'groups'] as const

/**
 * Of each role whose column no data set has: under another name its values would be features, and equal rows
 * would differ by them. None where no data set is said to have labels: the policy asks for roles only there.
 */
export function unknownRoles({ columns, columnsAt = {} }: Policy, data: readonly DataSet[]): readonly SeaTrialsError[] {
  if (!data.some(({ labels }) => labels === 'yes')) return []
  const names = [...new Set(data.flatMap(({ table }) => table.columns.map(({ name }) => name)))]
  return OF_DATA.flatMap((role) => {
    const missing = [columns[role] ?? []].flat().filter((name) => !names.includes(name))
    return missing.map((name) => unknownRole(role, name, names, columnsAt[role]))
  })
}

function unknownRole(role: string, name: string, names: readonly string[], at: Position | undefined): SeaTrialsError {
  const { meant, listed } = columnsLike(name, names)
  return new SeaTrialsError(
    'missing-column',
    `no data set has column ${printable(name)}, which the policy calls \`${role}\`${meant}`,
    `Their columns are ${listed}.`,
    at,
  )
}
