/**
 * The table of types: what the engine calls a type, what we call it, and how its values leave the engine.
 *
 * | engine                          | column type | JSON value                                            |
 * |---------------------------------|-------------|-------------------------------------------------------|
 * | TINYINT ... UHUGEINT            | integer     | number; a string of digits beyond 2^53                |
 * | FLOAT, DOUBLE, DECIMAL          | number      | number (NaN and infinities as they are, never hidden) |
 * | BOOLEAN                         | boolean     | boolean                                               |
 * | VARCHAR, ENUM, UUID             | string      | string                                                |
 * | DATE                            | date        | "2024-05-20"                                          |
 * | TIMESTAMP (any precision, zone) | timestamp   | "2024-05-20T12:24:18Z", UTC, fraction only if there   |
 * | TIME                            | time        | "12:24:18"                                            |
 * | anything else                   | other       | its JSON                                              |
 */
import type { ColumnType } from '../engine.ts'

const INTEGERS = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER)$/

export function columnType(engineType: string): ColumnType {
  if (INTEGERS.test(engineType)) return 'integer'
  if (/^(FLOAT|DOUBLE|DECIMAL\(\d+,\d+\))$/.test(engineType)) return 'number'
  if (engineType === 'BOOLEAN') return 'boolean'
  if (engineType === 'VARCHAR' || engineType === 'UUID' || /^ENUM\([^[\]]*\)$/.test(engineType)) return 'string'
  if (engineType === 'DATE') return 'date'
  if (/^TIMESTAMP(_S|_MS|_NS| WITH TIME ZONE)?$/.test(engineType)) return 'timestamp'
  if (/^TIME(_NS| WITH TIME ZONE)?$/.test(engineType)) return 'time'
  return 'other'
}

/** Types that can hold NaN and infinity. */
export const isFloat = (engineType: string): boolean => engineType === 'FLOAT' || engineType === 'DOUBLE'

/** ISO text in UTC; a fraction of a second only where there is one. `expression` is a TIMESTAMP of any kind. */
const isoTimestamp = (expression: string): string =>
  `CASE WHEN isfinite(${expression}::TIMESTAMP) THEN rtrim(rtrim(strftime(${expression}::TIMESTAMP, '%Y-%m-%dT%H:%M:%S.%f'), '0'), '.') || 'Z' ELSE ${expression}::VARCHAR END`

/**
 * SQL that brings a value out of the engine as BIGINT, HUGEINT, DOUBLE, BOOLEAN or VARCHAR and nothing else,
 * so that what reads results knows four kinds.
 */
export function outgoing(expression: string, engineType: string): string {
  switch (columnType(engineType)) {
    case 'integer':
      return expression
    case 'number':
      return engineType === 'DOUBLE' ? expression : `${expression}::DOUBLE`
    case 'boolean':
      return expression
    case 'string':
      return engineType === 'VARCHAR' ? expression : `${expression}::VARCHAR`
    case 'date':
    case 'time':
      return `${expression}::VARCHAR`
    case 'timestamp':
      return isoTimestamp(expression)
    case 'other':
      return `to_json(${expression})::VARCHAR`
  }
}

/** The JSON value of what `outgoing` let out. */
export function incoming(value: unknown): string | number | boolean | null {
  if (typeof value === 'bigint') {
    const near = Number(value)
    return Number.isSafeInteger(near) ? near : value.toString()
  }
  return value as string | number | boolean | null
}
