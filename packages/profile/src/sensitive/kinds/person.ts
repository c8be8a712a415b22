/** What says who somebody is, where they live, and when they were born. */
import { isDay } from '../checksums.ts'
import { GIVEN_NAMES, STREETS } from '../words.ts'
import { always, type Form, type Kind, type Test } from './kind.ts'

const words = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')

const hasGivenName: Test = (text) => {
  const [first, ...rest] = words(text)
  // "Smith, Anna" and "Anna Smith".
  return GIVEN_NAMES.has(first ?? '') || (text.includes(',') && GIVEN_NAMES.has(rest[0] ?? ''))
}

const hasStreet: Test = (text) =>
  words(text).some((word) => STREETS.words.has(word) || STREETS.endings.some((ending) => word.endsWith(ending)))

const FIRST_YEAR = 1900
const LAST_YEAR = 2100

/** Year first, or last: then one of day and month is the other. */
const isBirthDay: Test = (text) => {
  const [a, b, c] = text
    .slice(0, 10)
    .split(/[-/. ]/)
    .map(Number) as [number, number, number]
  const [year, ...ways] = a > 31 ? [a, [b, c]] : [c, [b, a], [a, b]]
  return (
    year >= FIRST_YEAR && year < LAST_YEAR && ways.some(([month, day]) => isDay(year, month as number, day as number))
  )
}

const degrees: Form = {
  place: 'number',
  of: 'text',
  format: /^-?\d{1,3}\.\d{3,}$/,
  valid: (text) => Math.abs(Number(text)) <= 180,
  chance: 0.3,
  confused: 'plain',
  // Sines, shares and differences; `long` is a word of its own. Longitudes of London lie there too, under `lon` or `longitude`.
  scaled: {
    format: /^-?[01]\./,
    names: [
      'long',
      'cos',
      'sin',
      'tan',
      'bearing',
      'norm',
      'normalized',
      'normalised',
      'scaled',
      'delta',
      'diff',
      'std',
    ],
  },
}

export const PERSON: readonly Kind[] = [
  {
    name: 'person_name',
    title: 'name of a person',
    family: 'person',
    rule: 'two to five capitalised words, a usual given name first (or after a comma); with a telling name of the column one to five capitalised words',
    header: [
      ...['first name', 'last name', 'full name', 'given name', 'family name', 'surname', 'middle name', 'maiden name'],
      ...['customer name', 'patient name', 'employee name', 'person name', 'contact name', 'cardholder'],
      ...['cardholder name', 'vorname', 'nachname', 'familienname', 'nombre completo', 'apellido', 'apellidos'],
      ...['prenom', 'nom de famille', 'nome completo', 'cognome', 'sobrenome', 'fname', 'lname'],
    ],
    forms: [
      {
        place: 'name',
        of: 'text',
        format: /^\p{Lu}[\p{L}'’.-]*(,? \p{Lu}[\p{L}'’.-]*){1,4}$/u,
        valid: hasGivenName,
        chance: 0.1,
        confused: 'telling',
      },
      {
        place: 'name',
        of: 'text',
        format: /^\p{Lu}[\p{L}'’.-]*(,? \p{Lu}[\p{L}'’.-]*){0,4}$/u,
        valid: always,
        chance: 0.5,
        confused: 'plain',
      },
    ],
  },
  {
    name: 'postal_address',
    title: 'postal address',
    family: 'person',
    rule: 'a number and words of which one is a kind of street, in either order',
    header: [
      ...['address', 'street', 'street address', 'home address', 'adresse', 'anschrift', 'strasse', 'direccion'],
      ...['domicilio', 'calle', 'rue', 'indirizzo', 'via', 'endereco', 'rua', 'address line', 'addr'],
    ],
    forms: [
      {
        place: 'address',
        of: 'text',
        format: /^(\d{1,5}[A-Za-z]?,? \p{L}.*|\p{L}.* \d{1,5} ?[A-Za-z]?)$/u,
        valid: hasStreet,
        chance: 0.05,
        confused: 'telling',
      },
    ],
  },
  {
    name: 'date_of_birth',
    title: 'date of birth',
    family: 'person',
    rule: 'a day of the calendar from 1900; only with a telling name',
    header: [
      ...['birth', 'birthday', 'birthdate', 'date of birth', 'dob', 'born', 'geburtsdatum', 'geburtstag'],
      ...['fecha nacimiento', 'fecha de nacimiento', 'date naissance', 'date de naissance', 'data di nascita'],
      ...['data nascita', 'data nascimento', 'data de nascimento'],
    ],
    forms: [
      {
        place: 'number',
        of: 'text',
        format: /^(\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4})( .*)?$/,
        valid: isBirthDay,
        chance: 0.5,
        confused: 'plain',
      },
    ],
  },
  {
    name: 'geo_coordinates',
    title: 'precise geographic position',
    family: 'person',
    rule: 'latitude and longitude with four decimals together; with a telling name one of them with three',
    header: [
      ...['lat', 'latitude', 'lon', 'lng', 'long', 'longitude', 'gps', 'coordinates', 'geo', 'breitengrad'],
      ...['laengengrad', 'latitud', 'longitud', 'latitudine', 'longitudine'],
    ],
    forms: [
      degrees,
      {
        place: 'number',
        of: 'text',
        format: /^-?\d{1,3}\.\d{4,}, ?-?\d{1,3}\.\d{4,}$/,
        valid: (text) => {
          const [latitude, longitude] = text.split(',').map(Number) as [number, number]
          return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
        },
        chance: 0.1,
        confused: 'telling',
      },
    ],
  },
]
