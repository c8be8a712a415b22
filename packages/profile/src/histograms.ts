/** The histograms of a table's columns, as fine as what is kept of them may be. */
import { fit, type Histogram, MOST_BINS, type Scale } from '@sea-trials/stats/histogram'
import type { Bin, Engine, Table } from '@sea-trials/tables/engine'
import type { Described } from './counts.ts'
import { hasBins, isTemporal, leastShift } from './state.ts'

/** How coarse a first look is: eight bits of the mantissa; days and a half. */
const FIRST: Readonly<Record<Scale, number>> = { log: 44, linear: 17 }
/** Bins that a closer look may have to keep. */
const MOST_LOOKED_AT = 65_536

/**
 * A first look tells how many bins are occupied. Where they are fewer than may be kept and some hold several values, a
 * closer one follows, as close as bounded memory allows; two or three looks in all.
 */
export async function histogramsOf(
  engine: Engine,
  table: Table,
  columns: readonly Described[],
): Promise<readonly (Histogram | undefined)[]> {
  const found: (Histogram | undefined)[] = columns.map(() => undefined)
  let open = columns.flatMap((column, i) => {
    const scale: Scale = isTemporal(column.info.type) ? 'linear' : 'log'
    return hasBins(column.info.type) ? [{ ...column, i, scale, shift: FIRST[scale] }] : []
  })
  while (open.length > 0) {
    const looks = await engine.bins(
      table,
      open.map(({ info, shift, held }) => ({ column: info.name, shift, ...held })),
    )
    open = open.flatMap((column, k) => {
      const { i, scale, shift, info, classification } = column
      const bins = looks[k]!
      const histogram = settled(bins, scale, shift)
      if (histogram === undefined) return [{ ...column, shift: closer(bins.length, shift) }]
      found[i] = fit(histogram, leastShift(info.type, classification))
      return []
    })
  }
  return found
}

function settled(bins: readonly Bin[], scale: Scale, shift: number): Histogram | undefined {
  if (bins.every(({ low, high }) => low === high))
    return { scale, shift: 0, bins: new Map(bins.map(({ low, count }) => [low, count])) }
  if (bins.length <= MOST_BINS && shift > 0) return undefined
  return { scale, shift, bins: new Map(bins.map(({ key, count }) => [key, count])) }
}

const closer = (bins: number, shift: number): number =>
  Math.max(0, shift - Math.max(1, Math.floor(Math.log2(MOST_LOOKED_AT / Math.max(1, bins)))))
