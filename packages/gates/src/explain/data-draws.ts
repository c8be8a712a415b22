/** Lines about data over data sets that are drawn again, of the truth that was seen. */
import { printCall } from '@sea-trials/schema/requirement/print'
import type { MetricSpec } from '@sea-trials/schema/requirement/vocabulary'
import type { Check, Member } from '@sea-trials/schema/verdict'
import type { Measured, Shown } from '@sea-trials/stats/estimate'
import { type Random, random, shuffle } from '@sea-trials/stats/random'
import { type Family, isFamily } from '../data-validate/metrics/metric.ts'
import { again } from './data-again.ts'
import type { ToldLine } from './lines.ts'
import { type DrawnCheck, type DrawnMember, membersOf, ROOT, type Scale, SIMPLE } from './worlds.ts'

export interface SeenData extends ToldLine {
  readonly seen: Check
  readonly measured: Measured | Family | undefined
}

/** As the square of how far shares are apart: their noise falls with the rows, and not with the root of them. */
const SQUARES: readonly string[] = ['psi', 'jensen_shannon', 'kl_divergence']

export const scaleOfData = ({ name }: Pick<MetricSpec, 'name'>): Scale => (SQUARES.includes(name) ? ROOT : SIMPLE)

export function dataDraws(line: SeenData, times: number): readonly DrawnCheck[] {
  const { seen } = line
  const chance = luckOf(line)
  const members = membersOf(seen).map((member) =>
    inStep(drawsOf(member, line.measured, chance, times), columnOf(member, line)),
  )
  const limit = seen.limit?.value ?? Number.NaN
  return Array.from({ length: times }, (_, draw) => ({
    limit,
    members: members.map((draws) => draws[draw] as DrawnMember),
  }))
}

/** From the line and what was seen, which follows from the data: whatever else the policy says. */
function luckOf({ requirement: { call }, seen }: SeenData): Random {
  const values = membersOf(seen).map(({ name, observed, interval }) => [name, observed, interval?.low, interval?.high])
  return random('explain', printCall(call), JSON.stringify(values))
}

function drawsOf(
  member: Member,
  measured: SeenData['measured'],
  chance: Random,
  times: number,
): readonly DrawnMember[] {
  const { name, observed, interval } = member
  const own =
    measured !== undefined && isFamily(measured) ? measured.find((each) => each.name === name)?.measured : measured
  const isChance =
    own !== undefined && !isFamily(own) && own.kind === 'estimate' && observed !== null && interval !== undefined
  const draw = isChance ? again(own) : undefined
  return Array.from({ length: times }, () => drawnMember(member, draw?.(chance)))
}

function drawnMember(
  { name, outcome, observed, interval, simultaneous }: Member,
  shown: Shown | undefined,
): DrawnMember {
  if (shown === undefined || interval === undefined) return { name, outcome, value: observed }
  return {
    name,
    outcome,
    value: shown.value,
    plain: shown.interval(interval.level),
    ...(simultaneous === undefined ? {} : { simultaneous: shown.interval(simultaneous.level) }),
  }
}

/** The column that a member is about, as lines name it: of a line over columns its own, else the first that is named. */
function columnOf({ name }: Member, { requirement: { call } }: SeenData): string {
  const [first] = call.arguments
  return name !== '' ? name : first?.kind === 'name' ? first.name : call.metric
}

/** In one data set all lines about a column see the same luck: what looks far apart to one does to the others. */
function inStep(draws: readonly DrawnMember[], column: string): readonly DrawnMember[] {
  const end = ({ plain, value }: DrawnMember): number => plain?.high ?? value ?? 0
  const ascending = draws.toSorted((a, b) => end(a) - end(b) || (a.value ?? 0) - (b.value ?? 0))
  const places = shuffle([...draws.keys()], random('explain', 'column', column).below)
  const placed: DrawnMember[] = []
  for (const [rank, place] of places.entries()) placed[place] = ascending[rank] as DrawnMember
  return placed
}
