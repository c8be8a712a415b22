/** accuracy-gate and bias-check told before they judge: rows drawn again and again, each time judged by the gates themselves. */
import type { ExplainedGate, ExplainedLine, Joint } from '@sea-trials/schema/explained'
import { printable, someOf } from '@sea-trials/schema/text'
import { entitiesOf } from '@sea-trials/stats/entity'
import { timesOf } from '@sea-trials/stats/time'
import { DATA_METRICS } from '../bias-check/metrics.ts'
import { GROUP_SHARE } from '../data/groups.ts'
import { isCap } from '../decide/side.ts'
import type { GateContext } from '../gate.ts'
import { partOfAnswers } from '../quality/doubt.ts'
import { memoryDoubt } from '../quality/long-memory.ts'
import { type Material, material as prepare } from '../quality/material.ts'
import { isOfCurve } from '../quality/overfitting.ts'
import type { Rows } from '../quality/rows.ts'
import { searchesUnasked } from '../quality/slices/unasked.ts'
import { type Assuming, assuming } from './assumed.ts'
import { type ToldCurve, toldCurve } from './curves.ts'
import { drawLines, NOT_DRAWN, type SeenLine } from './draws.ts'
import { explainedLine, untoldLine } from './explain-lines.ts'
import { ASKS_AGAIN, jointly, type Lost, lostAt, type Part } from './joint.ts'
import { type DrawnLine, type LineWorlds, lineWorlds, worldsTogether } from './line-worlds.ts'
import { linesOf, QUALITY_GATES, type QualityLine } from './lines.ts'
import { luckOf } from './luck.ts'
import type { AtHand } from './needed.ts'
import { warningsBetween } from './warnings.ts'

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
  const isOfRows = lines.some(({ spec }) => !isOfCurve(spec))
  return explainLines(material, lines, isOfRows ? await material.seed(await material.rows()) : '')
}

/** The same of data that are at hand already; what is drawn of the rows follows from the seed. */
export async function explainLines(
  own: Material,
  lines: readonly QualityLine[],
  seed: string,
): Promise<ExplainedQuality> {
  const curves = new Map<QualityLine, ToldCurve>()
  for (const line of lines) {
    const told = await toldCurve(own, line)
    if (told !== undefined) curves.set(line, told)
  }
  const ofRows = lines.filter((line) => !curves.has(line))
  const rows = ofRows.length === 0 ? undefined : await toldOfRows(own, ofRows, seed)
  const partOf = (line: QualityLine): Part => ({
    ...(rows?.parts.get(line) ?? { worlds: undefined, lost: undefined, ...(curves.get(line) as ToldCurve) }),
    ...(line.waiver === undefined ? {} : { waiver: line.waiver }),
  })
  const together = (of: readonly QualityLine[]): { readonly joint?: Joint } => {
    const joint = jointly(of.map(partOf), rows?.draws ?? 0)
    return joint === undefined ? {} : { joint }
  }
  const gates = QUALITY_GATES.flatMap((gate): readonly ExplainedGate[] => {
    const of = lines.filter((line) => line.gate === gate)
    if (of.length === 0) return []
    const about = new Set(of.flatMap((line) => curves.get(line)?.assumption ?? []))
    for (const { spec } of of.filter((line) => line.spec.searched))
      about.add(
        `of the gate as a whole \`${spec.name}\` is taken to hold: what a search finds on other rows is not told`,
      )
    for (const { name } of of.map(({ spec }) => spec)) {
      const why = NOT_DRAWN[name]
      if (why !== undefined) about.add(`of the gate as a whole \`${name}\` is taken to hold: ${why}`)
      if (ASKS_AGAIN.includes(name)) about.add(`\`${name}\` of models that answer at random is taken to be this one's`)
    }
    if (rows !== undefined && gate === 'accuracy-gate' && searchesUnasked(of))
      about.add('weak slices, for which the gate searches unasked, are told as warnings and stop nothing')
    const points = Math.max(0, ...of.map((line) => curves.get(line)?.seen.n ?? 0))
    return [
      {
        gate,
        data: rows?.data ?? [{ name: 'points of the learning curve', count: points }],
        assumptions: [...(rows?.assumptions ?? []), ...about],
        lines: of.map((line) => curves.get(line)?.line ?? (rows?.explained.get(line) as ExplainedLine)),
        ...together(of),
        warnings: [...undecidedOf(of, rows?.doubts), ...warningsBetween(of)],
      },
    ]
  })
  const drawn = Math.max(0, ...[...curves.values()].map(({ outcomes = [] }) => outcomes.length))
  return { draws: (rows?.draws ?? 0) || drawn, gates, ...(gates.length > 1 ? together(lines) : {}) }
}

/** The lines about rows: what is told of each, and what is told of all of them together. */
async function toldOfRows(own: Material, lines: readonly QualityLine[], seed: string) {
  const rows = await own.rows()
  const luck = luckOf(seed, rows)
  const assumed = assuming(own, luck)
  const drawn = await drawLines(lines, assumed, rows, luck)
  const worlds = drawn.lines.map((line) => ('draws' in line ? lineWorlds(line) : undefined))
  const together = drawn.lines.map((line, i) => ('besideGap' in line ? worldsTogether(line) : worlds[i]))
  const lost = await lostAt(lines, assumed, rows, luck)
  const sizes = await groupSizes(own, rows, lines)
  const units = unitsOf(own, rows)
  const explained = drawn.lines.map((line, i) =>
    explainedOf(line, worlds[i], { assumed, rows, lost: lost[i], groups: sizes[i], units }),
  )
  return {
    draws: drawn.draws,
    explained: new Map(lines.map((line, i) => [line, explained[i]!])),
    parts: new Map<QualityLine, Part>(
      lines.map((line, i) => [line, { worlds: together[i], seen: drawn.lines[i]!.seen, lost: lost[i] }]),
    ),
    data: await dataOf(own, rows, lines),
    assumptions: assumed.said(),
    doubts: await doubtsOf(own, rows, lines, drawn.lines, assumed.isSeen()),
  }
}

/** Why lines will stay undecided, of those that will. Of answers that are assumed only ids tell. */
async function doubtsOf(
  own: Material,
  rows: Rows,
  lines: readonly QualityLine[],
  judged: readonly SeenLine[],
  isSeen: boolean,
) {
  const doubts = new Map<QualityLine, string>()
  for (const [i, line] of lines.entries()) {
    const isOfLabels = DATA_METRICS.includes(line.spec.name)
    const doubt =
      (await own.doubt(rows, isOfLabels ? 'labels' : isSeen ? partOfAnswers(line.spec) : 'ids')) ??
      (isSeen ? await memoryDoubt(own, line.requirement, judged[i]!.seen) : undefined)
    if (doubt !== undefined && line.spec !== GROUP_SHARE) doubts.set(line, doubt)
  }
  return doubts
}

function undecidedOf(of: readonly QualityLine[], doubts: ReadonlyMap<QualityLine, string> = new Map()) {
  return [...new Set(of.flatMap((line) => doubts.get(line) ?? []))].map((doubt) => {
    const texts = of.flatMap((line) => (doubts.get(line) === doubt ? [line.requirement.text] : []))
    return `${texts.length === of.length ? 'every line' : someOf(texts, MOST_NAMED)} will stay undecided: ${doubt}`
  })
}

const MOST_NAMED = 5

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
    const why = NOT_DRAWN[line.spec.name]
    const untold = why === undefined ? '' : `chances are not told, for ${why}; `
    return untoldLine(line, isTold ? reason : `${untold}as it stands: ${reason}`)
  }
  const { assumed, rows, lost, groups, units } = about
  // What knows nothing is never too good.
  const isBeyond = lost === undefined || isCap(line.requirement, line.spec)
  const clueless = isBeyond ? undefined : (name: string): number => lost.worse(name, 1)
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
    ...[...groups].map(([name, count]) => ({ name, count, isGroup: true as const })),
  ]
}
