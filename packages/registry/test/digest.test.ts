import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { digestBook, digestBytes, digestFile, digestFolder, isDigest, shortDigest } from '@sea-trials/registry/digest'

const scratch = () => mkdtemp(join(tmpdir(), 'sea-trials-'))

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

describe('a file', () => {
  test('has the sha256 of FIPS 180-2, appendix B.1', async () => {
    const file = join(await scratch(), 'abc')
    await writeFile(file, 'abc')
    const expected = 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
    expect(await digestFile(file)).toBe(expected)
    expect(digestBytes('abc')).toBe(expected)
    expect(shortDigest(expected)).toBe('sha256:ba78…15ad')
  })

  test('is read in pieces', async () => {
    const file = join(await scratch(), 'large')
    const bytes = Buffer.alloc(3_500_001, 'x')
    await writeFile(file, bytes)
    expect(await digestFile(file)).toBe(digestBytes(bytes))
  })

  test('that is not there, or is none, is a missing file', async () => {
    const folder = await scratch()
    await expect(digestFile(join(folder, 'none'))).rejects.toMatchObject({ code: 'missing-file' })
    // Messages go into reports, which show no path of the machine.
    const beside = { message: 'cannot be read: it is not there', at: { file: 'none.onnx' } }
    await expect(digestFile(join(process.cwd(), 'none.onnx'))).rejects.toMatchObject(beside)
    await expect(digestFile(folder)).rejects.toMatchObject({ code: 'missing-file' })
    if (process.platform === 'win32') return
    execFileSync('mkfifo', [join(folder, 'pipe')])
    await expect(digestFile(join(folder, 'pipe'))).rejects.toThrow('no regular file')
  })
})

describe('a folder', () => {
  // The subject that model-signing 1.1.1 (PyPI) would sign for the same files; a.txt stands after a/b.
  const files = {
    'a/b': 'one',
    'a.txt': 'two',
    'weights.bin': 'three',
    'é/ü': 'four',
    'Z/z': 'five',
    '.gitignore': 'x',
  }
  const root = 'sha256:bfd291dd60d4ef71f5e1f4f1ba59fde3f31450eca4511680b9102ef1d04449a0'

  test('has the root of OpenSSF model-signing', async () => {
    const folder = await scratch()
    await write(folder, files)
    const { digest, resources } = await digestFolder(folder)
    expect(resources.map(({ path }) => path)).toEqual(['Z/z', 'a/b', 'a.txt', 'weights.bin', 'é/ü'])
    expect(digest).toBe(root)
    expect(await digestBook()(folder)).toBe(root)
  })

  test('with a link, or with nothing in it, is refused', async () => {
    const folder = await scratch()
    await expect(digestFolder(folder)).rejects.toThrow('holds no file')
    await write(folder, { a: 'x' })
    await symlink('/etc/hosts', join(folder, 'b'))
    await expect(digestFolder(folder)).rejects.toThrow('no links')
  })
})

describe('the book', () => {
  test('hashes a file once, and knows when it changed: then nobody knows what was judged', async () => {
    const file = join(await scratch(), 'model')
    await writeFile(file, 'first')
    const book = digestBook()
    expect(await book(file)).toBe(digestBytes('first'))
    await expect(book(file)).resolves.toBe(digestBytes('first'))
    await writeFile(file, 'other')
    await expect(book(file)).rejects.toThrow('the file changed while it was judged')
    await expect(book(file)).rejects.toThrow('the file changed while it was judged')
  })

  test('a file that is written anew with the same bytes is the same', async () => {
    const file = join(await scratch(), 'model')
    await writeFile(file, 'first')
    const book = digestBook()
    await book(file)
    await utimes(file, new Date(1_000_000), new Date(1_000_000))
    expect(await book(file)).toBe(digestBytes('first'))
  })

  test('sees another content of the same size and time', async () => {
    const file = join(await scratch(), 'model')
    const then = new Date(1_000_000)
    await writeFile(file, 'first')
    await utimes(file, then, then)
    const book = digestBook()
    await book(file)
    await writeFile(file, 'other')
    await utimes(file, then, then)
    await expect(book(file)).rejects.toThrow('the file changed while it was judged')
  })
})

test('a digest has one spelling', () => {
  expect(isDigest(digestBytes(''))).toBe(true)
  for (const bad of [digestBytes('').toUpperCase(), 'sha256:', `${digestBytes('')}0`, 'md5:00', 1, null])
    expect(isDigest(bad)).toBe(false)
})
