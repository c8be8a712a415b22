/** Rows that break a rule of the contract, for people. */
import type { FailingRow } from '@sea-trials/schema/verdict'
import type { LocatedRow, Predicate } from '@sea-trials/tables/engine'
import type { DataSet } from '../../data/data-set.ts'
import { allOf } from '../../data/missing.ts'
import { columnsShown, failingRow, MOST_SHOWN, MOST_WRITTEN } from '../failing-rows.ts'
import { streamRows } from './count.ts'
import type { ContractInput } from './input.ts'
import type { Rule } from './rule.ts'

/** The first rows that break each of the rules, in the order of the files. */
export async function rowsOf(
  input: ContractInput,
  data: DataSet,
  rules: readonly Rule[],
): Promise<ReadonlyMap<Rule, readonly FailingRow[]>> {
  const most = input.failing === undefined ? MOST_SHOWN : MOST_WRITTEN
  const id = columnsShown(data, input.showing)
  const found = new Map(await streamRows(input.engine, data, rules, id, most))
  for (const rule of rules) {
    const located = await locate(input, data, rule, columnsShown(data, input.showing, rule.column), most)
    if (located !== undefined) found.set(rule, located)
  }
  return new Map(
    [...found].map(([rule, rows]) => [rule, rows.map((row) => failingRow(row, input.showing, rule.column))]),
  )
}

async function locate(
  { engine }: ContractInput,
  { table }: DataSet,
  { test }: Rule,
  show: readonly string[],
  most: number,
): Promise<readonly LocatedRow[] | undefined> {
  if (test.kind === 'where') return engine.locate(table, test.failing, show, most)
  if (test.kind === 'orphans') return engine.locateOrphans(table, test.reference, show, most, test.present)
  if (test.kind !== 'repeats') return undefined
  const held = test.columns.map((column): Predicate => ({ kind: 'compare', column, operator: '!=', value: null }))
  return engine.locateDuplicates(table, test.columns, show, most, allOf([test.present, ...held]))
}
