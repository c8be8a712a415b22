/** Domains of features: which values they may have. */
import { own } from '../../../json.ts'
import { printable } from '../../../text.ts'
import type { Draft } from '../draft.ts'
import type { Node } from '../node.ts'

export interface Domain {
  readonly type?: 'string' | 'integer' | 'number'
  readonly enum?: readonly unknown[]
  readonly minimum?: number
  readonly maximum?: number
  readonly format?: string
  readonly pattern?: string
  /** Where it is said. */
  readonly from: Node
}

const TYPES = { INT: 'integer', FLOAT: 'number', BYTES: 'string' } as const

/** The domain of a feature, with the type of its values; what cannot be judged is lost. */
export function domainOf(draft: Draft, feature: Node, schema: Node): Domain {
  const told = feature.get('type')
  const named = told?.text() ?? 'TYPE_UNKNOWN'
  const type = own(TYPES, named)
  if (type === undefined && named === 'STRUCT')
    draft.lose('rule', told ?? feature, 'a structure', 'its fields are not judged')
  else if (type === undefined && named !== 'TYPE_UNKNOWN')
    told?.refuse('no type of feature', 'They are BYTES, INT, FLOAT, STRUCT.')
  const base = { ...(type === undefined ? {} : { type }), from: told ?? feature }
  const [kind, node] = found(feature, schema)
  if (node === undefined) return base
  const from = { ...base, from: node }
  switch (kind) {
    case 'int_domain':
      return type === 'string' ? { ...from, ...digits(draft, node) } : { ...from, ...limits(node) }
    case 'float_domain':
      return type === 'string' ? lost(draft, node, from, 'numbers in text') : { ...from, ...limits(node) }
    case 'string_domain':
      return strings(draft, node, from)
    case 'bool_domain':
      return {
        ...from,
        enum:
          type === 'string'
            ? [node.get('true_value')?.text() ?? 'true', node.get('false_value')?.text() ?? 'false']
            : [0, 1],
      }
    case 'time_domain':
      return node.get('string_format')?.text() === '%Y-%m-%d' && type === 'string'
        ? { ...from, format: 'date' }
        : lost(draft, node, from, 'a format of time')
    default:
      return lost(draft, node, from, printable(kind))
  }
}

/** Its own, or the one of the schema that it names. */
function found(feature: Node, schema: Node): readonly [string, Node | undefined] {
  const own = feature.keys().find((key) => key.endsWith('_domain'))
  if (own !== undefined) return [own, feature.get(own)]
  const named = feature.get('domain')
  if (named === undefined) return ['', undefined]
  for (const kind of ['string_domain', 'int_domain', 'float_domain']) {
    const domain = schema
      .get(kind)
      ?.list()
      .find((each) => each.get('name')?.text() === named.text())
    if (domain !== undefined) return [kind, domain]
  }
  return named.refuse(`there is no domain ${printable(named.text())}`, 'Name a domain of this schema.')
}

function lost(draft: Draft, node: Node, domain: Domain, what: string): Domain {
  draft.lose('rule', node, what, 'it is not judged here')
  return domain
}

const limits = (node: Node) => ({
  ...(node.get('min') === undefined ? {} : { minimum: node.need('min').number() }),
  ...(node.get('max') === undefined ? {} : { maximum: node.need('max').number() }),
})

/** Text that must be a whole number. */
function digits(draft: Draft, node: Node): Partial<Domain> {
  if (node.get('min') !== undefined || node.get('max') !== undefined)
    draft.lose('rule', node, 'limits of numbers in text', 'text has no limits')
  return { pattern: '^[+-]?[0-9]+$' }
}

function strings(draft: Draft, node: Node, domain: Domain): Domain {
  const values = [...new Set(node.get('value')?.texts() ?? [])]
  // An empty domain names no value, and TFDV takes it for one that is not known yet.
  if (values.length === 0) return lost(draft, node, domain, 'a domain without values')
  return domain.type === undefined || domain.type === 'string'
    ? { ...domain, enum: values }
    : lost(draft, node, domain, 'texts of numbers')
}
