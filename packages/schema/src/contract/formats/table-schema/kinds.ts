/** Types of Table Schema: how their cells are judged here, and how their constraints are read. */
import { own } from '../../../json.ts'
import { printable, scaledNumber } from '../../../text.ts'
import type { Draft } from '../draft.ts'
import type { Node } from '../node.ts'

export interface Kind {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean'
  readonly format?: string
  readonly pattern?: string
  /** A value of `enum`; undefined where it is none of the type. */
  readonly value: (node: Node) => string | number | boolean | undefined
  /** A limit; absent where values have no order here. */
  readonly number?: (node: Node) => number | undefined
}

interface Entry {
  readonly kind: Kind
  /** Formats that say the same as the default, and formats that another format of ours says. */
  readonly formats?: Readonly<Record<string, string | undefined>>
  /** Options that change how a cell is read, and the values that are ours. */
  readonly options?: Readonly<Record<string, readonly unknown[]>>
  /** Why the values cannot be judged. */
  readonly lost?: string
}

const text = ({ value }: Node): string | undefined => (typeof value === 'string' ? value : undefined)
const numeric = ({ value }: Node): number | undefined =>
  typeof value === 'number' ? value : typeof value === 'string' ? scaledNumber(value) : undefined

const TRUE = ['true', 'True', 'TRUE', '1', true]
const FALSE = ['false', 'False', 'FALSE', '0', false]
const truth = ({ value }: Node): boolean | undefined =>
  TRUE.includes(value as string) ? true : FALSE.includes(value as string) ? false : undefined

const TEXT: Kind = { type: 'string', value: text }
const ANY: Kind = {
  value: ({ value }) => (['string', 'number', 'boolean'].includes(typeof value) ? (value as string) : undefined),
}
const NUMBER: Kind = { type: 'number', value: numeric, number: numeric }

export const KINDS: Readonly<Record<string, Entry>> = {
  any: { kind: ANY },
  string: { kind: TEXT, formats: { email: 'email', uri: 'uri', uuid: 'uuid', binary: 'byte' } },
  integer: { kind: { ...NUMBER, type: 'integer' }, options: { bareNumber: [true], groupChar: [] } },
  number: { kind: NUMBER, options: { decimalChar: ['.'], groupChar: [], bareNumber: [true] } },
  boolean: { kind: { type: 'boolean', value: truth }, options: { trueValues: TRUE, falseValues: FALSE } },
  date: { kind: { ...TEXT, format: 'date' }, formats: { '%Y-%m-%d': 'date' } },
  datetime: {
    kind: { ...TEXT, format: 'iso-date-time' },
    formats: {
      '%Y-%m-%dT%H:%M:%SZ': 'iso-date-time',
      '%Y-%m-%dT%H:%M:%S': 'iso-date-time',
      '%Y-%m-%d %H:%M:%S': 'iso-date-time',
    },
  },
  time: { kind: { ...TEXT, format: 'iso-time' }, formats: { '%H:%M:%S': 'iso-time' } },
  year: { kind: { ...NUMBER, type: 'integer' }, lost: 'that a year is written with four digits' },
  yearmonth: { kind: { ...TEXT, pattern: '^-?[0-9]{4,}-(0[1-9]|1[0-2])(Z|[+-][0-9]{2}:[0-9]{2})?$' } },
  duration: { kind: { ...TEXT, format: 'duration' } },
  object: { kind: ANY, lost: 'that a cell holds an object' },
  array: { kind: ANY, lost: 'that a cell holds a list' },
  list: { kind: ANY, lost: 'that a cell holds a list' },
  geopoint: { kind: ANY, lost: 'that a cell holds a point' },
  geojson: { kind: ANY, lost: 'that a cell holds GeoJSON' },
}

/** How a field is judged; what of its type, format and options cannot be, is lost. */
export function kindOf(draft: Draft, field: Node): Kind {
  const type = field.get('type')
  const name = type?.text() ?? 'any'
  const entry = own(KINDS, name)
  if (entry === undefined)
    return type?.refuse('no type of Table Schema', `They are ${Object.keys(KINDS).join(', ')}.`) ?? ANY
  if (entry.lost !== undefined) draft.lose('rule', type ?? field, entry.lost, 'cells of a CSV are not read so')
  for (const [option, ours] of Object.entries(entry.options ?? {})) {
    const said = field.get(option)
    if (said === undefined || [said.value].flat().every((value) => ours.includes(value))) continue
    // Read as another number than ours would be, no limit could be trusted.
    draft.lose('rule', said, `\`${option}\`, and the type ${name} with its constraints`, 'cells are not read so')
    return ANY
  }
  return formatted(draft, field.get('format'), entry)
}

function formatted(draft: Draft, format: Node | undefined, { kind, formats = {} }: Entry): Kind {
  const named = format?.text()
  if (format === undefined || named === undefined || named === 'default') return kind
  const ours = own(formats, named)
  if (ours !== undefined) return { ...kind, format: ours }
  draft.lose('rule', format, `the format ${printable(named)}`, 'it is none that is judged here')
  const { format: _, ...rest } = kind
  return rest
}
