/** Numbers along an axis: as many as stand side by side with letters that a phone makes large. */
import { formatNumber } from '@sea-trials/schema/text'
import type { ScaleLinear } from 'd3-scale'
import { html } from '../../escape.ts'
import { letter, short } from './frame.ts'

export interface Tick {
  readonly at: number
  readonly text: string
}

/** At most `most`, and fewer where they would touch. */
export function ticksOf(
  scale: ScaleLinear<number, number>,
  most: number,
  each: number = letter,
  show: (value: number) => string = formatNumber,
): readonly Tick[] {
  for (let count = most; count > 1; count--) {
    const ticks = scale.ticks(count).map((value) => ({ at: scale(value), text: show(value) }))
    const longest = Math.max(0, ...ticks.map(({ text }) => text.length)) * each + each
    const apart = ticks.every(({ at }, i) => i === 0 || Math.abs(at - (ticks[i - 1] as Tick).at) > longest)
    if (apart) return ticks
  }
  return []
}

/** A tick's text, moved inwards where it would leave the picture. */
export function tickText({ at, text }: Tick, y: number, width: number, each: number = letter): string {
  const half = (text.length * each) / 2
  const [x, anchor] = at + half > width ? [width - 1, 'end'] : at - half < 0 ? [1, 'start'] : [at, 'middle']
  return `<text x="${short(x)}" y="${y}" text-anchor="${anchor}">${html(text)}</text>`
}
