/** Whole HTTP messages, built before the load starts. */
import type { Feature, FeatureRow, Protocol } from '../model.ts'

/** One request a row. `base` is the server's address, with the path that the protocol's paths stand under. */
export const buildMessages = (
  base: URL,
  protocol: Protocol,
  rows: readonly FeatureRow[],
  features: readonly Feature[],
): Buffer[] =>
  rows.map((row) => {
    const { path, headers, body } = protocol.request([row], features)
    const bytes = Buffer.from(body, 'utf8')
    const head = [
      `POST ${base.pathname.replace(/\/$/, '')}${path} HTTP/1.1`,
      `host: ${base.host}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      `content-length: ${bytes.length}`,
    ]
    return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`, 'latin1'), bytes])
  })
