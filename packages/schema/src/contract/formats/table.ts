/** Files about several tables: a contract is about one. */
import { printable } from '../../text.ts'
import type { Node } from './node.ts'

/** The one of a list of named tables that was asked for; alone, it needs no asking. Throws `bad-contract`. */
export function chosen(list: Node, table: string | undefined): Node {
  const tables = list.list()
  const names = tables.map((each) => each.get('name')?.text() ?? '')
  const shown = names
    .slice(0, 10)
    .map((name) => printable(name))
    .join(', ')
  const [only] = tables
  if (table === undefined) {
    if (only !== undefined && tables.length === 1) return only
    return list.refuse(
      tables.length === 0 ? 'the file describes no table' : `the file describes ${tables.length} tables: ${shown}`,
      'A contract is about one table: name it behind the file, as in `contract: file.yaml#orders`.',
    )
  }
  const found = tables[names.indexOf(table)]
  if (found !== undefined) return found
  return list.refuse(`there is no table ${printable(table)} in the file`, `Tables are ${shown}.`)
}
