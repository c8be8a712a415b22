/** The labelled rows that a model is judged on: one data set, or the predictions themselves where they carry the label. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Columns, Policy } from '@sea-trials/schema/policy/policy'
import { columnsLike, printable } from '@sea-trials/schema/text'
import type { RowFacts } from '@sea-trials/stats/quality/sample'
import { mixed } from '@sea-trials/stats/random'
import type { Drawn, Engine, Table, Vector } from '@sea-trials/tables/engine'
import { shownFile } from '../data/subjects.ts'
import { entitiesAside, labelAside } from './aside.ts'
import { codesOf, type Named } from './classes.ts'
import { isText, MOST_DRAWN, MOST_HELD, MOST_KEPT } from './many.ts'
import { maskingOf } from './masked.ts'
import { readWeights } from './numbers.ts'
import { assertRoles, columnOf, roleOf } from './roles.ts'
import { timesOf } from './times.ts'
import { assertOfQuery, readTruth, type Truth, truthColumns } from './truth.ts'
import { lengthOf } from './vectors.ts'

export interface Rows {
  /** The data set's name in the policy, or `predictions`. */
  readonly name: string
  /** For messages: "data set `holdout`", "the predictions file". */
  readonly where: string
  /** Of the first file, relative to the policy. */
  readonly file: string
  readonly table: Table
  readonly n: number
  readonly truth: Truth
  /** Read when they are asked for: of many rows they are as large as all the rest. Absent without a column of ids. */
  readonly ids?: () => Promise<Vector>
  readonly weights?: Float64Array
  /** Entity of each row, as a code. */
  readonly entities?: Int32Array
  /** Place in time of each row: codes that ascend with it. */
  readonly times?: Int32Array
  /** Columns of at most `MOST_DRAWN` of them, or of as many as are asked for. */
  readonly drawn: (names: readonly string[], most?: number) => Promise<Drawn>
  /** Any other column, read once. Throws `missing-column`. */
  readonly column: (name: string) => Promise<Vector>
}

/** What a sample of these rows has to know of them besides labels and answers. */
export const factsOf = ({ weights, entities, times }: Rows): RowFacts => ({
  ...(weights === undefined ? {} : { weight: weights }),
  ...(entities === undefined ? {} : { entity: entities }),
  ...(times === undefined ? {} : { time: times }),
})

/** Reads label, id, weight, entity and time of a table. Throws `bad-input`, `missing-column`, `bad-value`, `unreadable-data` for no rows. */
export async function readRows(
  engine: Engine,
  table: Table,
  policy: Pick<Policy, 'columns' | 'task' | 'root' | 'masked' | 'standsFor'>,
  where: string,
  whyNoRows: () => Promise<string> = async () => '',
  most = MOST_HELD,
  drawn: (table: Table) => readonly string[] = () => [],
): Promise<Rows> {
  assertRoles(policy.columns)
  const file = shownFile(policy, table.files[0] as string)
  const { id, weight, entity, time, horizon } = policy.columns
  const { task } = policy
  const needed = truthColumns(task, policy.columns)
  const has = (name: string | undefined): name is string =>
    name !== undefined && table.columns.some((c) => c.name === name)
  const wanted = [...needed, weight, entity, time].filter((name) => name !== undefined)
  const assertThere = (name: string): void => assertColumn(table, name, where, file, policy.columns)
  for (const name of [...wanted, id]) if (name !== undefined) assertThere(name)
  const place = { where, file, ...maskingOf(policy) }
  const named = (column: string): Named => ({ column, ...place })
  const [label] = needed as [string]
  const aside = task === 'binary' ? await labelAside(engine, table, policy.columns, named(label), most) : undefined
  const owners = entity === undefined ? undefined : await entitiesAside(engine, table, entity, most)
  const left = [
    ...needed,
    weight,
    owners === undefined ? entity : undefined,
    time,
    horizon,
    isText(table) ? id : undefined,
  ]
  const held = [...new Set(left.filter(has))].filter((name) => aside === undefined || name !== label)
  const draw = (names: readonly string[], beside: readonly string[] = [], rows = MOST_DRAWN) =>
    engine.drawn(table, beside, { columns: names, most: rows, rank: mixed })
  const early = isText(table) ? drawn(table) : []
  const { columns: vectors, drawn: some } =
    early.length === 0
      ? { columns: await engine.vectors(table, held), drawn: undefined }
      : await draw([...early, ...(has(id) ? [id] : [])], held)
  const read = new Map<string, Vector>(Object.entries(vectors))
  const n = aside?.positive.length ?? lengthOf(read.get(label) as Vector)
  if (n === 0) {
    throw new SeaTrialsError(
      'unreadable-data',
      `${where} has no rows${await whyNoRows()}`,
      'A gate over nothing would always be green; give it rows.',
      { file },
    )
  }
  const truth = aside ?? readTruth(task, read, policy.columns, place)
  // The truth has its own codes of them, an eighth of the size.
  if (truth.task === 'binary' || truth.task === 'multiclass') for (const name of needed) read.delete(name)
  const weights = weight === undefined ? undefined : readWeights(read.get(weight) as Vector, named(weight))
  const entities =
    entity === undefined ? undefined : (owners ?? codesOf(read.get(entity) as Vector, named(entity)).codes)
  const times = time === undefined ? undefined : timesOf(table, read.get(time) as Vector, named(time))
  if (truth.task === 'ranking')
    for (const [column, values] of [
      [weight, weights],
      [entity, entities],
      [time, times],
    ] as const)
      if (column !== undefined && values !== undefined) assertOfQuery(truth.queries, values, named(column))
  const isKept = n <= MOST_KEPT || isText(table)
  if (!isKept) for (const name of wanted) read.delete(name)
  return {
    name: table.name,
    where,
    file,
    table,
    n,
    truth,
    ...(has(id) ? { ids: async () => read.get(id) ?? ((await engine.vectors(table, [id]))[id] as Vector) } : {}),
    ...(weights === undefined ? {} : { weights }),
    ...unitsOf(truth, entities, times),
    drawn: async (names, rows) => (rows === undefined && some) || (await draw(names, [], rows)).drawn,
    column: async (name) => {
      assertThere(name)
      const vector = read.get(name) ?? ((await engine.vectors(table, [name]))[name] as Vector)
      if (name !== id && isKept) read.set(name, vector)
      return vector
    },
  }
}

/** Fewer series say little of how series differ. */
const SEVERAL_SERIES = 10

/**
 * What rows hang together by. The rows of a series are the unit where there are several series, for a hold-out is too short in
 * time to say much of how times differ; of few series time is, over all of them.
 */
function unitsOf(truth: Truth, entities?: Int32Array, times?: Int32Array): Pick<Rows, 'entities' | 'times'> {
  const isForecast = truth.task === 'forecasting'
  const units = entities ?? (isForecast && truth.names.length >= SEVERAL_SERIES ? truth.series : undefined)
  if (isForecast && units !== undefined) return { entities: units }
  return { ...(units === undefined ? {} : { entities: units }), ...(times === undefined ? {} : { times }) }
}

/**
 * Throws `missing-column`, with the nearest name, all that there are, what the policy has the column for where it names a role,
 * and the column of that role where it is the role's own name.
 */
export function assertColumn(table: Table, name: string, where: string, file: string, columns?: Columns): void {
  const names = table.columns.map((column) => column.name)
  if (names.includes(name)) return
  const { meant, listed } = columnsLike(name, names, MOST_LISTED)
  const [role, column] = columns === undefined ? [] : [roleOf(columns, name), columnOf(columns, name)]
  const [is, fix] =
    role === undefined
      ? [
          '',
          column === undefined ? 'Its' : `\`${name}\` is a role, and its column ${printable(column)}: write that. Its`,
        ]
      : [
          `, the \`${role}\` of the policy`,
          `Write it into these data, or name another column with \`${role}\` (under \`columns\`, or as an input); their`,
        ]
  throw new SeaTrialsError(
    'missing-column',
    `${where} has no column ${printable(name)}${is}${meant}`,
    `${fix} columns are ${listed}.`,
    { file },
  )
}

const MOST_LISTED = 20
