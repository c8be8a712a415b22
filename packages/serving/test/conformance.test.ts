import { openHttp } from '../src/http.ts'
import type { Feature } from '../src/model.ts'
import { openOnnx } from '../src/onnx.ts'
import { mlflow } from '../src/protocols/mlflow.ts'
import { protocolOf } from '../src/protocols/protocol.ts'
import { startModelServer } from '../src/server.ts'
import { conformance, type Open } from './conformance.ts'
import { fixture } from './support.ts'

const served =
  (protocol: 'open-inference' | 'mlflow'): Open =>
  async (name, featureNames) => {
    const server = await startModelServer({
      model: fixture(name),
      ...(featureNames === undefined ? {} : { featureNames }),
    })
    // MLflow's servers do not say what they take: the columns of the data do.
    const columns: readonly Feature[] = [
      { name: 'age', type: 'number' },
      { name: 'children', type: 'integer' },
      { name: 'region', type: 'string' },
    ]
    const features = featureNames?.map((feature): Feature => ({ name: feature, type: 'number' })) ?? columns
    const model = await openHttp({
      url: server.url,
      protocol: protocolOf(protocol, server.name),
      ...(protocol === mlflow.name ? { features } : {}),
    })
    return { model, stop: server.close }
  }

conformance('ONNX', async (name, featureNames) => ({
  model: await openOnnx(fixture(name), featureNames === undefined ? {} : { featureNames }),
}))
conformance('Open Inference Protocol', served('open-inference'))
conformance('MLflow', served('mlflow'))
