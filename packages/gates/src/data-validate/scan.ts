/** Everything that is asked of a data set, asked at once: one statement a data set, whatever the number of checks. */
import type { Aggregate, Engine } from '@sea-trials/tables/engine'
import type { DataSet } from '../data/data-set.ts'
import type { Answer } from './metrics/metric.ts'

export interface Question {
  readonly data: DataSet
  readonly wanted: readonly Aggregate[]
}

/** Answers of each question in order, or the error that it alone made. */
export type Answered = readonly Answer[] | { readonly error: unknown }

export async function scan(engine: Engine, questions: readonly Question[]): Promise<readonly Answered[]> {
  const answers = new Map<Question, Answered>()
  for (const data of new Set(questions.map((question) => question.data))) {
    const about = questions.filter((question) => question.data === data)
    const together = await ask(
      engine,
      data,
      about.flatMap(({ wanted }) => wanted),
    )
    // One aggregate that the engine refuses fails the whole statement; asked one by one, only its own check errs.
    if ('error' in together)
      for (const question of about) answers.set(question, await ask(engine, data, question.wanted))
    else share(together, about, answers)
  }
  return questions.map((question) => answers.get(question) as Answered)
}

async function ask(engine: Engine, data: DataSet, wanted: readonly Aggregate[]): Promise<Answered> {
  if (wanted.length === 0) return []
  try {
    return await engine.aggregate(data.table, wanted)
  } catch (error) {
    return { error }
  }
}

function share(all: readonly Answer[], questions: readonly Question[], answers: Map<Question, Answered>): void {
  let from = 0
  for (const question of questions) {
    answers.set(question, all.slice(from, from + question.wanted.length))
    from += question.wanted.length
  }
}
