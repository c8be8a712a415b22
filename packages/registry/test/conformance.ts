/** What every registry must do, whatever stands behind it. */
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { digestBytes } from '@sea-trials/registry/digest'
import { planVersion } from '@sea-trials/registry/next-version'
import { profileName, RECORD_SCHEMA, type VersionRecord } from '@sea-trials/registry/record'
import type { LocalFiles, Registry } from '@sea-trials/registry/registry'

export interface Subject {
  readonly registry: Registry
  /** A second process over the same store. */
  readonly other: () => Registry
  /** The same, from where the store cannot be seen. */
  readonly blind: () => Registry
  /** Writes the pointer that model-promote will write. */
  readonly putStage: (model: string, stage: string, version: string) => Promise<void>
  /** Takes it away again. */
  readonly takeStage: (model: string, stage: string) => Promise<void>
  /** Changes one byte of the stored model. */
  readonly damage: (model: string, version: string, digest: string) => Promise<void>
}

export const scratch = (): Promise<string> => mkdtemp(join(tmpdir(), 'sea-trials-'))

/** A record of one model and one file of evidence, with the files beside it. */
export async function sample(
  version: string,
  bytes = 'the model',
  more: Partial<VersionRecord> = {},
): Promise<{ readonly record: VersionRecord; readonly files: LocalFiles }> {
  const folder = await scratch()
  const files = { 'income.onnx': join(folder, 'model'), 'income.accuracy-gate.json': join(folder, 'evidence') }
  await writeFile(files['income.onnx'], bytes)
  await writeFile(files['income.accuracy-gate.json'], '{}')
  const record: VersionRecord = {
    schema: RECORD_SCHEMA,
    model: 'income',
    version,
    digest: digestBytes(bytes),
    format: 'onnx',
    files: [
      { name: 'income.onnx', role: 'model', digest: digestBytes(bytes) },
      { name: 'income.accuracy-gate.json', role: 'evidence', digest: digestBytes('{}') },
    ],
    policy: digestBytes('policy'),
    lineage: { 'data:train': digestBytes('train') },
    source: { commit: 'c'.repeat(40) },
    ...more,
  }
  return { record, files }
}

export function conformance(name: string, open: () => Promise<Subject>): void {
  describe(`${name}: conformance`, () => {
    test('an empty registry has no versions, no stages', async () => {
      const { registry } = await open()
      expect(await registry.models()).toEqual([])
      expect(await registry.versions('income')).toEqual([])
      expect(await registry.version('income', '1.0.0')).toBeUndefined()
      expect(await registry.stage('income', 'production')).toBeUndefined()
      expect(await registry.stages('income')).toBeUndefined()
      await registry.assertThere()
    })
    test('what is not there, or may not be seen, is no empty registry', async () => {
      const { blind } = await open()
      await expect(blind().assertThere()).rejects.toMatchObject({ name: 'SeaTrialsError' })
    })

    test('what is registered is found, as it was, by another process', async () => {
      const { registry, other } = await open()
      const { record, files } = await sample('1.0.0')
      expect(await registry.register(record, files)).toBe('registered')
      expect(await other().version('income', '1.0.0')).toEqual(record)
      expect(await other().versions('income')).toMatchObject([{ version: '1.0.0', digest: record.digest }])
      expect(registry.uri('income', '1.0.0')).toContain('1.0.0')
    })

    test('the model comes back byte for byte', async () => {
      const { registry, other } = await open()
      const { record, files } = await sample('1.0.0', 'x'.repeat(3_000_001))
      await registry.register(record, files)
      const into = await scratch()
      const path = await other().fetchModel('income', '1.0.0', into)
      expect(digestBytes(await readFile(path))).toBe(record.digest)
      expect(await readdir(into)).toEqual(['income.onnx'])
    })

    test('a profile comes back byte for byte, and one that was not kept is missed by name', async () => {
      const { registry, other } = await open()
      const { record, files } = await sample('1.0.0')
      const name = profileName('train')
      const path = join(await scratch(), 'profile')
      await writeFile(path, '{"rows":3}')
      const kept = { name, role: 'profile', digest: digestBytes('{"rows":3}') } as const
      await registry.register({ ...record, files: [...record.files, kept] }, { ...files, [name]: path })
      const into = await scratch()
      expect(await readFile(await other().fetchFile('income', '1.0.0', name, into), 'utf8')).toBe('{"rows":3}')
      expect(await readdir(into)).toEqual([name])
      await expect(registry.fetchFile('income', '1.0.0', profileName('recent'), into)).rejects.toThrow(
        'income 1.0.0 was registered without profile.recent.json',
      )
    })

    test('versions are ordered by SemVer, models are kept apart', async () => {
      const { registry } = await open()
      for (const version of ['1.10.0', '1.2.0', '1.2.0-rc.1', '2.0.0']) {
        const { record, files } = await sample(version, version)
        await registry.register(record, files)
      }
      const { record, files } = await sample('3.0.0', 'other', { model: 'income-2' })
      await registry.register(record, files)
      expect((await registry.versions('income')).map(({ version }) => version)).toEqual([
        '1.2.0-rc.1',
        '1.2.0',
        '1.10.0',
        '2.0.0',
      ])
      expect([...(await registry.models())].sort()).toEqual(['income', 'income-2'])
      expect((await registry.versions('income-2')).map(({ version }) => version)).toEqual(['3.0.0'])
    })

    test('the same again is no second version', async () => {
      const { registry, other } = await open()
      const { record, files } = await sample('1.0.0')
      await registry.register(record, files)
      expect(await registry.register(record, files)).toBe('present')
      const elsewhere = { ...record, source: { commit: 'd'.repeat(40) } }
      expect(await other().register(elsewhere, files)).toBe('present')
      expect(await registry.version('income', '1.0.0')).toEqual(record)
    })

    test('the same version with other bytes is a conflict, and changes nothing', async () => {
      const { registry } = await open()
      const first = await sample('1.0.0')
      await registry.register(first.record, first.files)
      const second = await sample('1.0.0', 'another model')
      await expect(registry.register(second.record, second.files)).rejects.toMatchObject({ code: 'registry-conflict' })
      expect(await registry.version('income', '1.0.0')).toEqual(first.record)
    })

    test('of several at once with the same bytes, one registers and none fails', async () => {
      const { registry, other } = await open()
      const { record, files } = await sample('1.0.0')
      const results = await Promise.all([registry, other(), other(), other()].map((one) => one.register(record, files)))
      expect(results.filter((result) => result === 'registered').length).toBeGreaterThanOrEqual(1)
      expect(await registry.versions('income')).toHaveLength(1)
      expect(await registry.version('income', '1.0.0')).toEqual(record)
    })

    test('of several at once with other bytes, one registers and the others are told', async () => {
      const { registry, other } = await open()
      const samples = await Promise.all(['a', 'b', 'c'].map((bytes) => sample('1.0.0', bytes)))
      const results = await Promise.allSettled(samples.map(({ record, files }) => other().register(record, files)))
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      for (const result of results)
        if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'registry-conflict' })
      const winner = samples[results.findIndex(({ status }) => status === 'fulfilled')]
      expect(await registry.version('income', '1.0.0')).toEqual(winner?.record)
      const path = await registry.fetchModel('income', '1.0.0', await scratch())
      expect(digestBytes(await readFile(path))).toBe(winner?.record.digest)
    })

    test('bytes that are not those of the record never become visible', async () => {
      const { registry } = await open()
      const { record, files } = await sample('1.0.0')
      await writeFile(files['income.onnx'] as string, 'swapped!!')
      await expect(registry.register(record, files)).rejects.toMatchObject({ code: 'registry-failed' })
      expect(await registry.versions('income')).toEqual([])
      expect(await registry.version('income', '1.0.0')).toBeUndefined()
    })

    test('a flipped byte is noticed on reading', async () => {
      const { registry, damage } = await open()
      const { record, files } = await sample('1.0.0')
      await registry.register(record, files)
      await damage('income', '1.0.0', record.digest)
      const into = await scratch()
      await expect(registry.fetchModel('income', '1.0.0', into)).rejects.toMatchObject({ code: 'registry-failed' })
      expect(await readdir(into)).toEqual([])
    })

    test('a stage leads to a version', async () => {
      const { registry, putStage } = await open()
      const { record, files } = await sample('1.0.0')
      await registry.register(record, files)
      await putStage('income', 'production', '1.0.0')
      expect(await registry.stage('income', 'production')).toBe('1.0.0')
      expect(await registry.stage('income', 'staging')).toBeUndefined()
    })

    test('the stages of a model are told, and those that were taken away from none at all', async () => {
      const { registry, other, putStage, takeStage } = await open()
      const { record, files } = await sample('1.0.0')
      await registry.register(record, files)
      expect(await registry.stages('income')).toBeUndefined()
      await putStage('income', 'production', '1.0.0')
      expect(await other().stages('income')).toEqual(['production'])
      expect(await registry.stages('incom')).toBeUndefined()
      await takeStage('income', 'production')
      expect(await registry.stage('income', 'production')).toBeUndefined()
      expect(await registry.stages('income')).toEqual([])
    })

    test('a stage that leads nowhere is no stage', async () => {
      const { registry, putStage } = await open()
      await putStage('income', 'production', '9.0.0')
      await expect(registry.stage('income', 'production')).rejects.toMatchObject({ code: 'registry-failed' })
    })

    test('fetching what is not there fails by name', async () => {
      const { registry } = await open()
      await expect(registry.fetchModel('income', '1.0.0', await scratch())).rejects.toThrow('holds no income 1.0.0')
    })

    test.each([
      '../x',
      'a/b',
      '..',
      '.',
      '',
      'a\0b',
      'a b',
      'é',
      'x'.repeat(101),
      'a@v1',
      'a#b',
      '-a',
      'a..b',
      'a.',
      'a.lock',
    ])('the name %j is refused', async (model) => {
      const { registry } = await open()
      const { record, files } = await sample('1.0.0', 'x', { model })
      const refused = { code: 'bad-policy' }
      await expect(registry.register(record, files)).rejects.toMatchObject(refused)
      await expect(registry.versions(model)).rejects.toMatchObject(refused)
      await expect(registry.stage(model, 'production')).rejects.toMatchObject(refused)
      await expect(registry.stages(model)).rejects.toMatchObject(refused)
      await expect(registry.fetchModel(model, '1.0.0', await scratch())).rejects.toMatchObject(refused)
    })

    test.each(['../../x', '1.0', 'latest', '1.0.0+build', '01.0.0', '1.0.0/..', ''])(
      'the version %j is refused',
      async (version) => {
        const { registry } = await open()
        const { record, files } = await sample(version)
        await expect(registry.register(record, files)).rejects.toMatchObject({ code: 'bad-input' })
        await expect(registry.version('income', version)).rejects.toMatchObject({ code: 'bad-input' })
      },
    )

    test.each(['../production', 'A', 'a/b', ''])('the stage %j is refused', async (stage) => {
      const { registry } = await open()
      await expect(registry.stage('income', stage)).rejects.toMatchObject({ code: 'bad-policy' })
    })

    test('versions planned one after the other count up', async () => {
      const { registry } = await open()
      const registered: string[] = []
      for (const bytes of ['a', 'b', 'a', 'c']) {
        const plan = planVersion(await registry.versions('income'), digestBytes(bytes))
        const { record, files } = await sample(plan.version, bytes)
        await registry.register(record, files)
        registered.push(plan.version)
      }
      expect(registered).toEqual(['1.0.0', '1.1.0', '1.0.0', '1.2.0'])
    })
  })
}
