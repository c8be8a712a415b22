/**
 * A straight rise of a curve, judged against noise that may wander: each point is a level with noise of its own, and the level
 * stands still or walks at random (the local level model; Harvey 1989). How much it walks is what the curve itself shows: all
 * ratios are tried, each with its likelihood, free of the level (Kalman filter, diffuse start), and a rise is as small as any of
 * them allows. What that leaves to chance is the simulation's to know.
 */

/** Variance of a step of the level, over that of a point's own noise: from noise of its own to a random walk. */
const RATIOS = [0, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, Number.POSITIVE_INFINITY]
/** A curve rises from its best on, or rests for so much of the way before. */
const RESTS = [0, 1 / 3]
/** Fewer tell nothing of a course and a noise. */
const FEWEST = 5
/** A curve without noise has a likelihood all the same. */
const LEAST = 1e-300

/** What is new, point by point, in a line that is 0 up to a point and then 1, 2, 3, ...; and up to each point the weighted squares of it. */
interface Line {
  readonly news: Float64Array
  readonly information: Float64Array
}

/** What one ratio makes of points. The first of them only says where the level starts. */
interface Filter {
  readonly gain: Float64Array
  /** One over the variance of what is new in a point. */
  readonly weight: Float64Array
  /** Half the sum of their logarithms, up to and with each point. */
  readonly likelihood: Float64Array
  /** By the point that they begin to rise from. */
  readonly lines: readonly Line[]
}

let made: readonly Filter[] = []

function filtersFor(points: number): readonly Filter[] {
  if ((made[0]?.gain.length ?? 0) < points) made = RATIOS.map((ratio) => filterOf(ratio, points))
  return made
}

function filterOf(ratio: number, points: number): Filter {
  const [gain, weight, likelihood] = [new Float64Array(points), new Float64Array(points), new Float64Array(points)]
  const walksAlone = ratio === Number.POSITIVE_INFINITY
  let variance = 1 + ratio
  for (let t = 1; t < points; t++) {
    gain[t] = walksAlone ? 1 : variance / (variance + 1)
    weight[t] = walksAlone ? 1 : 1 / (variance + 1)
    likelihood[t] = likelihood[t - 1]! + Math.log(weight[t]!) / 2
    variance = variance * (1 - gain[t]!) + ratio
  }
  const lineFrom = (start: number): Line => {
    const [news, information] = [new Float64Array(points), new Float64Array(points)]
    let level = 0
    for (let t = 1; t < points; t++) {
      news[t] = Math.max(0, t - start) - level
      level += gain[t]! * news[t]!
      information[t] = information[t - 1]! + news[t]! ** 2 * weight[t]!
    }
    return { news, information }
  }
  return { gain, weight, likelihood, lines: Array.from({ length: points }, (_, start) => lineFrom(start)) }
}

export interface Trend {
  /** Signed root of the likelihood ratio of a rise against none. */
  readonly root: number
  /** The smallest and the largest rise that are not less likely than the likeliest by more than a critical root. */
  readonly ends: (critical: number) => readonly [least: number, most: number]
}

/** From the middle of the best window to that of the one taken, as its points and those up to its end show it. Undefined of fewer than five, or where they do not move. */
export function trendSince(
  points: Float64Array,
  best: number,
  { width, taken }: { readonly width: number; readonly taken: number },
): Trend | undefined {
  const [from, span] = [best + Math.floor(width / 2), taken - best]
  const last = taken + width - 1 - from
  if (last + 1 < FEWEST || span < 1) return undefined
  if (points.subarray(from, from + last + 1).every((point) => point === points[from])) return undefined
  const fits = filtersFor(points.length).flatMap((filter) => {
    const { squares, fresh } = seenBy(filter, points, from, last)
    const own = filter.likelihood[last]!
    const likely = (rest: number): number => own - (last / 2) * Math.log(Math.max(rest, LEAST))
    return RESTS.map((rest) => {
      const start = Math.round(rest * span)
      const { news, information } = filter.lines[start]!
      let products = 0
      for (let t = 1; t <= last; t++) products += fresh[t]! * news[t]!
      const slope = products / information[last]!
      const left = squares - slope * products
      const steps = span - start
      return { own, slope, steps, left, sharp: information[last]!, risen: likely(left), flat: likely(squares) }
    })
  })
  const likeliest = fits.reduce((a, b) => (b.risen > a.risen ? b : a))
  const flat = fits.reduce((most, fit) => Math.max(most, fit.flat), Number.NEGATIVE_INFINITY)
  return {
    root: Math.sign(likeliest.slope) * Math.sqrt(2 * Math.max(0, likeliest.risen - flat)),
    ends: (critical) => {
      let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
      for (const { own, slope, steps, left, sharp } of fits) {
        const allowed = Math.exp((2 * (own - likeliest.risen) + critical ** 2) / last)
        if (allowed < left) continue
        const half = Math.sqrt((allowed - left) / sharp)
        least = Math.min(least, steps * (slope - half))
        most = Math.max(most, steps * (slope + half))
      }
      return [least, most]
    },
  }
}

/** What is new in each point, weighted, and the weighted sum of its squares. */
function seenBy({ gain, weight }: Filter, points: Float64Array, from: number, last: number) {
  const fresh = new Float64Array(last + 1)
  let [level, squares] = [points[from]!, 0]
  for (let t = 1; t <= last; t++) {
    const news = points[from + t]! - level
    level += gain[t]! * news
    fresh[t] = news * weight[t]!
    squares += news * fresh[t]!
  }
  return { squares, fresh }
}
