/** Waivers: a line that is not met, and is let pass by somebody, for a reason, until a day. */
import type { Position } from '../error.ts'
import { printable } from '../text.ts'
import type { Waiver as Shown } from '../verdict.ts'
import type { Path, Sheet } from '../yaml.ts'

export interface Waiver extends Shown {
  /** The line, as it is written in the policy or shown in a report; its burden is no matter. */
  readonly requirement?: string
  /** Where two gates have the line; with `metric` always there. */
  readonly gate?: string
  /** Every line of the gate about this metric. */
  readonly metric?: string
  readonly at?: Position
}

/** A waiver that nobody has to look at again is a change of the policy. */
export const LONGEST_WAIVER_DAYS = 180

const DAY = 86_400_000

/** The first moment at which it does not count any more: the day after `expires`, UTC. */
export const endOf = ({ expires }: Pick<Waiver, 'expires'>): number => Date.parse(`${expires}T00:00:00Z`) + DAY

export const isExpired = (waiver: Pick<Waiver, 'expires'>, now: number): boolean => now >= endOf(waiver)

/** Whether it ends later than a waiver may, seen from now. */
export const isTooLong = (waiver: Pick<Waiver, 'expires'>, now: number): boolean =>
  endOf(waiver) - DAY - now > LONGEST_WAIVER_DAYS * DAY

/** "`recall by race >= 0.6`", "`ks` of `accuracy-gate`". */
export const waivedThing = ({ requirement, metric, gate }: Waiver): string =>
  requirement !== undefined ? printable(requirement) : `${printable(metric ?? '')} of ${printable(gate ?? '')}`

/** Of white space alone nobody learns anything. */
const text = (description: string) => ({ type: 'string', pattern: '\\S', maxLength: 1000, description })

/** JSON Schema of the list. */
export const waiversSchema = (gates: readonly string[]) => ({
  type: 'array',
  description:
    'Write a list of waivers, each with `requirement` (or `gate` and `metric`), `owner`, `reason` and `expires`.',
  items: {
    type: 'object',
    description: 'Write `requirement`, or `gate` and `metric`; and `owner`, `reason`, `expires`.',
    properties: {
      requirement: text('Write the line that is waived, as it stands in the policy.'),
      gate: {
        type: 'string',
        enum: gates.filter((gate) => gate !== 'model-register'),
        description: 'Write the gate of the line. What model-register asks for is evidence, and cannot be waived.',
      },
      metric: text('Write a metric: every line of the gate about it is waived.'),
      owner: text('Write who answers for it: a login such as `@maria`, in quotes.'),
      reason: text('Write why, and what will end it.'),
      expires: {
        type: 'string',
        pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
        description: `Write the last day on which it counts, at most ${LONGEST_WAIVER_DAYS} days ahead: \`2027-03-31\`.`,
      },
    },
    required: ['owner', 'reason', 'expires'],
    additionalProperties: false,
    oneOf: [{ required: ['requirement'], not: { required: ['metric'] } }, { required: ['gate', 'metric'] }],
  },
})

/** What the schema has let pass. Refuses a day that no calendar has. */
export function readWaivers(sheet: Sheet, list: unknown): readonly Waiver[] {
  return ((list ?? []) as readonly Waiver[]).map((waiver, i) => {
    const path: Path = ['waivers', i]
    const day = new Date(`${waiver.expires}T00:00:00Z`)
    if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== waiver.expires)
      sheet.refuse(
        sheet.valueAt([...path, 'expires']),
        `${printable(waiver.expires)} is no day`,
        'Write it as `2027-03-31`.',
      )
    return { ...waiver, at: sheet.valueAt(path) }
  })
}
