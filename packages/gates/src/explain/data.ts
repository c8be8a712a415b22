/** data-validate told: exact lines as they stand, estimates (drift) from the noise that their intervals stand for today. */
import type { ExplainedGate, ExplainedLine, Joint, ToldWaiver } from '@sea-trials/schema/explained'
import { printCall } from '@sea-trials/schema/requirement/print'
import type { Check, Member } from '@sea-trials/schema/verdict'
import { zOf } from '@sea-trials/stats/distributions'
import { type Random, random } from '@sea-trials/stats/random'
import { dataValidate } from '../data-validate/gate.ts'
import type { GateContext } from '../gate.ts'
import { explainedLine, untoldLine } from './explain-lines.ts'
import { jointly } from './joint.ts'
import { type LineWorlds, lineWorlds } from './line-worlds.ts'
import { readableLines, type ToldLine } from './lines.ts'
import { warningsBetween } from './warnings.ts'
import { type DrawnCheck, type DrawnMember, membersOf } from './worlds.ts'

const DRAWS = 1000

/** Throws for lines that cannot be read, and what the gate throws. */
export async function explainData(context: GateContext): Promise<ExplainedGate> {
  const lines = readableLines(context, dataValidate.vocabulary)
  const { checks, scope } = await dataValidate.run(context)
  const told = lines.map((line) => toldOf(line, checkOf(line, checks), scope.rows ?? 0))
  const isDrawn = told.some(({ worlds }) => worlds !== undefined)
  const joint = jointly(told, DRAWS)
  return {
    gate: dataValidate.name,
    data: scope.rows === undefined ? [] : [{ name: 'rows', count: scope.rows }],
    assumptions: isDrawn
      ? ['data that have moved as much as these, columns apart from each other; rows are of all data sets together']
      : [],
    lines: told.map(({ line }) => line),
    ...(joint === undefined ? {} : { joint: ofData(joint) }),
    warnings: warningsBetween(lines),
  }
}

/** No model is judged, so that nothing is lost of one. */
const ofData = ({ lost: _, ...joint }: Joint): Joint => ({ ...joint, losses: [] })

const checkOf = ({ requirement }: ToldLine, checks: readonly Check[]): Check =>
  checks.find((check) => check.requirement === requirement.text && check.burden === requirement.burden) as Check

interface Told {
  readonly line: ExplainedLine
  readonly worlds: LineWorlds | undefined
  readonly seen: Check
  readonly lost: undefined
  readonly waiver?: ToldWaiver
}

function toldOf(asked: ToldLine, seen: Check, rows: number): Told {
  const { requirement, waiver } = asked
  const waived = waiver === undefined ? {} : { waiver }
  const known = membersOf(seen).some(({ interval }) => interval !== undefined)
  if (seen.exact || !known)
    return {
      line: untoldLine({ ...asked, seen }, `as it stands: ${seen.reason}`),
      worlds: undefined,
      seen,
      lost: undefined,
      ...waived,
    }
  const chance = luckOf(requirement, seen)
  const draws = Array.from({ length: DRAWS }, () => drawnFrom(seen, chance))
  const worlds = lineWorlds({ ...asked, seen, draws, share: 1 }, 'by addition')
  return { line: explainedLine(worlds, { isSeen: true, rows }), worlds, seen, lost: undefined, ...waived }
}

/** From the line and what was seen, which follows from the data: whatever else the policy says. */
const luckOf = ({ call }: ToldLine['requirement'], seen: Check): Random => {
  const values = membersOf(seen).map(({ name, observed, interval }) => [name, observed, interval?.low, interval?.high])
  return random('explain', printCall(call), JSON.stringify(values))
}

/** Each member a normal away from what was seen, with its intervals. */
const drawnFrom = (seen: Check, chance: Random): DrawnCheck => ({
  limit: seen.limit?.value ?? Number.NaN,
  members: membersOf(seen).map((member) => away(member, chance.normal())),
})

function away({ name, outcome, observed, interval, simultaneous }: Member, normal: number): DrawnMember {
  if (observed === null || interval === undefined) return { name, outcome, value: observed }
  const { low, high, level } = interval
  const side = normal > 0 ? high : low
  // Where an end is the least that there can be, the noise is that of the other side.
  const reach = Math.max(
    side === null ? 0 : Math.abs(side - observed),
    side === low && high !== null ? high - observed : 0,
  )
  const by = (normal * reach) / zOf(level)
  const moved = (end: number | null): number | null => (end === null ? null : end + by)
  const to = <I extends NonNullable<Member['interval']>>(of: I): I => ({
    ...of,
    low: moved(of.low),
    high: moved(of.high),
  })
  return {
    name,
    outcome,
    value: observed + by,
    plain: to(interval),
    ...(simultaneous === undefined ? {} : { simultaneous: to(simultaneous) }),
  }
}
