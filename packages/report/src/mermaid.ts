/** A figure as a mermaid chart, where it is small and simple enough to be read as one. */
import type { Figure } from '@sea-trials/schema/verdict'
import { codeBlock, shorten } from './escape.ts'

const mostPoints = 60

/** A fenced block, or undefined where mermaid has no picture for it: intervals, gaps, many points, scattered ones. */
export function mermaid(figure: Figure): string | undefined {
  const { x, y, series, kind, limit } = figure
  const drawable = series.every(({ values }) => values.length === x.values.length && values.every(drawn))
  if ((kind !== 'line' && kind !== 'bar') || !drawable || series.length === 0) return undefined
  if (x.values.length < 2 || x.values.length > mostPoints) return undefined
  const numbers = series.flatMap(({ values }) => values as readonly number[])
  const all = limit === undefined ? numbers : [...numbers, limit]
  const low = y.min ?? Math.min(...all, kind === 'bar' ? 0 : Number.POSITIVE_INFINITY)
  const high = y.max ?? Math.max(...all)
  const lines = [
    'xychart-beta',
    `  title "${word(figure.title)}"`,
    xAxis(figure),
    `  y-axis "${word(y.label)}" ${number(low)} --> ${number(high > low ? high : low + 1)}`,
    ...series.map(({ values }) => `  ${kind} [${(values as readonly number[]).map(number).join(', ')}]`),
    ...(limit === undefined ? [] : [`  line [${x.values.map(() => number(limit)).join(', ')}]`]),
  ]
  return codeBlock(lines.join('\n'), 'mermaid')
}

function xAxis({ x }: Figure): string {
  const numbers = x.values.filter((value): value is number => typeof value === 'number')
  const rising = numbers.length === x.values.length && isEvenlySpaced(numbers)
  const label = word(x.label)
  return rising
    ? `  x-axis "${label}" ${number(numbers[0] as number)} --> ${number(numbers.at(-1) as number)}`
    : `  x-axis "${label}" [${x.values.map((value) => `"${word(String(value))}"`).join(', ')}]`
}

/** Mermaid spreads the points of a numeric axis evenly, whatever their values. */
function isEvenlySpaced(values: readonly number[]): boolean {
  const [first = 0, last = 0] = [values[0], values.at(-1)]
  const step = (last - first) / (values.length - 1)
  return step > 0 && values.every((value, i) => Math.abs(value - (first + i * step)) <= step * 1e-6)
}

const drawn = (value: number | null): boolean => value !== null && Number.isFinite(value)

/** Mermaid's text has an escape of its own and a history of holes: only letters that mean nothing to it are let in. */
const word = (text: string): string => shorten(text.replace(/[^\p{L}\p{N} .,%()/+_-]/gu, ' ').trim(), 60)

const number = (value: number): string => {
  const plain = String(Number(value.toPrecision(6)))
  // The grammar has no exponents.
  return plain.includes('e')
    ? Number(value)
        .toFixed(12)
        .replace(/\.?0+$/, '')
    : plain
}
