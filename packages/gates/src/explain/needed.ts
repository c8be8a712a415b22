/** How many rows a line takes to work four times in five, as a range, in whatever people can collect. */
import type { ExplainedLine, Needed, Span } from '@sea-trials/schema/explained'
import { bareIn, isUnjudged } from './bare.ts'
import { type Doubt, type LineWorlds, OFTEN, spreadThatWorks, standardError } from './line-worlds.ts'

/** What is at hand. */
export interface AtHand {
  /** Of the data. */
  readonly rows: number
  /** What rows hang together by, if anything: more of it is what counts. */
  readonly units?: { readonly name: string; readonly count: number } | undefined
  /** Rows of each group that the line is about. */
  readonly groups?: ReadonlyMap<string, number> | undefined
}

/** Why it is not told. */
function untold({ line: { requirement, seen }, equal }: LineWorlds): string | undefined {
  const [bare] = bareIn(seen)
  const why = isUnjudged(seen)
    ? 'nothing is large enough to be judged, and how many it takes for that does not show on these rows'
    : bare !== undefined
      ? `${bare.name === '' ? 'it' : bare.name} has no value on these rows, and how many it takes for one does not show on them`
      : requirement.burden !== 'require' && equal === undefined
        ? `of a ${requirement.burden} over ${requirement.over === undefined ? 'several' : 'pairs'} each is a question of its own`
        : undefined
  return why === undefined ? undefined : `rows needed are not told: ${why}`
}

/** How many rows, or why not. */
export function rowsNeeded(worlds: LineWorlds, atHand: AtHand): Pick<ExplainedLine, 'rows' | 'needed' | 'why'> {
  const why = untold(worlds)
  if (why !== undefined) return { why }
  const times = timesToday(worlds)
  if (times === undefined) return { rows: null }
  const [few, many] = doubts(worlds).map((doubt) => timesToday(worlds, doubt))
  const span = (count: number): Span => [
    twoDigits(count * Math.min(few ?? times, times)),
    many === undefined ? null : twoDigits(count * Math.max(many, times)),
  ]
  const { rows, units } = atHand
  const group = smallestGroup(worlds, atHand)
  const needed: Needed = {
    rows: span(rows),
    ...(units === undefined ? {} : { units: { name: units.name, count: span(units.count) } }),
    ...(group === undefined ? {} : { group: { name: group.name, rows: span(group.rows) } }),
  }
  return { rows: twoDigits(rows * times), needed }
}

function timesToday(worlds: LineWorlds, doubt?: Doubt): number | undefined {
  const spread = spreadThatWorks(worlds, doubt)
  return spread === undefined ? undefined : spread ** -2
}

/**
 * Half a standard error of where the value lies (what is brought level with a baseline, or has no gap, lies where it lies),
 * and two of the share of draws that was counted.
 */
function doubts(worlds: LineWorlds): readonly [Doubt, Doubt] {
  const { line } = worlds
  const { limit, over } = line.requirement
  const isKnown = over !== undefined || limit.kind === 'reference'
  const half = isKnown ? 0 : standardError(worlds) / 2
  const luck = 2 * Math.sqrt((OFTEN * (1 - OFTEN)) / Math.max(1, line.draws.length))
  return [
    { worse: -half, often: OFTEN - luck },
    { worse: half, often: OFTEN + luck },
  ]
}

function smallestGroup({ line }: LineWorlds, { groups }: AtHand) {
  const members = line.seen.members ?? []
  const judged = members.filter(({ outcome }) => outcome !== 'not-applicable')
  const names = new Set(judged.flatMap(({ name }) => line.pairs?.get(name) ?? [name]))
  const sizes = [...(groups ?? [])].filter(([name]) => names.has(name)).map(([name, rows]) => ({ name, rows }))
  return sizes.toSorted((a, b) => a.rows - b.rows)[0]
}

const twoDigits = (rows: number): number => Number(Math.max(1, Math.ceil(rows)).toPrecision(2))
