/** data-validate told: exact lines as they stand, estimates (drift) from the noise that their intervals stand for today. */
import type { ExplainedGate, ExplainedLine, Joint, ToldWaiver } from '@sea-trials/schema/explained'
import { printCall } from '@sea-trials/schema/requirement/print'
import type { Check } from '@sea-trials/schema/verdict'
import type { Measured } from '@sea-trials/stats/estimate'
import { dataValidate, judgeData } from '../data-validate/gate.ts'
import type { Family } from '../data-validate/metrics/metric.ts'
import type { GateContext } from '../gate.ts'
import { dataDraws, type SeenData, scaleOfData } from './data-draws.ts'
import { explainedLine, untoldLine } from './explain-lines.ts'
import { jointly } from './joint.ts'
import { type LineWorlds, lineWorlds } from './line-worlds.ts'
import { readableLines, type ToldLine } from './lines.ts'
import { warningsBetween } from './warnings.ts'
import { membersOf } from './worlds.ts'

/** Throws for lines that cannot be read, and what the gate throws. */
export async function explainData(context: GateContext): Promise<ExplainedGate & { readonly draws: number }> {
  const lines = readableLines(context, dataValidate.vocabulary)
  const measured = new Map<string, Measured | Family>()
  const { checks, scope } = await judgeData(context, ({ call }, found) => measured.set(printCall(call), found))
  const seen = lines.map(
    (line): SeenData => ({
      ...line,
      seen: checkOf(line, checks),
      measured: measured.get(printCall(line.requirement.call)),
    }),
  )
  const draws = timesFor(seen.filter(isDrawn))
  const told = seen.map((line) => toldOf(line, { rows: scope.rows ?? 0, draws }))
  const joint = jointly(told, draws)
  return {
    gate: dataValidate.name,
    data: scope.rows === undefined ? [] : [{ name: 'rows', count: scope.rows }],
    assumptions:
      draws === 0
        ? []
        : [
            'data that have moved as much as these, columns apart from each other, lines about one column together; rows are of all data sets together',
          ],
    lines: told.map(({ line }) => line),
    ...(joint === undefined ? {} : { joint: ofData(joint) }),
    warnings: warningsBetween(lines),
    draws,
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

const isDrawn = ({ seen }: SeenData): boolean =>
  !seen.exact && membersOf(seen).some(({ interval }) => interval !== undefined)

/** Ten seconds of drawing are enough. */
function timesFor(lines: readonly SeenData[]): number {
  const members = lines.reduce((sum, { seen }) => sum + membersOf(seen).length, 0)
  return members === 0 ? 0 : Math.round(Math.min(1000, Math.max(200, 9000 / members)))
}

function toldOf(asked: SeenData, { rows, draws: times }: { readonly rows: number; readonly draws: number }): Told {
  const { seen, waiver } = asked
  const waived = waiver === undefined ? {} : { waiver }
  if (!isDrawn(asked))
    return {
      line: untoldLine(asked, `as it stands: ${seen.reason}`),
      worlds: undefined,
      seen,
      lost: undefined,
      ...waived,
    }
  const worlds = lineWorlds({ ...asked, draws: dataDraws(asked, times), share: 1 }, scaleOfData(asked.spec))
  return { line: explainedLine(worlds, { isSeen: true, rows }), worlds, seen, lost: undefined, ...waived }
}
