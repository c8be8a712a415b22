/** Addresses of machines, and what opens doors. */
import { isIPv6 } from 'node:net'
import type { CONFUSED, Form, Kind, Test } from './kind.ts'

/** Versions have four small numbers too; an address has at least one that is not small in 98 of 100 cases. */
const isIpv4: Test = (text) => {
  const octets = text.split('.').map(Number)
  return octets.every((octet) => octet <= 255) && octets.some((octet) => octet >= 100)
}

/** A header that says which algorithm signs it. */
const isJwt: Test = (text) => {
  try {
    const header: unknown = JSON.parse(Buffer.from(text.split('.')[0] as string, 'base64url').toString())
    return typeof header === 'object' && header !== null && 'alg' in header
  } catch {
    return false
  }
}

const secret = (format: RegExp, valid: Test, confused: keyof typeof CONFUSED = 'unmistakable'): Form => ({
  place: 'secret',
  of: 'text',
  format,
  valid,
  chance: 1e-6,
  confused,
})

/** Bits a character, from how often each occurs. */
export function entropy(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  const shares = [...counts.values()].map((count) => count / text.length)
  return shares.reduce((bits, share) => bits - share * Math.log2(share), 0)
}

export const NETWORK: readonly Kind[] = [
  {
    name: 'ip_address',
    title: 'IP address',
    family: 'network',
    rule: 'IPv4: four numbers to 255, one at least 100 (versions have none), where not a quarter as many have a number beyond 255; IPv6, not of pairs alone',
    header: ['ip', 'ip address', 'ip adresse', 'adresse ip', 'direccion ip', 'client ip', 'remote addr'],
    forms: [
      {
        place: 'number',
        of: 'text',
        format: /^\d{1,3}(\.\d{1,3}){3}$/,
        valid: isIpv4,
        chance: 0.1,
        confused: 'telling',
        // Builds: 10.3.5.6162.
        rival: {
          place: 'number',
          of: 'text',
          format: /^(?=.*(?:^|\.)(?:25[6-9]|2[6-9]\d|[3-9]\d\d|\d{4,})(?:\.|$))\d+(\.\d+){3}$/,
          share: 0.25,
          hidden: 0.5,
        },
      },
      {
        place: 'colon',
        of: 'text',
        format: /^[0-9A-Fa-f:.]{3,45}$/,
        // Eight pairs are the name of a port (WWN, EUI-64), more of them a fingerprint.
        valid: (text) => isIPv6(text) && text.length > 6 && !/^([0-9A-Fa-f]{2}:){7}[0-9A-Fa-f]{2}$/.test(text),
        chance: 0.01,
        confused: 'checked',
      },
    ],
  },
  {
    name: 'mac_address',
    title: 'MAC address',
    family: 'network',
    rule: 'six pairs of hexadecimal digits, divided by `:` or `-`, a letter among them',
    header: ['mac', 'mac address', 'hardware address', 'bssid'],
    forms: [
      {
        place: 'colon',
        of: 'text',
        format: /^[0-9A-Fa-f]{2}([:-])([0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}$/,
        valid: (text) => /[A-Fa-f]/.test(text),
        chance: 0.1,
        confused: 'checked',
      },
    ],
  },
  {
    name: 'private_key',
    title: 'private key',
    family: 'secret',
    rule: 'the first line of a private key in PEM',
    header: ['private key', 'key'],
    forms: [secret(/^-----BEGIN /, () => true)],
    alone: true,
  },
  {
    name: 'api_key',
    title: 'API key',
    family: 'secret',
    rule: 'known prefixes: AWS, GitHub, GitLab, Slack, Stripe, Google, OpenAI, Anthropic, SendGrid, npm, PyPI, Hugging Face, DigitalOcean',
    header: ['api key', 'apikey', 'access key', 'token'],
    // Keys of documentation repeat one character.
    forms: [secret(/^(?!-----|eyJ)/, (text) => entropy(text) >= 2.5)],
    alone: true,
  },
  {
    name: 'jwt',
    title: 'JSON web token',
    family: 'secret',
    rule: 'three parts in base64url, the first a JSON object with `alg`',
    header: ['jwt', 'token', 'bearer'],
    forms: [secret(/^eyJ/, isJwt)],
    alone: true,
  },
  {
    name: 'secret_token',
    title: 'password or token',
    family: 'secret',
    rule: '12 to 128 characters without spaces, of three classes (capitals, small letters, digits, marks), 3 bits a character; only with a telling name',
    header: [
      ...['password', 'passwd', 'pwd', 'secret', 'token', 'api key', 'access key', 'passwort', 'kennwort'],
      ...['contrasena', 'mot de passe', 'senha', 'client secret', 'auth token'],
    ],
    forms: [
      {
        place: 'token',
        of: 'text',
        format: /^\S{12,128}$/,
        valid: (text) =>
          [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z0-9]/].filter((one) => one.test(text)).length >= 3 && entropy(text) >= 3,
        chance: 0.1,
        confused: 'plain',
      },
    ],
  },
]
