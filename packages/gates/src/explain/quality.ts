/** accuracy-gate and bias-check told before they judge: rows drawn again and again, each time judged by the gates themselves. */
import type { ExplainedGate, ExplainedLine, Joint } from '@sea-trials/schema/explained'
import { printCall } from '@sea-trials/schema/requirement/print'
import { printable } from '@sea-trials/schema/text'
import { entitiesOf } from '@sea-trials/stats/entity'
import { type Random, random } from '@sea-trials/stats/random'
import { timesOf } from '@sea-trials/stats/time'
import { GROUP_SHARE } from '../data/groups.ts'
import type { GateContext } from '../gate.ts'
import { pairName } from '../quality/judge-gap.ts'
import { type Material, material as prepare } from '../quality/material.ts'
import type { Rows } from '../quality/rows.ts'
import { type ReadLine, subjectsOf } from '../quality/run.ts'
import { type Assuming, assuming } from './assumed.ts'
import { type ToldCurve, toldCurve } from './curves.ts'
import type { Deal } from './deal.ts'
import { explainedLine, untoldLine } from './explain-lines.ts'
import { jointly, type Lost, lostAt, type Part } from './joint.ts'
import { type DrawnLine, type LineWorlds, lineWorlds } from './line-worlds.ts'
import { judgeOf, linesOf, QUALITY_GATES, type QualityLine } from './lines.ts'
import type { AtHand } from './needed.ts'
import { redrawn } from './redraw.ts'
import { warningsBetween } from './warnings.ts'
import { type DrawnCheck, drawnCheck } from './worlds.ts'

export interface ExplainedQuality {
  readonly gates: readonly ExplainedGate[]
  readonly joint?: Joint
  readonly draws: number
}

/** Throws `bad-policy` and `bad-requirement` for lines that cannot be read, and what reading data and answers throws. */
export async function explainQuality(context: GateContext, names: readonly string[]): Promise<ExplainedQuality> {
  const lines = QUALITY_GATES.filter((gate) => names.includes(gate)).flatMap((gate) => linesOf(context, gate))
  if (lines.length === 0) return { gates: [], draws: 0 }
  const material = await prepare(context, 'holdout')
  return explainLines(material, lines, await seedOf(context, material))
}

/** The same of data that are at hand already; what is drawn follows from the seed. */
export async function explainLines(
  own: Material,
  lines: readonly QualityLine[],
  seed: string,
): Promise<ExplainedQuality> {
  const curves = new Map<QualityLine, ToldCurve>()
  for (const line of lines) {
    const told = await toldCurve(own, line, random('explain a curve', seed, printCall(line.requirement.call)))
    if (told !== undefined) curves.set(line, told)
  }
  const ofRows = lines.filter((line) => !curves.has(line))
  const rows = ofRows.length === 0 ? undefined : await toldOfRows(own, ofRows, seed)
  const partOf = (line: QualityLine): Part =>
    rows?.parts.get(line) ?? { worlds: undefined, lost: undefined, ...(curves.get(line) as ToldCurve) }
  const together = (of: readonly QualityLine[]): { readonly joint?: Joint } => {
    const joint = jointly(of.map(partOf), rows?.draws ?? 0)
    return joint === undefined ? {} : { joint }
  }
  const gates = QUALITY_GATES.flatMap((gate): readonly ExplainedGate[] => {
    const of = lines.filter((line) => line.gate === gate)
    if (of.length === 0) return []
    const about = new Set(of.flatMap((line) => curves.get(line)?.assumption ?? []))
    const points = Math.max(0, ...of.map((line) => curves.get(line)?.seen.n ?? 0))
    return [
      {
        gate,
        data: rows?.data ?? [{ name: 'points of the learning curve', count: points }],
        assumptions: [...(rows?.assumptions ?? []), ...about],
        lines: of.map((line) => curves.get(line)?.line ?? (rows?.explained.get(line) as ExplainedLine)),
        ...together(of),
        warnings: [
          ...(rows?.doubt === undefined ? [] : [`every line will stay undecided: ${rows.doubt}`]),
          ...warningsBetween(of.map(({ requirement }) => requirement)),
        ],
      },
    ]
  })
  const drawn = Math.max(0, ...[...curves.values()].map(({ outcomes = [] }) => outcomes.length))
  return { draws: (rows?.draws ?? 0) || drawn, gates, ...(gates.length > 1 ? together(lines) : {}) }
}

/** The lines about rows: what is told of each, and what is told of all of them together. */
async function toldOfRows(own: Material, lines: readonly QualityLine[], seed: string) {
  const chance = random('explain', seed)
  const assumed = assuming(own, chance)
  const rows = await own.rows()
  const drawn = await drawLines(lines, assumed, rows, chance)
  const worlds = drawn.lines.map((line) => ('draws' in line ? lineWorlds(line) : undefined))
  const lost = await lostAt(lines, assumed, rows, chance)
  const sizes = await groupSizes(own, rows, lines)
  const units = unitsOf(own, rows)
  const explained = drawn.lines.map((line, i) =>
    explainedOf(line, worlds[i], { assumed, rows, lost: lost[i], groups: sizes[i], units }),
  )
  return {
    draws: drawn.draws,
    explained: new Map(lines.map((line, i) => [line, explained[i]!])),
    parts: new Map<QualityLine, Part>(
      lines.map((line, i) => [line, { worlds: worlds[i], seen: drawn.lines[i]!.seen, lost: lost[i] }]),
    ),
    data: await dataOf(own, rows, lines),
    assumptions: assumed.said(),
    doubt: await own.doubt(rows, assumed.isSeen() ? 'answers' : 'labels'),
  }
}

/** Of the data, by their digests. */
export const seedOf = async (context: GateContext, material: Material): Promise<string> =>
  JSON.stringify((await subjectsOf(context, material, false)).map(({ name, digest }) => [name, digest]))

type SeenLine = Omit<DrawnLine, 'draws' | 'share'>

/** A data set of fifteen hundred rows is drawn a thousand times, one of four thousand and more four hundred times. */
const timesFor = (rows: number): number => Math.round(Math.min(1000, Math.max(400, 1_500_000 / rows)))
/** Of three pairs of groups and more the level of each draw is itself drawn: ten seconds are enough for that. */
const timesForPairs = (pairs: number): number =>
  pairs < 3 ? Number.POSITIVE_INFINITY : Math.round(Math.min(500, Math.max(200, 9000 / pairs)))
/** Of larger data fewer rows are drawn, and the spread is brought to that of all. */
const MOST_ROWS = 20_000
/** Of a small group that many are to be drawn, or all that it has. */
const LEAST_OF_GROUP = 100

export async function drawLines(lines: readonly QualityLine[], assumed: Assuming, rows: Rows, chance: Random) {
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
  const kept: DrawnCheck[][] = lines.map(() => [])
  for (let draw = 0; draw < draws; draw++) {
    const again = redrawn(material, { random: chance, share })
    for (const [i, line] of lines.entries()) {
      if (simulated[i] !== true) continue
      const { requirement } = line
      const from = requirement.over === undefined ? again.material : again.alike(dealFor(requirement.call.metric))
      kept[i]!.push(drawnCheck(await judgeOf(from, line)))
    }
  }
  const drawnLines = seen.map((line, i) => (simulated[i] === true ? { ...line, draws: kept[i]!, share } : line))
  return { draws, lines: drawnLines }
}

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
 * An error, or nothing that applies, is what it is whatever rows are drawn. A statement of the user's own draws rows itself: a
 * thousand times as many draws would take hours.
 */
const isSimulated = ({ spec, seen }: SeenLine): boolean =>
  spec.kind === 'estimate' && spec.name !== 'sql' && seen.outcome !== 'error' && seen.outcome !== 'not-applicable'

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

interface About {
  readonly assumed: Assuming
  readonly rows: Rows
  readonly lost: Lost | undefined
  readonly groups: AtHand['groups']
  readonly units: AtHand['units']
}

function explainedOf(line: SeenLine | DrawnLine, worlds: LineWorlds | undefined, about: About): ExplainedLine {
  if (worlds === undefined) {
    const { outcome, reason } = line.seen
    const isTold = outcome === 'error' || outcome === 'not-applicable'
    return untoldLine(line, isTold ? reason : `as it stands: ${reason}`)
  }
  const { assumed, rows, lost, groups, units } = about
  const clueless = lost === undefined ? undefined : (name: string): number => lost.worse(name, 1)
  return explainedLine(worlds, {
    isSeen: assumed.isSeen(),
    rows: rows.n,
    groups,
    units,
    ...(clueless === undefined ? {} : { clueless }),
  })
}

/** Rows of each group that a line is about. */
async function groupSizes(
  material: Material,
  rows: Rows,
  lines: readonly QualityLine[],
): Promise<readonly AtHand['groups'][]> {
  const sizes: AtHand['groups'][] = []
  for (const { requirement } of lines) {
    const { by, dataset, condition } = requirement.call
    const isAsked = by.length > 0 && dataset === undefined
    const groups = isAsked ? await material.groups(rows, requirement.call, condition) : []
    sizes.push(isAsked ? new Map(groups.map((group) => [group.name, group.rows.length])) : undefined)
  }
  return sizes
}

/** What rows are drawn by. */
function unitsOf({ policy: { columns } }: Material, { entities, times, truth }: Rows): AtHand['units'] {
  const of = (noun: string, column: string | undefined): string =>
    column === undefined ? noun : `${noun} of ${printable(column)}`
  if (times !== undefined) return { name: of('times', columns?.time), count: timesOf(times).count }
  if (entities !== undefined) return { name: of('entities', columns?.entity), count: entitiesOf(entities).count }
  return truth.task === 'ranking'
    ? { name: of('queries', columns?.query), count: new Set(truth.queries).size }
    : undefined
}

async function dataOf(material: Material, rows: Rows, lines: readonly QualityLine[]) {
  const { truth } = rows
  const positives = truth.task === 'binary' ? truth.positive.reduce((sum, each) => sum + each, 0) : undefined
  const groups = new Map<string, number>()
  for (const { requirement } of lines) {
    const { by, dataset } = requirement.call
    if (by.length === 0 || dataset !== undefined) continue
    for (const group of await material.groups(rows, requirement.call))
      groups.set(`${by.join(', ')} ${group.name}`, group.rows.length)
  }
  return [
    { name: 'rows', count: rows.n },
    ...(positives === undefined ? [] : [{ name: 'positives', count: positives }]),
    ...[...groups].map(([name, count]) => ({ name, count })),
  ]
}
