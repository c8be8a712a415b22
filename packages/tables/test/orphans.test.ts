import { expect, test } from '@jest/globals'
import { engineOf, write } from './support.ts'

test('rows whose reference finds nothing: a missing value refers to nothing, and is found by nothing', async () => {
  const engine = await engineOf()
  const orders = await engine.open({
    name: 'orders',
    files: [write('csv', 'a,b,n\n1,x,0\n1.0,,1\n2,y,2\n,y,3\n3,x,4\n')],
  })
  const keys = await engine.open({ name: 'keys', files: [write('csv', 'k,l\n1,x\n2,\n,y\n')] })
  const one = { columns: ['a'], other: keys, otherColumns: ['k'] }
  const both = { columns: ['a', 'b'], other: keys, otherColumns: ['k', 'l'] }
  const some = { kind: 'compare', column: 'n', operator: '<', value: 4 } as const
  expect(await engine.orphans(orders, one)).toBe(1)
  expect(await engine.orphans(orders, one, some)).toBe(0)
  expect(await engine.orphans(orders, both)).toBe(2)
  const found = await engine.locateOrphans(orders, both, ['n'], 9)
  expect(found.map(({ row, values }) => [row, values.n])).toEqual([
    [3, 2],
    [5, 4],
  ])
})
