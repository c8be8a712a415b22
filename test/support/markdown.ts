/** What a test needs of our own Markdown: fenced blocks, headings as GitHub's anchors, links. */

export interface Block {
  readonly file: string
  /** Of the fence, from 1. */
  readonly line: number
  /** What stands after the opening fence; '' where nothing does. */
  readonly language: string
  readonly text: string
  /** The last line before the fence that is not empty. */
  readonly before: string
}

/** Blocks between ``` fences, also indented ones. */
export function blocksOf(file: string, markdown: string): Block[] {
  const blocks: Block[] = []
  let open: { line: number; indent: string; language: string; lines: string[]; before: string } | undefined
  let before = ''
  for (const [i, line] of markdown.split('\n').entries()) {
    const [, indent = '', language = ''] = /^(\s*)```(.*)$/.exec(line) ?? []
    const fence = line.trimStart().startsWith('```')
    if (open !== undefined && fence) {
      const { lines, indent: own, ...block } = open
      const text = lines.map((inner) => (inner.startsWith(own) ? inner.slice(own.length) : inner)).join('\n')
      blocks.push({ file, text, line: block.line, language: block.language, before: block.before })
      open = undefined
    } else if (open !== undefined) open.lines.push(line)
    else if (fence) open = { line: i + 1, indent, language: language.trim(), lines: [], before }
    if (line.trim() !== '') before = line.trim()
  }
  if (open !== undefined) throw new Error(`${file}:${open.line}: the block has no end`)
  return blocks
}

/** The page without its blocks and code spans: what is left are sentences, headings, tables, links. */
const prose = (markdown: string): string =>
  markdown
    .replace(/^\s*```.*\n(?:.*\n)*?\s*```\s*$/gm, '')
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, '.'))

/** Anchors of the headings, as GitHub makes them: lower case, no punctuation, hyphens for spaces. */
export function headingsOf(markdown: string): string[] {
  const seen = new Map<string, number>()
  return [...markdown.replace(/^\s*```.*\n(?:.*\n)*?\s*```\s*$/gm, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)].map(
    ([, title = '']) => {
      const slug = title
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-')
      const times = seen.get(slug) ?? 0
      seen.set(slug, times + 1)
      return times === 0 ? slug : `${slug}-${times}`
    },
  )
}

/** Targets of links and images. */
export const linksOf = (markdown: string): string[] =>
  [...prose(markdown).matchAll(/\]\(([^()\s]+)\)/g)].map(([, target = '']) => target)
