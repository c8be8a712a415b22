/** Groups too small to be judged, named for who opens no table: each once, however many lines leave it out. */
import type { MetricCall } from '@sea-trials/schema/requirement/ast'
import { printable } from '@sea-trials/schema/text'
import type { Check } from '@sea-trials/schema/verdict'
import type { Material } from './material.ts'
import type { Line } from './run.ts'

const MOST = 5

/** `checks`: as they are shown. One without numbers tells none of its groups, and one of which nothing is judged says so itself. */
export function noteUnjudged(
  { note }: Pick<Material, 'note'>,
  lines: readonly Line[],
  checks: readonly Check[],
  groupedBy: (call: MetricCall) => readonly string[] = () => [],
): void {
  const told = new Map<string, string>()
  checks.forEach(({ n, members = [] }, i) => {
    const line = lines[i]
    if (line === undefined || !('spec' in line) || n === 0) return
    const { call } = line.requirement
    const by = (call.by.length > 0 ? call.by : groupedBy(call)).map(printable).join(', ')
    for (const { name, outcome, reason, ...member } of members) {
      const key = JSON.stringify([by, name, member.n])
      if (outcome === 'not-applicable' && !told.has(key)) told.set(key, `${printable(name)} of ${by}: ${reason}`)
    }
  })
  const all = [...told.values()]
  for (const text of all.slice(0, MOST)) note(text)
  if (all.length > MOST) note(`${all.length - MOST} more groups are not judged: the members of their lines say why`)
}
