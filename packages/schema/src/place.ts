/** A place in a file as people count: lists from 1, and what stands in them by what it calls itself. */
import { printable } from './text.ts'
import type { Path } from './yaml.ts'

/** What an entry of a list is known by, the first that it has. */
const NAMES = ['requirement', 'metric', 'id', 'name'] as const

/** "`expires` of entry 2 of `waivers` (`recall >= 0.8`)"; "the file" where the path is empty. */
export function placeText(path: Path, file: unknown): string {
  if (path.length === 0) return 'the file'
  const last = path.findLastIndex((_, i) => Array.isArray(valueUnder(file, path.slice(0, i))))
  if (last < 0) return printable(path.join('.'))
  const inside = path.slice(last + 1)
  const of = inside.length === 0 ? '' : `${printable(inside.join('.'))} of `
  return `${of}entry ${Number(path[last]) + 1} of ${placeText(path.slice(0, last), file)}${nameOf(valueUnder(file, path.slice(0, last + 1)))}`
}

function nameOf(entry: unknown): string {
  if (entry === null || typeof entry !== 'object') return ''
  const own = NAMES.map((name) => (entry as Record<string, unknown>)[name]).find((value) => typeof value === 'string')
  return own === undefined ? '' : ` (${printable(own)})`
}

export function valueUnder(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[String(key)], value)
}
