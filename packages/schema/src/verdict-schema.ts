/** The published JSON Schema (2020-12) of a verdict; `docs/schemas/verdict.schema.json` is this, written out. Equal to the type by test. */

type Json = { readonly [keyword: string]: unknown }

const text: Json = { type: 'string' }
const flag: Json = { type: 'boolean' }
const number: Json = { type: 'number' }
const count: Json = { type: 'integer', minimum: 0 }
const nullable: Json = { type: ['number', 'null'] }
const list = (items: Json): Json => ({ type: 'array', items })
const ref = (name: string): Json => ({ $ref: `#/$defs/${name}` })

/** All of `required` and some of `optional`, nothing else. */
const object = (required: Json, optional: Json = {}): Json => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
  additionalProperties: false,
})
const recordOf = (values: Json): Json => ({ type: 'object', additionalProperties: values })
const range: Json = { type: 'array', prefixItems: [number, number], minItems: 2, maxItems: 2 }

/** Of a change: who is broken by it, and both sides. */
const classed: Readonly<Record<string, Json>> = {
  direction: { enum: ['looser', 'tighter', 'changed'] },
  breaks: list({ enum: ['producers', 'consumers'] }),
}
const sides: Readonly<Record<string, Json>> = { before: text, here: text }

const outcome: Json = { enum: ['pass', 'fail', 'inconclusive', 'not-applicable', 'error'] }

export const verdictSchema: Json = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://sea-trials.dev/verdict/v1',
  title: 'Sea Trials verdict',
  ...object(
    {
      gate: text,
      verdict: { enum: ['passed', 'failed', 'inconclusive', 'error'] },
      checks: list(ref('check')),
      metrics: recordOf(nullable),
      figures: list(ref('figure')),
      subjects: list(ref('subject')),
      evidence: { enum: ['executed', 'claimed'] },
      scope: recordOf(number),
      notes: list(text),
    },
    {
      model: text,
      unasked: list(ref('check')),
      changes: ref('changes'),
      turned: object({ n: count, right: ref('turnedRows'), wrong: ref('turnedRows') }),
      tables: list(ref('reportTable')),
      outputs: recordOf(text),
      error: object({ code: text, message: text, fix: text }, { at: ref('position') }),
    },
  ),
  $defs: {
    outcome,
    position: object({ file: text }, { line: count, column: count }),
    interval: object({ low: nullable, high: nullable, level: number, method: text }),
    limit: object({ operator: { enum: ['>=', '<=', '>', '<', '=', '!='] }, value: nullable, text }),
    member: object(
      { name: text, outcome: ref('outcome'), observed: nullable, n: number },
      { interval: ref('interval'), simultaneous: ref('interval'), reason: text },
    ),
    settle: object(
      { rows: { anyOf: [range, { type: 'null' }] }, unit: text },
      { ofData: range, because: { enum: ['other data', 'too few rows'] }, least: number },
    ),
    failingRow: object({ file: text, row: count }, { key: text, column: text, value: text }),
    reportTable: object({
      title: text,
      columns: list(text),
      rows: list(list({ type: ['string', 'number', 'null'] })),
      notes: list(text),
    }),
    turnedRows: object({ count: { type: 'integer', minimum: 0 }, rows: list(ref('failingRow')) }),
    check: object(
      {
        requirement: text,
        burden: { enum: ['require', 'guard', 'warn'] },
        outcome: ref('outcome'),
        observed: nullable,
        unit: { enum: ['', 'fraction', 'ms', '/s', 'MB'] },
        n: number,
        reason: text,
        exact: flag,
      },
      {
        approximate: flag,
        interval: ref('interval'),
        limit: ref('limit'),
        source: ref('position'),
        worst: text,
        members: list(ref('member')),
        settle: ref('settle'),
        waiver: object({ owner: text, reason: text, expires: text }),
        failingRows: list(ref('failingRow')),
      },
    ),
    figure: object(
      {
        id: text,
        title: text,
        kind: { enum: ['line', 'bar', 'intervals', 'scatter', 'matrix'] },
        x: object({ label: text, values: list({ type: ['number', 'string'] }) }),
        y: object({ label: text }, { min: number, max: number }),
        series: list(ref('figureSeries')),
      },
      { limit: number, marks: list(object({ x: number, text })), square: flag },
    ),
    figureSeries: object(
      { name: text, values: list(nullable) },
      { low: list(nullable), high: list(nullable), x: list(number), reference: flag },
    ),
    changes: object({
      base: text,
      data: list(ref('dataChange')),
      contract: list(object({ what: text, ...classed }, sides)),
      notes: list(text),
    }),
    dataChange: object(
      { name: text, state: { enum: ['unchanged', 'changed', 'new', 'unknown'] } },
      {
        note: text,
        renamedFrom: list(text),
        key: list(text),
        rows: object({ before: count, here: count, added: count, removed: count }, { changed: count }),
        columns: list(object({ column: text, ...classed }, sides)),
        cells: list(object({ column: text, rows: count })),
        samples: list(
          object(
            {
              kind: { enum: ['added', 'removed', 'changed'] },
              file: text,
              row: count,
              cells: list(object({ column: text }, sides)),
            },
            { key: text },
          ),
        ),
        drift: list(object({ column: text, observed: number, low: nullable, high: nullable })),
      },
    ),
    subject: object({ name: text, digest: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' } }, { path: text }),
  },
}
