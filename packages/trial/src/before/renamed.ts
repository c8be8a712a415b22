/**
 * Which columns are called otherwise here than on the base. That it is a new name, and no other column, is told by the data: the
 * same values, row by row. Whoever renames a harmless column to the one that is judged has other values.
 */
import { createHash } from 'node:crypto'
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
  /** Whether more columns came or went than are compared: then nothing has a new name. */
  readonly isTooMany: boolean
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
    return { columns: {}, lost: [], isTooMany: false, here: undefined }
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

/** Of the columns that came, and of those that went: each is read once a side, and a pull request decides how many there are. */
const MOST_COMPARED = 10

/** A new name counts where every data set that has it says so. */
async function agreed(pairs: readonly Pair[], engine: Engine): Promise<Omit<Renamed, 'here'>> {
  const known = pairs.flatMap(({ here, there }) => (there === undefined ? [] : [{ here, there }]))
  const gone = [...new Set(known.flatMap(({ here, there }) => namesOf(there).filter((name) => !has(here, name))))]
  const added = [...new Set(known.flatMap(({ here, there }) => namesOf(here).filter((name) => !has(there, name))))]
  if (gone.length > MOST_COMPARED || added.length > MOST_COMPARED) return { columns: {}, lost: gone, isTooMany: true }
  const digest = digestsBy(engine)
  const columns = new Map<string, string>()
  for (const before of gone)
    for (const now of added) {
      if (columns.has(now) || !(await everyPair(pairs, now, before, digest))) continue
      columns.set(now, before)
      break
    }
  const found = new Set(columns.values())
  return {
    columns: Object.fromEntries(columns),
    lost: gone.filter((name) => !found.has(name)),
    isTooMany: false,
  }
}

async function everyPair(pairs: readonly Pair[], now: string, before: string, digest: Digest): Promise<boolean> {
  for (const { here, there } of pairs) {
    if (!has(here, now) && (there === here || there === undefined || !has(there, before))) continue
    if (there === undefined || !has(here, now) || has(here, before) || has(there, now) || !has(there, before))
      return false
    if (typeOf(here, now) !== typeOf(there, before)) return false
    if ((await digest(here, now)) !== (await digest(there, before))) return false
  }
  return true
}

const namesOf = ({ columns }: Table): readonly string[] => columns.map(({ name }) => name)
const has = (table: Table, name: string): boolean => namesOf(table).includes(name)

const typeOf = (table: Table, name: string) => table.columns.find((column) => column.name === name)?.type

/** Of a column's values in the order of the rows. */
type Digest = (table: Table, name: string) => Promise<string>

/** Each column is read once, and none is held. */
function digestsBy(engine: Engine): Digest {
  const known = new Map<Table, Map<string, string>>()
  return async (table, name) => {
    const ofTable = known.get(table) ?? new Map<string, string>()
    known.set(table, ofTable)
    const digest = ofTable.get(name) ?? digestOf((await engine.vectors(table, [name]))[name] as Vector)
    ofTable.set(name, digest)
    return digest
  }
}

function digestOf(vector: Vector): string {
  const hash = createHash('sha256').update(vector.kind)
  if (vector.kind === 'number') {
    const { valid } = vector
    // What stands where there is no value is nobody's.
    const values = valid === null ? vector.values : vector.values.map((value, i) => (valid[i] === 1 ? value : 0))
    const isValid = valid?.includes(0) ? valid.map((one) => (one === 1 ? 1 : 0)) : new Uint8Array()
    return hash.update(`${values.length}\n`).update(values).update(isValid).digest('hex')
  }
  // Codes are given anew as values first stand, for each side has its own; 0 is no value.
  const codes = new Map<unknown, number>([[null, 0]])
  const rows = vector.codes.map((code) => {
    const value = vector.values[code] ?? null
    const next = codes.get(value) ?? codes.size
    codes.set(value, next)
    return next
  })
  for (const value of codes.keys()) hash.update(`${JSON.stringify(value)}\n`)
  return hash.update(rows).digest('hex')
}
