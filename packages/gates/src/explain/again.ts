/**
 * A limit that is read off one data set, asked of another. A limit that a model as good passes on average of all such pairs stands
 * too high after two hold-outs in five, and after more of them where a lucky value comes with a short interval. So what these rows
 * do not tell has room of its own, beside the noise of the next ones.
 */
import { normalQuantile } from '@sea-trials/stats/distributions'
import { type LineWorlds, OFTEN, standardError } from './line-worlds.ts'
import { percent } from './warnings.ts'

/**
 * How often a limit stops a model as good, where these rows are as lucky as four hold-outs in five are at most. A value that is
 * compared with a number, or with a naive model, may be lucky; of what is brought level with a baseline only the spread is not
 * known. A gap between groups is told for a model that has none.
 */
export function stopsAgain(worlds: LineWorlds, limit: number): number {
  const { limit: written, over } = worlds.line.requirement
  if (over !== undefined) return worlds.stops({ limit })
  if (written.kind === 'reference' && written.reference === 'baseline')
    return worlds.stops({ limit, spread: 1 + LUCK * errorOfSpread(worlds) })
  return worlds.stops({ limit, worse: () => LUCK * standardError(worlds) })
}

/** Whether a model as good passes a limit four times in five, on other rows. */
export const passesAgain = (worlds: LineWorlds, limit: number): boolean => stopsAgain(worlds, limit) <= 1 - OFTEN

/** "93%": how often it does. */
export const oftenAgain = (worlds: LineWorlds, limit: number): string => percent(1 - stopsAgain(worlds, limit))

const LUCK = normalQuantile(OFTEN)

/** Of a spread as a share of it, as widths of the draws differ; 0 where they have none. */
function errorOfSpread({ line, scale }: LineWorlds): number {
  const widths = line.draws.flatMap(({ members: [whole] }) => {
    const { low, high } = whole?.plain ?? { low: null, high: null }
    return low === null || high === null ? [] : [Math.abs(scale.to(high) - scale.to(low))]
  })
  const mean = meanOf(widths)
  return mean > 0 ? Math.sqrt(line.share * meanOf(widths.map((width) => (width - mean) ** 2))) / mean : 0
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
