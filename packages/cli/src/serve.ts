/** `sea-trials serve model.onnx`: until it is told to stop. */
import { startModelServer } from '@sea-trials/serving/server'

interface ServeFlags {
  readonly port: string
  readonly host: string
  readonly name?: string
  readonly positive?: string
}

export async function serve(model: string, flags: ServeFlags): Promise<number> {
  const { port, ...options } = flags
  const server = await startModelServer({ ...options, model, port: Number(port) })
  process.stdout.write(
    `serving ${server.name} on ${server.url} (Open Inference Protocol v2, MLflow /invocations); Ctrl-C stops\n`,
  )
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
  })
  await server.close()
  return 0
}
