/**
 * `physicalType`, the type in the servers of the contract. Where each of them is DuckDB its names are the engine's, and their
 * synonyms are those of DuckDB; any other database has types of its own.
 */
import { printable } from '../../../text.ts'
import type { Draft } from '../draft.ts'
import type { Node } from '../node.ts'

export const isDuckDb = (file: Node): boolean => {
  const servers = file.get('servers')?.list() ?? []
  return servers.length > 0 && servers.every((server) => server.get('type')?.value === 'duckdb')
}

export function readPhysical(draft: Draft, property: Node, name: string, inDuckDb: boolean): void {
  const node = property.get('physicalType')
  if (node === undefined) return
  const type = inDuckDb ? engineType(node.text()) : undefined
  if (type !== undefined) draft.say(name, 'x-physical-type', type, node)
  else {
    const why = inDuckDb ? `${printable(node.value)} is no plain type of DuckDB` : 'it is the type in another database'
    draft.lose('rule', node, '`physicalType`', why)
  }
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  BIGINT: ['INT8', 'LONG'],
  BIT: ['BITSTRING'],
  BLOB: ['BYTEA', 'BINARY', 'VARBINARY'],
  BOOLEAN: ['BOOL', 'LOGICAL'],
  DATE: [],
  DOUBLE: ['FLOAT8'],
  FLOAT: ['FLOAT4', 'REAL'],
  HUGEINT: [],
  INTEGER: ['INT', 'INT4', 'SIGNED'],
  SMALLINT: ['INT2', 'SHORT'],
  TIME: [],
  TIMESTAMP: ['DATETIME'],
  'TIMESTAMP WITH TIME ZONE': ['TIMESTAMPTZ'],
  TINYINT: ['INT1'],
  UBIGINT: [],
  UHUGEINT: [],
  UINTEGER: [],
  USMALLINT: [],
  UTINYINT: [],
  UUID: [],
  VARCHAR: ['CHAR', 'BPCHAR', 'TEXT', 'STRING'],
}

const KNOWN: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([name, synonyms]) => [name, ...synonyms].map((each) => [each, name] as const)),
)

/** As the engine says it; a length of text is none there, and a decimal without digits has 18, 3 of them behind the point. */
function engineType(written: string): string | undefined {
  const text = written.trim().toUpperCase().replace(/\s+/g, ' ')
  const [, base = '', width, scale] = /^([A-Z][A-Z0-9 ]*?) ?(?:\( ?(\d+) ?(?:, ?(\d+) ?)?\))?$/.exec(text) ?? []
  if (base === 'DECIMAL' || base === 'NUMERIC')
    return width === undefined ? 'DECIMAL(18,3)' : `DECIMAL(${Number(width)},${Number(scale ?? 0)})`
  const known = KNOWN.get(base)
  return width === undefined || (known === 'VARCHAR' && scale === undefined) ? known : undefined
}
