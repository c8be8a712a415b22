/** What GitHub shows beside the lines of the policy and the contract: the most important first, as many as it takes. */
import { inOneLine } from '@sea-trials/schema/error'
import type { Check, FailingRow, Verdict } from '@sea-trials/schema/verdict'
import { shorten, visible } from './escape.ts'
import {
  blocks,
  byImportance,
  loudChecks,
  nothingConcluded,
  outcomeText,
  reasonText,
  requirementText,
} from './words.ts'

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly title: string
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** GitHub shows ten of each level a step, and cuts a message after 4 096 characters. */
const mostPerLevel = 10
const longestMessage = 4096
const longestTitle = 255

/**
 * Errors for what stops a gate, warnings for `warn:` lines that failed, notices for guards that could not be decided.
 * Where there are more than ten of a level, the tenth says how many are not shown. Files are as the checks name them.
 */
export function annotations(verdicts: readonly Verdict[]): readonly Annotation[] {
  const gates = verdicts.flatMap((verdict) => [...ofError(verdict), ...ofUndecided(verdict)])
  // Of all gates together: ten failures of the first must not hide that the second could not be judged.
  const gateOf = new Map(verdicts.flatMap((verdict) => loudChecks(verdict).map((check) => [check, verdict.gate])))
  const all = [
    ...gates,
    ...byImportance([...gateOf.keys()]).map((check) => ofCheck(gateOf.get(check) as string, check)),
  ]
  return (['error', 'warning', 'notice'] as const).flatMap((level) => fit(all.filter((one) => one.level === level)))
}

function fit(annotations: readonly Annotation[]): readonly Annotation[] {
  if (annotations.length <= mostPerLevel) return annotations
  const shown = annotations.slice(0, mostPerLevel - 1)
  const left = annotations.slice(shown.length)
  const titles = left.map(({ title }) => title).join('; ')
  const level = (annotations[0] as Annotation).level
  return [...shown, annotation(level, `${left.length} more, in the summary of this step`, titles)]
}

const annotation = (level: Annotation['level'], title: string, message: string, at?: Check['source']): Annotation => ({
  level,
  title: shorten(visible(title), longestTitle),
  message: shorten(visible(message), longestMessage),
  ...at,
})

function ofError({ gate, error }: Verdict): readonly Annotation[] {
  if (error === undefined) return []
  return [annotation('error', `${gate} could not be judged`, inOneLine(error), error.at)]
}

function ofUndecided(verdict: Verdict): readonly Annotation[] {
  const why = nothingConcluded(verdict)
  return why === undefined ? [] : [annotation('error', `${verdict.gate} is inconclusive`, why)]
}

function ofCheck(gate: string, check: Check): Annotation {
  const level = blocks(check) ? 'error' : check.outcome === 'fail' ? 'warning' : 'notice'
  const title = `${gate}: ${requirementText(check)}: ${outcomeText(check)}`
  return annotation(level, title, `${reasonText(check)}${firstRows(check.failingRows)}`, check.source)
}

const mostRows = 3

function firstRows(rows: readonly FailingRow[] = []): string {
  if (rows.length === 0) return ''
  const shown = rows
    .slice(0, mostRows)
    .map(({ file, row, key }) => `${file} row ${row}${key === undefined ? '' : ` (key ${key})`}`)
  return `; first ${rows.length === 1 ? 'row' : 'rows'}: ${shown.join(', ')}`
}
