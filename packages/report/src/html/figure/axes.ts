/** Axes with their ticks, the limit, and places that matter. */
import { formatNumber } from '@sea-trials/schema/text'
import type { Figure } from '@sea-trials/schema/verdict'
import { html, shorten } from '../../escape.ts'
import { type Frame, short } from './frame.ts'
import { ticksOf, tickText } from './ticks.ts'

export function yAxis({ up, box }: Frame): string {
  return up
    .ticks(5)
    .map((value) => {
      const y = short(up(value))
      const text = `<text x="${box.left - 8}" y="${short(up(value) + 4)}" text-anchor="end">${html(formatNumber(value))}</text>`
      return `<line class="grid" x1="${box.left}" x2="${box.right}" y1="${y}" y2="${y}"/>${text}`
    })
    .join('')
}

const mostLabels = 12
const glyph = 7

export function xAxis({ x }: Figure, frame: Frame): string {
  const { box, height, scale } = frame
  const labels =
    scale === undefined
      ? nameLabels(x.values, frame)
      : ticksOf(scale, 6).map((tick) => tickText(tick, box.bottom + 22, frame.width))
  const base = `<line class="axis" x1="${box.left}" x2="${box.right}" y1="${box.bottom}" y2="${box.bottom}"/>`
  const name = `<text x="${(box.left + box.right) / 2}" y="${height - 8}" text-anchor="middle">${html(shorten(x.label, 60))}</text>`
  return base + labels.join('') + name
}

function nameLabels(values: readonly (string | number)[], frame: Frame): readonly string[] {
  const width = frame.box.right - frame.box.left
  const labelled = Math.max(1, Math.min(values.length, labelsThatFit(values, width)))
  const every = Math.ceil(values.length / labelled)
  const longest = Math.max(4, Math.floor(((width / labelled) * 1.7) / 12))
  return values.map((value, i) =>
    i % every === 0 ? label(frame, frame.middle(i), shorten(String(value), longest)) : '',
  )
}

/** Where some are left out anyway, as many as can be read: dates cut to their year tell nothing. */
function labelsThatFit(values: readonly (string | number)[], width: number): number {
  if (values.length <= mostLabels) return mostLabels
  const longest = Math.min(20, Math.max(...values.map((value) => String(value).length)))
  return Math.max(3, Math.min(mostLabels, Math.floor(width / (longest * glyph))))
}

const label = ({ box }: Frame, x: number, text: string): string =>
  `<text x="${short(x)}" y="${box.bottom + 22}" text-anchor="middle">${html(text)}</text>`

export function limitLine({ limit }: Figure, { up, box }: Frame): string {
  if (limit === undefined) return ''
  const y = short(up(limit))
  const above = up(limit) - 5 > box.top + 4
  const text = `<text class="limit" x="${box.right}" y="${short(up(limit) + (above ? -5 : 15))}" text-anchor="end">limit ${html(formatNumber(limit))}</text>`
  return `<line class="limit" x1="${box.left}" x2="${box.right}" y1="${y}" y2="${y}"/>${text}`
}

/** Each a line a step lower than the one before, so that their texts never meet; on the side where there is room. */
export function marks({ marks: places = [] }: Figure, { scale, box }: Frame): string {
  if (scale === undefined) return ''
  return places
    .map((mark, i) => {
      const x = Math.min(box.right, Math.max(box.left, scale(mark.x)))
      const isLeft = x > (box.left + box.right) / 2
      const text = `<text class="place" x="${short(x + (isLeft ? -5 : 5))}" y="${box.top + 10 + i * 20}" text-anchor="${isLeft ? 'end' : 'start'}">${html(shorten(mark.text, 40))}</text>`
      return `<line class="place" x1="${short(x)}" x2="${short(x)}" y1="${box.top}" y2="${box.bottom}"/>${text}`
    })
    .join('')
}
