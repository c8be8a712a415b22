/** Fewer points for the same picture: what is left out lies nearer to the line that stays than an eye can see. */

export interface Points {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

interface Many {
  readonly x: Numbers
  readonly y: Numbers
}

type Numbers = readonly number[] | Float64Array

/** Of the width and the height of a picture: half a pixel of the largest screen that it is looked at on. */
const TOLERANCE = 0.001
/** Before anything is measured, points that are nearer than this to the last that stayed are left out. */
export const NEAR = TOLERANCE / 4

/** Douglas and Peucker's (1973): no point that is left out is further from the line, measured up and down, than the tolerance. `span`: of the picture, both ways; that of the points unless said. */
export function thinned({ x, y }: Many, span?: number): Points {
  const [scaleX, scaleY] = [span ?? spanOf(x), span ?? spanOf(y)]
  const near = indicesApart(x, y, NEAR * scaleX, NEAR * scaleY)
  const stays = new Uint8Array(near.length)
  stays[0] = 1
  stays[near.length - 1] = 1
  const open: [number, number][] = [[0, near.length - 1]]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const [from, to] = part
    const furthest = furthestFrom(x, y, near, from, to, scaleX, scaleY)
    if (furthest === undefined) continue
    stays[furthest] = 1
    open.push([from, furthest], [furthest, to])
  }
  const kept = near.filter((_, i) => stays[i] === 1)
  return { x: kept.map((i) => x[i] as number), y: kept.map((i) => y[i] as number) }
}

/** The point between two that lies furthest from their line; undefined where none is seen to. */
function furthestFrom(
  x: Numbers,
  y: Numbers,
  near: readonly number[],
  from: number,
  to: number,
  scaleX: number,
  scaleY: number,
): number | undefined {
  const at = (i: number): readonly [number, number] => [
    (x[near[i] as number] as number) / scaleX,
    (y[near[i] as number] as number) / scaleY,
  ]
  const [[x0, y0], [x1, y1]] = [at(from), at(to)]
  const length = Math.hypot(x1 - x0, y1 - y0)
  let [furthest, distance]: [number | undefined, number] = [undefined, TOLERANCE]
  for (let i = from + 1; i < to; i++) {
    const [px, py] = at(i)
    const away =
      length === 0 ? Math.hypot(px - x0, py - y0) : Math.abs((x1 - x0) * (y0 - py) - (x0 - px) * (y1 - y0)) / length
    if (away > distance) [furthest, distance] = [i, away]
  }
  return furthest
}

function indicesApart(x: Numbers, y: Numbers, apartX: number, apartY: number): readonly number[] {
  const kept: number[] = []
  let last = -1
  x.forEach((value, i) => {
    const isNear =
      last >= 0 &&
      i < x.length - 1 &&
      Math.abs(value - (x[last] as number)) < apartX &&
      Math.abs((y[i] as number) - (y[last] as number)) < apartY
    if (isNear) return
    kept.push(i)
    last = i
  })
  return kept
}

/** Largest less smallest; 1 where they are the same. */
function spanOf(values: Numbers): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return high > low ? high - low : 1
}

/** Of a line with more points than columns of a picture: each column keeps its least and its largest. */
export function envelope({ x, y }: Points, columns: number): Points {
  if (x.length <= 2 * columns) return { x, y }
  const kept = new Set([0, x.length - 1])
  for (let column = 0; column < columns; column++) {
    const [from, to] = [column, column + 1].map((edge) => Math.floor((edge * x.length) / columns)) as [number, number]
    let [least, most] = [from, from]
    for (let i = from + 1; i < to; i++) {
      if ((y[i] as number) < (y[least] as number)) least = i
      if ((y[i] as number) > (y[most] as number)) most = i
    }
    kept.add(least).add(most)
  }
  const order = [...kept].sort((a, b) => a - b)
  return { x: order.map((i) => x[i] as number), y: order.map((i) => y[i] as number) }
}
