/** Whether rows and answers that are held against each other are not the same bytes under two names. */
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Engine } from '@sea-trials/tables/engine'
import type { DataSets } from '../data/data-set.ts'
import { isSame, type Part, theSame } from '../data/same.ts'
import type { Rows } from './rows.ts'
import { type Shared, sharedRows } from './shared-rows.ts'

/** Rows, or answers in a file, as messages call them. */
export interface Named extends Pick<Rows, 'where' | 'table'> {
  /** The data set whose rows they are. */
  readonly name?: string
}

export interface Apart {
  /** Whether two data sets of the policy are the same rows of the same bytes. */
  readonly isSame: (one: string, other: string) => Promise<boolean>
  /** Throws `bad-input` where both are the same rows of the same bytes. */
  readonly assertApart: (one: Named, other: Named) => Promise<void>
  /** Which training rows are among the rows that are judged. */
  readonly shared: (training: Named, held: Named) => Promise<Shared | undefined>
}

export function apartBy(
  policy: Policy,
  data: DataSets,
  engine: Engine,
  digest: (file: string) => Promise<string>,
): Apart {
  const known = new Map<string, Promise<Shared | undefined>>()
  const partOf = ({ name, table: { files } }: Omit<Named, 'where'>): Part => ({
    files,
    where: name === undefined ? undefined : policy.data[name]?.where,
  })
  return {
    isSame: async (one, other) => {
      if (one === other) return true
      if (![one, other].every((name) => data.names.includes(name))) return false
      return isSame(partOf(await data.open(one)), partOf(await data.open(other)), digest)
    },
    assertApart: async (one, other) => {
      const [first, second] = [partOf(one), partOf(other)]
      if (await isSame(first, second, digest)) throw theSame([one.where, other.where], first.files)
    },
    shared: (training, held) => {
      const key = JSON.stringify([training, held].map(({ where, table: { name, files } }) => [where, name, files]))
      const found = known.get(key) ?? sharedRows(engine, policy, training, held)
      known.set(key, found)
      return found
    },
  }
}
