/** A model behind a server: requests of a protocol over HTTP. */
import { SeaTrialsError } from '@sea-trials/schema/error'
import type { Scalar } from '@sea-trials/schema/requirement/ast'
import { type HttpClient, openClient } from './http-client.ts'
import type { Answers, Feature, FeatureRow, Model, Protocol, Scores, Vector } from './model.ts'
import { readObject, serverFailed } from './protocols/reading.ts'
import { cellsOfVector } from './tensors.ts'

export interface HttpModelOptions {
  /** Address of the server, with the path that its protocol's paths stand under. */
  readonly url: string
  readonly protocol: Protocol
  /** What the model takes, for a server that does not describe it (MLflow); wins over what the server says. */
  readonly features?: readonly Feature[]
  /** What the model takes if the server, asked, does not say. */
  readonly otherwise?: readonly Feature[]
  /** Until the whole answer to a request is there; 30 s unless said. */
  readonly timeoutMs?: number
}

/** Rows of one request. */
const batch = 256

/**
 * Opens a model over HTTP. Throws `bad-input` for an address that is none, `server-failed` for a server that answers with
 * anything but scores of the rows.
 */
export async function openHttp(options: HttpModelOptions): Promise<Model> {
  const client = await openClient(options.url, options.timeoutMs ?? 30_000)
  try {
    const features = options.features ?? (await askFeatures(client, options))
    const score = (rows: readonly FeatureRow[]) => scoreBatch(client, options.protocol, features, rows)
    return {
      features,
      predict: async (rows) => {
        const answers: Answers[] = []
        for (let from = 0; from < rows.length; from += batch) answers.push(await score(rows.slice(from, from + batch)))
        const labels = answers.flatMap((part) => part.labels ?? [])
        return { scores: answers.flatMap((part) => part.scores), ...(labels.length > 0 ? { labels } : {}) }
      },
      predictColumns: async (columns, rows) => {
        const answers: (number | readonly number[])[] = []
        for (let from = 0; from < rows; from += batch) {
          const part = rowsOf(features, columns, from, Math.min(rows, from + batch))
          const { scores } = await score(part)
          if (scores.length !== part.length) throw labelsOnly()
          answers.push(...scores)
        }
        return flatten(answers)
      },
      close: client.close,
    }
  } catch (error) {
    await client.close()
    throw error
  }
}

async function askFeatures(client: HttpClient, options: HttpModelOptions): Promise<readonly Feature[]> {
  const { protocol, otherwise } = options
  if (protocol.metadata === undefined) {
    if (otherwise !== undefined) return otherwise
    const fix = 'Give the data whose columns the model takes.'
    throw new SeaTrialsError('bad-input', `${protocol.name} servers do not say what their model takes`, fix)
  }
  const { status, text } = await client.send('GET', protocol.metadata.path)
  const features = status === 200 ? protocol.metadata.features(text) : []
  if (features.length > 0) return features
  if (otherwise !== undefined) return otherwise
  // A model of another name is not there; one that is there and undescribed is another matter.
  readObject(status, text)
  throw serverFailed(
    'the server does not say what its model takes',
    `Let ${protocol.metadata.path} list the inputs of the model, or take its file (\`onnx\`) or its predictions instead.`,
  )
}

async function scoreBatch(
  client: HttpClient,
  protocol: Protocol,
  features: readonly Feature[],
  rows: readonly FeatureRow[],
): Promise<Answers> {
  const { path, headers, body } = protocol.request(rows, features)
  const { status, text } = await client.send('POST', path, headers, body)
  const answers = protocol.answers(status, text)
  const count = (answers.labels ?? answers.scores).length
  if (count === rows.length) return answers
  throw serverFailed(
    `the server answered ${count} rows where ${rows.length} were asked`,
    'Let the server answer each row of a request, in order.',
  )
}

function rowsOf(
  features: readonly Feature[],
  columns: Readonly<Record<string, Vector>>,
  from: number,
  to: number,
): readonly FeatureRow[] {
  const cells = features.map(({ name }) => {
    if (Object.hasOwn(columns, name)) return cellsOfVector(columns[name]!)
    throw new SeaTrialsError(
      'missing-column',
      `the model takes the feature \`${name}\`, and the data do not have it`,
      'Give the model the columns that it was trained on, under the same names.',
    )
  })
  return Array.from({ length: to - from }, (_, index) =>
    Object.fromEntries(
      features.map(({ name }, column): [string, Scalar] => [name, cells[column]!(from + index) ?? null]),
    ),
  )
}

function flatten(answers: readonly (number | readonly number[])[]): Scores {
  const width = Array.isArray(answers[0]) ? answers[0].length : 1
  const values = answers.flat()
  if (values.length === answers.length * width) return { values: Float64Array.from(values), width }
  throw serverFailed('the server answers some rows with more numbers than others', 'Look into the log of the server.')
}

const labelsOnly = () =>
  serverFailed(
    'the server answers with labels, not with scores',
    'Serve the probabilities (`predict_proba`), or compare the labels in a file of predictions.',
  )
