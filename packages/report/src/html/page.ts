/**
 * One HTML file that needs nothing and runs nothing: style and figures are in it, there is no script, and its own policy
 * forbids every request. It opens from an artifact, from a disk, from a mail.
 */
import { createHash } from 'node:crypto'
import { html } from '../escape.ts'
import { style } from './style.ts'

/** A whole document. `facts` and `parts` are markup already. */
export function page(title: string, facts: string, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleDigest()}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${html(title)} · Sea Trials</title><style>${style}</style></head>
<body><header class="top"><div>${[brand, `<h1>${html(title)}</h1>`, facts].join('')}</div></header><main>
${parts.join('\n')}
</main></body></html>
`
}

/** Names with their values under the title; those without a value are left out. */
export function factList(shown: readonly (readonly [string, string | undefined])[]): string {
  const items = shown.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`<div><dt>${name}</dt><dd class="mono">${html(value)}</dd></div>`],
  )
  return `<dl class="facts">${items.join('')}</dl>`
}

const styleDigest = (): string => `sha256-${createHash('sha256').update(style).digest('base64')}`

const anchor =
  '<svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="4.5" r="2.5"/><path d="M12 7v14M7 11h10M3.5 14c.6 4 4 7 8.500 7s7.900-3 8.500-7M3.500 14l-1.500 2M3.500 14l2.500 1.500M20.500 14l1.500 2M20.500 14l-2.500 1.500"/></svg>'
const brand = `<div class="brand">${anchor}<span>Sea Trials</span></div>`
