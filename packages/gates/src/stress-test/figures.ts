/** What the report draws: latency by percentile, and over time. */
import type { Figure } from '@sea-trials/schema/verdict'
import { percentile as percentileOf } from '@sea-trials/stats/quantile'
import type { Loaded, Served } from './turns.ts'

const SHARES = [0, 0.25, 0.5, 0.75, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 1]

export function loadFigures({ candidate, baseline }: Loaded, limit: number | undefined): readonly Figure[] {
  const sides = baseline === undefined ? [candidate] : [candidate, baseline]
  if (sides.some(({ latency }) => latency.length === 0)) return []
  return [byPercentile(sides, limit), overTime(sides, limit)]
}

const byPercentile = (sides: readonly Served[], limit: number | undefined): Figure => ({
  id: 'latency-by-percentile',
  title: 'Latency by percentile',
  kind: 'line',
  x: { label: 'share of the requests, %', values: SHARES.map((share) => String(Number((share * 100).toFixed(1)))) },
  y: { label: 'ms', min: 0 },
  series: sides.map(({ side, latency }) => {
    const sorted = latency.slice().sort()
    return { name: side.name, values: SHARES.map((share) => percentileOf(sorted, share)) }
  }),
  ...(limit === undefined ? {} : { limit }),
})

/** Seconds of a side's own load: turns of two sides follow one another, and are drawn side by side. */
function overTime(sides: readonly Served[], limit: number | undefined): Figure {
  const seconds = Math.ceil(Math.max(...sides.map(({ durationMs }) => durationMs)) / 1000)
  const of = ({ side, due, latency }: Served, p: number, what: string) => ({
    name: `${side.name}, ${what}`,
    values: Array.from({ length: seconds }, (_, second) => {
      const own = latency.filter((_each, request) => Math.floor(due[request]! / 1000) === second).sort()
      return own.length === 0 ? null : percentileOf(own, p)
    }),
  })
  return {
    id: 'latency-over-time',
    title: 'Latency over time',
    kind: 'line',
    x: { label: 'second of the load', values: Array.from({ length: seconds }, (_, second) => second + 1) },
    y: { label: 'ms', min: 0 },
    series: sides.flatMap((served) => [of(served, 0.5, 'median'), of(served, 1, 'slowest')]),
    ...(limit === undefined ? {} : { limit }),
  }
}
