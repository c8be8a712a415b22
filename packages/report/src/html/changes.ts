/** What happened to data and contract, in the report. */
import type { Changes } from '@sea-trials/schema/changes'
import { type Cell, type ChangeTable, changeTables, hasChanges } from '../changes.ts'
import { html, prose } from '../escape.ts'
import { scrollable } from './scroll.ts'

export function changesHtml(changes: Changes | undefined): string {
  if (changes === undefined || !hasChanges(changes)) return ''
  const notes = changes.notes.map((note) => `<li>${prose(note)}</li>`)
  const tables = changeTables(changes, { list: 200, samples: 15 }).map(tableHtml)
  const said = notes.length === 0 ? '' : `<ul class="notes">${notes.join('')}</ul>`
  return `<h3>Since <code>${html(changes.base)}</code></h3>${tables.join('')}${said}`
}

function tableHtml({ title, head, rows, more }: ChangeTable): string {
  const caption = title === '' ? '' : `<h4>${html(title)}</h4>`
  const [first = []] = rows
  const heads = head
    .map((name, i) => (name === '' ? '<td></td>' : `<th scope="col"${numeric(first[i])}>${html(name)}</th>`))
    .join('')
  const body = rows.map((cells) => `<tr>${cells.map(cellHtml).join('')}</tr>`).join('')
  const rest = more === 0 ? '' : `<p class="sub">and ${more} more</p>`
  return `${caption}${scrollable(title === '' ? 'What changed' : title, `<table><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`)}${rest}`
}

const numeric = (cell: Cell | undefined): string => (cell?.kind === 'number' ? ' class="num"' : '')

const cellHtml = (cell: Cell): string =>
  `<td${numeric(cell)}>${cell.kind === 'code' ? `<code>${html(cell.text)}</code>` : html(cell.text)}</td>`
