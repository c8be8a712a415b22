/** One gate in the report: its checks against their limits, families, figures, failing rows, notes, subjects. */
import { showPosition } from '@sea-trials/schema/error'
import { formatNumber } from '@sea-trials/schema/text'
import type { Check, ReportTable, State, TurnedRows, Verdict } from '@sea-trials/schema/verdict'
import { html, prose, shorten } from '../escape.ts'
import type { GateRun } from '../trials.ts'
import { tally } from '../trials.ts'
import {
  byImportance,
  cellText,
  count,
  requirementText,
  scopeText,
  secondsText,
  unaskedTitle,
  unchangedText,
} from '../words.ts'
import { changesHtml } from './changes.ts'
import { checksHtml, familyHtml, hasFamily } from './checks.ts'
import { figureHtml } from './figure.ts'
import { scrollable } from './scroll.ts'

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
export function gateFacts({ verdict, seconds, unchangedSince }: GateRun): string {
  if (verdict === undefined) return ''
  const time = seconds === undefined ? '' : secondsText(seconds)
  const unchanged = unchangedSince === undefined ? '' : unchangedText(unchangedSince)
  const facts = [count(tally([verdict]).requirements, 'requirement'), scopeText(verdict), time, unchanged]
  return prose(facts.filter((part) => part !== '').join(' · '))
}

/** Of a family, and of all families of a gate: the page stays one that can be opened. */
const [mostMembers, mostDrawn] = [60, 600] as const

export function gateHtml(run: GateRun, id: string): string {
  const { verdict } = run
  if (verdict === undefined) return ''
  const checks = byImportance(verdict.checks)
  const figures = verdict.figures.map((figure, i) => figureHtml(figure, `${id}-figure-${i}`))
  const unasked = verdict.unasked ?? []
  const families = [...checks, ...unasked].filter(hasFamily)
  const each = Math.max(10, Math.min(mostMembers, Math.floor(mostDrawn / families.length)))
  const drawings = [...families.map((check) => familyHtml(check, each)), ...figures]
  return `<section class="card" id="${id}"><h2>${html(verdict.gate)} ${chip(verdict.verdict)}</h2><p class="sub">${gateFacts(run)}</p>${[
    errorHtml(verdict),
    checks.length === 0 ? '' : checksHtml(checks),
    ...checks.map(rowsHtml),
    unasked.length === 0 ? '' : `<h3>${unaskedTitle}</h3>${checksHtml(unasked)}`,
    turnedHtml(verdict),
    changesHtml(verdict.changes),
    ...(verdict.tables ?? []).map(tableHtml),
    notesHtml(verdict),
    drawings.length === 0 ? '' : `<div class="figures">${drawings.join('')}</div>`,
    subjectsHtml(verdict),
  ].join('')}</section>`
}

function errorHtml({ error }: Verdict): string {
  if (error === undefined) return ''
  const at = error.at === undefined ? '' : `<code>${html(showPosition(error.at))}</code> `
  return `<div class="said error"><p>${at}<strong>${prose(error.message)}</strong></p><p>${prose(error.fix)}</p></div>`
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
  return `<h3>Rows that break <code>${html(requirementText(check))}</code></h3>${scrollable('Rows that break it', `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`)}`
}

function turnedHtml({ turned }: Verdict): string {
  if (turned === undefined || turned.right.count + turned.wrong.count === 0) return ''
  const cell = (text: string | undefined): string => `<td>${text === undefined ? '–' : html(shorten(text, 200))}</td>`
  const rowsOf = (way: string, { rows }: TurnedRows): string =>
    rows
      .map(
        ({ file, row, key, value }) =>
          `<tr><td>${way}</td><td class="mono">${html(file)}</td><td class="num">${row}</td>${cell(key)}${cell(value)}</tr>`,
      )
      .join('')
  const head = ['Turned', 'File', 'Row', 'Key', 'Baseline → candidate']
    .map((name) => `<th scope="col"${name === 'Row' ? ' class="num"' : ''}>${name}</th>`)
    .join('')
  const body = rowsOf('wrong', turned.wrong) + rowsOf('right', turned.right)
  const counts = `${formatNumber(turned.right.count)} right, ${formatNumber(turned.wrong.count)} wrong, of ${formatNumber(turned.n)}`
  return `<h3>Rows that turn: ${counts}</h3>${scrollable('Rows that turn', `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`)}`
}

/** A report profile. */
function tableHtml({ title, columns, rows, notes }: ReportTable): string {
  const head = columns.map((name) => `<th scope="col">${html(name)}</th>`).join('')
  const cell = (value: ReportTable['rows'][number][number] | undefined): string =>
    `<td${typeof value === 'number' ? ' class="num"' : ''}>${html(cellText(value))}</td>`
  const body = rows.map((row) => `<tr>${columns.map((_, i) => cell(row[i])).join('')}</tr>`).join('')
  const said = notes.map((note) => `<p class="sub">${prose(note)}</p>`).join('')
  return `<h3>${html(title)}</h3>${scrollable(title, `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`)}${said}`
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
  return `<details><summary>What this verdict is about: ${how}</summary>${scrollable('Subjects', `<table><thead>${head}</thead><tbody>${about.join('')}${gave.join('')}</tbody></table>`)}</details>`
}
