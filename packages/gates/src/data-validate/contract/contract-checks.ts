/** A contract over data sets: every rule counted, failing rows found, one check a rule. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import { didYouMean, printable } from '@sea-trials/schema/text'
import type { Check } from '@sea-trials/schema/verdict'
import type { Engine } from '@sea-trials/tables/engine'
import type { DataSet } from '../../data/data-set.ts'
import type { Answer } from '../metrics/metric.ts'
import type { Answered, Question } from '../scan.ts'
import { contractChecks, type Finding } from './checks.ts'
import { absentColumns, compile } from './compile.ts'
import { countOf, judgedOf, streamCounts, wantedBy } from './count.ts'
import { rowsOf } from './failing-rows.ts'
import type { ContractInput } from './input.ts'
import type { Rule } from './rule.ts'

export interface Counting extends Question {
  readonly rule: Rule
}

/** What the scan must answer about one data set; the first question is its number of rows. */
export function contractQuestions(input: ContractInput, data: DataSet): readonly Counting[] {
  const waived = data.labels === 'yes' ? new Set<string>() : input.waived
  const { schema, known, references, patterns } = input
  const { missing, table } = data
  const rules = compile({ schema, columns: table.columns, missing, waived, known, references, own: data, patterns })
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
          : (countOf(rule, answers.slice(1), rows) ??
            withJudged(streamed.get(rule), rule, answers.slice(1)) ??
            (await orphansOf(input.engine, data, rule, answers.slice(1))))
    findings.push({ data: data.name, rule, rows, count, failingRows: [] })
  }
  return contractChecks(await withRows(input, counting, findings), input.place)
}

const withJudged = (
  count: Finding['count'] | undefined,
  rule: Rule,
  answers: readonly Answer[],
): Finding['count'] | undefined =>
  count === undefined || 'error' in count ? count : { ...count, ...judgedOf(rule, answers) }

async function orphansOf(
  engine: Engine,
  { table }: DataSet,
  rule: Rule,
  answers: readonly Answer[],
): Promise<Finding['count']> {
  if (rule.test.kind !== 'orphans') throw new Error(`nobody counted ${rule.text}`)
  const { reference, present } = rule.test
  try {
    return { failing: await engine.orphans(table, reference, present), ...judgedOf(rule, answers) }
  } catch (error) {
    return { error }
  }
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
      for (const [rule, count] of await streamCounts(engine, data, rules)) found.set(rule, count)
    } catch (error) {
      for (const rule of rules) if (rule.test.kind === 'schema') found.set(rule, { error })
    }
  }
  return found
}

/** The rows of what is broken, data set by data set; the first few stand in the check. */
async function withRows(
  input: ContractInput,
  counting: readonly Counting[],
  findings: readonly Finding[],
): Promise<readonly Finding[]> {
  const all = new Map<Finding, Finding>()
  for (const data of new Set(counting.map((each) => each.data))) {
    const broken = findings.filter(
      ({ count }, i) => counting[i]?.data === data && !('error' in count) && count.failing > 0,
    )
    const found = await rowsOf(
      input,
      data,
      broken.map(({ rule }) => rule),
    )
    for (const finding of broken) {
      const rows = found.get(finding.rule) ?? []
      input.failing?.(rows.map((row) => ({ data: data.name, rule: finding.rule.text, ...row })))
      all.set(finding, { ...finding, failingRows: rows })
    }
  }
  return findings.map((finding) => all.get(finding) ?? finding)
}
