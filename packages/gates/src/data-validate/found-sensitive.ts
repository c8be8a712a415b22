/** Columns that this run finds to hold sensitive values: nobody is shown a value of them, as if the contract had classified them. */
import type { Found } from '@sea-trials/profile/sensitive/finding'
import { own } from '@sea-trials/schema/json'
import type { RequirementText } from '@sea-trials/schema/policy/policy'
import type { MetricCall } from '@sea-trials/schema/requirement/ast'
import { parseRequirement } from '@sea-trials/schema/requirement/parse'
import { someOf } from '@sea-trials/schema/text'
import type { Engine } from '@sea-trials/tables/engine'
import { type DataSet, type DataSets, defaultDataSet } from '../data/data-set.ts'
import { isPrivate } from './contract/reading.ts'
import type { JsonSchema } from './contract/rule.ts'
import type { Ask } from './metrics/metric.ts'
import { LEAST_CONFIDENCE, USUAL_CONFIDENCE } from './metrics/sensitive.ts'
import { dataVocabulary } from './metrics.ts'

/** What is in a data set from the least confidence on that a line may ask for, looked for once. */
export function searchOf(engine: Engine, exact: boolean): Ask['search'] {
  const known = new Map<DataSet, Promise<Found>>()
  return (data) => {
    const found = known.get(data) ?? search(engine, data, exact)
    known.set(data, found)
    return found
  }
}

async function search(engine: Engine, { table }: DataSet, exact: boolean): Promise<Found> {
  const { findSensitive } = await import('@sea-trials/profile/sensitive/find')
  return findSensitive(engine, table, { confidence: LEAST_CONFIDENCE, exact })
}

/** By the lines that look for them. What goes wrong is told by the line itself. */
export async function foundColumns(
  asked: readonly RequirementText[],
  sets: DataSets,
  search: Ask['search'],
  usual: string,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const call of asked.flatMap(searchIn))
    try {
      const data = await sets.open(call.dataset ?? defaultDataSet(usual, sets.names))
      if (data.profile !== undefined) continue
      const { findings } = await search(data)
      const least = Math.min(USUAL_CONFIDENCE, confidenceIn(call))
      for (const { column, confidence } of findings) if (confidence >= least) found.add(column)
    } catch {}
  return found
}

function searchIn(text: RequirementText): readonly MetricCall[] {
  if (!text.text.includes('sensitive_values')) return []
  try {
    const { call } = parseRequirement(text, dataVocabulary)
    return call.metric === 'sensitive_values' ? [call] : []
  } catch {
    return []
  }
}

const confidenceIn = ({ arguments: given }: MetricCall): number =>
  given.reduce((least, each) => (each.kind === 'number' ? each.value : least), USUAL_CONFIDENCE)

/** A contract that calls these columns personal, where it lets their values be shown. */
export function withFound(schema: JsonSchema, found: ReadonlySet<string>): JsonSchema {
  const properties = { ...(schema.properties as Readonly<Record<string, object>> | undefined) }
  const shown = [...found].filter((name) => !isPrivate(schema, name))
  const said = shown.map((name) => [name, { ...own(properties, name), 'x-classification': 'personal' }] as const)
  return shown.length === 0 ? schema : { ...schema, properties: { ...properties, ...Object.fromEntries(said) } }
}

/** Says of which columns of other checks the values are not shown, and why. */
export function foundNotes(schema: JsonSchema, found: ReadonlySet<string>): readonly string[] {
  const names = [...found].filter((name) => !isPrivate(schema, name))
  if (names.length === 0) return []
  return [
    `no check shows values of ${someOf(names, MOST_NAMED)}, which ${names.length === 1 ? 'holds' : 'hold'} sensitive values by \`sensitive_values\``,
  ]
}

const MOST_NAMED = 5
