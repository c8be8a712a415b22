/** A contract of ours in another language. */
import { stringify } from 'yaml'
import type { Contract } from '../contract.ts'
import type { Lost } from './draft.ts'
import type { Writable } from './format.ts'
import { writeSuite } from './great-expectations/write.ts'
import { writeJsonSchema } from './json-schema/write.ts'
import { writeOdcs } from './odcs/write.ts'
import { Outline, type Writer } from './outline.ts'
import { writeTableSchema } from './table-schema/write.ts'
import { writeTfdv } from './tfdv/write.ts'

const WRITERS: Readonly<Record<Exclude<Writable, 'contract' | 'json-schema'>, Writer>> = {
  odcs: writeOdcs,
  'table-schema': writeTableSchema,
  'great-expectations': writeSuite,
  tfdv: writeTfdv,
}

export interface WrittenContract {
  readonly text: string
  /** What the contract says and the text does not. */
  readonly unsupported: readonly Lost[]
}

export function writeContract(contract: Contract, format: Writable): WrittenContract {
  if (format === 'contract')
    return {
      text: stringify(contract.schema, { blockQuote: false, lineWidth: 0, aliasDuplicateObjects: false }),
      unsupported: [],
    }
  const outline = new Outline(contract, format === 'json-schema')
  const text = format === 'json-schema' ? writeJsonSchema(outline) : WRITERS[format](outline)
  return { text, unsupported: outline.lost }
}
