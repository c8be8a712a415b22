import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Verdict } from '@sea-trials/schema/verdict'

/** What is to be said of the bytes of data sets that the gate has read, or could not. */
export function withDataNotes(verdict: Verdict, { data }: Policy): Verdict {
  const read = new Set(verdict.subjects.map(({ name }) => name))
  const isAbout = (name: string): boolean => verdict.verdict === 'error' || read.has(`data:${name}`)
  const notes = Object.values(data).flatMap(({ name, note }) => (note !== undefined && isAbout(name) ? [note] : []))
  return notes.length === 0 ? verdict : { ...verdict, notes: [...verdict.notes, ...notes] }
}
