/** Contracts judged over files by the gate's own path: compiled, scanned, streamed, concluded. */
import { pattern } from '@sea-trials/schema/contract/pattern'
import type { Check } from '@sea-trials/schema/verdict'
import type { Engine, Table } from '@sea-trials/tables/engine'
import type { DataSet } from '../../src/data/data-set.ts'
import { concludeContract, contractQuestions } from '../../src/data-validate/contract/contract-checks.ts'
import { readAs } from '../../src/data-validate/contract/reading.ts'
import type { JsonSchema } from '../../src/data-validate/contract/rule.ts'
import { scan } from '../../src/data-validate/scan.ts'

export async function judgeContract(
  engine: Engine,
  schema: JsonSchema,
  table: Table,
  references: ReadonlyMap<string, DataSet> = new Map(),
): Promise<readonly Check[]> {
  const known = new Set(table.columns.map(({ name }) => name))
  const waived = new Set<string>()
  const input = {
    engine,
    schema,
    place: () => undefined,
    patterns: {
      matches: (text: string, name: string) => pattern(text).test(name),
      isInAnyText: (text: string) => pattern(text).isInAnyText(),
    },
    showing: { file: (file: string) => file, schema },
    waived,
    known,
    references,
  }
  const data = { name: table.name, table, labels: 'yes', missing: readAs(schema).missing } as const
  const questions = contractQuestions(input, data)
  return concludeContract(input, questions, await scan(engine, questions))
}
