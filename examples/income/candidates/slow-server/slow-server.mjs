// A model server after the Open Inference Protocol that answers at once, but for one request in ten.
import { createServer } from 'node:http'

let served = 0
createServer((request, response) => {
  const answer = (body) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(body))
  }
  if (request.method === 'GET') return answer({ name: 'income', ready: true, platform: 'slow', inputs: [], outputs: [] })
  let body = ''
  request.on('data', (part) => {
    body += part
  })
  request.on('end', () => {
    const rows = JSON.parse(body).inputs[0].shape[0]
    const outputs = [{ name: 'probabilities', datatype: 'FP64', shape: [rows, 2], data: Array(rows).fill([0.92, 0.08]).flat() }]
    served += 1
    setTimeout(answer, served % 10 === 0 ? 120 : 0, { model_name: 'income', outputs })
  })
}).listen(Number(process.env.PORT), '127.0.0.1')
