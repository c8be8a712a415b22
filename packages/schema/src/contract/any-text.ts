/** Whether a pattern is found in every text there can be, decided on the very program that RE2 runs for it. */
import type { RE2JS } from 're2js'

/** An instruction of a program of RE2; `arg` is the other way of a branch, or what an empty match asks for. */
interface Instruction {
  readonly op: number
  readonly out: number
  readonly arg: number
  readonly matchRune: (rune: number) => boolean
}

interface Program {
  readonly start: number
  readonly getInst: (at: number) => Instruction
}

const BRANCHES = [1, 2]
const PASSES = [3, 7]
const [EMPTY, MATCH, FIRST_RUNE, LAST_RUNE] = [4, 6, 8, 11]
const [BEGIN_LINE, END_LINE, BEGIN_TEXT, END_TEXT, BOUNDARY, NO_BOUNDARY] = [1, 2, 4, 8, 16, 32]

const NEWLINE = 10
const LAST_CHARACTER = 0x10ffff
/** What stands before the first character, and after the last. */
const NOTHING = -1

/** So many sets of places in a program are looked at; a pattern of more is taken for one that some text lacks. */
const MOST = 500

const isWord = (rune: number): boolean => rune !== NOTHING && /\w/.test(String.fromCodePoint(rune))

function between(before: number, after: number): number {
  const begins = before === NOTHING ? BEGIN_TEXT | BEGIN_LINE : before === NEWLINE ? BEGIN_LINE : 0
  const ends = after === NOTHING ? END_TEXT | END_LINE : after === NEWLINE ? END_LINE : 0
  return begins | ends | (isWord(before) === isWord(after) ? NO_BOUNDARY : BOUNDARY)
}

/** Instructions that take a character, reached without one; undefined where the pattern is found on the way. */
function reach(program: Program, from: readonly number[], holds: number): readonly number[] | undefined {
  const seen = new Set<number>()
  const open = [...from]
  const takes: number[] = []
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    const { op, out, arg } = program.getInst(at)
    if (op === MATCH) return undefined
    if (BRANCHES.includes(op)) open.push(out, arg)
    else if (PASSES.includes(op) || (op === EMPTY && (arg & ~holds) === 0)) open.push(out)
    else if (op >= FIRST_RUNE && op <= LAST_RUNE) takes.push(at)
  }
  return takes
}

/**
 * Subset construction (Rabin and Scott 1959) over one character of each class that the program tells apart: a text whose end is
 * reached without a match is one that lacks the pattern.
 */
export function isInAnyText(compiled: RE2JS): boolean {
  const { prog, classBounds } = compiled.re2().dfa as unknown as { prog: Program; classBounds: Int32Array }
  const symbols = [NOTHING, 0, ...classBounds].filter((rune) => rune <= LAST_CHARACTER)
  const sets: { readonly places: readonly number[]; readonly before: number }[] = [{ places: [], before: NOTHING }]
  const known = new Set<string>()
  for (const { places, before } of sets) {
    for (const after of symbols) {
      const takes = reach(prog, [prog.start, ...places], between(before, after))
      if (takes === undefined) continue
      if (after === NOTHING) return false
      const taken = takes.map((at) => prog.getInst(at)).filter((each) => each.matchRune(after))
      const next = [...new Set(taken.map(({ out }) => out))].sort((a, b) => a - b)
      const key = `${next} ${after === NEWLINE} ${isWord(after)}`
      if (known.has(key)) continue
      if (known.size === MOST) return false
      known.add(key)
      sets.push({ places: next, before: after })
    }
  }
  return true
}
