/** Values of which families a schema may refuse, and of which it may keep one: of both rather too many than too few. */
import { isObject } from '../json.ts'
import { FAMILIES, type Family, familyOf, typesOf } from './families.ts'
import type { Schema } from './schemas.ts'

/** Whether anything breaks a keyword of a schema. */
export type Breaks = (keyword: string, schema: Schema) => boolean

export type Families = ReadonlySet<Family>

const ALL: Families = new Set(FAMILIES)
const NONE: Families = new Set()

/** A row is an object, and nothing else. */
export const familiesOf = (isRow: boolean): readonly Family[] => (isRow ? ['object'] : FAMILIES)

const those = (holds: (family: Family) => boolean): Families => new Set(FAMILIES.filter(holds))

export const refusedOf = (schema: unknown, breaks: Breaks): Families => splitOf(schema, breaks).refused

export const refusedBy = (keyword: string, schema: Schema, breaks: Breaks): Families =>
  splitBy(keyword, schema, breaks).refused

interface Split {
  readonly kept: Families
  readonly refused: Families
}

function splitOf(schema: unknown, breaks: Breaks): Split {
  if (typeof schema === 'boolean') return schema ? { kept: ALL, refused: NONE } : { kept: NONE, refused: ALL }
  return together(
    Object.keys(schema as Schema)
      // What is made of other schemas is as breakable as they are; to ask for each again would double with every level.
      .filter((keyword) => COMBINED.has(keyword) || breaks(keyword, schema as Schema))
      .map((keyword) => splitBy(keyword, schema as Schema, breaks)),
  )
}

const COMBINED = new Set(['allOf', 'anyOf', 'oneOf', 'not', 'if'])

const together = (all: readonly Split[]): Split => ({
  kept: those((family) => all.every(({ kept }) => kept.has(family))),
  refused: those((family) => all.some(({ refused }) => refused.has(family))),
})

function splitBy(keyword: string, schema: Schema, breaks: Breaks): Split {
  const family = familyOf(keyword)
  if (family !== undefined) return { kept: ALL, refused: new Set([family]) }
  const value = schema[keyword]
  const all = (): readonly Split[] => (value as readonly unknown[]).map((each) => splitOf(each, breaks))
  switch (keyword) {
    case 'type': {
      const types = [value].flat()
      return {
        kept: those((each) => typesOf(each).some((type) => types.includes(type))),
        refused: those((each) => !types.includes(typesOf(each)[0])),
      }
    }
    case 'enum':
      return { kept: new Set((value as readonly unknown[]).map(familyOfValue)), refused: ALL }
    case 'const':
      return { kept: new Set([familyOfValue(value)]), refused: ALL }
    case 'allOf':
      return together(all())
    case 'anyOf':
      return negated(together(all().map(negated)))
    case 'oneOf': {
      const inner = all()
      const any = negated(together(inner.map(negated)))
      const isTwice = (each: Family): boolean => inner.filter(({ kept }) => kept.has(each)).length > 1
      return { kept: any.kept, refused: those((each) => any.refused.has(each) || isTwice(each)) }
    }
    case 'not':
      return negated(splitOf(value, breaks))
    case 'if': {
      const condition = splitOf(value, breaks)
      const [met, unmet] = [schema.then ?? true, schema.else ?? true].map((each) => splitOf(each, breaks)) as [
        Split,
        Split,
      ]
      const either = (of: keyof Split): Families =>
        those(
          (each) =>
            (condition.kept.has(each) && met[of].has(each)) || (condition.refused.has(each) && unmet[of].has(each)),
        )
      return { kept: either('kept'), refused: either('refused') }
    }
    default:
      return { kept: ALL, refused: ALL }
  }
}

const negated = ({ kept, refused }: Split): Split => ({ kept: refused, refused: kept })

function familyOfValue(value: unknown): Family {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return isObject(value) ? 'object' : (typeof value as 'number' | 'string' | 'boolean')
}
