/** JSON as Python writes it: with NaN, Infinity and -Infinity, which the standard does not have. */

/** Strings are passed over whole, so that a word inside of one stays what it is. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\b(?:NaN|Infinity)\b/g

/** Parses; NaN and the infinities become the strings of their names. Throws SyntaxError as `JSON.parse` does. */
export function parsePythonJson(text: string): unknown {
  return JSON.parse(text.replace(TOKENS, (token) => (token.startsWith('"') ? token : `"${token}"`)))
}

/** A number, or one of the words that stand for one. */
export const isJsonNumber = (value: unknown): value is number | string =>
  typeof value === 'number' || value === 'NaN' || value === 'Infinity' || value === '-Infinity'

export const isNumberList = (value: unknown): value is readonly (number | string)[] =>
  Array.isArray(value) && value.length > 0 && value.every(isJsonNumber)
