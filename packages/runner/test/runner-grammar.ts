/** How GitHub's runner reads what a step says: ports of its two command parsers and of its file format. */

export interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** Lines as the runner's reader sees them. */
export const linesOf = (text: string): readonly string[] => text.split(/\r\n|\n|\r/)

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
const unescapeProperty = (text: string): string => unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','))

/** `::name key=value::message` after white space; `##[name key=value]message` anywhere. */
export function commandOf(line: string): Command | undefined {
  const trimmed = line.trimStart()
  if (trimmed.startsWith('::')) {
    const end = trimmed.indexOf('::', 2)
    if (end > 0) return command(trimmed.slice(2, end), trimmed.slice(end + 2), ',')
  }
  const old = line.indexOf('##[')
  const close = old === -1 ? -1 : line.indexOf(']', old)
  if (close > 0) return command(line.slice(old + 3, close), line.slice(close + 1), ';')
  return undefined
}

function command(head: string, message: string, separator: string): Command {
  const space = head.indexOf(' ')
  const name = space === -1 ? head : head.slice(0, space)
  const list = space === -1 ? [] : head.slice(space + 1).split(separator)
  const pairs = list.flatMap((pair) => {
    const at = pair.indexOf('=')
    return at > 0 ? [[pair.slice(0, at).trim(), unescapeProperty(pair.slice(at + 1))] as const] : []
  })
  return { name, properties: Object.fromEntries(pairs), message: unescapeData(message) }
}

/** `name=value` and `name<<DELIMITER`, as FileCommandManager reads GITHUB_OUTPUT; a later value replaces an earlier one. */
export function outputsIn(text: string): Readonly<Record<string, string>> {
  const values: Record<string, string> = {}
  const lines = text.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string
    if (line === '') continue
    const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')]
    if (heredoc >= 0 && (equals < 0 || heredoc < equals)) {
      const delimiter = line.slice(heredoc + 2)
      const end = lines.indexOf(delimiter, i + 1)
      if (delimiter === '' || end === -1) throw new Error(`no end of ${line}`)
      values[line.slice(0, heredoc)] = lines.slice(i + 1, end).join('\n')
      i = end
    } else if (equals >= 0) values[line.slice(0, equals)] = line.slice(equals + 1)
    else throw new Error(`the runner fails on ${line}`)
  }
  return values
}
