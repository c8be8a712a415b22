import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { code, codeBlock, html, linkTarget, markdown, markdownProse, prose, shorten, visible } from '../src/escape.ts'
import { hostile } from './hostile.ts'

/** GitHub's Markdown, HTML let through as GitHub lets it. */
const render = (text: string): string =>
  micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })

const decode = (text: string): string =>
  text
    .replaceAll('\u200b', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** What a reader sees: white space collapses. */
const seen = (text: string): string => visible(text).replace(/ +/g, ' ').trim()
const cellOf = (rendered: string): string => /<td>(.*?)<\/td>/s.exec(rendered)?.[1] ?? ''

describe('markdown', () => {
  test('in a table cell: one cell, no element, the same text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const rendered = render(`| a | b |\n|---|---|\n| ${markdown(text)} | end |`)
        const cells = rendered.match(/<td>.*?<\/td>/gs) ?? []
        expect(cells).toHaveLength(2)
        expect(cells[1]).toBe('<td>end</td>')
        const cell = cellOf(rendered)
        expect(cell).not.toMatch(/[<>]/)
        expect(decode(cell).replace(/ +/g, ' ').trim()).toBe(seen(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('in a line: one paragraph, no element, the same text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const rendered = render(`- x ${markdown(text)}`)
        expect(rendered.match(/<[^>]*>/g)).toEqual(['<ul>', '<li>', '</li>', '</ul>'])
      }),
      { numRuns: 1000 },
    )
  })

  test('at the start of an item: no block of its own', () => {
    for (const text of [
      '# heading',
      '- item',
      '+ item',
      '* item',
      '1. item',
      '2) item',
      '> quote',
      '---',
      '===',
      '```',
    ])
      expect(render(`- ${markdown(text)}`)).not.toMatch(/<(h\d|hr|blockquote|pre|ol|ul>\s*<li>\s*<ul)/)
  })

  test('GitHub finds no mention, no issue and no link afterwards', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = decode(cellOf(render(`| a |\n|---|\n| ${markdown(text)} |`)).replaceAll('\u200b', '\u0001'))
        expect(shown).not.toMatch(/@[\w-]/)
        expect(shown).not.toMatch(/#\d/)
        expect(shown).not.toMatch(/\bGH-\d/i)
        expect(shown).not.toMatch(/:\/\/|\bwww\./)
      }),
    )
  })

  test('cannot forge a marker', () => {
    fc.assert(fc.property(hostile, (text) => expect(markdown(text) + code(text)).not.toContain('<!')))
  })
})

describe('code', () => {
  test('in a table cell: one code element with the same text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const rendered = render(`| a | b |\n|---|---|\n| ${code(text)} | end |`)
        expect(rendered.match(/<td>/g)).toHaveLength(2)
        const inside = /^<code>([^<>]*)<\/code>$/.exec(cellOf(rendered))?.[1]
        expect(inside).toBeDefined()
        expect(
          decode(inside as string)
            .replace(/ +/g, ' ')
            .trim(),
        ).toBe(seen(text))
      }),
      { numRuns: 2000 },
    )
  })

  test('is a plain span where it can be', () => expect(code('log_loss <= 0.3')).toBe('`log_loss <= 0.3`'))
})

describe('a sentence', () => {
  test('what is in backticks is code, in HTML and in Markdown', () => {
    expect(prose('pass `delimiter`, or a < b: 12 000 rows')).toBe(
      'pass <code>delimiter</code>, or a &lt; b: 12\u00a0000 rows',
    )
    expect(markdownProse('pass `delimiter`, or *b*')).toBe('pass `delimiter`, or \\*b\\*')
    expect(markdownProse('`<script>`')).toBe('<code>&lt;script&gt;</code>')
  })
  test.each(['``a``', '`a', 'a`', '``', '`'])('%s sets nothing apart', (text) => expect(prose(text)).toBe(text))

  test('whatever it holds: no element but code, in one cell, every one closed', () => {
    const cells = (text: string): string =>
      render(`| a | b |\n|---|---|\n| x${text} | end |`).replace(/^.*<tbody>/s, '')
    fc.assert(
      fc.property(hostile, (text) => {
        const around = `${text}\`${text}\`${text}`
        for (const rendered of [prose(around), cells(markdownProse(around)).replace(/<\/?t[a-z]*>/g, '')]) {
          expect(rendered.replaceAll(/<code>[^<>]*<\/code>/g, '')).not.toMatch(/[<>]/)
        }
        expect(cells(markdownProse(around)).match(/<td>/g)).toHaveLength(2)
      }),
      { numRuns: 1000 },
    )
  })
})

test('codeBlock: content cannot end it', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const rendered = render(`${codeBlock(text)}\n\nafter`)
      expect(rendered.match(/<\/?(pre|p)>/g)).toEqual(['<pre>', '</pre>', '<p>', '</p>'])
      expect(rendered).toMatch(/<p>after<\/p>\s*$/)
    }),
  )
})

test('html: no tag, no way out of a quoted attribute', () => {
  fc.assert(
    fc.property(hostile, (text) => expect(html(text)).not.toMatch(/[<>"'\p{Cc}\u202a-\u202e]|&(?!\w+;|#\d+;)/u)),
  )
})

test('visible: nothing that a terminal obeys', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(visible(text)).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u)
      expect(visible(visible(text))).toBe(visible(text))
    }),
  )
})

test('shorten: never longer than asked, never half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, most) => {
      const short = shorten(text, most)
      expect(short.length).toBeLessThanOrEqual(most)
      expect(short).not.toMatch(/\p{Cs}/u)
      if (text.length <= most) expect(short).toBe(text)
    }),
  )
})

describe('linkTarget', () => {
  test.each([
    ['javascript:alert(1)', '#'],
    ['data:text/html,x', '#'],
    ['not a url', '#'],
    ['https://github.com/a/b/actions/runs/1', 'https://github.com/a/b/actions/runs/1'],
    ['https://x.example/a)b|c', 'https://x.example/a%29b%7cc'],
  ])('%s', (url, target) => expect(linkTarget(url)).toBe(target))
})
