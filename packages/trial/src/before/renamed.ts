/**
 * Which columns are called otherwise here than on the base. That it is a new name, and no other column, is told by the data: the
 * same values, row by row. Whoever renames a harmless column to the one that is judged has other values.
 */
import type { Log } from '@sea-trials/schema/log'
import type { DataSource, Policy } from '@sea-trials/schema/policy/policy'
import type { Engine, Table, Vector } from '@sea-trials/tables/engine'
import { expandFiles } from '@sea-trials/tables/files'
import { openTables } from '../engine.ts'
import { type BeforeOptions, type OpenBefore, openBefore } from './open.ts'

export interface Renamed {
  /** By the name that the files here write, the one that they wrote on the base. */
  readonly columns: Readonly<Record<string, string>>
  /** Columns of the base that are gone here, and are none of those. */
  readonly lost: readonly string[]
  /** All columns of the data here and of the candidate's predictions; undefined where not all of those files can be read. */
  readonly here: readonly string[] | undefined
}

/** No new names where nothing can be seen of the base's data, or they cannot be read: then every column is called what it is called. */
export async function renamedColumns(options: BeforeOptions & { readonly log: Log }): Promise<Renamed> {
  const before = openBefore(options)
  const tables = openTables(options.policy, options.log, before.files)
  try {
    const engine = await tables.engine()
    const pairs: Pair[] = []
    for (const source of Object.values(options.policy.data)) {
      const pair = await pairOf(source, before, engine, options)
      if (pair !== undefined) pairs.push(pair)
    }
    const predictions = await predictionsOf(options.policy, engine)
    const found = await agreed(pairs, engine)
    return { ...found, here: [...new Set([...pairs.map(({ here }) => here), ...predictions].flatMap(namesOf))] }
  } catch {
    return { columns: {}, lost: [], here: undefined }
  } finally {
    await tables.close()
    await before.close()
  }
}

interface Pair {
  readonly here: Table
  /** As it stood on the base, the same table where its bytes are the same; undefined where nothing is known of it. */
  readonly there?: Table
}

async function pairOf(
  { name, path, delimiter, isProfile }: DataSource,
  before: OpenBefore,
  engine: Engine,
  { policy }: BeforeOptions,
): Promise<Pair | undefined> {
  if (path === undefined || isProfile === true) return undefined
  const found = await before.data(name)
  const open = (called: string, files: readonly string[], separator: string | undefined): Promise<Table> =>
    engine.open({ name: called, files, ...(separator === undefined ? {} : { delimiter: separator }) })
  const here = await open(name, await expandFiles(path, policy.root, policy.workspace), delimiter)
  if (found.kind === 'same') return { here, there: here }
  if (found.kind !== 'files') return { here }
  return { here, there: await open(`${name} of ${before.base}`, found.files, found.delimiter) }
}

/** Labels may stand beside the predictions, in no data set. */
async function predictionsOf(
  { candidate, delimiter, root, workspace }: Policy,
  engine: Engine,
): Promise<readonly Table[]> {
  if (candidate?.predictions === undefined) return []
  const files = await expandFiles(candidate.predictions, root, workspace)
  return [await engine.open({ name: 'predictions', files, ...(delimiter === undefined ? {} : { delimiter }) })]
}

/** A new name counts where every data set that has it says so. */
async function agreed(pairs: readonly Pair[], engine: Engine): Promise<Omit<Renamed, 'here'>> {
  const known = pairs.flatMap(({ here, there }) => (there === undefined ? [] : [{ here, there }]))
  const gone = [...new Set(known.flatMap(({ here, there }) => namesOf(there).filter((name) => !has(here, name))))]
  const added = [...new Set(known.flatMap(({ here, there }) => namesOf(here).filter((name) => !has(there, name))))]
  const columns = new Map<string, string>()
  for (const before of gone)
    for (const now of added) {
      if (columns.has(now) || !(await everyPair(pairs, now, before, engine))) continue
      columns.set(now, before)
      break
    }
  const found = new Set(columns.values())
  return {
    columns: Object.fromEntries(columns),
    lost: gone.filter((name) => !found.has(name)),
  }
}

async function everyPair(pairs: readonly Pair[], now: string, before: string, engine: Engine): Promise<boolean> {
  for (const { here, there } of pairs) {
    if (!has(here, now) && (there === here || there === undefined || !has(there, before))) continue
    if (there === undefined || !has(here, now) || has(here, before) || has(there, now) || !has(there, before))
      return false
    const [one, other] = [await engine.vectors(here, [now]), await engine.vectors(there, [before])]
    if (!areSame(one[now] as Vector, other[before] as Vector)) return false
  }
  return true
}

const namesOf = ({ columns }: Table): readonly string[] => columns.map(({ name }) => name)
const has = (table: Table, name: string): boolean => namesOf(table).includes(name)

function areSame(one: Vector, other: Vector): boolean {
  const [a, b] = [cellsOf(one), cellsOf(other)]
  if (one.kind !== other.kind || a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (!Object.is(a.at(i), b.at(i))) return false
  return true
}

interface Cells {
  readonly length: number
  /** Null where there is no value. */
  readonly at: (row: number) => unknown
}

function cellsOf(vector: Vector): Cells {
  if (vector.kind === 'number') {
    const { values, valid } = vector
    return { length: values.length, at: (row) => (valid === null || valid[row] === 1 ? values[row] : null) }
  }
  const { codes, values } = vector
  return { length: codes.length, at: (row) => values[codes[row] as number] ?? null }
}
