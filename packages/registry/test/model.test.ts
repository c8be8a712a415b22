import { mkdtemp, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { readOnnx } from '@sea-trials/registry/model/onnx'
import { sniff } from '@sea-trials/registry/model/sniff'
import fc from 'fast-check'

const MODELS = createRequire(import.meta.url)('./fixtures/models.json') as Readonly<Record<string, string>>
const model = (name: string): Buffer => Buffer.from(MODELS[name] as string, 'base64')

// Never by extension: every file has the same misleading name.
async function file(content: Uint8Array | string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'sea-trials-')), 'model.onnx')
  await writeFile(path, content)
  return path
}

describe('a file is known by its content', () => {
  const header = Buffer.from('{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}')
  const safetensors = Buffer.concat([Buffer.from([header.length, 0, 0, 0, 0, 0, 0, 0]), header, Buffer.alloc(4)])
  const cases: readonly (readonly [string, Uint8Array | string, string, boolean])[] = [
    ...[0, 1, 2, 3, 4, 5].flatMap((protocol) =>
      ['dict', 'model', 'exploit'].map(
        (what) => [`${what}, protocol ${protocol}`, model(`${what}-${protocol}.pickle`), 'pickle', true] as const,
      ),
    ),
    ['joblib', model('model-0.joblib'), 'joblib', true],
    ['joblib, compressed', model('model-3.joblib'), 'compressed', true],
    ['gzip', gzipSync('x'), 'compressed', true],
    ['PyTorch', model('torch.zip'), 'torch', true],
    ['PyTorch before 1.6', Buffer.from('80028a0a6cfc9c46f9206aa85019 2e'.replace(' ', ''), 'hex'), 'torch', true],
    ['Keras', model('keras.zip'), 'keras', true],
    ['an empty zip', Buffer.from('504b0506', 'hex'), 'zip', true],
    ['numbers of NumPy', model('numbers.npy'), 'npy', false],
    ['objects of NumPy', model('objects.npy'), 'pickle', true],
    ['HDF5', Buffer.from('894844460d0a1a0a00', 'hex'), 'hdf5', true],
    ['GGUF', 'GGUF\x03\0\0\0', 'gguf', false],
    ['safetensors', safetensors, 'safetensors', false],
    ['PMML', '<?xml version="1.0"?>\n<PMML version="4.4"/>', 'pmml', false],
    ['ONNX', model('plain.onnx'), 'onnx', false],
    ['ONNX of scikit-learn', model('logistic.onnx'), 'onnx', false],
    ['an LFS pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:00\n', 'unknown', false],
    ['text', 'hello, world\n', 'unknown', false],
    ['one full stop', '.', 'unknown', false],
    ['nothing', '', 'unknown', false],
  ]
  test.each(cases)('%s', async (_, content, format, runsCode) => {
    expect(await sniff(await file(content))).toMatchObject({ format, runsCode })
  })

  test('a pickle is named for what it is', async () => {
    const { description } = await sniff(await file(model('exploit-4.pickle')))
    expect(description).toBe('a Python pickle (protocol 4): loading it runs code')
  })

  test('a pickle dressed as safetensors is a pickle', async () => {
    const dressed = Buffer.concat([Buffer.from('8002420200000000', 'hex'), Buffer.from('{.'), Buffer.alloc(0x02420280)])
    expect((await sniff(await file(dressed))).format).toBe('pickle')
  })

  test('any bytes at all are answered', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.uint8Array({ maxLength: 300 }).map((rest) => Buffer.from([0x80, 4, ...rest])),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        expect(typeof (await sniff(await file(content))).description).toBe('string')
      }),
      { numRuns: 200 },
    )
  })

  test('no file', async () => {
    await expect(sniff('/nowhere/model.onnx')).rejects.toMatchObject({ code: 'missing-file' })
  })
})

describe('inside an ONNX file', () => {
  const read = async (content: Uint8Array) => readOnnx(await file(content))

  test('stand versions, inputs, outputs and operators', async () => {
    expect(await read(model('logistic.onnx'))).toMatchObject({
      opsets: { 'ai.onnx.ml': 1, 'ai.onnx': expect.any(Number) },
      producer: expect.stringContaining('skl2onnx'),
      inputs: [{ name: 'X', type: 'float[?,3]' }],
      outputs: [{ name: 'label' }, { name: 'probabilities', type: 'float[?,2]' }],
      operators: { 'ai.onnx.ml.LinearClassifier': 1 },
      customOperators: [],
      external: [],
    })
    expect(await read(model('plain.onnx'))).toMatchObject({ irVersion: 9, operators: { 'ai.onnx.Relu': 1 } })
  })

  test('stand weights that are elsewhere, in whatever branch', async () => {
    expect((await read(model('external.onnx'))).external).toEqual([{ location: 'weights.bin', inside: true }])
    expect((await read(model('nested-external.onnx'))).external).toEqual([
      { location: '../../etc/passwd', inside: false },
    ])
  })

  test.each(['/etc/passwd', 'C:\\x', 'a\\..\\..\\b', 'a/../../b', '../', '\\\\server\\x', 'c:x'])(
    'the place %s is outside',
    async (place) => {
      const spoilt = Buffer.from(
        model('external.onnx').toString('latin1').replace('weights.bin', place.padEnd(11, 'x')),
        'latin1',
      )
      expect((await read(spoilt)).external[0]?.inside).toBe(false)
    },
  )

  test('operators of a strange domain are custom, functions of the file are not', async () => {
    expect((await read(model('custom.onnx'))).customOperators).toEqual(['ai.onnx.contrib.PyOp'])
    expect((await read(model('function.onnx'))).customOperators).toEqual([])
  })

  test('a second graph, which a runtime would merge, hides nothing', async () => {
    const both = Buffer.concat([model('nested-external.onnx'), model('plain.onnx')])
    expect((await read(both)).external).toHaveLength(1)
    expect((await read(Buffer.concat([model('plain.onnx'), model('nested-external.onnx')]))).external).toHaveLength(1)
  })

  test('cut anywhere, it is refused or means the same', async () => {
    const whole = model('logistic.onnx')
    const sound = await read(whole)
    for (let length = 0; length < whole.length; length++) {
      const cut = await read(whole.subarray(0, length)).catch((error) => error.code)
      if (cut !== 'bad-model') expect(cut.operators).toEqual(sound.operators)
    }
  })

  test.each([
    ['truncated', model('plain.onnx').subarray(0, 20), 'truncated'],
    ['zeros', Buffer.alloc(100), 'damaged'],
    ['text', Buffer.from('hello'), 'damaged'],
    ['empty', Buffer.alloc(0), 'empty'],
    ['deeply nested', Buffer.from('08093a'.padEnd(4000, '0a7f'), 'hex'), 'sound'],
  ])('%s bytes are refused', async (_, content, why) => {
    await expect(read(content)).rejects.toMatchObject({ code: 'bad-model' })
    await expect(read(content)).rejects.toThrow(why)
  })

  test('flipped bytes are refused or read, never a crash', async () => {
    const whole = model('nested-external.onnx')
    for (let at = 0; at < whole.length; at++) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] as number) ^ 0xff
      const result = await read(flipped).catch((error) => error.code)
      expect(result === 'bad-model' || typeof result.irVersion === 'number').toBe(true)
    }
  })
})
