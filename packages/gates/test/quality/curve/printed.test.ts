/** Learning curves as programs print them while they train, redirected into a file with all else that they print. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openCurve } from '@sea-trials/gates/quality/curve/open'
import { PRINTERS } from '@sea-trials/gates/quality/curve/printed/open'
import { linesOf, PRINTED } from '@sea-trials/gates/quality/curve/printed/printer'
import { curveOf, type Series } from '@sea-trials/gates/quality/curve/series'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Engine } from '@sea-trials/tables/engine'
import { openEngine } from '@sea-trials/tables/open-engine'
import fc from 'fast-check'

const fixtures = join(import.meta.dirname, 'fixtures', 'printed')
let engine: Engine
beforeAll(async () => {
  engine = await openEngine({ threads: 1 })
})
afterAll(() => engine.close())

function read(...texts: readonly string[]): Promise<readonly Series[]> {
  const root = mkdtempSync(join(tmpdir(), 'sea-trials-printed-'))
  texts.forEach((text, i) => {
    writeFileSync(join(root, `run-${i}.log`), text)
  })
  return openCurve(engine, { root, workspace: root, learningCurve: 'run-*.log' } as Policy)
}

const fixture = (name: string): string => readFileSync(join(fixtures, `${name}.txt`), 'utf8')
const curve = async (text: string, metric?: string) => curveOf(await read(text), metric)
const steps = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const points = (...values: readonly number[]) => ({ steps: values.map((_, i) => i + 1), values })

describe('as the libraries print them', () => {
  test.each([
    ['xgboost', 'logloss', steps(0, 11), [0.54669, 0.46156], [0.59683, 0.56787]],
    ['xgboost', 'auc', steps(0, 11), [0.95226, 0.96695], [0.7369, 0.73621]],
    ['xgboost-cv', undefined, steps(0, 11), [0.55491, 0.46987], [0.67424, 0.65633]],
    ['lightgbm', 'binary_logloss', steps(1, 25), [0.665804, 0.648984], [0.646526, 0.641595]],
    ['lightgbm-cv', undefined, steps(1, 12), [0.666507, 0.650398], [0.677127, 0.670905]],
    ['catboost', undefined, steps(0, 11), [0.6736835, 0.6522021], [0.6731431, 0.6535399]],
    ['keras', undefined, steps(1, 12), [0.7142, 0.6954], [0.731, 0.7066]],
    ['keras-lines', 'accuracy', steps(1, 12), [0.54, 0.53], [0.43, 0.53]],
  ] as const)('%s, %s', async (name, metric, at, trained, held) => {
    const { train, validation } = await curve(fixture(name), metric)
    for (const [line, first] of [
      [train, trained],
      [validation, held],
    ] as const) {
      expect(line?.steps).toEqual(at)
      expect(line?.values.slice(0, 2)).toEqual(first)
    }
  })
  test('a progress bar ends where the lines of an epoch do', async () => {
    const [bars, lines] = [await curve(fixture('keras')), await curve(fixture('keras-lines'))]
    expect(bars).toMatchObject({
      train: { values: lines.train?.values },
      validation: { values: lines.validation?.values },
    })
  })
})

describe('in the forms that there are', () => {
  const wanted = { train: points(0.9, 0.5), validation: points(1, 0.6) }
  const cases: readonly (readonly [string, string])[] = [
    [
      'XGBoost, its own names of data sets, behind a logger',
      '[12:00:01] WARNING: learner.cc:740: x\n2026-01-01 12:00:01 INFO [1]\tdtrain-rmse:0.9\tdtest-rmse:1.0\n[3]\tdtrain-rmse:0.7\tall good\n[12:00:02] [2]\tdtrain-rmse:0.50000\tdtest-rmse:6e-1\n',
    ],
    [
      'XGBoost, a metric with hyphens',
      '[1]\ttrain-aft-nloglik:0.9\ttest-aft-nloglik:1.0\n[2]\ttrain-aft-nloglik:0.5\ttest-aft-nloglik:0.6\n',
    ],
    [
      'XGBoost for R, cross-validation',
      '[1]\ttrain-rmse:0.900000±0.010000\ttest-rmse:1.000000±0.020000 \n[2]\ttrain-rmse:0.500000±0.010000\ttest-rmse:0.600000±0.020000 \n',
    ],
    [
      'XGBoost, early stopping of old',
      '[1]\ttrain-rmse:0.9\teval-rmse:1.0\n[2]\ttrain-rmse:0.5\teval-rmse:0.6\nStopping. Best iteration:\n[1]\ttrain-rmse:0.9\teval-rmse:1.0\n\n',
    ],
    [
      'LightGBM for R',
      "[1]:  train's l2:0.9  valid's l2:1\n[2]:  train's l2:0.5  valid's l2:0.6\nEarly stopping, best iteration is: [1]:  train's l2:0.9  valid's l2:1\n",
    ],
    [
      'LightGBM for R, cross-validation',
      "[1]:  train's l2:9e-01+1e-02  valid's l2:1e+00+0.01\n[2]:  train's l2:0.5+0.01  valid's l2:0.6+0.01\n",
    ],
    [
      'LightGBM, cross-validation before 4.7',
      "[1]\tcv_agg's train l2: 0.9 + 0.01\tcv_agg's valid l2: 1 + 0.02\n[2]\tcv_agg's train l2: 0.5 + 0.01\tcv_agg's valid l2: 0.6 + 0.02\n",
    ],
    [
      'LightGBM, its command line',
      '[LightGBM] [Info] Iteration:1, training l2 : 0.9\n[LightGBM] [Info] Iteration:1, valid_1 l2 : 1\n[LightGBM] [Info] 0.001 seconds elapsed, finished iteration 1\n[LightGBM] [Info] Iteration:2, training l2 : 0.5\n[LightGBM] [Info] Iteration:2, valid_1 l2 : 0.6\n',
    ],
    [
      'CatBoost',
      '1:\tlearn: 0.9\ttest: 1.0\tbest: 1.0 (0)\ttotal: 1ms\n2:\tlearn: 0.5\ttest: 0.6\tbest: 0.6 (1)\ttotal: 2ms\n',
    ],
    [
      'Keras 2, a bar',
      'Epoch 1/2\n\r1/5 [====>....] - ETA: 3s - loss: 7.0\b\b\b\r5/5 [======] - 1s 9ms/step - loss: 0.9000 - val_loss: 1.0000\nEpoch 2/2\n\r5/5 [=====] - ETA: 0s - loss: 7\b\b\r5/5 [======] - 1s 9ms/step - loss: 0.5 - val_loss: 0.6\n',
    ],
    ['Keras of old', 'Epoch 1/2\n - 3s - loss: 0.9 - val_loss: 1\nEpoch 2/2\n - 3s - loss: 0.5 - val_loss: 0.6\n'],
    [
      'Keras, checkpoints said between, and something else evaluated',
      'Epoch 1/3\r\n5/5 - 1s - loss: 0.9 - val_loss: 1\r\n\r\nEpoch 1: val_loss improved from inf to 1, saving model to x\r\n7/7 - 1s - loss: 3\r\nEpoch 2/3\r\n5/5 - 1s - loss: 0.5 - val_loss: 0.6\r\n5/5 - 1s - loss: 9\r\nEpoch 3/3\r\n3/5 - loss: 8',
    ],
    [
      'Trainer of Hugging Face, between a bar, and an evaluation after the training',
      "{'task': 'x', 'loss': 'none'}\n  0%|   | 0/10 [00:00<?, ?it/s]\r        \r{'loss': 0.9, 'grad_norm': 1.0, 'learning_rate': 1e-05, 'epoch': 1.0}\n 50%|██ | 5/10 {'eval_loss': np.float64(1.0), 'eval_note': 'It\\'s {nan}', 'eval_x': None, 'eval_runtime': 0.1, 'epoch': 1.0}\n{'loss': 0.5, 'epoch': 2.0}\n{'eval_loss': 0.6, 'epoch': 2.0}\n{'train_runtime': 9.1, 'train_loss': 0.7, 'epoch': 2.0}\n{'eval_loss': 0.1, 'epoch': 2.0}\n",
    ],
    [
      'Trainer of Hugging Face 5, numbers as texts, epochs that look the same',
      "{'loss': '0.8', 'epoch': '1'}\n{'loss': '1.0', 'epoch': '1'}\n{'eval_loss': '1', 'epoch': '1'}\n{'loss': '0.5', 'epoch': '2'}\n{'eval_loss': '0.6', 'epoch': '2'}\n",
    ],
  ]
  test.each(cases)('%s', async (_, text) => {
    const { train, validation } = await curve(text)
    expect({ train, validation }).toMatchObject(wanted)
  })
  test('LightGBM 3, cross-validation that says no part: the folds held out', async () => {
    const { train, validation } = await curve("[1]\tcv_agg's l2: 1 + 0.01\n[2]\tcv_agg's l2: 0.6 + 0.01\n")
    expect({ train, validation }).toEqual({ validation: expect.objectContaining(wanted.validation) })
  })
  test.each(PRINTERS.map((printer) => [printer.name, printer] as const))(
    'the example of %s is of it and of no other, and it is named in errors',
    (name, { example }) => {
      const reading = PRINTERS.filter(({ read: of }) => of(linesOf(example), 'f') !== undefined)
      expect(reading.map((printer) => printer.name)).toEqual([name])
      expect(PRINTED).toContain(name)
    },
  )
})

describe('never guessed', () => {
  const evaluated = (value: string): string => `[0]\ttrain-rmse:2\teval-rmse:2\n[1]\ttrain-rmse:1\teval-rmse:${value}\n`
  test.each([
    ['nan', evaluated('nan'), 'step 1 is no finite number'],
    ['-nan(ind)', evaluated('-nan(ind)'), 'step 1 is no finite number'],
    ['inf', evaluated('-inf'), 'step 1 is no finite number'],
    ['Keras, nan', 'Epoch 1/1\n5/5 - 1s - loss: 1 - val_loss: nan\n', 'step 1 is no finite number'],
    [
      'the Trainer, nan among epochs that look the same',
      "{'loss': nan, 'epoch': 0.5}\n{'loss': 1.0, 'epoch': 0.5}\n{'eval_loss': 1.0, 'epoch': 0.5}\n",
      'step 0.5 is no finite number',
    ],
    ['two runs', evaluated('1') + evaluated('2'), 'step 0 does not come after 1'],
    [
      'two trainings, of which the second has not ended',
      "{'loss': 2.0, 'epoch': 2.0}\n{'train_runtime': 1, 'epoch': 2.0}\n{'loss': 1.0, 'epoch': 1.0}\n",
      'step 1 does not come after 2',
    ],
    [
      'an epoch that began anew',
      'Epoch 1/3\n5/5 - loss: 1\nEpoch 1/3\n5/5 - loss: 2\n',
      'step 1 does not come after 1',
    ],
    ['lines of two programs', `${evaluated('1')}Epoch 1/1\n5/5 - loss: 1\n`, 'has lines of XGBoost and lines of Keras'],
    [
      'data sets by their place',
      '[0]\tvalidation_0-rmse:2\tvalidation_1-rmse:3\n',
      'nothing says whether `validation_0` of the learning curve was trained on or held out',
    ],
    ['a record that is no dictionary', "{'loss': tensor(1.), 'epoch': 1.0}\n", 'cannot be read'],
    ['no curve', 'epoch 1 took 3 s, loss 0.5\nepoch 2 took 3 s, loss 0.4\n', PRINTED],
    ['no curve, behind a bracket', '[INFO] epoch 1 loss 0.5\n[INFO] epoch 2 loss 0.4\n', PRINTED],
  ])('%s', async (_, text, message) => {
    const said = read(text)
      .then((all) => curveOf(all))
      .then(
        () => 'read',
        ({ message: what, fix }) => `${what} ${fix}`,
      )
    expect(await said).toContain(message)
  })
  test('two files are no run', async () => {
    await expect(read(evaluated('1'), evaluated('2'))).rejects.toThrow('2 files are more than one learning curve')
  })
  test('CatBoost names no metric: the line says which way is better', async () => {
    expect((await curve(fixture('catboost'))).metric).toBe('eval_metric')
  })
})

describe('hostile', () => {
  test('names that mean something to JavaScript', async () => {
    const all = await read('[0]\ttrain-__proto__:2\ttrain-constructor:1\n[1]\ttrain-__proto__:1\ttrain-constructor:1\n')
    expect(all.map(({ metric }) => metric)).toEqual(['__proto__', 'constructor'])
    const dictionary = await read("{'loss': 1.0, '__proto__': 2.0, 'epoch': 1.0}\n{'loss': 1.0, 'epoch': 2.0}\n")
    expect(dictionary.map(({ metric }) => metric).sort()).toEqual(['__proto__', 'loss'])
  })
  test.each([
    ['[0]\t', '1'],
    ['[0]\ttrain-rmse:', '1'],
    ['[0]\ttrain-', 'x-:'],
    ["[1]\tvalid's ", "'s l2: "],
    ['', ' [1]'],
    ['[LightGBM] [Info] Iteration:1, ', 'valid : '],
    ['', '[LightGBM] [Info] Iteration:1, a b : '],
    ['Epoch ', '1'],
    ['Epoch 1/2\n5/5 - loss: ', ' '],
    ['Epoch 1/2\n', ' - '],
    ['Epoch 1/2\n', ' 1/1'],
    ["{'loss': ", "'\\"],
    ['', "{'loss': 'epoch': "],
    ['', '\u001b[1'],
    ['0:\t', 'learn: '],
    ['', 'best iteration is:'],
  ])('a line that goes on and on, %j then %j, is read in its length', (start, more) => {
    // A reading that goes back and forth takes minutes over one such line.
    const lines = linesOf(`${start}${more.repeat(60_000 / more.length)}!`)
    for (const printer of PRINTERS)
      try {
        printer.read(lines, 'f')
      } catch (error) {
        expect(error).toHaveProperty('code', 'unreadable-data')
      }
  })
  test('a line that is longer than any evaluation is something else, and takes nothing away', async () => {
    const { train } = await curve(`[1]\ttrain-rmse:0.9\n${'x'.repeat(3_000_000)}\n[2]\ttrain-rmse:0.5\n`, 'rmse')
    expect(train?.values).toEqual([0.9, 0.5])
  })
  test('whatever is written, lines are read or refused', () => {
    const bit = fc.constantFrom(
      '[1]\t',
      'train-rmse:',
      "valid's l2: ",
      '1',
      '\n',
      'Epoch 1/2',
      ' - loss: ',
      "{'loss': ",
      "'epoch': 1}",
      '\t',
      '\r',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (bits) => {
        for (const printer of PRINTERS)
          try {
            for (const { steps: at, values } of printer.read(linesOf(bits.join('')), 'f') ?? [])
              expect(at).toHaveLength(values.length)
          } catch (error) {
            expect(error).toHaveProperty('code', 'unreadable-data')
          }
      }),
    )
  })
})
