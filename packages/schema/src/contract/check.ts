/** What a JSON Schema of the contract's shape can still get wrong: it would check nothing, or nothing could keep it. */
import type { Position } from '../error.ts'
import { isObject } from '../json.ts'
import { oneOf, printable } from '../text.ts'
import type { Path, Sheet } from '../yaml.ts'
import { MAPS } from './applicators.ts'
import { breakable, idleKeyword, type Patterns } from './binding.ts'
import { SPEAKS_OF, typesOf } from './families.ts'
import { checkOurs } from './ours.ts'
import { endless, referred, type Schema, walk } from './schemas.ts'

export interface PatternAt {
  readonly text: string
  readonly at: Position
}

/** Refuses the first such fault, and gives the patterns, which are compiled by others. */
export function checkSchema(schema: Schema, sheet: Sheet): readonly PatternAt[] {
  checkOurs(schema, sheet)
  const patterns: PatternAt[] = []
  walk(schema, (each, path) => {
    checkFamilies(each, path, sheet)
    checkOrders(each, path, sheet)
    checkCompanions(each, path, sheet)
    checkReference(each, path, sheet)
    checkNames(each, path, sheet)
    if (typeof each.pattern === 'string') patterns.push({ text: each.pattern, at: sheet.valueAt([...path, 'pattern']) })
    for (const text of Object.keys((each.patternProperties ?? {}) as object))
      patterns.push({ text, at: sheet.keyAt([...path, 'patternProperties', text]) })
  })
  checkLoops(schema, sheet)
  return patterns
}

/** The ways to keywords that nothing can break, of schemas that say nothing else: the innermost first. */
export function idleKeywords(schema: Schema, patterns: Patterns): readonly Path[] {
  const canBreak = breakable(schema, patterns)
  const found: Path[] = []
  walk(schema, (each, path, isRow) => {
    const keyword = idleKeyword(each, isRow, canBreak)
    if (keyword !== undefined) found.push([...path, keyword])
  })
  return found.reverse()
}

function checkLoops(schema: Schema, sheet: Sheet): void {
  const loop = endless(schema)
  walk(schema, (each, path) => {
    if (each !== loop) return
    const message = `\`$ref\` leads back to itself by ${printable(each.$ref as string)}: no value can be judged by it`
    sheet.refuse(sheet.keyAt([...path, '$ref']), message, 'Let it lead to a schema that says something.')
  })
}

function checkFamilies(schema: Schema, path: Path, sheet: Sheet): void {
  if (schema.type === undefined) return
  const types = [schema.type as string | readonly string[]].flat()
  for (const [family, keywords] of SPEAKS_OF) {
    if (typesOf(family).some((type) => types.includes(type))) continue
    const idle = keywords.find((keyword) => Object.hasOwn(schema, keyword))
    if (idle === undefined) continue
    const message = `\`${idle}\` says nothing about a value of type ${types.join(' or ')}`
    sheet.refuse(sheet.keyAt([...path, idle]), message, `Leave it out, or write \`type: ${family}\`.`)
  }
}

const orders: readonly (readonly [string, string, boolean])[] = [
  ['minimum', 'maximum', false],
  ['exclusiveMinimum', 'maximum', true],
  ['minimum', 'exclusiveMaximum', true],
  ['exclusiveMinimum', 'exclusiveMaximum', true],
  ['minLength', 'maxLength', false],
  ['minItems', 'maxItems', false],
  ['minContains', 'maxContains', false],
  ['minProperties', 'maxProperties', false],
]

function checkOrders(schema: Schema, path: Path, sheet: Sheet): void {
  for (const [low, high, strict] of orders) {
    const [least, most] = [schema[low], schema[high]]
    if (typeof least !== 'number' || typeof most !== 'number') continue
    if (least < most || (least === most && !strict)) continue
    const message = `no value can keep \`${low}: ${least}\` and \`${high}: ${most}\``
    sheet.refuse(sheet.keyAt([...path, high]), message, 'Mend one of the two.')
  }
}

/** Keywords that do nothing alone. */
const companions: readonly (readonly [string, readonly string[]])[] = [
  ['then', ['if']],
  ['else', ['if']],
  ['if', ['then', 'else']],
  ['minContains', ['contains']],
  ['maxContains', ['contains']],
  [
    'x-mostly',
    ['enum', 'const', 'minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum', 'multipleOf'].concat([
      'minLength',
      'maxLength',
      'pattern',
      'format',
      'type',
      'anyOf',
      'allOf',
      'oneOf',
      'not',
      'if',
      '$ref',
    ]),
  ],
]

function checkCompanions(schema: Schema, path: Path, sheet: Sheet): void {
  for (const [keyword, others] of companions) {
    if (!Object.hasOwn(schema, keyword) || others.some((other) => Object.hasOwn(schema, other))) continue
    sheet.refuse(
      sheet.keyAt([...path, keyword]),
      `\`${keyword}\` does nothing without ${oneOf(others)}`,
      'Add it, or leave this out.',
    )
  }
}

function checkReference(schema: Schema, path: Path, sheet: Sheet): void {
  if (typeof schema.$ref !== 'string') return
  const target = referred(sheet.value, schema.$ref)
  if (typeof target === 'boolean' || isObject(target)) return
  const message = `${printable(schema.$ref)} leads to no schema in this file`
  sheet.refuse(sheet.valueAt([...path, '$ref']), message, 'Write a place such as `#/$defs/name`.')
}

/** JavaScript keeps one name for itself, and a validator passes it over in silence. */
function checkNames(schema: Schema, path: Path, sheet: Sheet): void {
  for (const map of MAPS)
    if (Object.hasOwn((schema[map] ?? {}) as object, '__proto__'))
      sheet.refuse(
        sheet.keyAt([...path, map, '__proto__']),
        'nothing can be promised of `__proto__`',
        'Rename the column.',
      )
}
