/** A profile as one HTML page. */
import type { Matrix } from '@sea-trials/profile/associations'
import type { ColumnProfile } from '@sea-trials/profile/state'
import { formatNumber } from '@sea-trials/schema/text'
import { html, prose, shorten } from '../escape.ts'
import { figureHtml } from '../html/figure.ts'
import { factList, page } from '../html/page.ts'
import { scrollable } from '../html/scroll.ts'
import { count } from '../words.ts'
import { distinctText, factsOf, figureOf, missingText, type ProfileView } from './facts.ts'

/** Columns with a card of their own; of the others there is the table. */
const MOST_CARDS = 60
const MOST_COLUMNS = 1000

export function profileHtml(view: ProfileView): string {
  const { title, version, profile } = view
  const facts = factList([
    ['rows', formatNumber(profile.rows)],
    ['columns', formatNumber(profile.columns.length)],
    ['files', profile.files.length < 2 ? profile.files[0]?.slice(0, 23) : formatNumber(profile.files.length)],
    ['version', version],
  ])
  const cards = profile.columns.slice(0, MOST_CARDS)
  return page(`Profile of ${title}`, facts, [
    overview(view),
    warningsHtml(view),
    associationsHtml(view),
    ...cards.map((column, i) => card(column, profile.rows, i)),
  ])
}

function overview({ profile: { columns, rows } }: ProfileView): string {
  const shown = columns.slice(0, MOST_COLUMNS)
  const lines = shown.map((column, i) => {
    const name = html(shorten(column.name, 80))
    const cells = [column.type, missingText(column, rows), distinctText(column, rows)]
    const link = i < MOST_CARDS ? `<a href="#column-${i}">${name}</a>` : name
    return `<tr><th scope="row">${link}</th>${cells.map((cell) => `<td class="seen">${html(cell)}</td>`).join('')}</tr>`
  })
  const head = ['Column', 'Type', 'Missing', 'Distinct'].map((name) => `<th scope="col">${name}</th>`).join('')
  const cut =
    columns.length > shown.length ? `<p class="sub">${count(columns.length - shown.length, 'column')} more</p>` : ''
  return `<section class="card gates">${scrollable('Columns', `<table><thead><tr>${head}</tr></thead><tbody>${lines.join('')}</tbody></table>`)}${cut}</section>`
}

function warningsHtml({ warnings }: ProfileView): string {
  if (warnings.length === 0) return ''
  const items = warnings.map(({ column, text }) => {
    const name = column === undefined ? '' : `<code>${html(shorten(column, 80))}</code> `
    return `<li>${name}${prose(text)}</li>`
  })
  return `<section class="card"><h2>Look at</h2><ul class="notes">${items.join('')}</ul></section>`
}

function associationsHtml({ associations, profile }: ProfileView): string {
  if (associations === undefined || associations.matrices.length === 0) return ''
  const { sampled, leftOut, matrices } = associations
  const sample = sampled < profile.rows ? `on ${formatNumber(sampled)} rows drawn by a seed` : 'on all rows'
  const cut = leftOut > 0 ? `; ${count(leftOut, 'column')} left out` : ''
  return `<section class="card"><h2>Associations</h2><p class="sub">${html(sample + cut)}</p><div class="figures">${matrices.map(heatMap).join('')}</div></section>`
}

/** A square of cells, opaque as the association is strong; the negative ones in the second colour. */
function heatMap({ measure, names, values }: Matrix): string {
  const [left, cell] = [120, Math.max(14, Math.min(34, Math.floor(380 / names.length)))]
  const size = left + names.length * cell
  const rects = values.flatMap((row, i) =>
    row.map((value, j) => {
      const shown = value === null ? 'undefined' : formatNumber(value)
      const title = `<title>${html(`${shorten(names[i]!, 40)}, ${shorten(names[j]!, 40)}: ${shown}`)}</title>`
      const opacity = value === null ? 0 : Math.round(100 * Math.abs(value)) / 100
      const tone = value !== null && value < 0 ? 's1' : 's0'
      return `<g class="${tone}"><rect class="fill" x="${left + j * cell}" y="${i * cell}" width="${cell - 1}" height="${cell - 1}" opacity="${opacity}">${title}</rect></g>`
    }),
  )
  const labels = names.map((name, i) => {
    const text = html(shorten(name, 18))
    return `<text x="${left - 6}" y="${i * cell + cell / 2 + 4}" text-anchor="end">${text}</text>`
  })
  const aria = html(`${measure} between ${names.length} columns`)
  return `<figure><figcaption>${html(measure)}</figcaption><svg viewBox="0 0 ${size} ${names.length * cell}" role="img" aria-label="${aria}">${labels.join('')}${rects.join('')}</svg></figure>`
}

function card(column: ColumnProfile, rows: number, i: number): string {
  const facts = factsOf(column, rows)
    .map(([name, text]) => `<tr><th scope="row">${html(name)}</th><td class="seen">${html(text)}</td></tr>`)
    .join('')
  const figure = figureOf(column, `column-${i}`)
  const drawing = figure === undefined ? '' : figureHtml(figure, `column-${i}-figure`)
  return `<section class="card" id="column-${i}"><h2>${html(shorten(column.name, 80))}</h2><p class="sub">${html(column.type)}</p><div class="figures">${scrollable(`Facts about ${column.name}`, `<table><tbody>${facts}</tbody></table>`)}${drawing}</div></section>`
}
