/** Which columns a policy may give two roles: not the label, which would then vouch for itself. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Columns } from '@sea-trials/schema/policy/policy'
import { printable } from '@sea-trials/schema/text'

const ROLES = [
  ...(['score', 'prediction', 'id', 'weight', 'entity', 'time'] as const),
  ...(['query', 'item', 'series', 'horizon', 'fold', 'run'] as const),
]

/** The columns that hold labels. */
export const labelColumns = ({ label, labels = [] }: Pick<Columns, 'label' | 'labels'>): readonly string[] =>
  label === undefined ? labels : [label]

/** What the policy names a column as; undefined where it names it as nothing that every row has. */
export function roleOf(columns: Columns, name: string): string | undefined {
  if (columns.label === name) return 'label'
  return ROLES.find((key) => columns[key] === name) ?? (columns.labels?.includes(name) ? 'labels' : undefined)
}

/** The column of a role, by the role's name. */
export const columnOf = (columns: Columns, role: string): string | undefined => {
  const key = (['label', ...ROLES] as const).find((one) => one === role)
  return key === undefined ? undefined : columns[key]
}

/** Throws `bad-input` where the column of the label is named as something else, too. */
export function assertRoles(columns: Columns): void {
  const labels = labelColumns(columns)
  const role = ROLES.find((key) => labels.includes(columns[key] ?? ''))
  if (role === undefined) return
  throw new SeaTrialsError(
    'bad-input',
    `${printable(columns[role])} is named both as the label and as the ${role}`,
    role === 'score' || role === 'prediction'
      ? `Name the column that holds what the model said: \`${role}: ...\` under \`columns\`, or the input \`${role}\`. The label against itself is always right; where a file of predictions calls its answers as the label is called, rename them there.`
      : `Name another column as the ${role}, or none: \`${role}\` under \`columns\`, or the input \`${role}\`.`,
  )
}
