/**
 * SARIF 2.1.0: what GitHub's code scanning (and editors) take, so that a finding can be dismissed with a reason. One result a
 * check that is not quiet, at its line of the policy or contract; the first rows that break it are its related locations.
 */
import { sha256 } from '@sea-trials/schema/canonical'
import type { Check, FailingRow, Verdict, Waiver } from '@sea-trials/schema/verdict'
import type { Location, Log, ReportingDescriptor, Result, Suppression } from 'sarif'
import { shorten, visible } from './escape.ts'
import { type Trials, verdictsOf } from './trials.ts'
import { blocks, loudChecks, outcomeText, reasonText, requirementText, waiverText } from './words.ts'

/** GitHub cuts a message of a result after 1 024 characters. */
const longestMessage = 1000
/** Where a finding without a place of its own is shown: code scanning refuses a result without any. */
const NOWHERE = 'sea-trials.yml'

/** The document of all verdicts of the runs. Paths are as the checks name them, relative to the root of the sources. */
export function sarif(all: readonly Trials[]): string {
  const findings = all.flatMap((trials) => verdictsOf(trials).flatMap((verdict) => findingsOf(trials, verdict)))
  const rules = new Map(findings.map(({ rule }) => [rule.id, rule]))
  const document: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Sea Trials', version: all[0]?.version ?? '', rules: [...rules.values()] } },
        columnKind: 'utf16CodeUnits',
        results: findings.map(({ result }) => result),
      },
    ],
  }
  return `${JSON.stringify(document, null, 1)}\n`
}

interface Finding {
  readonly rule: ReportingDescriptor
  readonly result: Result
}

function findingsOf({ policy, model }: Trials, verdict: Verdict): readonly Finding[] {
  const file = policy?.file ?? NOWHERE
  const { error } = verdict
  const own = error === undefined ? [] : [ofError(verdict, error, file)]
  return [...own, ...loudChecks(verdict).map((check) => ofCheck(verdict.gate, check, file, model ?? ''))]
}

function ofError({ gate }: Verdict, { message, fix, at }: NonNullable<Verdict['error']>, file: string): Finding {
  const id = `${gate}/could not be judged`
  const place = at ?? { file }
  return {
    rule: { id, shortDescription: { text: `${gate} could not be judged` } },
    result: {
      ruleId: id,
      level: 'error',
      message: { text: shorten(visible(`${message}. ${fix}`), longestMessage) },
      locations: [location(place)],
    },
  }
}

function ofCheck(gate: string, check: Check, file: string, model: string): Finding {
  const id = shorten(visible(`${gate}/${check.requirement}`), 255)
  const level = blocks(check) ? 'error' : check.outcome === 'fail' ? 'warning' : 'note'
  const text = `${requirementText(check)}: ${outcomeText(check)}. ${reasonText(check)}.`
  return {
    rule: { id, shortDescription: { text: shorten(visible(requirementText(check)), 255) } },
    result: {
      ruleId: id,
      level,
      message: { text: shorten(visible(text), longestMessage) },
      locations: [location({ file, ...check.source })],
      ...(check.failingRows === undefined ? {} : { relatedLocations: check.failingRows.map(rowLocation) }),
      ...(check.waiver === undefined ? {} : { suppressions: [suppression(check.waiver)] }),
      // A finding is the same as long as the line is, wherever it moves in its file.
      partialFingerprints: { 'requirement/v1': sha256(JSON.stringify([model, gate, check.burden, check.requirement])) },
    },
  }
}

const suppression = (waiver: Waiver): Suppression => ({
  kind: 'external',
  status: 'accepted',
  justification: shorten(visible(waiverText(waiver)), longestMessage),
})

interface Place {
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

const location = ({ file = NOWHERE, line, column }: Place): Location => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
    region: { startLine: line ?? 1, ...(column === undefined ? {} : { startColumn: column }) },
  },
})

/** A row is not a line: a field may hold line ends, and Parquet has none. */
const rowLocation = ({ file, row, key, column }: FailingRow, id: number): Location => ({
  id,
  physicalLocation: { artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' } },
  message: {
    text: visible(
      `row ${row}${key === undefined ? '' : `, key ${key}`}${column === undefined ? '' : `, column ${column}`}`,
    ),
  },
})

const uriOf = (path: string): string => visible(path).split('/').map(encodeURIComponent).join('/')
