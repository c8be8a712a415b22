/** After how long time repeats itself, as a policy writes it. */
import type { Season } from './policy.ts'

const SEASONS: Readonly<Record<string, Season>> = {
  d: { count: 1, unit: 'day' },
  w: { count: 7, unit: 'day' },
  mo: { count: 1, unit: 'month' },
  y: { count: 12, unit: 'month' },
}

/** The schema has let the text pass. */
export function seasonOf(text: string): Season {
  const [, times, unit] = /^(\d+)([a-z]+)$/.exec(text) as RegExpExecArray
  const { count, unit: of } = SEASONS[unit as string] as Season
  return { count: Number(times) * count, unit: of }
}
