import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { openEngine } from '../src/open-engine.ts'
import { assertUtf8 } from '../src/utf8.ts'

const folder = mkdtempSync(join(tmpdir(), 'utf8-'))
let files = 0
const write = (bytes: Uint8Array | string): string => {
  const file = join(folder, `${files++}.csv`)
  writeFileSync(file, bytes)
  return file
}

test.each(['', 'a\n', 'é', '€', '😀', `${'a'.repeat((1 << 20) - 1)}é`, `${'a'.repeat((1 << 20) - 2)}😀b`])(
  'is UTF-8, also where a character lies across two chunks (%#)',
  async (text) => {
    await expect(assertUtf8(write(text))).resolves.toBeUndefined()
  },
)

test.each([
  ['Latin-1', Buffer.from('id\ncaf\xe9\nb\n', 'latin1'), 2],
  ['a lone lead byte at the end', Buffer.from([0x61, 0x0a, 0x61, 0xc3]), 2],
  ['a lone continuation', Buffer.from([0x61, 0x0a, 0x0a, 0x80, 0x0a]), 3],
  ['a surrogate', Buffer.from([0xed, 0xa0, 0x80]), 1],
  ['behind a megabyte', Buffer.concat([Buffer.from('a\n'.repeat(1 << 20)), Buffer.from([0xff, 0x0a])]), (1 << 20) + 1],
])('%s is not', async (_, bytes, line) => {
  await expect(assertUtf8(write(bytes))).rejects.toMatchObject({ code: 'unreadable-data', at: { line } })
})

test('a column that no statement reads is looked at, too', async () => {
  const engine = await openEngine()
  const file = write(Buffer.from('id,name\n1,caf\xe9\n2,b\n', 'latin1'))
  await expect(engine.open({ name: 'data', files: [file] })).rejects.toMatchObject({ message: 'not UTF-8' })
  await engine.close()
})
