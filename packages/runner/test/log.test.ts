import { describe, expect, test } from '@jest/globals'
import { harmless } from '@sea-trials/report/escape'
import fc from 'fast-check'
import { hostile, hostileStrings } from '../../report/test/hostile.ts'
import { runnerLog } from '../src/log.ts'
import { coreOver } from './core.ts'
import { commandOf, linesOf } from './runner-grammar.ts'

const recorded = (debug = false) => {
  const written: string[] = []
  const env = { RUNNER_DEBUG: debug ? '1' : '' }
  return { written, log: runnerLog(coreOver(env, (text) => void written.push(text))) }
}
const live = (text: string) =>
  linesOf(text)
    .map(commandOf)
    .filter((one) => one !== undefined)

describe('nothing that others wrote is obeyed', () => {
  test('the parsers of this test see commands where there are some', () => {
    expect(commandOf('  ::error file=a::b%0Ac')).toEqual({ name: 'error', properties: { file: 'a' }, message: 'b\nc' })
    expect(commandOf('text ##[set-output name=passed;]true')?.name).toBe('set-output')
  })

  test.each(hostileStrings.map((text) => [text.slice(0, 60), text]))('%j', (_, text) => {
    expect(live(harmless(text))).toEqual([])
  })

  test('info', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.constantFrom('', ' ', '\t', '\u00a0', '\u0085', '\u001b[31m', '#', ':'),
        (text, before) => {
          const { log, written } = recorded()
          log.info(before + text)
          log.info(`${text}${before}::stop-commands::x`.replace(/^(?=::)/, '\r'))
          expect(live(written.join(''))).toEqual([])
          expect(written.join('')).not.toMatch(/\r|[\u202a-\u202e]/)
        },
      ),
      { numRuns: 2000 },
    )
  })

  test('warnings, annotations, masks: one command each, the one that was meant', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { log, written } = recorded(true)
        log.warning(text)
        log.debug(text)
        log.annotate({ level: 'error', title: text, message: text, file: text, line: 3, column: 4 })
        const names = live(written.join('')).map(({ name }) => name)
        expect(names).toEqual(['warning', 'debug', 'error'])
        expect(written.every((one) => linesOf(one).length === 2 && !one.includes('##['))).toBe(true)
      }),
    )
  })
})

test('colours of a table are let through, other sequences are shown', () => {
  expect(harmless('\u001b[32m✔\u001b[0m passed')).toBe('\u001b[32m✔\u001b[0m passed')
  expect(harmless('\u001b[2Jx\u0007')).toBe('\\u{1b}[2Jx\\u{7}')
})

test('lines stay lines', () => expect(harmless('a\r\nb\rc\nd\u2028e')).toBe('a\nb\nc\nd\ne'))

test('debug is said only where somebody asked for it', () => {
  const quiet = recorded()
  quiet.log.debug('x')
  expect(quiet.written).toEqual([])
  const loud = recorded(true)
  loud.log.debug('x')
  expect(loud.written).toEqual(['::debug::x\n'])
})

test('a secret of several lines is masked line by line', () => {
  const { log, written } = recorded()
  log.mask('one\r\n\ntwo')
  expect(written).toEqual(['::add-mask::one\n', '::add-mask::two\n'])
})

test('what an annotation says is read back', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (message, title) => {
      fc.pre(!/##\[/.test(message + title) && title.trim() === title)
      const { log, written } = recorded()
      log.annotate({ level: 'notice', title, message, file: title, line: 3, column: 4 })
      expect(live(written.join(''))).toEqual([
        { name: 'notice', properties: { title, file: title, line: '3', col: '4' }, message },
      ])
    }),
  )
})
