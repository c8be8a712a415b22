import { describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { hostile, hostileStrings } from '../../report/test/hostile.ts'
import { commandLine, harmless, runnerLog } from '../src/log.ts'
import { commandOf, linesOf } from './runner-grammar.ts'

const recorded = (debug = false) => {
  const written: string[] = []
  return { written, log: runnerLog({ write: (text) => void written.push(text), debug }) }
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

  test('warnings, annotations, groups, masks: one command each, the one that was meant', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const { log, written } = recorded(true)
        log.warning(text)
        log.debug(text)
        log.annotate({ level: 'error', title: text, message: text, file: text, line: 3, column: 4 })
        await log.group(text, async () => {})
        const names = live(written.join('')).map(({ name }) => name)
        expect(names).toEqual(['warning', 'debug', 'error', 'group', 'endgroup'])
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

test('a group ends also when its work fails', async () => {
  const { log, written } = recorded()
  await expect(log.group('g', () => Promise.reject(new Error('x')))).rejects.toThrow('x')
  expect(written).toEqual(['::group::g\n', '::endgroup::\n'])
})

test('commands are those of @actions/core', async () => {
  const core = await import('@actions/core')
  const written: string[] = []
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  try {
    const messages = ['plain', 'a%b:c,d\r\ne', '::error::x', '50% of 100%25', 'ünïcode']
    for (const text of messages) core.error(text, { title: text, file: text, startLine: 3, startColumn: 4 })
    const { log, written: ours } = recorded()
    for (const text of messages)
      log.annotate({ level: 'error', title: text, message: text, file: text, line: 3, column: 4 })
    expect(ours.map((line) => commandOf(line.trimEnd()))).toEqual(written.map((line) => commandOf(line.trimEnd())))
  } finally {
    spy.mockRestore()
  }
})

test('what a command says is read back', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (message, title) => {
      fc.pre(!/##\[/.test(message + title) && title.trim() === title)
      expect(commandOf(commandLine('notice', { title }, message))).toEqual({
        name: 'notice',
        properties: { title },
        message,
      })
    }),
  )
})
