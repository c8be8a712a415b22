/** Columns by the role that the policy gives them. */
import { type Position, SeaTrialsError } from '@sea-trials/schema/error'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { columnsLike, didYouMean, printable, someOf } from '@sea-trials/schema/text'
import type { Engine } from '@sea-trials/tables/engine'
import type { DataSet } from '../data/data-set.ts'
import { canonicalClass } from '../quality/classes.ts'
import { isPrivate } from './contract/reading.ts'
import type { JsonSchema } from './contract/rule.ts'
import type { Roles } from './metrics/metric.ts'
import { hasRows } from './metrics/profile/open.ts'

export function rolesOf({ columns, task }: Policy): Roles {
  const { label, id, weight, score, prediction, time, entity } = columns
  return {
    task,
    noFeatures: new Set([label, id, weight, score, prediction, time, entity].filter((name) => name !== undefined)),
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

/** A label of two classes has few values; of more the task is another one, and what they are is not listed. */
const MOST_CLASSES = 10

/** Where the policy says which class is positive, and a label of several holds it nowhere: it would be passed over. */
export async function unknownPositive(
  { columns, columnsAt = {}, task }: Policy,
  data: readonly DataSet[],
  engine: Engine,
  schema: JsonSchema,
): Promise<readonly SeaTrialsError[]> {
  const { label, positive } = columns
  if (label === undefined || positive === undefined || task !== 'binary') return []
  const faults: SeaTrialsError[] = []
  for (const { name, table } of data.filter((each) => hasRows(each) && hasLabel(each, label))) {
    const [distinct] = await engine.aggregate(table, [{ op: 'distinct', columns: [label] }])
    if (Number(distinct) < 2 || Number(distinct) > MOST_CLASSES) continue
    const found = await engine.histogram(table, label)
    const classes = found.flatMap(({ value }) => (value === null ? [] : [String(value)])).sort()
    if (classes.some((value) => canonicalClass(value) === canonicalClass(positive))) continue
    const hidden = isPrivate(schema, label)
    const meant = hidden ? '' : didYouMean(String(positive), classes)
    const message = `no label of ${printable(name)} is ${printable(positive)}, which the policy calls \`positive\`${meant}`
    const fix = hidden
      ? 'Write a value that the label has.'
      : `The label ${printable(label)} is ${someOf(classes, MOST_CLASSES)}.`
    faults.push(new SeaTrialsError('bad-value', message, fix, columnsAt.positive))
  }
  return faults
}

const hasLabel = ({ labels, table }: DataSet, label: string): boolean =>
  labels === 'yes' && table.columns.some(({ name }) => name === label)
