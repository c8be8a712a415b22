/**
 * The one place where untrusted text (cells, column names, answers of servers, names of files) is made harmless for what
 * it is written into. Every renderer goes through here; nothing else in this room builds markup from a value.
 */

/** Characters that a terminal, a browser or an editor obeys instead of showing: controls, bidi, tags, lone surrogates. */
const obeyed = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu

/** One line of text with nothing in it that would be obeyed: white space becomes a space, the rest `\u{…}`. */
export function visible(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(obeyed, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}

/** Colours are let through: they are ours, and in a value they colour it and no more. */
const colour = /(\u001b\[[\d;]*m)/

/**
 * Several lines, none of which GitHub's runner would obey: it executes `::command::` at the start of a line and `##[command]`
 * anywhere in one, on both streams, whoever wrote them.
 */
export function harmless(text: string): string {
  return text
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/)
    .map((line) =>
      defuse(
        line
          .split(colour)
          .map((part, i) => (i % 2 === 1 ? part : visibleColumns(part)))
          .join(''),
      ),
    )
    .join('\n')
}

/** Tabs are spaces, so that tables stay tables. */
const visibleColumns = (text: string): string => visible(text.replaceAll('\t', '  '))

const defuse = (line: string): string => broken(line).replace(/^(\s*)::/, '$1\\::')

/** Inside a command no parser that is right looks for it; broken all the same. */
export const broken = (text: string): string => text.replaceAll('##[', '##\\[')

/** At most `most` characters (never half of a surrogate pair), with an ellipsis where something was cut. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const end = most - 1
  const half = /[\ud800-\udbff]/.test(text[end - 1] ?? '')
  return `${text.slice(0, half ? end - 1 : end)}…`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For text and for quoted attributes, in HTML and in SVG. */
export function html(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => entities[character] as string)
}

/** What a sentence of ours sets apart as code; whatever somebody else's words set apart is no more than code either. */
const apart = /(?<!`)`([^`]+)`(?!`)/

const sentence = (text: string, words: (text: string) => string, code: (text: string) => string): string =>
  text
    .split(apart)
    .map((part, i) => (i % 2 === 1 ? code(part) : words(part)))
    .join('')

/** A sentence of ours in HTML: what is in backticks is code, thousands stay on one line. */
export const prose = (text: string): string =>
  sentence(text, html, (part) => `<code>${html(part)}</code>`).replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u00a0')

/** The same in Markdown: a code span only of what means nothing to it. */
export const markdownProse = (text: string): string =>
  sentence(text, markdown, (part) => (markdown(part) === part ? code(part) : `<code>${markdown(part)}</code>`))

/** A zero-width space: GitHub finds mentions, issues and links after rendering, where no escape is left to see. */
const gap = '\u200b'

/**
 * Text inside a line or a table cell of GitHub's Markdown: no emphasis, code, link, image, HTML, comment, cell border,
 * formula, mention, reference to an issue or automatic link survives.
 */
export function markdown(text: string): string {
  return linkless(visible(text))
    .replace(/[&<>|\\$]/g, (character) => entities[character] ?? `&#${character.codePointAt(0)};`)
    .replace(/[*_`~[\]!]/g, '\\$&')
    .replace(/^[=#]|^[-+](?=[\s-+]|$)/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
}

/**
 * Text as code. A code span where nothing in it could end the span, a cell or forge a comment; else an element whose
 * content is escaped.
 */
export function code(text: string): string {
  const shown = visible(text).trim()
  if (shown === '') return '<code></code>'
  return /[`|\\]|<!/.test(shown) ? `<code>${markdown(shown)}</code>` : `\`${shown}\``
}

/** A block of code that its content cannot end. */
export function codeBlock(text: string, language = ''): string {
  const lines = text.split(/\r\n|[\r\n]/).map((line) => visible(line).replaceAll('<!', `<${gap}!`))
  const longest = Math.max(2, ...lines.map((line) => /`+/.exec(line)?.[0].length ?? 0))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${lines.join('\n')}\n${fence}`
}

/** The target of a link that we made: only https (and http for a server of one's own), nothing that ends the target. */
export function linkTarget(url: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return '#'
  return new URL(url).href.replace(/[()<>[\]|\\\s`'"]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

/** Breaks what GitHub links by itself: @names, #numbers, GH-1, addresses. */
function linkless(text: string): string {
  return text
    .replace(/[@#]/g, `$&${gap}`)
    .replace(/\bGH-(?=\d)/gi, `$&${gap}`)
    .replace(/:(?=\/\/)/g, `:${gap}`)
    .replace(/\b(www)\./gi, `$1${gap}.`)
    .replace(/\b(mailto|xmpp):/gi, `$1${gap}:`)
}
