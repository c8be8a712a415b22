/** What is told of a policy, in words: the same on a terminal and in Markdown. */
import type { Explained, ExplainedGate, ExplainedLine, Joint, Span, ToldWaiver } from '@sea-trials/schema/explained'
import { formatNumber } from '@sea-trials/schema/text'
import { waiverText } from '../words.ts'

/** Chances are known to a hundredth at best. */
export const chance = (share: number): string => {
  if (share > 0 && share < 0.005) return '<1%'
  return share < 1 && share > 0.995 ? '>99%' : formatNumber(Math.round(share * 100) / 100, '%')
}

export const HEAD = ['requirement', 'seen', 'stops equally good', 'catches 4 in 5', 'rows needed'] as const

/** The cells below `HEAD`, of one line. */
export function cellsOf(line: ExplainedLine): readonly string[] {
  const burden = line.burden === 'require' ? '' : `${line.burden}: `
  const requirement = `${burden}${line.requirement}`
  const seen = line.seen === undefined ? '–' : formatNumber(line.seen, line.unit)
  const waived = line.waiver?.isExpired === false ? ', waived' : ''
  if (line.kind !== 'estimate')
    return [requirement, seen, `${line.kind === 'exact' ? 'exact' : 'not told'}${waived}`, '–', '–']
  const stops = line.equal === undefined ? '–' : chance(line.equal.stops)
  return [requirement, seen, `${stops}${waived}`, caughtText(line), neededText(line)]
}

/** What is said of a line below its table: why its chances are not told, and who lets it pass. */
export const notesOf = ({ why, waiver }: ExplainedLine): readonly string[] => [
  ...(why === undefined ? [] : [why]),
  ...(waiver === undefined ? [] : [waivedText(waiver)]),
]

const waivedText = (waiver: ToldWaiver): string =>
  waiver.isExpired
    ? `the waiver of ${waiver.owner} expired on ${waiver.expires} and counts for nothing: ${waiver.reason}`
    : `${waiverText(waiver)}; it stops nothing until then`

/** "450 000 to 480 000 (90 000 to 96 000 of Female)": of the data, and of what there is to collect. */
function neededText({ rows, needed }: ExplainedLine): string {
  if (rows === undefined) return '–'
  if (rows === null) return 'never'
  if (needed === undefined) return formatNumber(rows)
  const { units, group } = needed
  const besides = [
    ...(units === undefined ? [] : [`${spanText(units.count)} ${units.name}`]),
    ...(group === undefined ? [] : [`${spanText(group.rows)} of ${group.name}`]),
  ]
  return `${spanText(needed.rows)}${besides.length === 0 ? '' : ` (${besides.join(', ')})`}`
}

const spanText = ([from, to]: Span): string => {
  if (to === null) return `${formatNumber(from)} or more`
  return from === to ? formatNumber(from) : `${formatNumber(from)} to ${formatNumber(to)}`
}

function caughtText({ catches = [], unit }: ExplainedLine): string {
  if (catches.length === 0) return '–'
  return catches
    .map(({ loss, group }) => {
      const size = loss === null ? 'no loss' : formatNumber(loss, unit)
      return group === undefined ? size : `${size} (${group})`
    })
    .join(' to ')
}

export const SHORT_TITLE = 'What these gates can see: how often they stop a model that is as good, and what they catch'

/** With the line that each is about. */
export const warningsIn = ({ lines, warnings }: ExplainedGate): readonly string[] => [
  ...lines.flatMap(({ requirement, waiver, warnings: own }) =>
    [...(waiver === undefined ? [] : [waivedText(waiver)]), ...own].map((text) => `\`${requirement}\` ${text}`),
  ),
  ...warnings,
]

/** "of 1 000 rows, 231 positives"; groups have their own lines. */
export const scopeOf = ({ data }: ExplainedGate): string =>
  data
    .slice(0, 2)
    .map(({ name, count }) => `${formatNumber(count)} ${name}`)
    .join(', ')

/** `of`: one gate, or all of them together. */
export function jointText(of: 'gate' | 'all', { equal, unwaived, lost, losses }: Joint): string {
  const [who, they, stop] = of === 'gate' ? ['the gate', 'it', 'stops'] : ['all gates together', 'they', 'stop']
  const without = unwaived === undefined ? '' : ` as waived, ${chance(unwaived.stops)} without waivers`
  const stopped = `${who} ${stop} ${chance(equal.stops)} of equally good ${lost === undefined ? 'data' : 'models'}${without}`
  if (lost === undefined) return stopped
  if (lost === null)
    return `${stopped}; even of models that answer every row at random, ${they} ${stop} fewer than four in five`
  if (lost === 0) return `${stopped}: that is four in five already, without any loss`
  const metrics = losses.map(({ metric, loss, unit }) => `${metric} by ${formatNumber(loss, unit)}`).join(', ')
  const worth = metrics === '' ? '' : ` (that changes ${metrics})`
  return `${stopped}; of models that answer ${formatNumber(lost, '%')} of the rows at random${worth}, ${they} ${stop} four in five`
}

export const drawsText = ({ draws, gates }: Explained): string =>
  draws === 0
    ? gates.some(({ lines }) => lines.some(({ kind }) => kind === 'untold'))
      ? 'no chances are told'
      : 'nothing in it is a matter of chance'
    : `chances from ${formatNumber(draws)} data sets drawn from those at hand, each known to about ${formatNumber(Math.round(100 / Math.sqrt(draws)))} points`
