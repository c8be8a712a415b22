import { expect, test } from '@jest/globals'
import type { Policy } from '@sea-trials/schema/policy/policy'
import { columnOfFeature, featuresOf } from '../src/data/features.ts'

const column = (name: string, written?: string) => ({
  name,
  type: 'string',
  engineType: 'VARCHAR',
  ...(written && { written }),
})
const table = { name: 'd', files: [], columns: [column('sex', 'gender'), column('y'), column('age')] } as never

test('a model finds a renamed column by the name of its training, whichever of the two that is', () => {
  expect(columnOfFeature(table, 'gender')).toBe('sex')
  expect(columnOfFeature(table, 'sex')).toBe('sex')
  expect(columnOfFeature(table, 'other')).toBe('other')
})

test('a server is sent the names that the files write, and not the label', () => {
  const policy = { columns: { label: 'y', groups: [] } } as unknown as Policy
  expect(featuresOf(policy, table).map(({ name }) => name)).toEqual(['gender', 'age'])
})
