/** Lines about learning curves, told: the curve at hand drawn again with noise like its own, and with a rise that it does not have. */
import type { Caught, ExplainedLine } from '@sea-trials/schema/explained'
import { printCall } from '@sea-trials/schema/requirement/print'
import { formatNumber } from '@sea-trials/schema/text'
import type { Check, Outcome } from '@sea-trials/schema/verdict'
import { type Course, courseOf, drawnAgain } from '@sea-trials/stats/course'
import { narrowed } from '@sea-trials/stats/narrowed'
import { random } from '@sea-trials/stats/random'
import { type Rise, riseSinceBest } from '@sea-trials/stats/rise'
import { outcomeOfInterval } from '../decide/outcome.ts'
import type { Material } from '../quality/material.ts'
import { curveAsked, isOfCurve } from '../quality/overfitting.ts'
import { saidOf, untoldLine } from './explain-lines.ts'
import { chancesOf, OFTEN } from './line-worlds.ts'
import { judgeOf, type QualityLine } from './lines.ts'
import { percent } from './warnings.ts'

const DRAWS = 400
/** Longer curves are averaged first: a rise is judged over a tenth of these points. */
const MOST_POINTS = 1200
/** Standard errors of the noise that one curve shows: two and a half held what happened in 73 to 98 % of simulated curves, by their kind. */
const ROUGH = 3
/** A narrower range is not worth a sentence. */
const WIDE = 0.1
/** A rise by so much of the best loss is caught, or none is. */
const LARGEST_RISE = 8

export interface ToldCurve {
  readonly line: ExplainedLine
  readonly seen: Check
  /** Of runs like this one, one a draw; absent where no chance is involved. */
  readonly outcomes?: readonly Outcome[]
  /** What the chances are about. */
  readonly assumption?: string
}

/** Undefined for lines about rows. Throws what reading the curve throws. */
export async function toldCurve(material: Material, line: QualityLine): Promise<ToldCurve | undefined> {
  const { requirement, spec } = line
  if (!isOfCurve(spec)) return undefined
  const seen = await judgeOf(material, line)
  if (seen.exact || seen.interval === undefined)
    return { line: untoldLine({ ...line, seen }, `as it stands: ${seen.reason}`), seen }
  const asked = await curveAsked(material, requirement, spec)
  const { values, at } = shortened(asked.line.values, asked.at)
  const course = courseOf(values)
  const chance = random('explain a curve', printCall(requirement.call), values.join(' '))
  const level = requirement.confidence ?? material.policy.confidence
  const outcomeOf = ({ measured }: Rise): Outcome =>
    measured.kind === 'estimate'
      ? outcomeOfInterval(measured.interval(level), requirement.operator, seen.limit?.value ?? Number.NaN)
      : 'inconclusive'
  const outcomesOf = (of: Course): readonly Outcome[] =>
    Array.from({ length: DRAWS }, () => outcomeOf(riseSinceBest(drawnAgain(of, chance), at)))
  const stopsOf = (of: Course): number => chancesOf(outcomesOf(of), requirement.burden).stops
  const outcomes = outcomesOf(course)
  const equal = chancesOf(outcomes, requirement.burden)
  const rough = [-ROUGH, ROUGH].map((errors) =>
    stopsOf({ ...course, spread: course.spread * Math.exp(errors * course.doubt) }),
  )
  const catches = caughtRise(course, at, (of) => stopsOf(of) >= OFTEN)
  const observed = seen.observed as number
  const noise = `${formatNumber(course.spread / (values[at] as number), '%')} of the loss, neighbours alike by ${formatNumber(Math.round(course.correlation * 10) / 10)}`
  return {
    line: {
      ...saidOf({ ...line, seen }),
      kind: 'estimate',
      seen: observed,
      equal,
      catches: [catches],
      warnings: [...roughly(rough), ...warningsOf(equal.stops, requirement.burden, catches, seen)],
    },
    seen,
    outcomes,
    assumption: `the learning curve of ${asked.curve.metric} is drawn again ${DRAWS} times: its course over ${asked.line.values.length} points with other noise like its own (${noise}); what is caught is a rise that begins at its best`,
  }
}

/** What one curve can tell, as a range where it matters. */
function roughly(stops: readonly number[]): readonly string[] {
  const [least, most] = [Math.min(...stops), Math.max(...stops)]
  return most - least < WIDE
    ? []
    : [
        `a rough chance: one curve shows little of its own noise; with as much more or less of it as it may have, the line stops between ${percent(least)} and ${percent(most)}`,
      ]
}

function warningsOf(
  stops: number,
  burden: QualityLine['requirement']['burden'],
  { loss }: Caught,
  { outcome, observed }: Check,
): readonly string[] {
  const cure =
    outcome === 'fail'
      ? `the loss is shown to have risen by more than that (${formatNumber(observed, '%')} seen): take the model from its best, or allow a larger rise`
      : 'log more points or evaluate on more rows, allow a larger rise, or write `guard:` to stop only what is shown to have risen'
  return [
    ...(burden === 'require' && stops > 1 - OFTEN
      ? [`rarely passes: stops ${percent(stops)} of runs like this one; ${cure}`]
      : []),
    ...(loss === null ? ['can hardly ever fail: no rise, however large, is caught four times in five'] : []),
  ]
}

/** The smallest rise that is caught, as the gate would measure it without noise. */
function caughtRise(of: Course, at: number, isCaught: (of: Course) => boolean): Caught {
  const truth = (course: Course): number => {
    const { measured } = riseSinceBest(course.course, at)
    return measured.kind === 'estimate' ? measured.value : 0
  }
  const risen = (by: number): Course => ({ ...of, course: withRise(of.course, at, by) })
  if (!isCaught(risen(LARGEST_RISE))) return { loss: null, at: null }
  const by = isCaught(of) ? 0 : narrowed({ fails: 0, holds: LARGEST_RISE }, (share) => isCaught(risen(share)), 10)
  const found = truth(risen(by))
  return { loss: found - truth(of), at: found }
}

/** Straight, from the best of the course (at the latest where two fifths of the run are over) to where the model was taken from. */
function withRise(course: readonly number[], at: number, by: number): readonly number[] {
  const until = course.slice(0, at + 1)
  const lowest = until.reduce((best, value, i) => (value < (until[best] as number) ? i : best), 0)
  const from = Math.min(lowest, Math.floor(0.4 * at))
  const size = by * (course[lowest] as number)
  return course.map((value, i) => value + size * Math.max(0, (i - from) / Math.max(1, at - from)))
}

function shortened(values: readonly number[], at: number): { readonly values: readonly number[]; readonly at: number } {
  const group = Math.ceil(values.length / MOST_POINTS)
  const count = Math.floor(values.length / group)
  const skipped = values.length - count * group
  const means = Array.from({ length: count }, (_, i) => {
    let sum = 0
    for (let j = 0; j < group; j++) sum += values[skipped + i * group + j] as number
    return sum / group
  })
  return { values: means, at: Math.max(0, Math.floor((at - skipped) / group)) }
}
