/**
 * CODEOWNERS as GitHub reads it: the last line that matches a path names its owners. Patterns are those of gitignore without
 * `!`, `[ ]` and `\#`, which GitHub does not take; a line with one of them is passed over, as there.
 */

/** Where GitHub looks, in its order; the first that is there is the one. */
export const CODEOWNERS_PLACES: readonly string[] = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

export interface OwnerRule {
  readonly pattern: string
  /** `@login`, `@org/team` or an address; empty where a line takes the owners away. */
  readonly owners: readonly string[]
  readonly line: number
}

/** GitHub loads no larger file. */
export const LARGEST = 3 * 1024 * 1024

export function parseCodeowners(bytes: Uint8Array): readonly OwnerRule[] {
  if (bytes.length > LARGEST) return []
  return new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .flatMap((written, i) => {
      // A space in a path is escaped.
      const [pattern, ...owners] = written.replace(/(^|\s)#.*$/, '').match(/(?:\\.|\S)+/g) ?? []
      if (pattern === undefined || /^!|[[\]]|^\\#/.test(pattern) || !owners.every(isOwner)) return []
      return [{ pattern: pattern.replaceAll('\\ ', ' '), owners, line: i + 1 }]
    })
}

const isOwner = (text: string): boolean => /^@[\w.-]+(\/[\w.-]+)?$|^[^@\s]+@[^@\s]+$/.test(text)

/** The line that counts for a path of the repository, with `/`; undefined where none matches. */
export const ruleOf = (path: string, rules: readonly OwnerRule[]): OwnerRule | undefined =>
  rules.findLast(({ pattern }) => expressionOf(pattern).test(path))

/** Who owns a path: nobody where no line matches, or the last that does names none. */
export const ownersOf = (path: string, rules: readonly OwnerRule[]): readonly string[] =>
  ruleOf(path, rules)?.owners ?? []

function expressionOf(pattern: string): RegExp {
  const folder = pattern.endsWith('/')
  const text = pattern.replace(/^\//, '').replace(/\/$/, '')
  const isAnchored = pattern.startsWith('/') || text.includes('/')
  const body = text
    .split(/(\/\*\*\/|\*\*\/|\/\*\*|\*\*|\*|\?)/)
    .map((part) => WILD[part] ?? part.replace(/[.+^${}()|\\]/g, '\\$&'))
    .join('')
  // What is named may be a folder with all that lies in it; `docs/*` and `/*` are the files of the folder alone.
  const below = folder ? '/.*' : isAnchored && /(^|\/)\*$/.test(text) ? '' : '(?:/.*)?'
  return new RegExp(`^${isAnchored ? '' : '(?:.*/)?'}${body}${below}$`, 's')
}

const WILD: Readonly<Record<string, string>> = {
  '/**/': '/(?:.*/)?',
  '**/': '(?:.*/)?',
  '/**': '/.*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
}
