/** What an ONNX model takes: features of a row, by name, in the tensors that hold them. */
import { own } from '@sea-trials/schema/json'
import type { Feature } from './model.ts'
import { badModel, type Runtime, type Session } from './onnx-runtime.ts'
import { excerpt } from './printable.ts'
import { type Cell, emptyTensor, fillTensor, type TensorType } from './tensors.ts'

/** One tensor that the session takes, and the features of a row in it. */
export interface Input {
  readonly name: string
  readonly type: TensorType
  readonly rank: 1 | 2
  readonly features: readonly Feature[]
  readonly oneRowOnly: boolean
}

const kinds: Readonly<Record<string, Feature['type']>> = {
  float32: 'number',
  float64: 'number',
  int64: 'integer',
  int32: 'integer',
  bool: 'boolean',
  string: 'string',
}

/** onnxruntime writes a dimension without a size as 2^32 - 1, as -1, or as its name. */
export const isOpen = (size: number | string | undefined) => typeof size !== 'number' || size < 0 || size === 0xffffffff

/** Throws `bad-model` where the model does not take rows of a table. */
export function readInputs(session: Session, names: readonly string[] | undefined, file: string): readonly Input[] {
  const tensors = session.inputMetadata
  return tensors.map((input): Input => {
    const type = input.isTensor ? own(kinds, input.type) : undefined
    const shape = input.isTensor ? input.shape : []
    const [rows, width] = shape
    if (type === undefined || shape.length < 1 || shape.length > 2 || (!isOpen(rows) && rows !== 1))
      throw badModel(
        file,
        `its input \`${excerpt(input.name)}\` is not a tensor of table rows`,
        'Export it with inputs of shape [None, 1] a column or [None, columns], of numbers, booleans or strings.',
      )
    const common = {
      name: input.name,
      type: (input as { type: string }).type as TensorType,
      rank: shape.length as 1 | 2,
      oneRowOnly: !isOpen(rows),
    }
    if (shape.length === 1 || width === 1) return { ...common, features: [{ name: input.name, type }] }
    const columns = tensors.length === 1 ? names : undefined
    if (isOpen(width) ? columns === undefined : columns !== undefined && columns.length !== width)
      throw badModel(
        file,
        isOpen(width)
          ? `its input \`${excerpt(input.name)}\` does not say how many columns it takes`
          : `its input \`${excerpt(input.name)}\` takes ${width} columns, and ${columns?.length} names are given`,
        'Write the names of its columns into the metadata of the ONNX file as `feature_names`, a JSON list in order.',
      )
    const named = columns ?? Array.from({ length: width as number }, (_, column) => `${input.name}.${column}`)
    const matrix = (column: number) => ({ name: input.name, column })
    return { ...common, features: named.map((name, column) => ({ name, type, matrix: matrix(column) })) }
  })
}

/** Rows [from, to) as the tensor of one input. */
export function makeTensor(
  runtime: Runtime,
  input: Input,
  cells: ReadonlyMap<string, Cell>,
  from: number,
  to: number,
): InstanceType<Runtime['Tensor']> {
  const width = input.features.length
  const data = emptyTensor(input.type, (to - from) * width)
  for (const [column, { name }] of input.features.entries())
    fillTensor(data, input.type, name, cells.get(name)!, from, to, column, width)
  return new runtime.Tensor(
    input.type as 'float32',
    data as Float32Array,
    input.rank === 1 ? [to - from] : [to - from, width],
  )
}
