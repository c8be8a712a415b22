/** Values in the flow style of YAML: plain where nothing in them could be taken for something else, otherwise as JSON. */

/** Words that some reader of YAML takes for a truth or for nothing. */
const WORDS = /^(true|false|yes|no|on|off|y|n|null|nan|inf|infinity)$/i
const PLAIN = /^[\p{L}_][\p{L}\p{N}_./ -]*$/u
/** A requirement: nothing that begins or ends a mapping, a comment or a quote. */
const LINE = /^[\p{L}_][\p{L}\p{N}_.() <>=%*,+/-]*$/u

/** JSON leaves alone what YAML forbids or takes for a line break. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })

export function scalar(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  const plain = (PLAIN.test(value) || (LINE.test(value) && / [<>=]/.test(value))) && !WORDS.test(value)
  return plain && value.trim() === value ? value : quoted(value)
}

/** In a list a comma ends an item. */
const item = (value: unknown): string =>
  typeof value === 'string' && PLAIN.test(value) && !value.includes(',') ? scalar(value) : quotedItem(value)

const quotedItem = (value: unknown): string => (typeof value === 'string' ? quoted(value) : JSON.stringify(value))

export function flow(value: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(value).map(([key, inner]) => {
    return `${key}: ${Array.isArray(inner) ? `[${inner.map(item).join(', ')}]` : item(inner)}`
  })
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}
