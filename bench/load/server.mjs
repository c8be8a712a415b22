// Answers every POST with the same bytes, without looking at it. node server.mjs <ms that it stalls each second>
import { createServer } from 'node:net'

const stallMs = Number(process.argv[2] ?? 0)
const body = '{"outputs":[{"name":"score","datatype":"FP64","shape":[1,1],"data":[0.5]}]}'
const answer = Buffer.from(
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
)
const end = Buffer.from('}]}')

if (stallMs > 0)
  setInterval(() => {
    const until = performance.now() + stallMs
    while (performance.now() < until);
  }, 1000)

createServer((socket) => {
  socket.setNoDelay(true)
  socket.on('error', () => {})
  socket.on('data', (bytes) => {
    // The requests of this benchmark end in these bytes, and none is split on loopback.
    for (let at = bytes.indexOf(end); at !== -1; at = bytes.indexOf(end, at + 3)) socket.write(answer)
  })
}).listen(0, '127.0.0.1', function () {
  process.stdout.write(`http://127.0.0.1:${this.address().port}/\n`)
})
