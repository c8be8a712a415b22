/** Service levels of ODCS: how old the newest row may be is a line; the rest is no promise about data. */
import { own } from '../../../json.ts'
import { printName } from '../../../requirement/print.ts'
import { printable } from '../../../text.ts'
import type { Draft } from '../draft.ts'
import type { Node } from '../node.ts'
import { nameOf, nameOfTable, placeOf, type Tables } from './references.ts'

/** `latency` is the standard's word, "preferred to freshness". */
const FRESHNESS = new Set(['latency', 'ly', 'freshness', 'fr'])

/** Of these data would be judged, elsewhere; the others are promises of people. */
const OF_DATA = new Set([...FRESHNESS, 'retention', 're', 'frequency', 'fy', 'timeofavailability', 'errorrate', 'er'])

/** Words for units in use, as the requirement language writes them; months and years are of no fixed length. */
const UNITS: Readonly<Record<string, readonly [number, string]>> = {
  ...of(['s', 'sec', 'second', 'seconds'], 1, 's'),
  ...of(['m', 'min', 'minute', 'minutes'], 1, 'm'),
  ...of(['h', 'hr', 'hour', 'hours'], 1, 'h'),
  ...of(['d', 'day', 'days'], 1, 'd'),
  ...of(['w', 'wk', 'week', 'weeks'], 7, 'd'),
}

function of(
  words: readonly string[],
  times: number,
  unit: string,
): Readonly<Record<string, readonly [number, string]>> {
  return Object.fromEntries(words.map((word) => [word, [times, unit] as const]))
}

export function readService(draft: Draft, node: Node, tables: Tables): void {
  const property = node.need('property').text()
  const name = property.toLowerCase()
  const shown = `the service level ${printable(property)}`
  if (!FRESHNESS.has(name)) {
    draft.lose(OF_DATA.has(name) ? 'rule' : 'remark', node, shown, 'it is not read off the rows of a table')
    return
  }
  const place = placeOf(node.get('element')?.text() ?? '')
  if (place !== undefined && place.table !== '' && place.table !== nameOfTable(tables.own)) return
  const amount = node.need('value').value
  const unit = node.get('unit')?.text().toLowerCase() ?? ''
  const known = own(UNITS, unit)
  const why =
    place === undefined
      ? 'it names no one column as `table.column`'
      : known === undefined
        ? `the unit ${printable(unit)} is no length of time that is known here`
        : typeof amount !== 'number' || amount < 0
          ? 'its value is no number from 0'
          : undefined
  if (why !== undefined || place === undefined || known === undefined) {
    draft.lose('rule', node, shown, String(why))
    return
  }
  const [times, word] = known
  const column = nameOf(place, tables)
  // Said to be text, a CSV's dates would be read as text, which has no age.
  draft.untype(column, node)
  draft.written(`freshness(${printName(column)}) <= ${Number(amount) * times}${word}`, node)
}
