import { expect, test } from '@jest/globals'
import { assertFetched, lfsPointer } from '../src/lfs.ts'
import { failure, write } from './support.ts'

const oid = '4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393'
// From docs/spec.md of Git LFS.
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 12345\n`
const bytes = (text: string): Buffer => Buffer.from(text)

test.each([
  [pointer, { oid, size: 12345 }],
  [pointer.replace('git-lfs.github.com', 'hawser.github.com'), { oid, size: 12345 }],
  [pointer.replaceAll('\n', '\r\n'), { oid, size: 12345 }],
  [pointer.replace('oid', 'ext-0-foo sha256:00\noid'), { oid, size: 12345 }],
  [pointer.replace('sha256', 'md5'), undefined],
  [pointer.replace('size 12345\n', ''), undefined],
  [`${pointer}${'x'.repeat(1024)}`, undefined],
  ['version,oid,size\n1,2,3\n', undefined],
  ['', undefined],
])('%j', (text, expected) => expect(lfsPointer(bytes(text))).toEqual(expected))

test.each(['csv', 'parquet', 'jsonl'])('in the place of a .%s it is said to be what it is', async (extension) => {
  const file = write(extension, pointer)
  expect(await failure(assertFetched(file))).toMatch(/^unreadable-data .*is a pointer of Git LFS, not the data/)
})
