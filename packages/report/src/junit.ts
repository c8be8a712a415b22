/** JUnit's XML, which every CI system draws: a suite a gate, a case a check. What stops a gate has failed, also what is undecided. */
import type { Check, FailingRow, Verdict } from '@sea-trials/schema/verdict'
import { html as escaped } from './escape.ts'
import type { GateRun, Trials } from './trials.ts'
import {
  blocks,
  isQuiet,
  nothingConcluded,
  observedText,
  outcomeText,
  outcomeWord,
  reasonText,
  requirementText,
} from './words.ts'

/** The document of all runs. */
export function junit(all: readonly Trials[]): string {
  const suites = all.flatMap((trials) => trials.gates.map((run) => suite(trials.model ?? 'model', run)))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Sea Trials">\n${suites.join('')}</testsuites>\n`
}

function suite(model: string, { gate, verdict, seconds, notRun }: GateRun): string {
  const name = escaped(`${model}.${gate}`)
  const cases = verdict === undefined ? [skipped(name, gate, notRun ?? 'not run')] : casesOf(name, verdict)
  const number = (kind: Case['kind']): number => cases.filter((one) => one.kind === kind).length
  const counts = `tests="${cases.length}" failures="${number('failure')}" errors="${number('error')}" skipped="${number('skipped')}"`
  const time = seconds === undefined ? '' : ` time="${seconds.toFixed(3)}"`
  return ` <testsuite name="${name}" ${counts}${time}>\n${cases.map(({ xml }) => xml).join('')} </testsuite>\n`
}

interface Case {
  readonly kind: 'passed' | 'failure' | 'error' | 'skipped'
  readonly xml: string
}

function casesOf(suite: string, verdict: Verdict): readonly Case[] {
  const { gate, error, checks } = verdict
  const own = error === undefined ? [] : [broken(suite, gate, `${error.message}. ${error.fix}`)]
  const why = nothingConcluded(verdict)
  const undecided = why === undefined ? [] : [failed(suite, gate, 'inconclusive', why)]
  return [...own, ...undecided, ...checks.map((check) => caseOf(suite, check))]
}

function caseOf(suite: string, check: Check): Case {
  const name = requirementText(check)
  if (check.outcome === 'error') return broken(suite, name, check.reason)
  if (check.outcome === 'not-applicable') return skipped(suite, name, check.reason)
  if (check.waiver !== undefined) return skipped(suite, name, `${outcomeText(check)}: ${reasonText(check)}`)
  if (blocks(check)) return failed(suite, name, outcomeWord[check.outcome], check.reason, check.failingRows)
  const loud = isQuiet(check) ? '' : `${outcomeWord[check.outcome]}, and blocks nothing. `
  const said = escaped(`${loud}${check.reason} (${observedText(check)}, n ${check.n})`)
  return { kind: 'passed', xml: element(suite, name, `<system-out>${said}</system-out>`) }
}

const element = (suite: string, name: string, inner: string): string =>
  `  <testcase classname="${suite}" name="${escaped(name)}">${inner}</testcase>\n`

const broken = (suite: string, name: string, reason: string): Case => ({
  kind: 'error',
  xml: element(suite, name, `<error type="error" message="${escaped(reason)}"/>`),
})

const skipped = (suite: string, name: string, reason: string): Case => ({
  kind: 'skipped',
  xml: element(suite, name, `<skipped message="${escaped(reason)}"/>`),
})

function failed(suite: string, name: string, type: string, reason: string, rows: readonly FailingRow[] = []): Case {
  const text = rows.map(({ file, row, key }) => `${file} row ${row}${key === undefined ? '' : ` (key ${key})`}`)
  const shown = text.map((line) => escaped(line)).join('\n')
  return {
    kind: 'failure',
    xml: element(suite, name, `<failure type="${escaped(type)}" message="${escaped(reason)}">${shown}</failure>`),
  }
}
