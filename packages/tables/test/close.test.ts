/** An engine may be closed while it works: whoever waits for an answer is told, and no thread stays behind. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { openEngine } from '../src/open-engine.ts'

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sea-trials-close-'))
  file = join(folder, 'd.csv')
  await writeFile(file, `x,y\n${Array.from({ length: 200_000 }, (_, i) => `${i},${i % 977}.5`).join('\n')}\n`)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('statements that run when it is closed come to an end', async () => {
  const engine = await openEngine()
  const table = await engine.open({ name: 'd', files: [file] })
  await engine.aggregate(table, [{ op: 'rows' }])
  const asked = Array.from({ length: 4 }, (_, i) =>
    engine
      .aggregate(table, [
        { op: 'quantile', column: 'y', p: i / 10 },
        { op: 'distinct', columns: ['x', 'y'] },
      ])
      .then(
        () => 'answered',
        () => 'refused',
      ),
  )
  // Until the first of them is at work.
  await sleep(20)
  await engine.close()
  for (const end of await Promise.all(asked)) expect(['answered', 'refused']).toContain(end)
})

test('so does the writing of text that is too large to hold', async () => {
  const engine = await openEngine({ mostHeld: 0 })
  const table = await engine.open({ name: 'd', files: [file] })
  const asked = engine.repeats(table).then(
    () => 'answered',
    () => 'refused',
  )
  await sleep(50)
  await engine.close()
  expect(['answered', 'refused']).toContain(await asked)
})

test('rows that are still being read are not read on', async () => {
  const engine = await openEngine()
  const table = await engine.open({ name: 'd', files: [file] })
  const rows = engine.rows(table)[Symbol.asyncIterator]()
  await rows.next()
  await engine.close()
  await expect(rows.next()).rejects.toThrow()
})
