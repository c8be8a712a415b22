import { describe, expect, test } from '@jest/globals'
import { firstLineOf, internal, messageOf, placed, SeaTrialsError, showError } from '../src/error.ts'

const at = { file: 'sea-trials.yml', line: 3 }

describe('what was thrown', () => {
  test.each([
    ['an error', new Error('no'), 'no'],
    ['an error of another realm', { message: 'no', stack: '' }, 'no'],
    ['a text', 'no', 'no'],
    ['nothing', undefined, 'undefined'],
    ['null', null, 'null'],
    ['an object whose message is no text', { message: 1 }, '[object Object]'],
  ])('%s has a message', (_, thrown, message) => expect(messageOf(thrown)).toBe(message))

  test('of several lines the first is asked for', () => {
    expect(firstLineOf(new Error('fatal: no\nhint: yes'))).toBe('fatal: no')
    expect(firstLineOf('')).toBe('')
  })

  test('what no user can mend is called a bug', () => {
    expect(internal(new TypeError('x is undefined'))).toBe('internal error: x is undefined')
    expect(showError(new TypeError('x is undefined'))).toMatch(
      /^internal error: x is undefined\nThis is a bug in Sea Trials/,
    )
  })
})

describe('a place', () => {
  const bare = new SeaTrialsError('bad-requirement', 'no', 'Do.')

  test('is given to an error that knows none, which stays the cause', () => {
    const found = placed(bare, at) as SeaTrialsError
    expect(found).toMatchObject({ code: 'bad-requirement', message: 'no', fix: 'Do.', at, cause: bare })
    expect(showError(found)).toBe('sea-trials.yml:3: no\nDo.')
  })

  test('is not taken from one that knows its own', () =>
    expect(placed(placed(bare, at), { file: 'b' })).toMatchObject({ at }))

  test('is nothing to a bug', () => {
    const bug = new TypeError('x')
    expect(placed(bug, at)).toBe(bug)
  })
})
