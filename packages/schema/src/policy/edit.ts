/** Lines of a policy rewritten in place: nothing else of the file changes, neither comments nor white space. */
import { isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml'

export interface LineEdit {
  readonly gate: string
  /** Position in the gate's `require`. */
  readonly index: number
  /** The requirement without its burden, on one line. */
  readonly text: string
  /** Stands above the line, after `# `; on one line. One that begins with the same word and stands there already is replaced. */
  readonly remark: string
}

/** Undefined where a line is written in a way that cannot be rewritten in place: a block scalar, an alias, several lines. */
export function withLines(source: string, edits: readonly LineEdit[]): string | undefined {
  const document = parseDocument(source)
  const changes: { readonly from: number; readonly to: number; readonly text: string; readonly remark: string }[] = []
  for (const { gate, index, text, remark } of edits) {
    const list = document.getIn(['gates', gate, 'require'], true)
    const scalar = isSeq(list) ? scalarOf(list.items[index] as Node) : undefined
    const written = scalar === undefined ? undefined : rewritten(scalar, text)
    if (scalar?.range === undefined || scalar.range === null || written === undefined) return undefined
    const [from, to] = scalar.range
    if (source.slice(from, to).includes('\n')) return undefined
    changes.push({ from, to, text: written, remark })
  }
  // From the end, so that what is still to be changed keeps its place.
  return changes
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: line, remark }) => {
      return withRemark(text.slice(0, from) + line + text.slice(to), from, remark)
    }, source)
}

/** `- recall >= 0.5`, or `- guard: recall >= 0.5`, which is a mapping. */
function scalarOf(item: Node): Scalar | undefined {
  if (isScalar(item)) return item
  const value = isMap(item) && item.items.length === 1 ? item.items[0]?.value : undefined
  return isScalar(value) ? value : undefined
}

function rewritten({ type, value }: Scalar, text: string): string | undefined {
  const burden = /^(?:guard|warn):\s*/.exec(String(value))?.[0] ?? ''
  const line = burden + text
  if (type === 'PLAIN') return line
  if (type === 'QUOTE_SINGLE') return `'${line.replaceAll("'", "''")}'`
  return type === 'QUOTE_DOUBLE' ? JSON.stringify(line) : undefined
}

/** A comment of its own above the line, as far in as the line. In a list between brackets there is no room for one. */
function withRemark(source: string, at: number, remark: string): string {
  const start = source.lastIndexOf('\n', at - 1) + 1
  const indent = /^(\s*)- /.exec(source.slice(start))?.[1]
  if (indent === undefined) return source
  const comment = `${indent}# ${remark}${source[source.indexOf('\n') - 1] === '\r' ? '\r' : ''}\n`
  const before = source.lastIndexOf('\n', start - 2) + 1
  const isOurs = source
    .slice(before, start)
    .trimStart()
    .startsWith(`# ${remark.split(' ')[0]} `)
  return source.slice(0, isOurs ? before : start) + comment + source.slice(start)
}
