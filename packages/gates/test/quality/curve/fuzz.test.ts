/**
 * Every format with something wrong in it, of a run that overfits from its fifth step on: refused, or found to overfit or
 * undecided; never passed, and never a crash. The seeds are fast-check's own, fixed.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openCurve } from '@sea-trials/gates/quality/curve/open'
import { overfitting } from '@sea-trials/gates/quality/curve/properties'
import { assertHas, curveOf, type Line } from '@sea-trials/gates/quality/curve/series'
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Policy } from '@sea-trials/schema/policy/policy'
import type { Engine } from '@sea-trials/tables/engine'
import { openEngine } from '@sea-trials/tables/open-engine'
import fc from 'fast-check'
import { eventFile } from './event-file.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine({ threads: 1 })
})
afterAll(() => engine.close())

/** A step as it is written, of the training and of the validation part; as text, so that anything can stand in its place. */
interface Point {
  readonly step: string
  readonly loss: string
  readonly val: string
}

const N = 24
const RUN: readonly Point[] = Array.from({ length: N }, (_, i) => ({
  step: String(i + 1),
  loss: (1 / (i + 1)).toFixed(6),
  val: (0.5 + 0.1 * Math.abs(i - 4) + 0.001 * ((i * 7) % 5)).toFixed(6),
}))

type Files = Readonly<Record<string, string | Uint8Array>>
interface Format {
  /** What is named as the learning curve. */
  readonly path: string
  readonly write: (run: readonly Point[]) => Files
}

const text = (path: string, write: (run: readonly Point[]) => string): Format => ({
  path,
  write: (run) => ({ [path]: write(run) }),
})
const list = (run: readonly Point[], of: 'loss' | 'val'): string => `[${run.map((point) => point[of]).join(', ')}]`
const lines = (header: string, rows: readonly string[]): string => `${[header, ...rows].join('\n')}\n`
const metricFile = (run: readonly Point[], of: 'loss' | 'val'): string =>
  run.map((point, i) => `${1_700_000_000_000 + i} ${point[of]} ${point.step}\n`).join('')

const FORMATS: Readonly<Record<string, Format>> = {
  'CSV, a column a curve': text('a.csv', (run) =>
    lines(
      'epoch,loss,val_loss',
      run.map(({ step, loss, val }) => `${step},${loss},${val}`),
    ),
  ),
  'Lightning metrics.csv': text('metrics.csv', (run) =>
    lines(
      'epoch,step,train_loss,val_loss',
      run.flatMap(({ step, loss, val }) => [`0,${step},${loss},`, `0,${step},,${val}`]),
    ),
  ),
  'a table of points': text('a.csv', (run) =>
    lines(
      'step,split,metric,value',
      run.flatMap(({ step, loss, val }) => [`${step},train,loss,${loss}`, `${step},val,loss,${val}`]),
    ),
  ),
  'JSON lines': text('a.jsonl', (run) =>
    run.map(({ step, loss, val }) => `{"step": ${step}, "loss": ${loss}, "val_loss": ${val}}\n`).join(''),
  ),
  'Keras history': text('a.json', (run) => `{"loss": ${list(run, 'loss')}, "val_loss": ${list(run, 'val')}}`),
  'Hugging Face': text('trainer_state.json', (run) => {
    const records = run.flatMap(({ step, loss, val }) => [
      `{"loss": ${loss}, "step": ${step}}`,
      `{"eval_loss": ${val}, "step": ${step}}`,
    ])
    return `{"best_metric": null, "log_history": [${records.join(', ')}]}`
  }),
  'XGBoost, LightGBM': text(
    'a.json',
    (run) => `{"train": {"rmse": ${list(run, 'loss')}}, "eval": {"rmse": ${list(run, 'val')}}}`,
  ),
  'printed by XGBoost': text('train.log', (run) =>
    run.map(({ step, loss, val }) => `[${step}]\ttrain-loss:${loss}\teval-loss:${val}\n`).join(''),
  ),
  'printed by Keras': text('train.log', (run) =>
    run.map(({ step, loss, val }) => `Epoch ${step}/24\n9/9 - 1s - loss: ${loss} - val_loss: ${val}\n`).join(''),
  ),
  'printed by the Trainer': text('train.log', (run) =>
    run
      .map(({ step, loss, val }) => `{'loss': ${loss}, 'epoch': ${step}}\n{'eval_loss': ${val}, 'epoch': ${step}}\n`)
      .join(''),
  ),
  'MLflow get-history': text('a.json', (run) => {
    const point = (key: string, value: string, step: string) =>
      `{"key": "${key}", "value": ${value}, "timestamp": 1, "step": ${step}}`
    return `{"metrics": [${run.flatMap(({ step, loss, val }) => [point('loss', loss, step), point('val_loss', val, step)]).join(', ')}]}`
  }),
  'MLflow, a folder': {
    path: 'run',
    write: (run) => ({ 'run/metrics/loss': metricFile(run, 'loss'), 'run/metrics/val_loss': metricFile(run, 'val') }),
  },
  TensorBoard: {
    path: 'logs',
    write: (run) => ({
      'logs/events.out.tfevents.1.host': eventFile(
        run.flatMap(({ step, loss, val }) => [
          { tag: 'loss/train', step: Number(step), value: Number(loss) },
          { tag: 'loss/val', step: Number(step), value: Number(val) },
        ]),
      ),
    }),
  },
}

/** What comes of `overfitting <= 5%`. Throws what is no SeaTrialsError. */
async function outcomeOf(files: Files, path: string): Promise<'pass' | 'undecided' | 'fail' | 'error'> {
  const root = mkdtempSync(join(tmpdir(), 'sea-trials-fuzz-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  try {
    const all = await openCurve(engine, { root, workspace: root, learningCurve: path } as Policy)
    const curve = curveOf(all)
    assertHas(curve, 'validation', all, path)
    const { measured } = overfitting(curve, curve.validation as Line)
    if (measured.kind !== 'estimate') return 'undecided'
    const { low, high } = measured.interval(0.95)
    expect([low, high].every((end) => end === null || Number.isFinite(end))).toBe(true)
    return high !== null && high <= 0.05 ? 'pass' : low !== null && low > 0.05 ? 'fail' : 'undecided'
  } catch (error) {
    if (error instanceof SeaTrialsError) return 'error'
    throw error
  }
}

const formats = Object.entries(FORMATS)
const NO_NUMBER = [
  'NaN',
  'nan',
  'Infinity',
  '-Infinity',
  'inf',
  '1e999',
  '-1e999',
  'null',
  '',
  'true',
  '"x"',
  '"NaN"',
  '[0.5]',
  '{}',
  '0x10',
  '1_000',
  '1;5',
  '0.5.5',
]
const AWRY = ['1e308', '-1e308', '1e-320', '-5', '1e15', '0']

test.each(formats)('%s: as it should be, it is found', async (_, { path, write }) => {
  expect(await outcomeOf(write(RUN), path)).toBe('fail')
})

describe.each(formats)('%s', (name, { path, write }) => {
  const at = fc.integer({ min: 0, max: N - 1 })
  const settings = { numRuns: 10, seed: 20_260_101 }
  const never = async (run: readonly Point[], ...outcomes: readonly string[]) => {
    const outcome = await outcomeOf(write(run), path)
    expect([outcome, JSON.stringify(run)].slice(0, outcomes.includes(outcome) ? 2 : 1)).toEqual([outcome])
  }
  test('what is no number, from a step on', () =>
    fc.assert(
      fc.asyncProperty(at, fc.constantFrom(...NO_NUMBER), async (from, word) =>
        never(
          RUN.map((point, i) => (i >= from ? { ...point, val: word } : point)),
          'pass',
        ),
      ),
      settings,
    ))
  test('one value that is enormous, tiny, or of the wrong sign', () =>
    fc.assert(
      fc.asyncProperty(at, fc.constantFrom(...AWRY), async (where, value) =>
        never(
          RUN.map((point, i) => (i === where ? { ...point, val: value } : point)),
          'pass',
        ),
      ),
      settings,
    ))
  test('a step that comes twice, is missing, or is none', () =>
    fc.assert(
      fc.asyncProperty(
        at,
        fc.constantFrom('1', '7', 'null', '', 'NaN', '-1', '1e300', '1.5', '"x"'),
        async (where, step) =>
          never(
            RUN.map((point, i) => (i === where ? { ...point, step } : point)),
            'pass',
          ),
      ),
      settings,
    ))
  test('a run that begins again, better, is another one', async () => {
    const again = RUN.map((point) => ({ ...point, val: '0.1' }))
    const outcome = await outcomeOf(write([...RUN, ...again]), path)
    const steps = !['Keras history', 'XGBoost, LightGBM'].includes(name)
    // Lists have no steps: one that holds two runs is one run of as many steps.
    if (steps) expect(outcome).toBe('error')
  })
  test('cut off anywhere', async () => {
    const [[file, content]] = Object.entries(write(RUN)).slice(-1) as [[string, string | Uint8Array]]
    const bytes = typeof content === 'string' ? Buffer.from(content) : content
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => {
        expect(await outcomeOf({ ...write(RUN), [file]: bytes.subarray(0, length) }, path)).not.toBe('pass')
      }),
      settings,
    )
  })
})

test('names are shown, never obeyed', async () => {
  const names = [
    '::error::x',
    '##[error]x',
    '</script><img src=x onerror=1>',
    '\u202eval',
    'a\u0000b',
    '__proto__',
    'x'.repeat(5000),
  ]
  for (const name of names) {
    const key = JSON.stringify(`val_${name}`)
    const content = `{"loss": ${list(RUN, 'loss')}, ${key}: ${list(RUN, 'val')}}`
    const all = await openCurve(engine, folderOf({ 'a.json': content }))
    const wrong = (): unknown => assertHas(curveOf(all), 'validation', all, 'a.json')
    expect(wrong).toThrow(SeaTrialsError)
    try {
      wrong()
    } catch (error) {
      const { message, fix } = error as SeaTrialsError
      expect(`${message}${fix}`.length).toBeLessThan(2000)
      expect(`${message}${fix}`).not.toMatch(/^(::|##\[)|[\u0000-\u001f\u202e]/m)
    }
  }
})

function folderOf(files: Files): Policy {
  const root = mkdtempSync(join(tmpdir(), 'sea-trials-fuzz-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content)
  return { root, workspace: root, learningCurve: Object.keys(files)[0] } as Policy
}
