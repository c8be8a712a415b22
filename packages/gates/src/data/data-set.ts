/** The data sets of a policy, opened when a line first speaks of them. */

import type { Profile } from '@sea-trials/profile/state'
import { type Position, placed, SeaTrialsError } from '@sea-trials/schema/error'
import { own } from '@sea-trials/schema/json'
import type { DataSource, Policy, Season } from '@sea-trials/schema/policy/policy'
import type { Condition } from '@sea-trials/schema/requirement/ast'
import { didYouMean, printable } from '@sea-trials/schema/text'
import type { Engine, ReadType, Table, TableSource } from '@sea-trials/tables/engine'
import { expandFiles } from '@sea-trials/tables/files'
import type { MissingTokens } from './missing.ts'
import { whyNoRows } from './unmet.ts'

export interface DataSet {
  readonly name: string
  readonly table: Table
  readonly labels: DataSource['labels']
  readonly where?: Condition
  /** Of a part of its files that has no rows, why; as the end of a sentence. */
  readonly whyNoRows?: () => Promise<string>
  readonly season?: Season
  readonly missing: MissingTokens
  /** Of a data set whose rows are not there; the table then says its columns, and cannot be asked. */
  readonly profile?: Profile
  /** Where it is from, if not from the path that the policy names. */
  readonly note?: string
}

/** What a contract says about reading: types of CSV columns, and what counts as missing. */
export interface ReadAs {
  readonly types: Readonly<Record<string, ReadType>>
  readonly missing: MissingTokens
  /** Columns whose cells nobody is shown. */
  readonly masked?: ReadonlySet<string>
  /** Columns whose values are not even shown as the names of groups. */
  readonly hidden?: ReadonlySet<string>
  /** Whether a rule judges each cell of a data set: then one that is not of its type is a fault of the row, not of the file. */
  readonly judges?: (name: string) => boolean
  /** Of data sets that are only referred to, by name: types of the columns that are. The others need not be of the contract's types. */
  readonly lookups?: Readonly<Record<string, Readonly<Record<string, ReadType>>>>
  /** A data set that has it is judged whoever refers to it, and so read as the contract says. */
  readonly label?: string
}

/** What of that the engine is told of a data set, of one that is open already by its columns. Rows that a condition leaves out are judged by nobody. */
export function readingOf(
  { types, missing, masked, judges = () => false, lookups = {}, label }: ReadAs,
  { name, where, table }: Pick<DataSource, 'name' | 'where'> & Partial<Pick<DataSet, 'table'>>,
): Pick<TableSource, 'types' | 'missing' | 'masked' | 'misfits'> {
  const isLabelled = table?.columns.some((column) => column.name === label) === true
  const referred = isLabelled ? undefined : own(lookups, name)
  return {
    types: { ...types, ...referred },
    missing,
    ...(masked === undefined ? {} : { masked }),
    ...(referred === undefined ? {} : { misfits: 'inferred' }),
    ...(judges(name) && where === undefined ? { misfits: 'kept' } : {}),
  }
}

export interface DataSets {
  readonly names: readonly string[]
  /** Opens once. Throws `bad-requirement` for a name that the policy does not have, and what the engine throws. */
  readonly open: (name: string) => Promise<DataSet>
  /** Those that were opened, in the order of the policy. */
  readonly opened: () => readonly DataSet[]
  /** Those that could not be, by name. */
  readonly unread: () => readonly string[]
}

const NONE: ReadonlySet<string> = new Set()

export function dataSets(
  policy: Policy,
  engine: Engine,
  readAs: ReadAs,
  openProfile: OpenProfile = needsRows,
): DataSets {
  const opening = new Map<string, Promise<DataSet>>()
  const opened = new Map<string, DataSet>()
  const unread = new Set<string>()
  const names = Object.keys(policy.data)
  const open = async (source: DataSource): Promise<DataSet> => {
    const { name, path, delimiter, labels, where, season } = source
    if (path === undefined || source.isProfile === true) {
      const data = await openProfile(source)
      opened.set(name, data)
      return data
    }
    const files = await expandFiles(path, policy.root, policy.workspace).catch(rethrownAt(source.at))
    const openAs = (reading: ReturnType<typeof readingOf>): Promise<Table> =>
      engine.open({
        name,
        files,
        ...(delimiter === undefined ? {} : { delimiter }),
        ...reading,
        ...(policy.renamed === undefined ? {} : { called: policy.renamed }),
      })
    const first = await openAs(readingOf(readAs, source))
    // Whether it has the label shows once it is open.
    const isReferred = own(readAs.lookups ?? {}, name) !== undefined
    const whole = isReferred ? await openAs(readingOf(readAs, { ...source, table: first })) : first
    const table =
      where === undefined ? whole : await engine.filter(whole, where).catch(rethrownAt(source.whereAt ?? source.at))
    const data: DataSet = {
      name,
      table,
      labels,
      missing: readAs.missing,
      ...(where === undefined
        ? {}
        : {
            where,
            whyNoRows: () =>
              whyNoRows(where, { engine, table: whole, hidden: readAs.hidden ?? NONE, masked: readAs.masked ?? NONE }),
          }),
      ...(season === undefined ? {} : { season }),
    }
    opened.set(name, data)
    return data
  }
  return {
    names,
    open: (name) => {
      const source = own(policy.data, name)
      if (source === undefined) return Promise.reject(unknown(name, names))
      const known = opening.get(name)
      if (known !== undefined) return known
      const found = open(source)
      opening.set(name, found)
      found.catch(() => unread.add(name))
      return found
    },
    opened: () => names.flatMap((name) => opened.get(name) ?? []),
    unread: () => names.filter((name) => unread.has(name)),
  }
}

/** What is wrong with a path or a condition is said at its place; what is wrong with data is not. */
const rethrownAt = (at: Position | undefined) => (error: unknown) => {
  throw placed(error, at)
}

/** There is nothing to compare with yet, and the policy says that a beginning may be without. */
export class NotYet extends SeaTrialsError {
  constructor(message: string, at?: Position) {
    super('missing-baseline', message, 'Promote a version that was registered with it.', at)
  }
}

export interface FoundFiles {
  /** Absolute. */
  readonly files: readonly string[]
  /** Where they are from, if not from the path that the policy names. */
  readonly note?: string
}

/** Of a source whose rows are not there. */
export type OpenProfile = (source: DataSource) => Promise<DataSet>

const needsRows: OpenProfile = ({ name, at }) =>
  Promise.reject(
    new SeaTrialsError(
      'bad-policy',
      `${printable(name)} is a profile, and rows are needed here`,
      'Only data-validate answers from a profile; give the data themselves.',
      at,
    ),
  )

/** The gate's own if the policy has it, else `data` of plain inputs. */
export const ownDataSet = (wanted: string, names: readonly string[]): string | undefined =>
  [wanted, 'data'].find((name) => names.includes(name))

/** The data set of lines that name none. Throws `bad-policy` where there is none either. */
export function defaultDataSet(wanted: string, names: readonly string[]): string {
  const found = ownDataSet(wanted, names)
  if (found !== undefined) return found
  throw new SeaTrialsError(
    'bad-policy',
    names.length === 0 ? 'no data to judge' : `no data set is called ${printable(wanted)}`,
    names.length === 0
      ? 'Name the data: `data:` in the policy, or the input `data`.'
      : `Give one that name, or write its own before the dot: \`${names[0]}.row_count >= 1\`.`,
  )
}

function unknown(name: string, names: readonly string[]): SeaTrialsError {
  return new SeaTrialsError(
    'bad-requirement',
    `there is no data set ${printable(name)}${didYouMean(name, names)}`,
    names.length === 0
      ? 'The policy names no data.'
      : `Data sets: ${names.map(printable).join(', ')}. Mend the name, or add it to \`data:\` of the policy.`,
  )
}
