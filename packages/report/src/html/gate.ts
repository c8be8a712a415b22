/** One gate in the report: its checks against their limits, families, figures, failing rows, notes, subjects. */
import { showPosition } from '@sea-trials/schema/error'
import { formatNumber } from '@sea-trials/schema/text'
import type { Check, Outcome, State, Verdict } from '@sea-trials/schema/verdict'
import { html, prose, shorten } from '../escape.ts'
import type { GateRun } from '../trials.ts'
import { tally } from '../trials.ts'
import {
  blocks,
  byImportance,
  count,
  decidingInterval,
  limitText,
  observedText,
  outcomeText,
  quantity,
  reasonText,
  requirementText,
  scopeText,
  secondsText,
} from '../words.ts'
import { changesHtml } from './changes.ts'
import { figureHtml } from './figure.ts'
import { familyPlot, intervalBar, tone } from './intervals.ts'

const stateTone: Readonly<Record<State, string>> = {
  passed: 'pass',
  failed: 'fail',
  inconclusive: 'open',
  error: 'error',
}
const stateSign: Readonly<Record<State, string>> = { passed: '✔', failed: '✘', inconclusive: '?', error: '✘' }

export const chip = (state: State): string =>
  `<span class="chip ${stateTone[state]}"><span aria-hidden="true">${stateSign[state]}</span>${state}</span>`

export const notRunChip = '<span class="chip none"><span aria-hidden="true">–</span>not run</span>'

/** "6 requirements · 99 827 rows · 0.6 s". */
export function gateFacts({ verdict, seconds }: GateRun): string {
  if (verdict === undefined) return ''
  const time = seconds === undefined ? '' : secondsText(seconds)
  const facts = [count(tally([verdict]).requirements, 'requirement'), scopeText(verdict), time]
  return prose(facts.filter((part) => part !== '').join(' · '))
}

export function gateHtml(run: GateRun, id: string): string {
  const { verdict } = run
  if (verdict === undefined) return ''
  const checks = byImportance(verdict.checks)
  const families = checks.filter((check) => (check.members?.length ?? 0) > 1)
  const drawings = [...families.map(familyHtml), ...verdict.figures.map(figureHtml)]
  return `<section class="card" id="${id}"><h2>${html(verdict.gate)} ${chip(verdict.verdict)}</h2><p class="sub">${gateFacts(run)}</p>${[
    errorHtml(verdict),
    checks.length === 0 ? '' : checksTable(checks),
    ...checks.map(rowsHtml),
    changesHtml(verdict.changes),
    notesHtml(verdict),
    drawings.length === 0 ? '' : `<div class="figures">${drawings.join('')}</div>`,
    subjectsHtml(verdict),
  ].join('')}</section>`
}

function errorHtml({ error }: Verdict): string {
  if (error === undefined) return ''
  const at = error.at === undefined ? '' : `<code>${html(showPosition(error.at))}</code> `
  return `<div class="said error"><p>${at}<strong>${html(error.message)}</strong></p><p>${html(error.fix)}</p></div>`
}

function checksTable(checks: readonly Check[]): string {
  const head = ['', 'Requirement', 'Observed', '', 'Limit', 'n']
    .map((name) => `<th scope="col"${name === 'n' ? ' class="num"' : ''}>${name}</th>`)
    .join('')
  const rows = checks.map(checkRow).join('')
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`
}

const signs: Readonly<Record<Outcome, string>> = {
  pass: '✔',
  fail: '✘',
  inconclusive: '?',
  'not-applicable': '–',
  error: '✘',
}

/** A failed `warn:` line stops nothing, and must not look as if it did. */
const isWarning = (check: Check): boolean => (check.outcome === 'fail' || check.waiver !== undefined) && !blocks(check)

function checkRow(check: Check): string {
  const look = isWarning(check) ? 'warn' : tone[check.outcome]
  const sign = isWarning(check) ? (check.waiver === undefined ? '!' : '⏸') : signs[check.outcome]
  const interval = decidingInterval(check)
  const [value, range] = splitInterval(observedText(check))
  const method =
    interval === undefined ? '' : `${quantity(interval.level, { unit: '%', apart: [1] })}, ${interval.method}`
  const small = range === '' ? '' : `<small title="${html(method)}">${html(range)}</small>`
  const at = check.source === undefined ? '' : ` · ${html(showPosition(check.source))}`
  return `<tr class="${look}${blocks(check) ? ' stops' : ''}">${[
    `<td class="mark" title="${outcomeText(check)}" aria-label="${outcomeText(check)}">${sign}</td>`,
    `<th scope="row"><code>${html(requirementText(check))}</code><span class="why">${prose(reasonText(check))}${at}</span></th>`,
    `<td class="seen">${html(value)}${small}</td>`,
    `<td>${intervalBar(check, look)}</td>`,
    `<td class="seen">${html(limitText(check))}</td>`,
    `<td class="num">${html(formatNumber(check.n))}</td>`,
  ].join('')}</tr>`
}

function splitInterval(text: string): readonly [string, string] {
  const at = text.indexOf(' (')
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 2, -1)]
}

const mostMembers = 60

function familyHtml(check: Check): string {
  const all = check.members ?? []
  const grave: readonly Outcome[] = ['error', 'fail', 'inconclusive', 'pass', 'not-applicable']
  const shown = [...all].sort((a, b) => grave.indexOf(a.outcome) - grave.indexOf(b.outcome)).slice(0, mostMembers)
  const wide = shown.some(({ simultaneous }) => simultaneous !== undefined)
  const note = [
    wide ? 'thick: the interval of each; thin: simultaneous over all' : 'the interval of each',
    all.length > shown.length ? `${shown.length} of ${all.length} shown, the gravest` : '',
  ]
  const caption = `${html(requirementText(check))}<small>${html(note.filter((part) => part !== '').join('; '))}</small>`
  return `<figure class="family"><figcaption>${caption}</figcaption>${familyPlot(check, shown)}</figure>`
}

function rowsHtml(check: Check): string {
  const rows = check.failingRows ?? []
  if (rows.length === 0) return ''
  const cell = (text: string | undefined): string => `<td>${text === undefined ? '–' : html(shorten(text, 200))}</td>`
  const body = rows.map(
    ({ file, row, key, column, value }) =>
      `<tr><td class="mono">${html(file)}</td><td class="num">${row}</td>${cell(key)}${cell(column)}${cell(value)}</tr>`,
  )
  const head = ['File', 'Row', 'Key', 'Column', 'Value']
    .map((name) => `<th scope="col"${name === 'Row' ? ' class="num"' : ''}>${name}</th>`)
    .join('')
  return `<h3>Rows that break <code>${html(requirementText(check))}</code></h3><div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

const notesHtml = ({ notes }: Verdict): string =>
  notes.length === 0 ? '' : `<ul class="notes">${notes.map((note) => `<li>${prose(note)}</li>`).join('')}</ul>`

function subjectsHtml({ subjects, outputs, evidence }: Verdict): string {
  const gave = Object.entries(outputs ?? {}).map(
    ([name, value]) => `<tr><th scope="row">${html(name)}</th><td></td><td class="mono">${html(value)}</td></tr>`,
  )
  const about = subjects.map(
    ({ name, path, digest }) =>
      `<tr><th scope="row">${html(name)}</th><td class="mono">${html(path ?? '')}</td><td class="mono digest">${html(digest)}</td></tr>`,
  )
  if (about.length + gave.length === 0) return ''
  const how = evidence === 'executed' ? 'these bytes were run here' : 'results were claimed, not run here'
  const head = '<tr><th scope="col">Subject</th><th scope="col">Path</th><th scope="col">Digest</th></tr>'
  return `<details><summary>What this verdict is about: ${how}</summary><div class="scroll"><table><thead>${head}</thead><tbody>${about.join('')}${gave.join('')}</tbody></table></div></details>`
}
