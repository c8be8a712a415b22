/** A unified diff of two texts that share most of their lines in order. */

const CONTEXT = 3

interface Step {
  readonly sign: ' ' | '-' | '+'
  readonly line: string
}

/** As `git apply` and `patch` read it; empty where nothing differs. `name` as in `a/name` and `b/name`. */
export function unifiedDiff(name: string, before: string, after: string): string {
  const steps = stepsOf(linesOf(before), linesOf(after))
  const hunks = hunksOf(steps)
  return hunks.length === 0 ? '' : [`--- a/${name}`, `+++ b/${name}`, ...hunks].join('\n')
}

/** A last line without its end is another one than a last line with it, and is marked as `diff` does. */
const linesOf = (text: string): readonly string[] =>
  (text.endsWith('\n') ? text.slice(0, -1) : `${text}\n\\ No newline at end of file`).split(/\n(?!\\ No newline)/)

/** The longest common subsequence, between the lines that both begin and end with. */
function stepsOf(before: readonly string[], after: readonly string[]): readonly Step[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const [a, b] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const length = a.map(() => new Uint32Array(b.length + 1))
  length.push(new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i]![j] = a[i] === b[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!)
  const steps: Step[] = before.slice(0, start).map((line) => ({ sign: ' ', line }))
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      steps.push({ sign: ' ', line: a[i++]! })
      j++
    } else if (i < a.length && (j === b.length || length[i + 1]![j]! >= length[i]![j + 1]!))
      steps.push({ sign: '-', line: a[i++]! })
    else steps.push({ sign: '+', line: b[j++]! })
  }
  return [...steps, ...before.slice(before.length - end).map((line): Step => ({ sign: ' ', line }))]
}

function hunksOf(steps: readonly Step[]): readonly string[] {
  const changed = steps.flatMap(({ sign }, at) => (sign === ' ' ? [] : [at]))
  const hunks: string[] = []
  for (let i = 0; i < changed.length; ) {
    let last = i
    while (last + 1 < changed.length && changed[last + 1]! - changed[last]! <= 2 * CONTEXT) last++
    const [from, to] = [Math.max(0, changed[i]! - CONTEXT), Math.min(steps.length, changed[last]! + CONTEXT + 1)]
    const hunk = steps.slice(from, to)
    const count = (of: readonly Step[], but: Step['sign']): number => of.filter(({ sign }) => sign !== but).length
    const [old, now] = [count(steps.slice(0, from), '+') + 1, count(steps.slice(0, from), '-') + 1]
    hunks.push(
      `@@ -${old},${count(hunk, '+')} +${now},${count(hunk, '-')} @@`,
      ...hunk.map(({ sign, line }) => sign + line),
    )
    i = last + 1
  }
  return hunks
}
