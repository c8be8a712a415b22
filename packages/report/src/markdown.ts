/** Pieces of GitHub's Markdown that the summary and the comment share. */
import type { Changes } from '@sea-trials/schema/changes'
import type { Check, Outcome, State, Verdict } from '@sea-trials/schema/verdict'
import { type Cell, changesHeadline, changeTables, hasChanges, type Room } from './changes.ts'
import { code, html, markdown, markdownProse, shorten } from './escape.ts'
import { headline, type Tally, type Trials, tally } from './trials.ts'
import {
  blocks,
  byImportance,
  count,
  isQuiet,
  loudChecks,
  nothingConcluded,
  reasonText,
  requirementText,
  scopeText,
} from './words.ts'

export const stateMark: Readonly<Record<State, string>> = {
  passed: '✅',
  failed: '❌',
  inconclusive: '❔',
  error: '🛑',
}

export const outcomeMark: Readonly<Record<Outcome, string>> = {
  pass: '✅',
  fail: '❌',
  inconclusive: '❔',
  'not-applicable': '➖',
  error: '🛑',
}

/** A failed `warn:` line and an undecided guard do not stop anything, and must not look as if they did. */
export const checkMark = (check: Check): string =>
  check.waiver !== undefined && !blocks(check)
    ? '⏸️'
    : blocks(check) || isQuiet(check)
      ? outcomeMark[check.outcome]
      : check.outcome === 'fail'
        ? '⚠️'
        : '❔'

/** "### ⚓ Sea Trials: **income** failed 1 of 27 requirements". */
export function title(model: string | undefined, total: Tally): string {
  const who = model === undefined ? '' : ` **${markdown(model)}**`
  return `### ⚓ Sea Trials:${who} ${headline(total)}`
}

/** A row of a table; cells are Markdown already. */
export const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [
    row(head),
    `|${head.map((name) => (/^(n|rows)$/.test(name) ? '--:' : '---')).join('|')}|`,
    ...rows.map(row),
  ].join('\n')
}

export const trialsHead: readonly string[] = ['trial', 'verdict', 'what decided']

/** "❌ **failed**": bold where it is not green, so that the eye finds it. */
export function verdictCell(state: State): string {
  return state === 'passed' ? `${stateMark[state]} passed` : `${stateMark[state]} **${state}**`
}

export const gateCell = (gate: string, state: State): string =>
  state === 'passed' ? markdown(gate) : `**${markdown(gate)}**`

/** What decided a verdict, in one line: the lines that stop it; else what was counted, and what stayed open. */
export function decidedCell(verdict: Verdict): string {
  if (verdict.error !== undefined) return markdownProse(shorten(verdict.error.message, 600))
  const stopping = byImportance(verdict.checks.filter(blocks))
  if (stopping.length > 0) return listed(stopping)
  const idle = nothingConcluded(verdict)
  if (idle !== undefined) return `${markdown(idle)}${open(verdict)}`
  const scope = [scopeText(verdict), count(tally([verdict]).requirements, 'requirement')]
  return `${scope
    .filter((part) => part !== '')
    .map(markdown)
    .join(', ')}${open(verdict)}`
}

function open(verdict: Verdict): string {
  const loud = loudChecks(verdict).filter((check) => !blocks(check))
  return loud.length === 0 ? '' : `; ${listed(loud)}`
}

function listed(checks: readonly Check[]): string {
  const shown = checks.slice(0, 2).map((check) => {
    const requirement = code(shorten(requirementText(check), 200))
    return `${requirement}: ${markdownProse(shorten(reasonText(check), 400))}`
  })
  const more = checks.length - shown.length
  return `${shown.join('<br>')}${more > 0 ? `<br>and ${more} more` : ''}`
}

/** "The policy changed in this pull request": what stands on the base branch, what stands here. Empty without changes. */
export function policyChanges({ changes = [], base, judgedHere, informal = [] }: Trials): string {
  if (changes.length === 0) return ''
  const branch = base === undefined ? 'the base branch' : `<code>${html(base)}</code>`
  const side = (text: string | undefined): string => (text === undefined ? '–' : code(shorten(text, 300)))
  const sign = { looser: ' ⚠ looser', tighter: ' tighter', changed: ' changed', renamed: ' renamed' } as const
  const rows = changes.map(({ gate, base: there, here, direction }) => [
    markdown(gate),
    side(there),
    `${side(here)}${sign[direction]}`,
  ])
  const summary = judgedHere
    ? `The policy changed since ${branch}; it was judged as it stands here`
    : `The policy changed in this pull request; it was judged under the one on ${branch}`
  const wouldBe = informal.flatMap(({ gate, verdict }) =>
    verdict === undefined
      ? []
      : [`- ${markdown(gate)}: ${verdictCell(verdict.verdict)}, ${decidedCell(verdict).replaceAll('<br>', '; ')}`],
  )
  const aside = wouldBe.length === 0 ? '' : `\n\nUnder the policy here, for information:\n\n${wouldBe.join('\n')}`
  return details(summary, table(['', base === undefined ? 'base' : markdown(base), 'here'], rows) + aside)
}

/** A fold with what happened to data and contract since the base; empty where nothing did. */
export function dataChanges(changes: Changes | undefined, room: Room): string {
  if (changes === undefined || !hasChanges(changes)) return ''
  const tables = changeTables(changes, room).map(({ title, head, rows, more }) => {
    const drawn = table(
      head,
      rows.map((cells) => cells.map(cellOf)),
    )
    const above = title === '' ? [] : [`**${markdown(title)}**`]
    return [...above, drawn, ...(more === 0 ? [] : [`and ${more} more in the full report`])].join('\n\n')
  })
  const notes = changes.notes.map((note) => `> ${markdown(shorten(note, 1000))}`)
  const headline = shorten(changesHeadline(changes), 400)
  return details(`Since <code>${html(changes.base)}</code>: ${html(headline)}`, [...tables, ...notes].join('\n\n'))
}

const cellOf = ({ text, kind }: Cell): string => (kind === 'code' ? code(text) : markdown(text))

/** A fold; `summary` is HTML, `content` Markdown. */
export const details = (summary: string, content: string): string =>
  `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`
