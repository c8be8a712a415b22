/** A matrix of counts is a table: each cell shaded by its share of the row. */
import { formatNumber } from '@sea-trials/schema/text'
import type { Figure } from '@sea-trials/schema/verdict'
import { html, shorten } from '../../escape.ts'
import { known } from '../../read-off.ts'
import { scrollable } from '../scroll.ts'

const longest = 40

export function matrix({ title, x, y, series }: Figure): string {
  const corner = `<td class="corner">${html(y.label)} ↓ ${html(x.label)} →</td>`
  const head = x.values.map((name) => `<th scope="col">${html(shorten(String(name), longest))}</th>`).join('')
  const rows = series.map(({ name, values }) => {
    const all = values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
    const cells = values.map((value) => {
      if (!known(value)) return '<td class="cell">–</td>'
      const share = all > 0 ? value / all : 0
      return `<td class="cell m${Math.round(share * 10)}">${html(formatNumber(value))}<small>${html(formatNumber(share, '%'))}</small></td>`
    })
    return `<tr><th scope="row">${html(shorten(name, longest))}</th>${cells.join('')}</tr>`
  })
  const table = `<table class="matrix"><thead><tr>${corner}${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
  return scrollable(title, table)
}
