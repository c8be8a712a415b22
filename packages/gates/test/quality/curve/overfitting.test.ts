/** Lines about learning curves, from the file to the check. */
import { describe, expect, test } from '@jest/globals'
import { random } from '@sea-trials/stats/random'
import { CURVES, noisy, type Shape } from '../../../../stats/test/curves.ts'
import { type Cells, folder, judgeLine, judgeWith } from '../harness.ts'

const epoch = Array.from({ length: 40 }, (_, i) => i + 1)
const { normal } = random('overfitting.test')
const course = (name: string, spread = 0.0005): number[] => noisy(CURVES[name] as Shape, 40, spread, 0.3, normal)
const loss = epoch.map((step) => 1 / step)
const judge = (columns: Readonly<Record<string, Cells>>, line: string) =>
  judgeLine('accuracy-gate', folder({ 'curve.csv': columns }), line, { 'learning-curve': 'curve.csv' })

describe('overfitting', () => {
  test.each([
    ['falls, then flat', 0.0005, 'pass'],
    ['still falling', 0.0005, 'pass'],
    ['rises by 20 %', 0.002, 'fail'],
    ['falls, then flat', 0.03, 'inconclusive'],
    ['rises by 20 %', 0.1, 'inconclusive'],
  ])('a curve that %s, with noise of %d: %s', async (name, spread, outcome) => {
    const check = await judge({ epoch, loss, val_loss: course(name, spread) }, 'overfitting <= 5%')
    expect(check).toMatchObject({ outcome, exact: false, n: 40 })
    expect(check.interval?.method).toBe('straight rise, local level')
  })
  test('at the step that early stopping took', async () => {
    const columns = { epoch, loss, val_loss: course('rises by 40 %') }
    expect(await judge(columns, 'overfitting <= 5%')).toMatchObject({ outcome: 'fail' })
    expect(await judge(columns, 'overfitting(loss, 15) <= 5%')).toMatchObject({ outcome: 'pass' })
    expect((await judge(columns, 'overfitting(loss, 41) <= 5%')).reason).toContain('no step 41')
  })
  test('what would settle it is said in points', async () => {
    const check = await judge({ epoch, val_loss: course('rises by 10 %', 0.01) }, 'overfitting <= 5%')
    expect(check.outcome).toBe('inconclusive')
    expect(check.reason).toMatch(/more points of the curve would settle it/)
  })
  test('points that are missing are no rows that would be looked at again', async () => {
    const root = folder({ 'curve.csv': { epoch, val_loss: course('rises by 10 %', 0.01) } })
    const { notes } = await judgeWith('accuracy-gate', root, {
      'learning-curve': 'curve.csv',
      require: 'overfitting <= 5%',
    })
    expect(notes.join()).not.toContain('this run keeps no history')
  })
  test('nine points say nothing', async () => {
    const few = { epoch: epoch.slice(0, 9), val_loss: course('flat').slice(0, 9) }
    expect(await judge(few, 'overfitting <= 5%')).toMatchObject({
      outcome: 'inconclusive',
      reason: 'undefined: too few points (n 9)',
    })
  })
  test.each(['overfitting', 'generalization_loss', 'divergence', 'projected_gain'])(
    '%s of losses below zero is a fraction of nothing, and says so',
    async (metric) => {
      const negative = course('flat').map((value) => value - 2)
      expect(await judge({ epoch, loss: negative, val_loss: negative }, `${metric} <= 5%`)).toMatchObject({
        outcome: 'inconclusive',
        reason: 'undefined: the smallest loss is not above zero (n 40)',
      })
    },
  )
  test.each(['overfitting', 'generalization_loss', 'projected_gain'])(
    '%s of a curve without a validation line is an error that names the file, what it has and what to log, under a guard as well',
    async (metric) => {
      const check = await judge({ epoch, loss, val_acc: loss }, `guard: ${metric} <= 5%`)
      expect(check).toMatchObject({
        outcome: 'error',
        reason:
          'the learning curve `curve.csv` has no validation line of `loss`; it has `loss` (train), `val_acc` (validation). Log it at each step as `val_loss`, from rows that are not trained on; or ask about `acc`.',
      })
    },
  )
  test('divergence without a training line is one, too', async () => {
    expect(await judge({ epoch, val_loss: loss }, 'divergence <= 5%')).toMatchObject({
      outcome: 'error',
      reason:
        'the learning curve `curve.csv` has no training line of `loss`; it has `val_loss` (validation). Log it at each step as `train_loss`.',
    })
  })
  test('a header alone is an error', async () => {
    const check = await judge({ epoch: [], loss: [], val_loss: [] }, 'guard: overfitting <= 5%')
    expect(check).toMatchObject({
      outcome: 'error',
      reason: expect.stringContaining('the learning curve has no points'),
    })
  })
  test('the verdict says where the best was, and what the training loss did meanwhile', async () => {
    const note = async (train: readonly number[]) => {
      const root = folder({ 'curve.csv': { epoch, loss: train, val_loss: course('rises by 40 %') } })
      const { notes } = await judgeWith('accuracy-gate', root, {
        'learning-curve': 'curve.csv',
        require: 'overfitting <= 5%',
      })
      return notes.join()
    }
    expect(await note(loss)).toMatch(
      /^learning curve `loss`: the validation loss was lowest at steps \d+ to \d+, and 3\d(\.\d)?% higher at steps 36 to 40; the training loss fell by \d+(\.\d)?% meanwhile$/,
    )
    expect(await note(epoch)).toMatch(/; the training loss rose by \d+% too: see `divergence`$/)
    expect(await note(epoch.map(() => 0.5))).toMatch(/; the training loss stood still meanwhile$/)
    expect(await note(loss.map((value) => value - 2))).toMatch(/; the training loss fell by \d+(\.\d+)?% meanwhile$/)
  })
  test('a loss that wanders is no rise, and the verdict says what would tell', async () => {
    const { normal: step } = random('overfitting.test wander')
    const wandering = noisy(CURVES.flat as Shape, 40, 0.01, 1, step).map((value, i) => value + 0.002 * i)
    const root = folder({ 'curve.csv': { epoch, val_loss: wandering } })
    const { checks, notes } = await judgeWith('accuracy-gate', root, {
      'learning-curve': 'curve.csv',
      require: 'guard: overfitting <= 5%',
    })
    expect(checks[0]).toMatchObject({ outcome: 'inconclusive' })
    expect(notes[0]).toMatch(
      /; it wanders rather than scatters about a course: evaluate more often, or on more rows, for a rise to be told from that$/,
    )
  })
})

describe('which way is better', () => {
  const score = course('rises by 20 %').map((value) => 1 - value / 3)
  const healthy = course('falls, then flat').map((value) => 1 - value / 3)
  test.each([
    ['acc', 'acc'],
    ['auc', 'auc'],
    ['`ndcg@5`', 'ndcg@5'],
    ['my_score, higher', 'my_score'],
    ['my_error', 'my_error'],
    ['my_score, lower', 'my_score'],
  ])('overfitting(%s)', async (argument, name) => {
    const isScore = !/error|lower/.test(argument)
    for (const [curve, outcome] of [
      [score, 'fail'],
      [healthy, 'pass'],
    ] as const) {
      const values = isScore ? curve : curve.map((value) => 1 - value)
      expect(await judge({ epoch, [`val_${name}`]: values }, `overfitting(${argument}) <= 5%`)).toMatchObject({
        outcome,
      })
    }
  })
  test('a name that says nothing is an error', async () =>
    expect((await judge({ epoch, val_fun: score }, 'generalization_loss(fun) <= 5%')).reason).toContain(
      'nothing says whether a higher or a lower `fun`',
    ))
  test('a score in per cent has no error', async () =>
    expect(
      (await judge({ epoch, val_bleu: score.map((value) => value * 100) }, 'overfitting(bleu, higher) <= 5%')).reason,
    ).toContain('Write the score as a fraction'))
})

test.each<[string, Readonly<Record<string, Cells>>, string]>([
  ['a value that is none', { epoch: [1, 2, 3], loss: [1, 2, 3], val_loss: [1, 'NaN', 2] }, 'generalization_loss <= 5%'],
  ['steps that do not rise', { epoch: [1, 1, 2], loss: [1, 2, 3], val_loss: [1, 1, 2] }, 'generalization_loss <= 5%'],
  ['another metric', { epoch: [1, 2], loss: [1, 2], val_loss: [1, 2] }, 'generalization_loss(mae) <= 5%'],
  [
    'a direction that nobody says',
    { epoch: [1, 2], thing: [1, 2], val_thing: [1, 2] },
    'generalization_loss(thing) <= 5%',
  ],
  ['no validation line', { epoch: [1, 2], loss: [1, 2] }, 'generalization_loss <= 5%'],
])('%s: the message names the file', async (_, columns, line) => {
  const { outcome, reason } = await judge(columns, line)
  expect([outcome, reason]).toEqual(['error', expect.stringContaining('curve.csv')])
})

test('a value that is none: the message names the line', async () => {
  const columns = { epoch: [1, 2, 3], loss: [1, 2, 3], val_loss: [1, 'NaN', 2] }
  expect((await judge(columns, 'generalization_loss <= 5%')).reason).toMatch(/\(in `\S*curve\.csv`, line 3\)/)
})

test('losses of which no sum is a number are an error, and no bug', async () => {
  const epoch = Array.from({ length: 60 }, (_, i) => i)
  const check = await judge({ epoch, val_loss: epoch.map((i) => 1e307 + i * 1e306) }, 'overfitting <= 5%')
  expect(check).toMatchObject({ outcome: 'error', reason: expect.stringContaining('too large') })
})
