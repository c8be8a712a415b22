/** Golden files: what a renderer wrote when a person last looked at it. `GOLDEN=write` writes them anew, to be looked at. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from '@jest/globals'

export function expectGolden(text: string, name: string): void {
  const file = fileURLToPath(new URL(`./golden/${name}`, import.meta.url))
  if (process.env.GOLDEN === 'write') writeFileSync(file, text)
  expect(existsSync(file)).toBe(true)
  expect(text).toBe(readFileSync(file, 'utf8'))
}
