/** What may be wider than the screen scrolls in a box of its own, by keyboard too. */
import { html } from '../escape.ts'

export const scrollable = (name: string, content: string): string =>
  `<div class="scroll" tabindex="0" role="group" aria-label="${html(name)}">${content}</div>`
