import { describe, expect, test } from '@jest/globals'
import { digestBytes } from '@sea-trials/registry/digest'
import { planVersion, sortVersions } from '@sea-trials/registry/next-version'
import { checkVersion, parseVersion } from '@sea-trials/registry/versions'
import fc from 'fast-check'

const version = (text: string, bytes = text) => ({ version: text, digest: digestBytes(bytes) })
const fresh = digestBytes('new bytes')

describe('the next version', () => {
  test.each([
    [[], '1.0.0'],
    [['1.0.0'], '1.1.0'],
    [['1.0.0', '1.10.0', '1.9.3'], '1.11.0'],
    [['2.0.0', '1.5.0'], '2.1.0'],
    [['0.3.1'], '0.4.0'],
    [['1.0.0-rc.1'], '1.0.0'],
    [['1.0.0', '2.0.0-beta'], '1.1.0'],
  ])('after %j is %s', (there, next) => {
    const versions = there.map((one) => version(one))
    expect(planVersion(versions, fresh)).toEqual({ kind: 'new', version: next })
  })

  test('leaves out what others have begun', () => {
    expect(planVersion([version('1.0.0')], fresh, undefined, ['1.1.0', '1.2.0'])).toEqual({
      kind: 'new',
      version: '1.3.0',
    })
  })

  test('is none for bytes that have one: the highest of theirs', () => {
    const versions = [version('1.0.0', 'a'), version('1.1.0', 'b'), version('2.0.0', 'a')]
    expect(planVersion(versions, digestBytes('a'))).toEqual({ kind: 'present', version: '2.0.0' })
  })

  test('is the one asked for, if it is free or holds these bytes', () => {
    const versions = [version('1.0.0', 'a')]
    expect(planVersion(versions, fresh, 'v3.1.4')).toEqual({ kind: 'new', version: '3.1.4' })
    expect(planVersion(versions, digestBytes('a'), '2.0.0')).toEqual({ kind: 'new', version: '2.0.0' })
    expect(planVersion(versions, digestBytes('a'), '1.0.0')).toEqual({ kind: 'present', version: '1.0.0' })
    expect(planVersion(versions, fresh, '1.0.0')).toEqual({ kind: 'taken', version: '1.0.0', digest: digestBytes('a') })
  })

  test('is never one that is there', () => {
    const versions = fc.uniqueArray(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)).map((parts) => parts.join('.')))
    fc.assert(
      fc.property(versions, (there) => {
        const plan = planVersion(
          there.map((one) => version(one)),
          fresh,
        )
        expect(there).not.toContain(plan.version)
        expect(sortVersions([...there, plan.version].map((one) => version(one))).at(-1)?.version).toBe(plan.version)
      }),
    )
  })
})

test.each(['1', '1.0', '1.0.0.0', '01.0.0', '1.0.0+build', '1.0.0-', 'vv1.0.0', ' 1.0.0', '1.0.0\n', 'latest', ''])(
  '%j is no version',
  (text) => {
    expect(parseVersion(text)).toBeUndefined()
    expect(() => checkVersion(text)).toThrow('is no version')
  },
)
