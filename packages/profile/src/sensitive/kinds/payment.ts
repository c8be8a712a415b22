/** What money moves by. */
import { luhn, weighted } from '../checksums.ts'
import { checked, type Form, type Kind } from './kind.ts'

/** Issuer ranges of ISO/IEC 7812 as the networks publish them: Visa, Mastercard, Amex, Discover, Diners, JCB, UnionPay. */
const CARD =
  /^(4(\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(0[0-5]|[689]\d)\d{11}|35(2[89]|[3-8]\d)\d{12}|6(011|4[4-9]\d|5\d\d)\d{12}|62\d{14,17})$/

const iban = (place: Form['place']): Form => ({
  place,
  of: 'compact',
  format: /^[A-Za-z]{2}\d{2}[A-Za-z0-9]{11,30}$/,
  valid: {
    load: async () => {
      const { isValidIBAN } = await import('ibantools')
      return (text) => isValidIBAN(text.toUpperCase())
    },
  },
  chance: 1 / 97,
  confused: 'checked',
})

export const PAYMENT: readonly Kind[] = [
  {
    name: 'payment_card',
    title: 'payment card number (PAN)',
    family: 'payment',
    rule: '13 to 19 digits in a range of an issuer, Luhn',
    header: [
      ...['card', 'card number', 'cc', 'ccnum', 'credit card', 'pan', 'kreditkarte', 'kartennummer', 'tarjeta'],
      ...['carte', 'numero carte', 'carta', 'cartao'],
    ],
    forms: [checked(CARD, luhn, 1 / 10)],
  },
  {
    name: 'iban',
    title: 'bank account (IBAN)',
    family: 'payment',
    rule: 'country, two check digits, the account in the structure of its country, ISO 7064 MOD 97-10',
    header: ['iban', 'bank account', 'kontonummer', 'konto', 'account number', 'cuenta', 'compte', 'conto', 'conta'],
    forms: [iban('iban'), iban('code')],
  },
  {
    name: 'us_bank_routing',
    title: 'US bank routing number (ABA)',
    family: 'payment',
    rule: '9 digits, first two 00 to 12, 21 to 32, 61 to 72 or 80, weights 3 7 1 modulo 10',
    header: ['aba', 'routing', 'routing number', 'aba number', 'rtn', 'bank routing'],
    forms: [
      checked(
        /^(0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}$/,
        (text) => weighted(text, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0,
        1 / 10,
      ),
    ],
  },
]
