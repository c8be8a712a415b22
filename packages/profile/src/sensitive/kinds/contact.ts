/** How people are reached. */
import { always, type Form, type Kind, type Test } from './kind.ts'

/** Suffixes of files that are no top-level domains. */
const FILE =
  /\.(png|jpe?g|gif|svg|webp|avif|bmp|ico|tiff?|heic|pdf|s?css|less|jsx?|mjs|tsx|html?|json|xml|ya?ml|toml|csv|tsv|txt|log|exe|dll|mpe?g|avi|wav|ogg|flac|webm|mkv)$/i

const digits = (text: string): string => text.replace(/\D/g, '')

/** Numbers of the North American plan: neither area nor exchange starts with 0 or 1. Random digits pass in 64 %. */
const isNorthAmerican: Test = (text) => /^1?[2-9]\d\d[2-9]\d{6}$/.test(digits(text))

const northAmerican = (format: RegExp): Form => ({
  place: 'number',
  of: 'text',
  format,
  valid: isNorthAmerican,
  chance: 0.64,
  confused: 'telling',
})

export const CONTACT: readonly Kind[] = [
  {
    name: 'email',
    title: 'e-mail address',
    family: 'contact',
    rule: 'local part, `@`, a domain whose last label is letters, and no suffix of a file (`icon@2x.png`)',
    header: ['email', 'e mail', 'mail', 'correo', 'courriel', 'mail adresse', 'posta elettronica'],
    forms: [
      {
        place: 'email',
        of: 'text',
        format: /^[^@]{1,64}@[^@]{3,253}$/,
        valid: (text) =>
          !FILE.test(text) && /^[\p{L}\p{Nd}!#$%&'*+/=?^_`{|}~.-]+@([\p{L}\p{Nd}-]+\.)+\p{L}{2,24}$/u.test(text),
        chance: 0.01,
        confused: 'checked',
      },
    ],
  },
  {
    name: 'phone',
    title: 'telephone number',
    family: 'contact',
    rule: '`+` and a number that the plan of its country has; North American groups; with a telling name any 7 to 15 digits',
    header: [
      ...['phone', 'telephone', 'mobile', 'cell', 'fax', 'tel', 'handy', 'telefon', 'telefono', 'telefone', 'celular'],
      ...['movil', 'phone number', 'phone no', 'mobile number', 'portable', 'telefonnummer', 'rufnummer', 'cellulare'],
    ],
    forms: [
      {
        place: 'number',
        of: 'text',
        format: /^\+[1-9][\d ().-]{6,24}$/,
        valid: {
          load: async () => {
            const { isValidPhoneNumber } = await import('libphonenumber-js/min')
            return (text) => isValidPhoneNumber(text)
          },
        },
        chance: 0.15,
        confused: 'telling',
      },
      northAmerican(/^(1[ -])?\(\d{3}\) ?\d{3}-\d{4}$/),
      northAmerican(/^(1-)?\d{3}-\d{3}-\d{4}$/),
      northAmerican(/^\d{3}\.\d{3}\.\d{4}$/),
      {
        place: 'number',
        of: 'compact',
        format: /^\+?\d{7,15}$/,
        valid: always,
        chance: 0.5,
        confused: 'plain',
      },
    ],
  },
]
