/** A contract over data sets: every rule counted, failing rows found, one check a rule. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { didYouMean, printable } from '@sea-trials/schema/text'
import type { Check, FailingRow } from '@sea-trials/schema/verdict'
import type { Engine, LocatedRow, Predicate } from '@sea-trials/tables/engine'
import type { DataSet } from '../../data/data-set.ts'
import { allOf } from '../../data/missing.ts'
import type { Answered, Question } from '../scan.ts'
import { contractChecks, type Finding, MOST_SHOWN } from './checks.ts'
import { absentColumns, compile } from './compile.ts'
import { type Count, countOf, streamCounts, wantedBy } from './count.ts'
import type { JsonSchema, Rule } from './rule.ts'

export interface ContractInput {
  readonly engine: Engine
  readonly schema: JsonSchema
  readonly place: (path: readonly string[]) => Check['source']
  /** A file's name for people. */
  readonly show: (file: string) => string
  /** Label, id and weight: not asked for where labels come late. */
  readonly waived: ReadonlySet<string>
  readonly id?: string
  /** Columns that any data set has. */
  readonly known: ReadonlySet<string>
}

interface Counting extends Question {
  readonly rule: Rule
}

/** What the scan must answer about one data set; the first question is its number of rows. */
export function contractQuestions(input: ContractInput, data: DataSet): readonly Counting[] {
  const waived = data.labels === 'yes' ? new Set<string>() : input.waived
  const { schema, known } = input
  const rules = compile({ schema, columns: data.table.columns, missing: data.missing, waived, known })
  return rules.map((rule) => ({ rule, data, wanted: [{ op: 'rows' }, ...wantedBy(rule)] }))
}

/** The checks, from the scan's answers to all questions of all data sets. */
export async function concludeContract(
  input: ContractInput,
  counting: readonly Counting[],
  answered: readonly Answered[],
): Promise<readonly Check[]> {
  const findings: Finding[] = []
  const streamed = await streamAll(input.engine, counting)
  for (const [i, { rule, data }] of counting.entries()) {
    const answers = answered[i] as Answered
    const rows = 'error' in answers ? 0 : Number(answers[0])
    const count =
      rule.test.kind === 'error'
        ? { error: unjudged(rule.test.why) }
        : 'error' in answers
          ? answers
          : (countOf(rule, answers.slice(1), rows) ?? (streamed.get(rule) as Finding['count']))
    findings.push({ data: data.name, rule, rows, count, failingRows: await failingRows(input, data, rule, count) })
  }
  return contractChecks(findings, input.place)
}

const unjudged = (why: string): SeaTrialsError =>
  new SeaTrialsError('missing-column', why, 'Is the name misspelt? Mend the contract or the data.')

/** Sentences about columns of the contract that are nowhere: their rules are silent, which may not be what was meant. */
export function absentNotes(input: ContractInput): readonly string[] {
  const names = absentColumns(input)
  const said = names
    .slice(0, MOST_NAMED)
    .map((name) => `no data set has the column ${printable(name)} of the contract${didYouMean(name, [...input.known])}`)
  return names.length <= MOST_NAMED ? said : [...said, `nor ${names.length - MOST_NAMED} more columns of the contract`]
}

const MOST_NAMED = 10

async function streamAll(engine: Engine, counting: readonly Counting[]): Promise<ReadonlyMap<Rule, Finding['count']>> {
  const found = new Map<Rule, Finding['count']>()
  for (const data of new Set(counting.map((each) => each.data))) {
    const rules = counting.filter((each) => each.data === data).map(({ rule }) => rule)
    try {
      for (const [rule, count] of await streamCounts(engine, data, rules, MOST_SHOWN)) found.set(rule, count)
    } catch (error) {
      for (const rule of rules) found.set(rule, { error })
    }
  }
  return found
}

async function failingRows(
  input: ContractInput,
  data: DataSet,
  rule: Rule,
  count: Finding['count'],
): Promise<readonly FailingRow[]> {
  if ('error' in count || count.failing === 0) return []
  const has = (name: string | undefined): name is string =>
    name !== undefined && data.table.columns.some((column) => column.name === name)
  const show = [...new Set([rule.column, input.id].filter(has))]
  const found = await locate(input.engine, data, rule, count, show)
  return found.slice(0, MOST_SHOWN).map((row) => shown(row, rule, input))
}

async function locate(
  engine: Engine,
  { table }: DataSet,
  { test }: Rule,
  count: Count,
  show: readonly string[],
): Promise<readonly LocatedRow[]> {
  if (test.kind === 'where') return engine.locate(table, test.failing, show, MOST_SHOWN)
  if (test.kind === 'repeats') {
    const held = test.columns.map((column): Predicate => ({ kind: 'compare', column, operator: '!=', value: null }))
    return engine.locateDuplicates(table, test.columns, show, MOST_SHOWN, allOf([test.present, ...held]))
  }
  const examples = count.examples ?? []
  return examples.length === 0 ? [] : engine.locate(table, { kind: 'any', parts: examples }, show, MOST_SHOWN)
}

function shown({ file, row, values }: LocatedRow, { column }: Rule, { schema, show, id }: ContractInput): FailingRow {
  const at = { file: show(file), row }
  const text = (name: string): string => (isPrivate(schema, name) ? MASK : cell(values[name]))
  return {
    ...at,
    ...(id === undefined || !(id in values) ? {} : { key: text(id) }),
    ...(column === undefined ? {} : { column }),
    ...(column === undefined || !(column in values) ? {} : { value: text(column) }),
  }
}

const MASK = '(masked)'
const LONGEST = 80

function cell(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null)
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}

/** Any classification but these two says that values are nobody else's business. */
function isPrivate(schema: JsonSchema, name: string): boolean {
  const properties = schema.properties as Readonly<Record<string, JsonSchema>> | undefined
  const said =
    properties !== undefined && Object.hasOwn(properties, name) ? properties[name]?.['x-classification'] : undefined
  return said !== undefined && said !== 'public' && said !== 'internal'
}
