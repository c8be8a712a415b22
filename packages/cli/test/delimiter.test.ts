/** A wrong delimiter is said where it is given, with what to write. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { initCommand } from '../src/init-command.ts'
import { profileCommand } from '../src/profile-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'delimiter-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

test.each([
  ['a,b,c\n1,2,3\n', { delimiter: ';' }, 'one column by `;`', 'Leave `delimiter` out: `,` divides it.'],
  ['a;b;c\n1;2;3\n', {}, 'one column by `,`', "--delimiter ';'."],
  ['a\tb\n1\t2\n', {}, 'one column by `,`', "--delimiter $'\\t'."],
])('%j by %j', async (text, flags, message, fix) => {
  const data = file('d.csv', text)
  const commands = [
    () => initCommand([data], { ...flags, out: join(folder, 'out') }),
    () => profileCommand([data], flags),
  ]
  for (const command of commands)
    await expect(command()).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining(message),
      fix: expect.stringContaining(fix),
    })
})
