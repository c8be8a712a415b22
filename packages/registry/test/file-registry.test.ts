import { spawn } from 'node:child_process'
import { once } from 'node:events'
import * as nodeFiles from 'node:fs/promises'
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { Files } from '@sea-trials/registry/atomic'
import { digestBytes } from '@sea-trials/registry/digest'
import { recordText } from '@sea-trials/registry/record'
import { fileRegistry } from '@sea-trials/registry/stores/file'
import { build } from 'esbuild'
import { conformance, sample, scratch } from './conformance.ts'

const open = (folder: string, files?: Files) =>
  fileRegistry({ folder, shown: 'file:registry/', ...(files === undefined ? {} : { files }) })

conformance('file', async () => {
  const folder = await scratch()
  return {
    registry: open(folder),
    other: () => open(folder),
    blind: () => open(join(folder, 'elsewhere')),
    putStage: async (model, stage, version) => {
      await mkdir(join(folder, 'models', model), { recursive: true })
      await writeFile(join(folder, 'models', model, 'stages.json'), JSON.stringify({ [stage]: version }))
    },
    takeStage: (model) => writeFile(join(folder, 'models', model, 'stages.json'), '{}'),
    damage: async (_, __, digest) => {
      const path = join(folder, 'blobs', 'sha256', digest.slice(7))
      const bytes = await readFile(path)
      bytes[0] = (bytes[0] as number) ^ 1
      await writeFile(path, bytes)
    },
  }
})

/** The file system of a process that dies at its n-th step, and does nothing more. */
function dyingAt(step: number): { readonly files: Files; readonly died: () => boolean } {
  let steps = 0
  let dead = false
  const alive =
    <A extends unknown[], R>(work: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      if (dead || steps++ === step) {
        dead = true
        throw Object.assign(new Error('killed'), { code: 'EKILLED' })
      }
      return work(...given)
    }
  const opened = async (...given: Parameters<typeof nodeFiles.open>) => {
    const handle = await nodeFiles.open(...given)
    return new Proxy(handle, {
      get: (target, key) => {
        const value = Reflect.get(target, key)
        if (typeof value !== 'function') return value
        // A dead process has its files closed for it.
        return key === 'close' ? value.bind(target) : alive(value.bind(target))
      },
    })
  }
  const files: Files = {
    link: alive(nodeFiles.link),
    mkdir: alive(nodeFiles.mkdir as (...given: Parameters<typeof nodeFiles.mkdir>) => Promise<undefined>),
    open: alive(opened),
    readdir: alive(nodeFiles.readdir as never),
    readFile: alive(nodeFiles.readFile as never),
    rename: alive(nodeFiles.rename),
    rm: alive(nodeFiles.rm),
  } as Files
  return { files, died: () => dead }
}

describe('a registry that is not there', () => {
  const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', path: '/x' })
  const refuse = async () => {
    throw denied
  }
  const closed = { ...nodeFiles, readdir: refuse, readFile: refuse } as unknown as Files
  test('is said to be missing, and one that may not be read to be there', async () => {
    const folder = await scratch()
    await expect(open(join(folder, 'none')).assertThere()).rejects.toMatchObject({
      code: 'registry-failed',
      message: 'there is no folder `registry/`, which is not an empty registry',
      fix: expect.stringContaining('make the folder'),
    })
    const registry = open(folder, closed)
    for (const asked of [
      registry.assertThere(),
      registry.versions('income'),
      registry.stage('income', 'production'),
      registry.stages('income'),
    ])
      await expect(asked).rejects.toMatchObject({
        code: 'registry-failed',
        fix: expect.stringContaining('It is there, and this user may not see it'),
      })
  })
  test('a file is no registry', async () => {
    const file = join(await scratch(), 'file')
    await writeFile(file, '')
    await expect(open(file).assertThere()).rejects.toMatchObject({ code: 'registry-failed' })
    await expect(open(file).versions('income')).rejects.toMatchObject({ code: 'registry-failed' })
  })
  test('a file in the place of a folder is told of as one', async () => {
    const folder = await scratch()
    await nodeFiles.mkdir(join(folder, 'models'))
    await writeFile(join(folder, 'models/income'), '')
    for (const asked of [open(folder).versions('income'), open(folder).stage('income', 'production')])
      await expect(asked).rejects.toMatchObject({
        code: 'registry-failed',
        fix: 'A file stands where a folder of the registry has to be: move it away, or correct the path of the registry.',
      })
  })
  test('is begun by the first that is registered', async () => {
    const registry = open(join(await scratch(), 'new'))
    expect(await registry.versions('income')).toEqual([])
    const { record, files } = await sample('1.0.0')
    await registry.register(record, files)
    await registry.assertThere()
  })
})

describe('dying at any step', () => {
  test('leaves nothing half visible, and is taken up by the next', async () => {
    const { record, files } = await sample('1.0.0')
    let deaths = 0
    for (let step = 0; ; step++) {
      const folder = await scratch()
      const { files: dying, died } = dyingAt(step)
      await open(folder, dying)
        .register(record, files)
        .catch((error: Error) => expect(error.message).toContain('killed'))
      if (!died()) break
      deaths++
      const survivor = open(folder)
      const seen = await survivor.version('income', '1.0.0')
      if (seen !== undefined) {
        expect(seen).toEqual(record)
        await survivor.fetchModel('income', '1.0.0', await scratch())
      } else expect(await survivor.versions('income')).toEqual([])
      expect(await survivor.register(record, files)).toBe(seen === undefined ? 'registered' : 'present')
      expect(await survivor.version('income', '1.0.0')).toEqual(record)
    }
    expect(deaths).toBeGreaterThan(15)
  })
})

describe('real processes', () => {
  let script: string
  beforeAll(async () => {
    script = join(await scratch(), 'register.mjs')
    const banner = { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" }
    const entryPoints = [join(import.meta.dirname, 'register-process.ts')]
    await build({
      entryPoints,
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: script,
      banner,
      logLevel: 'error',
    })
  })
  type Sample = Awaited<ReturnType<typeof sample>>
  const start = (folder: string, { record, files }: Sample) =>
    spawn(process.execPath, [script, folder, JSON.stringify(record), JSON.stringify(files)])

  test('that race: one version, one winner', async () => {
    const folder = await scratch()
    const samples = await Promise.all(['a', 'b'].map((bytes) => sample('1.0.0', bytes.repeat(1_000_000))))
    const outcomes = await Promise.all(
      [...samples, ...samples].map(async (one) => {
        const child = start(folder, one)
        const chunks: Buffer[] = []
        child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
        await once(child, 'close')
        return { digest: one.record.digest, outcome: Buffer.concat(chunks).toString() }
      }),
    )
    const winner = (await open(folder).version('income', '1.0.0'))?.digest
    for (const { digest, outcome } of outcomes)
      expect(digest === winner ? ['registered', 'present'] : ['registry-conflict']).toContain(outcome)
    expect(outcomes.filter(({ outcome }) => outcome === 'registered')).toHaveLength(1)
  })

  test('that are killed: whole or not at all, and taken up', async () => {
    const one = await sample('1.0.0', 'x'.repeat(30_000_000))
    let unfinished = 0
    for (const delay of [0, 1, 3, 6, 10, 15, 25, 40]) {
      const folder = await scratch()
      const child = start(folder, one)
      // From the moment that something is on the disk, so that the delay falls into the work.
      while (child.exitCode === null && (await readdir(folder)).length === 0) await sleep(1)
      await sleep(delay)
      child.kill('SIGKILL')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      const seen = await open(folder).version('income', '1.0.0')
      if (seen === undefined) unfinished++
      else await open(folder).fetchModel('income', '1.0.0', await scratch())
      await open(folder).register(one.record, one.files)
      await open(folder).fetchModel('income', '1.0.0', await scratch())
      await rm(folder, { recursive: true })
    }
    expect(unfinished).toBeGreaterThan(0)
  })
})

describe('what stands in the folder', () => {
  test('is content by digest and records by name, and nothing else', async () => {
    const folder = await scratch()
    const { record, files } = await sample('1.0.0')
    await open(folder).register(record, files)
    const all = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    expect(all.map(({ name }) => name).sort()).toEqual(
      [record.digest.slice(7), digestBytes('{}').slice(7), '1.0.0.json'].sort(),
    )
    expect(await readFile(join(folder, 'models/income/versions/1.0.0.json'), 'utf8')).toBe(recordText(record))
  })

  test('a damaged copy is put right when the same model is registered again', async () => {
    const folder = await scratch()
    const { record, files } = await sample('1.0.0')
    await open(folder).register(record, files)
    await writeFile(join(folder, 'blobs/sha256', record.digest.slice(7)), 'damaged')
    expect(await open(folder).register(record, files)).toBe('present')
    await open(folder).fetchModel('income', '1.0.0', await scratch())
  })

  const spoiled: readonly (readonly [string, (text: string) => string])[] = [
    ['half a record', (text) => text.slice(0, 100)],
    ['nothing', () => ''],
    ['another version', (text) => text.replace('"version":"1.0.0"', '"version":"2.0.0"')],
    ['another model', (text) => text.replace('"model":"income"', '"model":"churn"')],
    ['a key of its own', (text) => text.replace('{', '{"__proto__":{},')],
    ['a path for a name', (text) => text.replaceAll('income.onnx', '../../evil')],
    ['an edited digest', (text) => text.replace(digestBytes('the model'), digestBytes('other'))],
    ['spaces', (text) => JSON.stringify(JSON.parse(text), null, 1)],
  ]
  test.each(spoiled)('a record that is %s is refused by name', async (_, spoil) => {
    const folder = await scratch()
    const { record, files } = await sample('1.0.0')
    await open(folder).register(record, files)
    const path = join(folder, 'models/income/versions/1.0.0.json')
    await writeFile(path, spoil(await readFile(path, 'utf8')))
    for (const work of [() => open(folder).version('income', '1.0.0'), () => open(folder).versions('income')])
      await expect(work()).rejects.toMatchObject({
        code: 'registry-failed',
        message: expect.not.stringContaining(folder),
        at: { file: 'registry/models/income/versions/1.0.0.json' },
      })
  })

  test.each([
    '[]',
    'null',
    '',
    '{"production":1}',
    '{"production":"../x"}',
    '{',
    '{"production":"v1.0.0"}',
    '{"staging":null}',
    '{"production":"1.0.0","production":"2.0.0"}',
  ])('stages that are %s are refused', async (text) => {
    const folder = await scratch()
    await mkdir(join(folder, 'models/income'), { recursive: true })
    await writeFile(join(folder, 'models/income/stages.json'), text)
    const refused = { code: 'registry-failed', message: expect.not.stringContaining(folder) }
    await expect(open(folder).stage('income', 'production')).rejects.toMatchObject(refused)
    await expect(open(folder).stages('income')).rejects.toMatchObject(refused)
  })

  test('a stage is given as it is said to be given', async () => {
    const folder = await scratch()
    const { record, files } = await sample('1.0.0')
    await open(folder).register(record, files)
    const said = await open(folder).promoting('income', 'production', '1.0.0')
    const [, path = '', text = ''] = /^write it into `registry\/(.+)`, as in `(.+)`$/.exec(said) ?? []
    await writeFile(join(folder, path), text)
    expect(await open(folder).stage('income', 'production')).toBe('1.0.0')
  })

  test('a version is the same with a v before it', async () => {
    const folder = await scratch()
    const { record, files } = await sample('1.0.0')
    await open(folder).register(record, files)
    expect(await open(folder).version('income', 'v1.0.0')).toEqual(record)
  })

  test('bytes that are not there are missing, whatever else the folder is', async () => {
    const folder = await scratch()
    const { record, files } = await sample('1.0.0')
    await open(folder).register(record, files)
    await nodeFiles.rm(join(folder, 'blobs/sha256', record.digest.slice(7)))
    await expect(open(folder).fetchModel('income', '1.0.0', await scratch())).rejects.toMatchObject({
      code: 'registry-failed',
      message: expect.stringMatching(/copy of .* of income 1\.0\.0 is not there: sha256:/),
      fix: expect.stringMatching(/register the same model again/),
    })
  })

  test('a folder that cannot be written to is an error that says so', async () => {
    const folder = await scratch()
    await writeFile(join(folder, 'blobs'), 'a file in the way')
    const { record, files } = await sample('1.0.0')
    await expect(open(folder).register(record, files)).rejects.toMatchObject({ code: 'registry-failed' })
  })

  test('a link in place of a blob is followed, and its bytes are checked all the same', async () => {
    const folder = await scratch()
    const { record, files } = await sample('1.0.0')
    await open(folder).register(record, files)
    const blob = join(folder, 'blobs/sha256', record.digest.slice(7))
    await nodeFiles.rm(blob)
    await symlink('/etc/hosts', blob)
    await expect(open(folder).fetchModel('income', '1.0.0', await scratch())).rejects.toThrow('damaged')
  })
})
