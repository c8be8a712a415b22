/** What is wrong with a text that is written as JSON, in the words of JSON: a reader of YAML speaks of flow maps. */

export interface JsonProblem {
  readonly message: string
  /** Of the character that could not be read, where the parser says which. */
  readonly offset?: number
}

/** Begins as JSON does, and YAML in brackets seldom: with a bracket and a quote behind it. */
const BEGINS = /^\ufeff?\s*[{[]\s*["{[]/

/** Undefined where the text is not written as JSON, or is JSON. */
export function jsonProblem(text: string): JsonProblem | undefined {
  if (!BEGINS.test(text)) return undefined
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    // Versions of Node differ in how they quote the place.
    const { message } = error as SyntaxError
    const [, offset] = / at position (\d+)/.exec(message) ?? []
    const said = message.replace(/ (?:in JSON )?at position [\s\S]*$/, '').replace(/, (?:\.\.\.)?"[\s\S]*$/, '')
    if (/^Unexpected end of JSON input$/.test(message))
      return { message: 'the text ends too early', offset: text.length }
    return { message: said, ...(offset === undefined ? {} : { offset: Number(offset) }) }
  }
}
