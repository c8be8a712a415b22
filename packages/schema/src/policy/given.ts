/** Inputs as they were given: text by name, read strictly. */
import { type Position, SeaTrialsError } from '../error.ts'
import { didYouMean, oneOf, parseNumber, printable } from '../text.ts'
import type { RequirementText } from './policy.ts'

/** Every method throws `bad-input` that names the input and what it holds. */
export class Given {
  readonly #texts: ReadonlyMap<string, string>

  constructor(texts: Iterable<readonly [string, string]>) {
    this.#texts = new Map(texts)
  }

  text(input: string): string | undefined {
    return this.#texts.get(input)
  }

  number(input: string): number | undefined {
    return this.quantity(input, parseNumber, 'Write a number.', Number.NEGATIVE_INFINITY)
  }

  quantity(input: string, parse: (text: string) => number | undefined, fix: string, above = 0): number | undefined {
    const text = this.text(input)
    if (text === undefined) return undefined
    const value = parse(text.trim())
    return value !== undefined && value > above ? value : this.refuse(input, fix)
  }

  choice<Choice extends string>(input: string, choices: readonly Choice[]): Choice | undefined {
    const text = this.text(input)
    if (text === undefined) return undefined
    const choice = choices.find((each) => each === text)
    return choice ?? this.refuse(input, `Write ${oneOf(choices)}${didYouMean(text, choices) || '.'}`)
  }

  /** Separated by commas or lines; backticks around a name that has a comma in it. Undefined when not given. */
  list(input: string): readonly string[] | undefined {
    const text = this.text(input)
    if (text === undefined) return undefined
    const items = text.match(/\s*`[^`]+`|[^,\n]+/g)?.map((item) => item.trim()) ?? []
    const names = items.map((item) => item.replace(/^`(.*)`$/s, '$1')).filter((item) => item !== '')
    return names.length > 0
      ? [...new Set(names)]
      : this.refuse(input, 'Write columns, separated by commas: `sex, race`.')
  }

  /** A line each; blank lines and comments (`#` outside of strings and backticks) are left out. */
  requirements(input: string): readonly RequirementText[] {
    const lines = (this.text(input) ?? '').split(/\r\n|\n/)
    return lines.flatMap((written, i) => {
      const line = withoutComment(written)
      const text = line.trim()
      const column = line.length - line.trimStart().length + 1
      const source: Position = { file: `input ${input}`, line: i + 1, column }
      return text === '' ? [] : [{ text, burden: 'require' as const, source }]
    })
  }

  refuse(input: string, fix: string): never {
    throw new SeaTrialsError('bad-input', `input \`${input}\` is ${printable(this.text(input))}`, fix)
  }
}

/** A `#` outside of strings and backticks starts a comment. */
function withoutComment(line: string): string {
  const code = /^(?:[^"`#]|"(?:[^"\\]|\\.)*"|`[^`]*`)*/.exec(line)?.[0] ?? ''
  return line[code.length] === '#' ? code : line
}
