/** Contracts in other languages, as contracts of ours. Imported only where a file bears the marks of one. */
import type { Sheet } from '../../yaml.ts'
import { readDqdl } from './dqdl/read.ts'
import type { Foreign } from './draft.ts'
import type { Format } from './format.ts'
import { readSuite } from './great-expectations/read.ts'
import { readJsonSchema } from './json-schema/read.ts'
import { readOdcs } from './odcs/read.ts'
import { readTableSchema } from './table-schema/read.ts'
import { readTfdv } from './tfdv/read.ts'

const READERS: Readonly<Record<Exclude<Format, 'contract'>, (source: Sheet, table?: string) => Foreign>> = {
  odcs: readOdcs,
  'table-schema': readTableSchema,
  'great-expectations': readSuite,
  tfdv: readTfdv,
  dqdl: readDqdl,
  'json-schema': readJsonSchema,
}

/** Throws `bad-contract` at the line of the source. `table` chooses among several in one file. */
export const readForeign = (format: Exclude<Format, 'contract'>, source: Sheet, table?: string): Foreign =>
  READERS[format](source, table)
