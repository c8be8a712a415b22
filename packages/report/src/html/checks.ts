/** The checks of a gate: a table in which intervals stand against limits, and families member by member. */
import { showPosition } from '@sea-trials/schema/error'
import { formatNumber } from '@sea-trials/schema/text'
import type { Check, Outcome } from '@sea-trials/schema/verdict'
import { html, prose, shorten } from '../escape.ts'
import {
  blocks,
  count,
  decidingInterval,
  gravestFirst,
  isWarning,
  limitText,
  observedText,
  outcomeText,
  outcomeWord,
  quantity,
  reasonText,
  requirementText,
  scaleOf,
  withInterval,
} from '../words.ts'
import { familyAxis, familyTicks, intervalBar, memberBar, tone } from './intervals.ts'

/** What simply holds is folded where there is more of it than one can take in. */
const mostQuiet = 12

/** In the order given; exact rules that hold come last, and folded where they are many. */
export function checksHtml(checks: readonly Check[]): string {
  const quiet = checks.filter(({ outcome, exact, limit }) => outcome === 'pass' && exact && limit?.operator === '=')
  if (quiet.length <= mostQuiet) return checksTable(checks, 'Checks')
  const loud = checks.filter((check) => !quiet.includes(check))
  const folded = `<details><summary>${count(quiet.length, 'more exact check')}, all of them held</summary>${checksTable(quiet, 'More exact checks')}</details>`
  return (loud.length === 0 ? '' : checksTable(loud, 'Checks')) + folded
}

const sides =
  '<th scope="col" role="columnheader" class="sides"><span>broken</span><span>limit</span><span>held</span></th>'

/** Roles are written out: on a narrow screen rows are laid out as cards, and would else be no table any more. */
function checksTable(checks: readonly Check[], name: string): string {
  const head = (text: string, look = ''): string => `<th scope="col" role="columnheader"${look}>${text}</th>`
  const heads = [
    head('<span class="of">Outcome</span>'),
    head('Requirement'),
    head('Observed'),
    sides,
    head('Limit'),
    head('n', ' class="num"'),
  ]
  const rows = checks.map(checkRow).join('')
  return `<table class="stack checks" role="table" aria-label="${name}"><thead role="rowgroup"><tr role="row">${heads.join('')}</tr></thead><tbody role="rowgroup">${rows}</tbody></table>`
}

const signs: Readonly<Record<Outcome, string>> = {
  pass: '✔',
  fail: '✘',
  inconclusive: '?',
  'not-applicable': '–',
  error: '✘',
}

function checkRow(check: Check): string {
  const look = isWarning(check) ? 'warn' : tone[check.outcome]
  const sign = isWarning(check) ? (check.waiver === undefined ? '!' : '⏸') : signs[check.outcome]
  const interval = decidingInterval(check)
  const [value, range] = splitInterval(observedText(check))
  const method =
    interval === undefined ? '' : `${quantity(interval.level, { unit: '%', apart: [1] })}, ${interval.method}`
  const small = range === '' ? '' : `<small title="${html(method)}">${html(range)}</small>`
  const at = check.source === undefined ? '' : ` · ${html(showPosition(check.source))}`
  return `<tr role="row" class="${look}${blocks(check) ? ' stops' : ''}">${[
    `<td role="cell" class="mark"><span aria-hidden="true">${sign}</span><span class="of">${html(outcomeText(check))}</span></td>`,
    `<th scope="row" role="rowheader"><code>${html(requirementText(check))}</code><span class="why">${prose(reasonText(check))}${at}</span></th>`,
    `<td role="cell" class="seen">${html(value)}${small}</td>`,
    `<td role="cell" class="picture">${intervalBar(check, look)}</td>`,
    `<td role="cell" class="seen limit">${html(limitText(check))}</td>`,
    `<td role="cell" class="num">${html(formatNumber(check.n))}</td>`,
  ].join('')}</tr>`
}

function splitInterval(text: string): readonly [string, string] {
  const at = text.indexOf(' (')
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 2, -1)]
}

/** Whether there is more to see of its members than that all of them hold. */
export const hasFamily = ({ members = [], outcome }: Check): boolean =>
  members.length > 1 && !(outcome === 'pass' && members.every(({ interval }) => interval === undefined))

/** At most `most` members with their intervals on one axis, the gravest first. */
export function familyHtml(check: Check, most: number): string {
  const all = check.members ?? []
  const shown = gravestFirst(all).slice(0, most)
  const axis = familyAxis(check, shown)
  const wide = shown.some(({ simultaneous }) => simultaneous !== undefined)
  const note = [
    shown.some(({ interval }) => interval !== undefined)
      ? `bar: interval of each${wide ? '; thin line: simultaneous over all' : ''}`
      : '',
    all.length > shown.length ? `${shown.length} of ${all.length} shown, the gravest` : '',
  ].filter((part) => part !== '')
  const scale = scaleOf(check)
  const rows = shown.map((member) => {
    const { name, outcome, observed, interval, n, reason } = member
    const [value, range] = splitInterval(withInterval(observed, interval, scale))
    const isApart = outcome === 'not-applicable'
    const said = observed !== null ? value : isApart ? '–' : (reason ?? 'undefined')
    const why = isApart && reason !== undefined ? `<small>${html(shorten(reason, 200))}</small>` : ''
    const small = observed === null || range === '' ? '' : `<small>${html(range)}</small>`
    return `<tr role="row" class="${tone[outcome]}">${[
      `<th scope="row" role="rowheader" title="${html(shorten(name, 500))}">${html(shorten(name, 60))}</th>`,
      `<td role="cell" class="picture">${memberBar(axis, member)}</td>`,
      `<td role="cell" class="${observed === null ? '' : 'seen'}">${html(shorten(said, 60))}${small}</td>`,
      `<td role="cell" class="num">${html(formatNumber(n))}</td>`,
      `<td role="cell" class="outcome">${outcomeWord[outcome]}${why}</td>`,
    ].join('')}</tr>`
  })
  const hasOwnLimit = check.limit !== undefined && axis.limit === undefined
  const head = ['Member', hasOwnLimit ? 'Interval' : html(limitText(check)), 'Observed', 'n', 'Outcome']
    .map((text) => `<th scope="col" role="columnheader"${text === 'n' ? ' class="num"' : ''}>${text}</th>`)
    .join('')
  const foot = `<tr role="row" class="ticks" aria-hidden="true"><td></td><td class="picture">${familyTicks(check, axis)}</td><td></td><td></td><td></td></tr>`
  const caption = `${html(requirementText(check))}<small>${html(note.join('; '))}</small>`
  return `<figure class="family"><figcaption>${caption}</figcaption><table class="stack members" role="table"><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">${rows.join('')}${foot}</tbody></table></figure>`
}
