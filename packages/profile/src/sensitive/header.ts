/** What the name of a column says. It speaks for a kind, and is never enough: what counts are the values. */
import type { Kind } from './kinds/kind.ts'

/** Words that may follow: `phone_no`, `email_address_2`. */
const TAILS = new Set([
  'number',
  'num',
  'no',
  'nr',
  'nbr',
  'id',
  'address',
  'addr',
  'text',
  'raw',
  'value',
  'str',
  'digits',
])

/** `customerEMail_2` as `customer e mail`. */
function wordsOf(name: string): string[] {
  return name
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
}

/** Whether one of the words stands in the name: `cos_lat` is a number, and no place. */
export const isAmbiguous = (name: string, words: readonly string[]): boolean =>
  wordsOf(name).some((word) => words.includes(word))

/** Whether the name ends in one of the kind's names: `home_phone` does, `phone_type` does not. */
export function speaksFor(name: string, { header }: Kind): boolean {
  const words = wordsOf(name)
  const shorter = [...words]
  while (shorter.length > 1 && TAILS.has(shorter.at(-1) as string)) shorter.pop()
  return [words, shorter].some((said) => {
    const spaced = ` ${said.join(' ')}`
    const glued = said.join('')
    return header.some((entry) => spaced.endsWith(` ${entry}`) || glued === entry.replaceAll(' ', ''))
  })
}
