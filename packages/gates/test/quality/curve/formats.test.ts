/** Learning curves as people have them: which format, which part of the data, which steps; and every file that is none. */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { JSON_FORMATS, openCurve } from '@sea-trials/gates/quality/curve/open'
import { parsePythonJson } from '@sea-trials/gates/quality/curve/python-json'
import { curveOf, type Series, type Told, takenUp } from '@sea-trials/gates/quality/curve/series'
import { isTfRecord, readRecords } from '@sea-trials/gates/quality/curve/tfrecord'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Engine } from '@sea-trials/tables/engine'
import { openEngine } from '@sea-trials/tables/open-engine'
import fc from 'fast-check'
import { eventFile, framed, masked } from './event-file.ts'

const fixtures = join(import.meta.dirname, 'fixtures')
let engine: Engine
beforeAll(async () => {
  engine = await openEngine({ threads: 1 })
})
afterAll(() => engine.close())

/** Reads what lies at a path of a folder, as a policy in it would name it. */
const open = (root: string, path: string): Promise<readonly Series[]> =>
  openCurve(engine, { root, workspace: root, learningCurve: path } as Policy)

function written(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'sea-trials-curve-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  return root
}

const ofText = (name: string, text: string): Promise<readonly Series[]> => open(written({ [name]: text }), name)

/** Event files hold floats of 32 bits. */
function expectNear(values: readonly number[] | undefined, wanted: readonly number[]): void {
  expect(values).toEqual(wanted.map((value) => expect.closeTo(value, 5)))
}

const steps = (n: number, from = 1): number[] => Array.from({ length: n }, (_, i) => i + from)

describe('as the libraries write them', () => {
  const loss = steps(12).map((step) => Math.round(1e6 / step) / 1e6)
  const validation = steps(12, 0).map((step) => 1 / (step + 1) + 0.002 * step ** 2)
  test.each([
    ['SummaryWriter.add_scalar, beside histograms and texts', 'pytorch'],
    ['one event file', 'pytorch/events.out.tfevents.0.host'],
    ['tf.summary.scalar: tensors', 'tensors'],
    ['Keras: a folder for training, one for validation', 'keras-logs'],
    ['a glob', 'keras-logs/*/events*'],
  ])('TensorBoard: %s', async (_, path) => {
    const curve = curveOf(await open(fixtures, path))
    expect(curve.metric.toLowerCase()).toBe('loss')
    expect(curve.train?.steps).toEqual(steps(12, 0))
    expect(curve.validation?.steps).toEqual(steps(12, 0))
    expectNear(curve.train?.values, loss)
    expectNear(curve.validation?.values, validation)
  })
  test.each([
    ['xgboost.json', 'logloss', 'train', 'eval'],
    ['lightgbm.json', 'binary_logloss', 'training', 'valid_1'],
  ])('boosting: %s', async (path, metric, trained, held) => {
    const curve = curveOf(await open(fixtures, path))
    const raw = JSON.parse(readFileSync(join(fixtures, path), 'utf8'))
    expect(curve).toEqual({
      metric,
      train: expect.objectContaining({ steps: steps(12), values: raw[trained][metric] }),
      validation: expect.objectContaining({ steps: steps(12), values: raw[held][metric] }),
    })
  })
  test.each([
    ['xgboost-cv.json', 'logloss', 'train-logloss-mean', 'test-logloss-mean'],
    ['lightgbm-cv.json', 'binary_logloss', 'train binary_logloss-mean', 'valid binary_logloss-mean'],
  ])('cross-validation: the mean of the folds, %s', async (path, metric, trained, held) => {
    const all = await open(fixtures, path)
    const raw = JSON.parse(readFileSync(join(fixtures, path), 'utf8'))
    expect(curveOf(all)).toMatchObject({
      metric,
      train: { values: raw[trained] },
      validation: { values: raw[held] },
    })
    expect(all).toHaveLength(2)
  })
  test.each(['mlflow', 'mlflow/metrics'])('MLflow: a local run, %s', async (path) => {
    const all = await open(fixtures, path)
    expect(all.find(({ split }) => split === 'train')?.values).toEqual(loss)
    // NaN at step 3 is an error of whoever asks for it, and of nobody else.
    expect(() => curveOf(all)).toThrow('its value at step 3 is no finite number')
  })
})

describe('each format in its smallest form', () => {
  const wide = { train: [0.9, 0.5], validation: [1, 0.6] }
  const cases: readonly (readonly [
    string,
    string,
    string,
    { metric?: string; train: number[]; validation: number[] }?,
  ])[] = [
    ['Keras CSVLogger', 'a.csv', 'epoch,accuracy,loss,val_accuracy,val_loss\n0,0.5,0.9,0.4,1.0\n1,0.6,0.5,0.5,0.6\n'],
    [
      'CSVLogger, not validated at each epoch',
      'a.csv',
      'epoch,loss,val_loss\n0,0.9,1.0\n1,0.7,NA\n2,0.5,0.6\n',
      { train: [0.9, 0.7, 0.5], validation: [1, 0.6] },
    ],
    [
      'Lightning metrics.csv',
      'metrics.csv',
      'epoch,step,train_loss_epoch,train_loss_step,val_loss\n0,9,,0.95,\n0,9,,,1.0\n0,10,0.9,,\n1,19,,,0.6\n1,20,0.5,,\n',
    ],
    ['long', 'a.csv', 'step,split,metric,value\n1,train,loss,0.9\n1,val,loss,1.0\n2,train,loss,0.5\n2,val,loss,0.6\n'],
    ['Keras history', 'a.json', '{"loss": [0.9, 0.5], "val_loss": [1.0, 0.6]}'],
    ['JSON lines', 'a.jsonl', '{"step": 1, "loss": 0.9, "val_loss": 1.0}\n{"step": 2, "loss": 0.5, "val_loss": 0.6}\n'],
    [
      'JSON lines, nested',
      'log',
      '{"epoch": 1, "train": {"loss": 0.9}}\n{"epoch": 1, "val": {"loss": 1.0}}\n{"epoch": 2, "train": {"loss": 0.5}}\n{"epoch": 2, "val": {"loss": 0.6}}',
    ],
    [
      'a list of records',
      'a.json',
      '[{"step": 1, "loss": 0.9, "val_loss": 1.0}, {"step": 2, "loss": 0.5, "val_loss": 0.6}]',
    ],
    [
      'Hugging Face',
      'trainer_state.json',
      JSON.stringify({
        best_metric: 0.6,
        epoch: 2,
        log_history: [
          { epoch: 1, loss: 0.9, learning_rate: 1e-5, step: 5 },
          { epoch: 1, eval_loss: 1.0, eval_runtime: 2.5, step: 5 },
          { epoch: 2, loss: 0.5, learning_rate: 0, step: 10 },
          { epoch: 2, eval_loss: 0.6, eval_runtime: 2.5, step: 10 },
          { epoch: 2, train_loss: 0.7, train_runtime: 30.1, step: 10 },
          { epoch: 2, eval_loss: 0.6, eval_runtime: 2.4, step: 10 },
        ],
      }),
    ],
    [
      'cross-validation of LightGBM 3, which says no part: folds held out',
      'a.csv',
      'step,l2-mean,l2-stdv,train l2-mean,train l2-stdv\n1,1.0,0.1,0.9,0.1\n2,0.6,0.1,0.5,0.1\n',
    ],
    ['evals_result', 'a.json', '{"train": {"rmse": [0.9, 0.5]}, "eval": {"rmse": [1.0, 0.6]}}'],
    ['CatBoost', 'a.json', '{"learn": {"RMSE": [0.9, 0.5]}, "validation": {"RMSE": [1.0, 0.6]}}'],
    [
      'catboost_training.json',
      'a.json',
      JSON.stringify({
        meta: {
          learn_sets: ['learn'],
          learn_metrics: [{ name: 'Logloss', best_value: 'Min' }],
          test_sets: ['test'],
          test_metrics: [{ name: 'AUC' }, { name: 'Logloss' }],
          launch_mode: 'Train',
        },
        iterations: [
          { iteration: 0, learn: [0.9], test: [0.5, 1], passed_time: 0.1 },
          { iteration: 1, learn: [0.7], passed_time: 0.1 },
          { iteration: 2, learn: [0.5], test: [0.6, 0.6] },
        ],
      }),
      { metric: 'Logloss', train: [0.9, 0.7, 0.5], validation: [1, 0.6] },
    ],
    [
      'MLflow get-history',
      'a.json',
      JSON.stringify({
        metrics: [
          { key: 'val_loss', value: 0.6, timestamp: 2, step: 2 },
          { key: 'val_loss', value: 1.0, timestamp: 1, step: 1 },
          { key: 'loss', value: 0.9, timestamp: 1, step: 1 },
          { key: 'loss', value: 0.5, timestamp: 2, step: 2 },
        ],
      }),
    ],
  ]
  test.each(cases)('%s', async (_, name, text, values = wide) => {
    const { metric, ...wanted } = { metric: undefined, ...values }
    const { train, validation } = curveOf(await ofText(name, text), metric)
    expect({ train: train?.values, validation: validation?.values }).toEqual(wanted)
  })
  test('a test set that is evaluated once is no curve where there is a validation set; alone it is one', async () => {
    const both = await ofText('a.csv', 'step,loss,val_loss,test_loss\n1,3,4,\n2,2,3,9\n')
    expect(curveOf(both).validation?.values).toEqual([4, 3])
    const alone = await ofText('a.csv', 'step,loss,test_loss\n1,3,4\n2,2,3\n')
    expect(curveOf(alone).validation?.values).toEqual([4, 3])
  })
  test('NaN and infinities of Python are told at their step', async () => {
    for (const word of ['NaN', 'Infinity', '-Infinity'])
      await expect(ofText('a.json', `{"loss": [1, ${word}], "val_loss": [1, 2]}`).then(curveOf)).rejects.toThrow(
        '`loss`: its value at step 2',
      )
  })
  test.each([
    ['an empty cell, as pandas writes it', 'a.csv', (v: number | null, i: number) => `${i},${5 - i / 9},${v ?? ''}\n`],
    [
      'null, as pandas and JavaScript write it',
      'a.jsonl',
      (v: number | null, i: number) => `{"epoch": ${i}, "loss": 1, "val_loss": ${v}}\n`,
    ],
  ])('what became NaN and is written as nothing: %s', async (_, name, row) => {
    const run = (...values: readonly (number | null)[]): string =>
      (name === 'a.csv' ? 'epoch,loss,val_loss\n' : '') + values.map((value, i) => row(value, i)).join('')
    await expect(ofText(name, run(3, 2, 1, null, null, null)).then(curveOf)).rejects.toThrow(
      '`val_loss`: its value at step 3 is no finite number',
    )
    // One that is not validated at each step, or not at the last, has lost nothing.
    for (const sound of [run(3, null, 2, null, 1, null), run(3, 2, 1, null, null), run(null, null, null, 3, 2, 1)])
      expect(curveOf(await ofText(name, sound)).validation?.values).toEqual([3, 2, 1])
  })
  test('a last row of nothing but its step has lost its loss', async () => {
    const rows = 'epoch,loss,val_loss\n0,3,3\n1,2,2\n'
    expect(curveOf(await ofText('a.csv', rows)).validation?.values).toEqual([3, 2])
    await expect(ofText('b.csv', `${rows}2,,\n`).then(curveOf)).rejects.toThrow(
      'its value at step 2 is no finite number',
    )
  })
  test('a text between numbers is no number, and takes no curve away', async () => {
    const all = await ofText('a.csv', 'step,loss,val_loss,test_loss\n1,3,4,4\n2,2,oops,3\n3,1,2,2\n')
    expect(() => curveOf(all)).toThrow('`val_loss`: its value at step 2 is no finite number')
    const points = await ofText('b.csv', 'step,split,metric,value\n1,val,loss,3\n2,val,loss,\n3,val,loss,1\n')
    expect(() => curveOf(points)).toThrow('its value at step 2 is no finite number')
  })
  test.each([
    ['a value of a table', 'a.csv', 'epoch,loss,val_loss\n\n1,3,3\n2,2,oops\n3,1,1\n', 4],
    ['a step of a table', 'a.csv', 'epoch,loss,val_loss\r\n1,3,3\r\n1,2,2\r\n', 3],
    ['a header in its midst', 'a.csv', 'epoch,val_loss\n1,3\nepoch,val_loss\n1,3\n', 3],
    ['a value of points', 'a.csv', 'step,split,metric,value\n1,train,loss,1\n1,val,loss,2\n2,val,loss,x\n', 4],
    ['JSON lines', 'a.jsonl', '{"step": 1, "val_loss": 1}\n\n{"step": 1, "val_loss": 2}\n', 3],
    ['what was lost', 'a.csv', 'epoch,loss,val_loss\n0,1,1\n1,1,1\n2,1,\n3,1,\n4,1,\n', 4],
    ['MLflow, in another order', 'val_loss', '1 2 2\n1 1 1\n1 3 2\n', 3],
    ['a field with a line end', 'a.csv', 'epoch,val_loss,note\n1,3,"a\nb"\n1,2,c\n', undefined],
  ])('a message names the line: %s', async (_, name, text, line) => {
    const all = await ofText(name, text)
    let at: unknown
    try {
      curveOf(all)
    } catch (error) {
      at = (error as { at?: unknown }).at
    }
    expect(at).toEqual(line === undefined ? undefined : { file: name, line })
  })
  test('words inside of strings stay what they are', () =>
    expect(parsePythonJson('{"NaN \\" Infinity": [NaN, -Infinity, "NaN"]}')).toEqual({
      'NaN " Infinity': ['NaN', '-Infinity', 'NaN'],
    }))
  const run = (from: number, to: number): Buffer =>
    eventFile(
      steps(to - from, from).flatMap((step) => [
        { tag: 'loss/train', step, value: 1 },
        { tag: 'loss/val', step, value: 2 },
      ]),
    )
  test('a training that was taken up again writes its steps anew, and says so', async () => {
    const root = written({ 'events.tfevents.0': run(0, 12), 'events.tfevents.1': run(5, 10) })
    const { validation } = curveOf(await open(root, '.'))
    expect(validation?.steps).toEqual(steps(10, 0))
    expect(takenUp(validation as Told)).toBe(
      'learning curve `loss/val`: the training was taken up again; 7 points from step 5 on were written anew and do not count, and it ends at step 9',
    )
    // A last evaluation that is written twice is nothing to tell.
    const twice = written({ 'events.tfevents.0': run(0, 12), 'events.tfevents.1': run(11, 12) })
    expect(takenUp(curveOf(await open(twice, '.')).validation as Told)).toBeUndefined()
  })
  test('one that leaves nothing of what was there is another run', async () => {
    const root = written({ 'events.tfevents.0': run(0, 12), 'events.tfevents.1': run(0, 5) })
    const all = await open(root, '.')
    expect(() => curveOf(all)).toThrow(
      'events.tfevents.1` begins anew at step 0, not after the first of the points before it: these are two runs',
    )
    expect(curveOf(await open(root, 'events.tfevents.0')).validation?.steps).toHaveLength(12)
    const once = written({ 'events.tfevents.0': run(0, 1), 'events.tfevents.1': run(0, 5) })
    expect(curveOf(await open(once, '.')).validation?.steps).toHaveLength(5)
  })
})

describe('never guessed', () => {
  const examples = JSON_FORMATS.map(({ name, example }) => [name, example] as const)
  test.each(examples)('the example of %s is of that format and no other', (name, example) => {
    const matching = JSON_FORMATS.filter(({ matches }) => matches(JSON.parse(example)))
    expect(matching.map((format) => format.name)).toEqual([name])
  })
  test('no document is of two formats', () => {
    const leaf = fc.oneof(
      fc.double(),
      fc.constantFrom('NaN', 'x'),
      fc.array(fc.double(), { maxLength: 3 }),
      fc.array(fc.dictionary(fc.constantFrom('key', 'value', 'step', 'loss'), fc.oneof(fc.double(), fc.string())), {
        maxLength: 2,
      }),
    )
    const document = fc.dictionary(
      fc.constantFrom('log_history', 'metrics', 'loss', 'train', 'key', 'value'),
      fc.oneof(leaf, fc.dictionary(fc.constantFrom('loss', 'rmse'), leaf)),
    )
    fc.assert(
      fc.property(
        fc.oneof(document, fc.array(document)),
        (value) => JSON_FORMATS.filter(({ matches }) => matches(value)).length <= 1,
      ),
      { examples: [[{ log_history: [{ key: 0 }], metrics: [{ value: 0, key: '' }] }]] },
    )
  })
  test.each([
    [
      'two validation sets of scikit-learn’s manner',
      '{"validation_0": {"rmse": [2, 1]}, "validation_1": {"rmse": [2, 1]}}',
      'nothing says whether `validation_0` of the learning curve was trained on or held out',
    ],
    [
      'one of them alone: whoever gives two has the training data first',
      '{"validation_0": {"rmse": [2, 1]}}',
      'nothing says whether `validation_0` of the learning curve was trained on or held out',
    ],
    [
      'lists of different lengths',
      '{"loss": [3, 2, 1], "val_loss": [2, 1]}',
      '3 values of `loss` and 2 of `val_loss`, and nothing says at which steps',
    ],
    [
      'one page of several',
      '{"metrics": [{"key": "loss", "value": 1, "step": 1}], "next_page_token": "x"}',
      'one page of several',
    ],
    [
      'the history of two runs',
      '{"metrics": [{"key": "loss", "value": 1, "step": 1, "run_id": "a"}, {"key": "loss", "value": 1, "step": 2, "run_id": "b"}]}',
      'the metric history is of 2 runs: `a`, `b`',
    ],
    [
      'a data set that was evaluated in fewer rounds',
      '{"train": {"rmse": [3, 2, 1]}, "eval": {"auc": [1], "rmse": [3, 2]}}',
      '3 values of `rmse` of `train` and 2 of `eval`, and nothing says of which rounds',
    ],
    ['no known shape', '{"run": {"data": {"metrics": 1}}}', 'JSON of no known shape'],
    ['nothing in it', '{}', 'JSON of no known shape'],
    [
      'an iteration without its value',
      '{"meta": {"learn_sets": ["learn"], "learn_metrics": [{"name": "loss"}], "test_sets": [], "test_metrics": []}, "iterations": [{"iteration": 0, "learn": [1]}, {"iteration": 1, "learn": []}]}',
      'its value at step 1 is no finite number',
    ],
    ['a number', '[1, 2]', 'JSON of no known shape'],
    ['cut off', '{"loss": [3, 2', 'line 1 of the learning curve is no JSON'],
    ['JSON lines cut off', '{"step": 1, "loss": 2}\n{"step": 2, "lo', 'line 2 of the learning curve is no JSON'],
    ['records without a step', '[{"loss": 1}, {"loss": 2}]', 'no column `step` or `epoch`'],
  ])('%s', async (_, text, message) => {
    await expect(ofText('a.json', text).then((all) => curveOf(all))).rejects.toThrow(message)
  })
  test('CatBoost counts what was held out in the words of XGBoost, beside its `learn`', async () => {
    const all = await ofText('a.json', '{"learn": {"RMSE": [2, 1]}, "validation_0": {"RMSE": [3, 2]}}')
    expect(curveOf(all)).toMatchObject({ train: { values: [2, 1] }, validation: { values: [3, 2] } })
  })
  test('two lines of the same part are an error of whoever asks for them', async () => {
    const all = await ofText(
      'a.json',
      '{"training": {"l1": [2, 1]}, "valid_0": {"l1": [2, 1]}, "valid_1": {"l1": [2, 1]}}',
    )
    expect(() => curveOf(all)).toThrow('2 validation lines of `l1`: `l1 of valid_0`, `l1 of valid_1`')
  })
  test('two runs in one folder', async () => {
    const root = written({})
    for (const run of ['a', 'b']) cpSync(join(fixtures, 'tensors'), join(root, 'logs', run), { recursive: true })
    await expect(open(root, 'logs').then((all) => curveOf(all))).rejects.toThrow('`train_loss of a`, `train_loss of b`')
    for (const run of ['a', 'b']) cpSync(join(fixtures, 'mlflow'), join(root, 'mlruns', run), { recursive: true })
    await expect(open(root, 'mlruns')).rejects.toThrow('holds the metrics of 2 runs')
  })
  test('folders of add_scalars say the part; what else a folder is called is the name of a run', async () => {
    const [parts, runs] = [written({}), written({})]
    for (const [root, folder] of [
      [parts, 'epoch_loss_train'],
      [parts, 'epoch_loss_val'],
      [runs, 'big_val'],
      [runs, 'small'],
    ] as const)
      cpSync(join(fixtures, 'keras-logs', 'train'), join(root, 'logs', folder), { recursive: true })
    expect(curveOf(await open(parts, 'logs')).validation?.values).toHaveLength(12)
    await expect(open(runs, 'logs').then((all) => curveOf(all))).rejects.toThrow('2 train lines of `loss`')
  })
  test('a run that is called `test` is no test set', async () => {
    const root = written({})
    cpSync(join(fixtures, 'keras-logs', 'train'), join(root, 'runs', 'test'), { recursive: true })
    expect(curveOf(await open(root, 'runs')).train?.values).toHaveLength(12)
  })
})

describe('damaged and hostile', () => {
  const whole = readFileSync(join(fixtures, 'tensors/events.out.tfevents.0.host'))
  test('an event file that is cut anywhere but between records is an error', async () => {
    const ends = new Set([0])
    for (const record of await readRecords(whole, 'f'))
      ends.add(record.byteOffset - whole.byteOffset + record.length + 4)
    for (let end = 1; end < whole.length; end += 7) {
      const cut = readRecords(whole.subarray(0, end), 'f')
      if (ends.has(end)) await cut
      else await expect(cut).rejects.toThrow('the file ends within it')
    }
  })
  test('a bit that turned is found', async () => {
    for (let at = 0; at < whole.length; at += 5) {
      const damaged = Uint8Array.from(whole)
      damaged[at] = (damaged[at] as number) ^ 4
      await expect(readRecords(damaged, 'f')).rejects.toThrow('checksum')
    }
  })
  test('records of another kind are no events', async () => {
    await expect(
      open(written({ 'x.tfevents': framed(Buffer.from([0x2a, 0xff, 0x01])) }), 'x.tfevents'),
    ).rejects.toThrow('record 1 of the event file is no event')
    await expect(open(written({ 'x.tfevents': framed(Buffer.from([])) }), 'x.tfevents')).rejects.toThrow(
      'hold no scalar',
    )
    // A length beyond the file, with a right checksum, allocates nothing.
    const huge = Buffer.alloc(16)
    huge.writeBigUInt64LE(2n ** 62n, 0)
    huge.writeUInt32LE(masked(huge.subarray(0, 8)), 8)
    await expect(readRecords(huge, 'f')).rejects.toThrow('the file ends within it')
  })
  test('any bytes are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 60 }), async (bytes) => {
        expect(await isTfRecord(bytes)).toBe(false)
        await expect(readRecords(bytes, 'f')).rejects.toThrow('cannot be read')
      }),
      { numRuns: 50 },
    )
  })
  test.each([
    ['empty', '', 'the learning curve is empty'],
    ['neither text nor events', Buffer.from([0xff, 0xfe, 0x00]), 'neither text in UTF-8 nor an event file'],
  ])('%s', async (_, content, message) => {
    await expect(open(written({ x: content }), 'x')).rejects.toThrow(message)
  })
  test.each([
    ['a.csv', 'epoch,loss,val_loss\n1,0.9,8\n2,0.5,12.5', 3],
    ['a.log', '[0]\ttrain-rmse:0.9\tval-rmse:8\n[1]\ttrain-rmse:0.5\tval-rmse:1', 2],
    ['loss', '1700000000000 0.9 0\n1700000001000 0.5 1', 2],
  ])('%s that ends within a line: its last number may be a part of one', async (name, text, line) => {
    await expect(ofText(name, text)).rejects.toMatchObject({
      message: `the last line of the learning curve, ${line}, has no line end: the file may be cut off within a number`,
    })
    expect((await ofText(name, `${text}\n`)).length).toBeGreaterThan(0)
  })
  test('a line of an MLflow metric that is cut off', async () => {
    await expect(ofText('val_loss', '1 0.5 1\n2 0.4')).rejects.toThrow('`2 0.4` is no line of an MLflow metric')
  })
  test('links are not followed out of a folder', async () => {
    const root = written({ 'run/note.txt': 'x' })
    symlinkSync(join(fixtures, 'tensors'), join(root, 'run', 'logs'))
    await expect(open(root, 'run')).rejects.toThrow('holds neither event files')
  })
  test('names that mean something to JavaScript', async () => {
    const all = await ofText('a.json', '{"__proto__": [1, 2], "constructor": [1, 2], "val_loss": [2, 1]}')
    expect(all.map(({ called }) => called).sort()).toEqual(['__proto__', 'constructor', 'val_loss'])
    const root = written({ 'a.csv': 'step,constructor,val_loss\n1,toString,2\n2,hasOwnProperty,1\n' })
    appendFileSync(join(root, 'a.csv'), '3,valueOf,0.5\n')
    expect((await open(root, 'a.csv')).map(({ called }) => called)).toEqual(['val_loss'])
  })
})
