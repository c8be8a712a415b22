/** The lines of a gate over data sets that are drawn again and again from the one at hand, each judged by the gate itself. */
import { GROUP_SHARE } from '../data/groups.ts'
import { pairName } from '../quality/judge-gap.ts'
import type { Material } from '../quality/material.ts'
import type { Rows } from '../quality/rows.ts'
import type { ReadLine } from '../quality/run.ts'
import type { Assuming } from './assumed.ts'
import { bareGroups } from './bare.ts'
import type { Deal } from './deal.ts'
import { foldedOf, foldsApart, varianceOfAll } from './fold-draws.ts'
import type { DrawnLine } from './line-worlds.ts'
import { judgeOf, type QualityLine } from './lines.ts'
import type { Luck } from './luck.ts'
import { redrawn, varianceKept } from './redraw.ts'
import { aboutEnds, type DrawnCheck, drawnCheck } from './worlds.ts'

/** As judged on the data at hand. */
export type SeenLine = Omit<DrawnLine, 'draws' | 'share' | 'besideGap'>

/** A data set of fifteen hundred rows is drawn a thousand times, one of four thousand and more four hundred times. */
const timesFor = (rows: number): number => Math.round(Math.min(1000, Math.max(400, 1_500_000 / rows)))
/** Of three pairs of groups and more the level of each draw is itself drawn: ten seconds are enough for that. */
const timesForPairs = (pairs: number): number =>
  pairs < 3 ? Number.POSITIVE_INFINITY : Math.round(Math.min(500, Math.max(200, 9000 / pairs)))
/** Of larger data fewer rows are drawn, and the spread is brought to that of all. */
const MOST_ROWS = 20_000
/** Of a small group that many are to be drawn, or all that it has. */
const LEAST_OF_GROUP = 100

export async function drawLines(lines: readonly QualityLine[], assumed: Assuming, rows: Rows, luck: Luck) {
  const { material } = assumed
  const seen: SeenLine[] = []
  for (const line of lines) {
    const check = await judgeOf(material, line)
    seen.push({ ...line, seen: check, ...(await pairsOf(material, line)) })
  }
  const simulated = seen.map((line) => isSimulated(line))
  const share = Math.min(1, Math.max(MOST_ROWS / rows.n, ...(await groupShares(material, lines, rows))))
  const pairs = seen.map((line) => pairsIn(line))
  const times = Math.min(timesFor(rows.n * share), timesForPairs(Math.max(0, ...pairs)))
  const draws = simulated.includes(true) ? times : 0
  const besideGap = lines.map((line) => isBesideGap(line, lines))
  // A group of which nothing can be measured would be measured, were it dealt rows of others: the gate has no such group.
  const bare = seen.map((line) => bareGroups(line.seen, line.pairs))
  const kept: DrawnCheck[][] = lines.map(() => [])
  const dealt: DrawnCheck[][] = lines.map(() => [])
  for (let draw = 0; draw < draws; draw++) {
    const again = redrawn(material, { luck, draw, share })
    for (const [i, line] of lines.entries()) {
      if (simulated[i] !== true) continue
      const { over, call } = line.requirement
      const alike = async () => drawnCheck(await judgeOf(again.alike(dealFor(call.metric), bare[i]), line))
      kept[i]!.push(over === undefined ? drawnCheck(await judgeOf(again.material, line)) : await alike())
      if (besideGap[i] === true) dealt[i]!.push(await alike())
    }
  }
  const apart: number[] = []
  for (const line of lines) apart.push(await apartByFolds(material, line, rows))
  const drawnLines = seen.map((line, i): SeenLine | DrawnLine =>
    simulated[i] === true
      ? {
          ...line,
          draws: aboutSeen(line, kept[i]!),
          share: varianceOfAll(share, apart[i]!) / varianceKept(rows),
          ...(besideGap[i] === true ? { besideGap: dealt[i]! } : {}),
        }
      : line,
  )
  return { draws, lines: drawnLines }
}

/** Lines about how far labels lie from scores, of which noise makes a part, and about the order of rows, in which one that is drawn twice stands twice. */
const WITH_NOISE: readonly string[] = [
  'calibration_error',
  'macro_calibration_error',
  'miscalibration',
  'average_precision',
  'macro_average_precision',
  'micro_average_precision',
  'weighted_average_precision',
]

/**
 * Rows drawn again bring the noise of their labels along, and such a metric takes it for the model's own, beside what it takes
 * off for the noise of the draw: its draws lie too high, and their intervals are those of another place. Both are moved to where the model was seen.
 */
function aboutSeen({ requirement, seen }: SeenLine, draws: readonly DrawnCheck[]): readonly DrawnCheck[] {
  const { call, limit, over } = requirement
  return over === undefined && limit.kind === 'number' && WITH_NOISE.includes(call.metric)
    ? aboutEnds(draws, seen)
    : draws
}

/** How much of the variance lies in how far folds are apart, which fewer rows of each do not add to. */
async function apartByFolds(material: Material, { requirement: { limit } }: QualityLine, rows: Rows): Promise<number> {
  const folded = await foldedOf(material, rows)
  if (folded === undefined) return 0
  const isCompared = limit.kind === 'reference' && limit.reference === 'baseline'
  const other = isCompared ? await material.baseline(rows) : undefined
  return foldsApart(folded, other !== undefined && 'sample' in other ? other.sample : undefined) ?? 0
}

/** Whether a line judges each group of a column whose gaps another line judges. */
const isBesideGap = ({ requirement: { over, call } }: QualityLine, lines: readonly QualityLine[]): boolean =>
  over === undefined &&
  call.by.length > 0 &&
  lines.some(
    ({ requirement: other }) =>
      other.over !== undefined && other.call.by[0] === call.by[0] && other.call.dataset === call.dataset,
  )

/** `pairs` has each pair both ways round. */
const pairsIn = ({ pairs }: SeenLine): number => (pairs === undefined ? 0 : pairs.size / 2)

/** Groups of people have their share of positives: a metric that is about one label is compared among rows of that label. */
const WITHIN_LABELS = [
  'recall',
  'specificity',
  'false_negative_rate',
  'false_positive_rate',
  'balanced_accuracy',
  'roc_auc',
]
const dealFor = (metric: string): Deal => (WITHIN_LABELS.includes(metric) ? 'within labels' : 'anywhere')

/**
 * Why no rows are drawn for some metrics. Draws with replacement do not do for what is about nearest neighbours (Abadie and Imbens
 * 2008); a statement of the user's own would be run a thousand times as often.
 */
export const NOT_DRAWN: Readonly<Record<string, string>> = {
  sql: 'a statement of your own draws rows itself',
  consistency: 'a row that is drawn twice would be its own nearest neighbour',
}

/** An error, or nothing that applies, is what it is whatever rows are drawn. */
const isSimulated = ({ spec, seen }: SeenLine): boolean =>
  spec.kind === 'estimate' &&
  NOT_DRAWN[spec.name] === undefined &&
  seen.outcome !== 'error' &&
  seen.outcome !== 'not-applicable'

async function groupShares(material: Material, lines: readonly QualityLine[], rows: Rows): Promise<readonly number[]> {
  if (rows.n <= MOST_ROWS) return []
  const shares: number[] = []
  for (const { requirement, spec } of lines) {
    const { by, condition, dataset } = requirement.call
    if (by.length === 0 || dataset !== undefined || spec === GROUP_SHARE) continue
    for (const group of await material.groups(rows, requirement.call, condition))
      shares.push(LEAST_OF_GROUP / group.rows.length)
  }
  return shares
}

async function pairsOf(material: Material, { requirement }: ReadLine) {
  const { over, call } = requirement
  if (over === undefined) return {}
  const rows = await material.rows(call.dataset)
  const groups = (await material.groups(rows, call, call.condition)).map(({ name }) => name)
  const pairs = groups.flatMap((first) =>
    groups.flatMap((second): [string, readonly [string, string]][] =>
      first === second ? [] : [[pairName(over, first, second), [first, second]]],
    ),
  )
  return { pairs: new Map(pairs) }
}
