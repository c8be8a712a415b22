/** Names of columns: those that stand twice, and the one that was probably meant. */

/** Names that stand more than once, in order. */
export function duplicates(names: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return [...new Set(names.filter((name) => seen.size === seen.add(name).size))]
}

/** The closest of `names`, if it is close enough to be a slip: other case, or at most a third of the letters changed. */
export function closest(wanted: string, names: readonly string[]): string | undefined {
  const folded = names.find((name) => name.toLowerCase() === wanted.toLowerCase())
  if (folded !== undefined) return folded
  const [best] = names.map((name) => ({ name, away: distance(wanted, name) })).sort((a, b) => a.away - b.away)
  return best !== undefined && best.away <= Math.max(1, Math.floor(wanted.length / 3)) ? best.name : undefined
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(row[j - 1]! + 1, before[j]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    before = row
  }
  return before[b.length]!
}
