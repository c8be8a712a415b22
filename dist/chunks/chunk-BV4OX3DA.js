import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/profile/src/sensitive/kinds/kind.ts
var CONFUSED = { plain: 0.15, telling: 1e-4, checked: 1e-5, unmistakable: 1e-6 };
var always = () => true;
var checked = (format, valid, chance) => ({
  place: "number",
  of: "compact",
  format,
  valid,
  chance,
  confused: "checked"
});
var coded = (format, valid, chance, confused = "checked") => ({
  place: "code",
  of: "compact",
  format,
  valid: (text) => valid(text.toUpperCase()),
  chance,
  confused
});

// packages/profile/src/sensitive/kinds/contact.ts
var FILE = /\.(png|jpe?g|gif|svg|webp|avif|bmp|ico|tiff?|heic|pdf|s?css|less|jsx?|mjs|tsx|html?|json|xml|ya?ml|toml|csv|tsv|txt|log|exe|dll|mpe?g|avi|wav|ogg|flac|webm|mkv)$/i;
var digits = (text) => text.replace(/\D/g, "");
var isNorthAmerican = (text) => /^1?[2-9]\d\d[2-9]\d{6}$/.test(digits(text));
var northAmerican = (format) => ({
  place: "number",
  of: "text",
  format,
  valid: isNorthAmerican,
  chance: 0.64,
  confused: "telling"
});
var CONTACT = [
  {
    name: "email",
    title: "e-mail address",
    family: "contact",
    rule: "local part, `@`, a domain whose last label is letters, and no suffix of a file (`icon@2x.png`)",
    header: ["email", "e mail", "mail", "correo", "courriel", "mail adresse", "posta elettronica"],
    forms: [
      {
        place: "email",
        of: "text",
        format: /^[^@]{1,64}@[^@]{3,253}$/,
        valid: (text) => !FILE.test(text) && new RegExp("^[\\p{L}\\p{Nd}!#$%&'*+/=?^_`{|}~.-]+@([\\p{L}\\p{Nd}-]+\\.)+\\p{L}{2,24}$", "u").test(text),
        chance: 0.01,
        confused: "checked"
      }
    ]
  },
  {
    name: "phone",
    title: "telephone number",
    family: "contact",
    rule: "`+` and a number that the plan of its country has; North American groups; with a telling name any 7 to 15 digits",
    header: [
      ...["phone", "telephone", "mobile", "cell", "fax", "tel", "handy", "telefon", "telefono", "telefone", "celular"],
      ...["movil", "phone number", "phone no", "mobile number", "portable", "telefonnummer", "rufnummer", "cellulare"]
    ],
    forms: [
      {
        place: "number",
        of: "text",
        format: /^\+[1-9][\d ().-]{6,24}$/,
        valid: {
          load: async () => {
            const { isValidPhoneNumber } = await import("./min-KJYMEO6G.js");
            return (text) => isValidPhoneNumber(text);
          }
        },
        chance: 0.15,
        confused: "telling"
      },
      northAmerican(/^(1[ -])?\(\d{3}\) ?\d{3}-\d{4}$/),
      northAmerican(/^(1-)?\d{3}-\d{3}-\d{4}$/),
      northAmerican(/^\d{3}\.\d{3}\.\d{4}$/),
      {
        place: "number",
        of: "compact",
        format: /^\+?\d{7,15}$/,
        valid: always,
        chance: 0.5,
        confused: "plain"
      }
    ]
  }
];

// packages/profile/src/sensitive/checksums.ts
var digitAt = (text, i) => text.charCodeAt(i) - 48;
var weighted = (text, weights) => weights.reduce((sum, weight, i) => sum + weight * digitAt(text, i), 0);
function remainder(digits2, modulus) {
  let rest = 0;
  for (let i = 0; i < digits2.length; i++) rest = (rest * 10 + digitAt(digits2, i)) % modulus;
  return rest;
}
function luhn(digits2) {
  let sum = 0;
  for (let i = 0; i < digits2.length; i++) {
    const digit = digitAt(digits2, digits2.length - 1 - i);
    sum += i % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
  }
  return sum % 10 === 0;
}
var PERMUTE = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
var dihedral = (a, b) => {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + (a + b - 5) % 5;
  return b < 5 ? 5 + (a - 5 - b + 5) % 5 : (a - b + 5) % 5;
};
function verhoeff(digits2) {
  let check = 0;
  for (let i = 0; i < digits2.length; i++) {
    let digit = digitAt(digits2, digits2.length - 1 - i);
    for (let turn = i % 8; turn > 0; turn--) digit = PERMUTE[digit];
    check = dihedral(check, digit);
  }
  return check === 0;
}
function mod11And10(digits2) {
  let product = 10;
  for (let i = 0; i < digits2.length - 1; i++) {
    const sum = (product + digitAt(digits2, i)) % 10;
    product = (sum === 0 ? 10 : sum) * 2 % 11;
  }
  return (11 - product) % 10 === digitAt(digits2, digits2.length - 1);
}
function mod11Complement(digits2, weights) {
  const check = (11 - weighted(digits2, weights) % 11) % 11;
  return check === digitAt(digits2, weights.length);
}
function isDay(year, month, day) {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
var isShortDay = (yy, mm, dd) => isDay(2e3 + Number(yy), Number(mm), Number(dd)) || isDay(1900 + Number(yy), Number(mm), Number(dd));

// packages/profile/src/sensitive/kinds/health.ts
var LETTER = "[AC-HJKMNP-RT-Y]";
var EITHER = "[AC-HJKMNP-RT-Y0-9]";
var MBI = new RegExp(`^[1-9]${LETTER}${EITHER}\\d${LETTER}${EITHER}\\d${LETTER}{2}\\d{2}$`);
var HEALTH = [
  {
    name: "us_npi",
    title: "US national provider identifier",
    family: "health",
    rule: "10 digits from 1 or 2, Luhn after the prefix 80840",
    header: ["npi", "provider id", "national provider identifier"],
    forms: [checked(/^[12]\d{9}$/, (text) => luhn(`80840${text}`), 1 / 10)]
  },
  {
    name: "us_mbi",
    title: "US Medicare beneficiary identifier",
    family: "health",
    rule: "11 characters, digits and letters in fixed places, no S L O I B Z",
    header: ["mbi", "medicare", "medicare id", "medicare number", "beneficiary id"],
    forms: [coded(/^[A-Za-z0-9]{11}$/, (text) => MBI.test(text), 1e-3)]
  },
  {
    name: "us_dea",
    title: "US DEA registration number",
    family: "health",
    rule: "two letters (or a letter and 9) and 7 digits, (d1+d3+d5) + 2 (d2+d4+d6) modulo 10",
    header: ["dea", "dea number"],
    forms: [
      coded(
        /^[A-Za-z][A-Za-z9]\d{7}$/,
        (text) => {
          const [a, b, c, d, e, f, check] = [...text.slice(2)].map(Number);
          return (a + c + e + 2 * (b + d + f)) % 10 === check;
        },
        1 / 10
      )
    ]
  },
  {
    name: "uk_nhs",
    title: "UK NHS number",
    family: "health",
    rule: "10 digits, weights 10 to 2 modulo 11",
    header: ["nhs", "nhs number", "nhs no", "patient id", "patient number"],
    forms: [
      {
        ...checked(/^\d{10}$/, (text) => mod11Complement(text, [10, 9, 8, 7, 6, 5, 4, 3, 2]), 1 / 11),
        // The same checksum as ISBN-10, of which one in eleven ends in X.
        rival: { place: "code", of: "compact", format: /^\d{9}[Xx]$/, share: 1 / 50, hidden: 10 / 11 }
      }
    ]
  }
];

// packages/profile/src/sensitive/kinds/national.ts
var isSsn = (text) => /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(text.replaceAll(/[ -]/g, ""));
var isItin = (text) => /^9\d\d(5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/.test(text.replaceAll(/[ -]/g, ""));
var asText = (format, valid, chance, confused) => ({
  place: "number",
  of: "text",
  format,
  valid,
  chance,
  confused
});
var NIF = "TRWAGMYFPDXBNJZSQVHLCKE";
var HETU = "0123456789ABCDEFHJKLMNPRSTUVWXY";
var nifLetter = (digits2) => NIF[Number(digits2) % 23];
var ODD = Object.fromEntries([
  ...[1, 0, 5, 7, 9, 13, 15, 17, 19, 21].map((value, i) => [String(i), value]),
  ...[1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23].map((value, i) => [
    String.fromCharCode(65 + i),
    value
  ])
]);
var isFiscalCode = (text) => {
  const even = (character) => /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
  const sum = [...text.slice(0, 15)].reduce(
    (all, character, i) => all + (i % 2 === 0 ? ODD[character] : even(character)),
    0
  );
  return "ABCDEHLMPRST".includes(text[8]) && String.fromCharCode(65 + sum % 26) === text[15];
};
var isTaxId = (text) => {
  const counts = /* @__PURE__ */ new Map();
  for (const digit of text.slice(0, 10)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  const repeated = [...counts.values()].filter((count) => count > 1);
  return repeated.length === 1 && repeated[0] <= 3 && mod11And10(text);
};
var cpfDigit = (text, length) => {
  const sum = weighted(
    text,
    Array.from({ length }, (_, i) => length + 1 - i)
  );
  return sum * 10 % 11 % 10;
};
var isCpf = (text) => !/^(\d)\1{10}$/.test(text) && cpfDigit(text, 9) === Number(text[9]) && cpfDigit(text, 10) === Number(text[10]);
var isPesel = (text) => {
  const month = String(Number(text.slice(2, 4)) % 20);
  const check = (10 - weighted(text, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10) % 10;
  return isShortDay(text.slice(0, 2), month, text.slice(4, 6)) && check === Number(text[10]);
};
var isNir = (text) => {
  const digits2 = text.replace("2A", "19").replace("2B", "18");
  return 97 - remainder(digits2.slice(0, 13), 97) === Number(digits2.slice(13));
};
var isBelgian = (text) => ["", "2"].some((century) => 97 - remainder(century + text.slice(0, 9), 97) === Number(text.slice(9)));
var isChinese = (text) => {
  const sum = weighted(text, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return "10X98765432"[sum % 11] === text[17];
};
var national = (name, title, rule, header, ...forms) => ({
  name,
  title,
  family: "national",
  rule,
  header,
  forms
});
var NATIONAL = [
  national(
    "us_ssn",
    "US social security number",
    "9 digits in groups of 3, 2, 4; no area 000, 666 or 9xx, no group 00, no serial 0000; without dashes only with a telling name",
    ["ssn", "social security", "social security number", "soc sec", "social"],
    asText(/^\d{3}([ -])\d{2}\1\d{4}$/, isSsn, 0.889, "telling"),
    asText(/^\d{9}$/, isSsn, 0.889, "plain")
  ),
  national(
    "us_itin",
    "US individual taxpayer identification number",
    "9xx, two digits of 50 to 65, 70 to 88, 90 to 92 or 94 to 99, four digits",
    ["itin", "tax id", "taxpayer id", "tin"],
    asText(/^9\d{2}([ -])\d{2}\1\d{4}$/, isItin, 0.44, "telling"),
    asText(/^9\d{8}$/, isItin, 0.44, "plain")
  ),
  national(
    "ca_sin",
    "Canadian social insurance number",
    "9 digits, not from 0 or 8, Luhn",
    ["sin", "social insurance", "social insurance number"],
    checked(/^[1-79]\d{8}$/, luhn, 1 / 10)
  ),
  national(
    "uk_nino",
    "UK national insurance number",
    "two letters of those given out, 6 digits, A to D",
    ["nino", "national insurance", "national insurance number", "ni number"],
    coded(
      /^[A-Za-z]{2}\d{6}[A-Za-z]$/,
      (text) => /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(text),
      0.086,
      "telling"
    )
  ),
  national(
    "es_nif",
    "Spanish NIF or NIE",
    "8 digits (of an NIE X, Y or Z and 7) and the letter of their remainder modulo 23",
    ["nif", "dni", "nie", "documento nacional", "documento identidad"],
    coded(/^\d{8}[A-Za-z]$/, (text) => nifLetter(text.slice(0, 8)) === text[8], 1 / 23),
    coded(
      /^[XYZxyz]\d{7}[A-Za-z]$/,
      (text) => nifLetter(`${"XYZ".indexOf(text[0])}${text.slice(1, 8)}`) === text[8],
      1 / 23
    )
  ),
  national(
    "it_fiscal_code",
    "Italian codice fiscale",
    "16 characters, a letter of a month in the ninth place, check character modulo 26",
    ["codice fiscale", "cf", "fiscal code"],
    coded(/^[A-Za-z]{6}\d{2}[A-Za-z]\d{2}[A-Za-z]\d{3}[A-Za-z]$/, isFiscalCode, 1 / 26)
  ),
  national(
    "de_tax_id",
    "German tax identification number",
    "11 digits not from 0, one digit two or three times among the first ten, ISO 7064 MOD 11,10",
    ["steuer id", "steueridentifikationsnummer", "idnr", "steuernummer", "tax id"],
    checked(/^[1-9]\d{10}$/, isTaxId, 1 / 10)
  ),
  national(
    "fr_nir",
    "French NIR (num\xE9ro de s\xE9curit\xE9 sociale)",
    "13 characters from 1 or 2, a month in the fourth and fifth, key 97 less the remainder modulo 97",
    ["nir", "numero securite sociale", "securite sociale", "insee"],
    checked(/^[12]\d{2}(0[1-9]|1[0-2]|[2-9]\d)\d{10}$/, isNir, 1 / 97),
    coded(/^[12]\d{2}(0[1-9]|1[0-2]|[2-9]\d)2[ABab]\d{8}$/, isNir, 1 / 97)
  ),
  national(
    "pl_pesel",
    "Polish PESEL",
    "11 digits from a day of birth, weights 1 3 7 9 modulo 10",
    ["pesel"],
    checked(/^\d{11}$/, isPesel, 1 / 10)
  ),
  national(
    "nl_bsn",
    "Dutch burgerservicenummer",
    "9 digits, weights 9 to 2 and -1 modulo 11",
    ["bsn", "burgerservicenummer", "sofinummer"],
    checked(/^\d{9}$/, (text) => weighted(text, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0, 1 / 11)
  ),
  national(
    "be_national",
    "Belgian national number",
    "11 digits from a day of birth, check digits 97 less the remainder modulo 97",
    ["rijksregisternummer", "numero national", "registre national", "insz", "niss"],
    checked(/^\d{2}(0\d|1[0-2])([0-2]\d|3[01])\d{5}$/, isBelgian, 2 / 97)
  ),
  national(
    "se_personnummer",
    "Swedish personnummer",
    "a day of birth and 4 digits, Luhn",
    ["personnummer", "personal number", "pnr"],
    checked(
      /^(19|20)?\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\+?\d{4}$/,
      (text) => luhn(text.replace("+", "").slice(-10)),
      1 / 10
    )
  ),
  national(
    "fi_hetu",
    "Finnish henkil\xF6tunnus",
    "day of birth, sign of the century, 3 digits, check character modulo 31",
    ["hetu", "henkilotunnus"],
    {
      ...coded(
        /^\d{6}[-+A-Fa-fYXWVUyxwvu]\d{3}[0-9A-Za-z]$/,
        (text) => HETU[Number(text.slice(0, 6) + text.slice(7, 10)) % 31] === text[10],
        1 / 31
      ),
      of: "text"
    }
  ),
  national(
    "in_aadhaar",
    "Indian Aadhaar number",
    "12 digits not from 0 or 1, Verhoeff",
    ["aadhaar", "aadhar", "uidai", "uid"],
    checked(/^[2-9]\d{11}$/, verhoeff, 1 / 10)
  ),
  national(
    "in_pan",
    "Indian permanent account number",
    "5 letters, the fourth the kind of holder, 4 digits, a letter",
    ["pan", "pan number", "permanent account number"],
    coded(/^[A-Za-z]{5}\d{4}[A-Za-z]$/, (text) => /^...[ABCFGHJLPT]/.test(text), 10 / 26, "telling")
  ),
  national(
    "br_cpf",
    "Brazilian CPF",
    "11 digits, two check digits modulo 11",
    ["cpf", "cadastro de pessoa fisica"],
    checked(/^\d{11}$/, isCpf, 1 / 100)
  ),
  national(
    "au_tfn",
    "Australian tax file number",
    "9 digits, weights 1 4 3 7 5 8 6 9 10 modulo 11",
    ["tfn", "tax file number"],
    checked(/^\d{9}$/, (text) => weighted(text, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0, 1 / 11)
  ),
  national(
    "cn_resident_id",
    "Chinese resident identity number",
    "17 digits with a day of birth and a check character, ISO 7064 MOD 11-2",
    ["shenfenzheng", "resident id", "id card", "identity card"],
    checked(/^[1-8]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{4}$/, isChinese, 1 / 11),
    coded(/^[1-8]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01])\d{3}[Xx]$/, isChinese, 1 / 11)
  )
];

// packages/profile/src/sensitive/kinds/network.ts
import { isIPv6 } from "node:net";
var isIpv4 = (text) => {
  const octets = text.split(".").map(Number);
  return octets.every((octet) => octet <= 255) && octets.some((octet) => octet >= 100);
};
var isJwt = (text) => {
  try {
    const header = JSON.parse(Buffer.from(text.split(".")[0], "base64url").toString());
    return typeof header === "object" && header !== null && "alg" in header;
  } catch {
    return false;
  }
};
var secret = (format, valid, confused = "unmistakable") => ({
  place: "secret",
  of: "text",
  format,
  valid,
  chance: 1e-6,
  confused
});
function entropy(text) {
  const counts = /* @__PURE__ */ new Map();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const shares = [...counts.values()].map((count) => count / text.length);
  return shares.reduce((bits, share) => bits - share * Math.log2(share), 0);
}
var NETWORK = [
  {
    name: "ip_address",
    title: "IP address",
    family: "network",
    rule: "IPv4: four numbers to 255, one at least 100 (versions have none), where not a quarter as many have a number beyond 255; IPv6, not of pairs alone",
    header: ["ip", "ip address", "ip adresse", "adresse ip", "direccion ip", "client ip", "remote addr"],
    forms: [
      {
        place: "number",
        of: "text",
        format: /^\d{1,3}(\.\d{1,3}){3}$/,
        valid: isIpv4,
        chance: 0.1,
        confused: "telling",
        // Builds: 10.3.5.6162.
        rival: {
          place: "number",
          of: "text",
          format: /^(?=.*(?:^|\.)(?:25[6-9]|2[6-9]\d|[3-9]\d\d|\d{4,})(?:\.|$))\d+(\.\d+){3}$/,
          share: 0.25,
          hidden: 0.5
        }
      },
      {
        place: "colon",
        of: "text",
        format: /^[0-9A-Fa-f:.]{3,45}$/,
        // Eight pairs are the name of a port (WWN, EUI-64), more of them a fingerprint.
        valid: (text) => isIPv6(text) && text.length > 6 && !/^([0-9A-Fa-f]{2}:){7}[0-9A-Fa-f]{2}$/.test(text),
        chance: 0.01,
        confused: "checked"
      }
    ]
  },
  {
    name: "mac_address",
    title: "MAC address",
    family: "network",
    rule: "six pairs of hexadecimal digits, divided by `:` or `-`, a letter among them",
    header: ["mac", "mac address", "hardware address", "bssid"],
    forms: [
      {
        place: "colon",
        of: "text",
        format: /^[0-9A-Fa-f]{2}([:-])([0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}$/,
        valid: (text) => /[A-Fa-f]/.test(text),
        chance: 0.1,
        confused: "checked"
      }
    ]
  },
  {
    name: "private_key",
    title: "private key",
    family: "secret",
    rule: "the first line of a private key in PEM",
    header: ["private key", "key"],
    forms: [secret(/^-----BEGIN /, () => true)],
    alone: true
  },
  {
    name: "api_key",
    title: "API key",
    family: "secret",
    rule: "known prefixes: AWS, GitHub, GitLab, Slack, Stripe, Google, OpenAI, Anthropic, SendGrid, npm, PyPI, Hugging Face, DigitalOcean",
    header: ["api key", "apikey", "access key", "token"],
    // Keys of documentation repeat one character.
    forms: [secret(/^(?!-----|eyJ)/, (text) => entropy(text) >= 2.5)],
    alone: true
  },
  {
    name: "jwt",
    title: "JSON web token",
    family: "secret",
    rule: "three parts in base64url, the first a JSON object with `alg`",
    header: ["jwt", "token", "bearer"],
    forms: [secret(/^eyJ/, isJwt)],
    alone: true
  },
  {
    name: "secret_token",
    title: "password or token",
    family: "secret",
    rule: "12 to 128 characters without spaces, of three classes (capitals, small letters, digits, marks), 3 bits a character; only with a telling name",
    header: [
      ...["password", "passwd", "pwd", "secret", "token", "api key", "access key", "passwort", "kennwort"],
      ...["contrasena", "mot de passe", "senha", "client secret", "auth token"]
    ],
    forms: [
      {
        place: "token",
        of: "text",
        format: /^\S{12,128}$/,
        valid: (text) => [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z0-9]/].filter((one) => one.test(text)).length >= 3 && entropy(text) >= 3,
        chance: 0.1,
        confused: "plain"
      }
    ]
  }
];

// packages/profile/src/sensitive/kinds/payment.ts
var CARD = /^(4(\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(0[0-5]|[689]\d)\d{11}|35(2[89]|[3-8]\d)\d{12}|6(011|4[4-9]\d|5\d\d)\d{12}|62\d{14,17})$/;
var iban = (place) => ({
  place,
  of: "compact",
  format: /^[A-Za-z]{2}\d{2}[A-Za-z0-9]{11,30}$/,
  valid: {
    load: async () => {
      const { isValidIBAN } = await import("./ibantools-DHWRM5QV.js");
      return (text) => isValidIBAN(text.toUpperCase());
    }
  },
  chance: 1 / 97,
  confused: "checked"
});
var PAYMENT = [
  {
    name: "payment_card",
    title: "payment card number (PAN)",
    family: "payment",
    rule: "13 to 19 digits in a range of an issuer, Luhn",
    header: [
      ...["card", "card number", "cc", "ccnum", "credit card", "pan", "kreditkarte", "kartennummer", "tarjeta"],
      ...["carte", "numero carte", "carta", "cartao"]
    ],
    forms: [checked(CARD, luhn, 1 / 10)]
  },
  {
    name: "iban",
    title: "bank account (IBAN)",
    family: "payment",
    rule: "country, two check digits, the account in the structure of its country, ISO 7064 MOD 97-10",
    header: ["iban", "bank account", "kontonummer", "konto", "account number", "cuenta", "compte", "conto", "conta"],
    forms: [iban("iban"), iban("code")]
  },
  {
    name: "us_bank_routing",
    title: "US bank routing number (ABA)",
    family: "payment",
    rule: "9 digits, first two 00 to 12, 21 to 32, 61 to 72 or 80, weights 3 7 1 modulo 10",
    header: ["aba", "routing", "routing number", "aba number", "rtn", "bank routing"],
    forms: [
      checked(
        /^(0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)\d{7}$/,
        (text) => weighted(text, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0,
        1 / 10
      )
    ]
  }
];

// packages/profile/src/sensitive/words.ts
var names = (text) => text.trim().split(/\s+/);
var GIVEN_NAMES = /* @__PURE__ */ new Set([
  ...names(`
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
    steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric
    jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry
    tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold keith christian roger noah
    gerald carl terry sean arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan
    wayne roy ralph randy eugene vincent russell elijah louis bobby philip liam oliver mason lucas harry simon ian
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley
    kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy
    angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine
    maria heather diane ruth julie olivia joyce virginia kelly lauren christina joan evelyn judith megan andrea cheryl
    hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean alice abigail julia judy sophia
    grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis
    lori jane claire lucy chloe zoe
  `),
  ...names(`
    hans klaus jurgen wolfgang stefan andreas uwe bernd dieter manfred gerhard ulrich markus sebastian tobias florian lukas
    felix jonas matthias juergen heinz ursula monika petra sabine renate karin brigitte ingrid birgit katrin anja heike
    jean-pierre pierre michel philippe alain nicolas jacques francois laurent frederic thierry pascal olivier julien
    nathalie isabelle sylvie catherine francoise monique camille manon lea antoine mathieu guillaume
    giuseppe antonio giovanni mario luigi francesco marco alessandro andrea paolo giulia francesca chiara valentina
    alessia martina elena giovanna rosa luca matteo lorenzo roberto stefano
    carlos jose manuel francisco javier miguel luis pedro jesus alejandro pablo sergio fernando jorge alberto rafael diego
    raul carmen josefa isabel dolores pilar lucia marta paula cristina mercedes rosario antonia alvaro
    joao paulo marcos lucas gabriel rodrigo bruno felipe gustavo ana juliana fernanda patricia adriana camila mariana
    aline beatriz leticia thiago
    jan piotr krzysztof andrzej tomasz pawel marcin michal grzegorz katarzyna malgorzata agnieszka ewa magdalena zofia
    johannes pieter willem hendrik sven lars erik anders nils bjorn ole karl johan mikael matti juha kari mika astrid ingrid
    anneli aino sofia
    ivan dmitri sergei alexei vladimir nikolai mikhail andrei olga natalia irina svetlana tatiana ekaterina
    mohammed muhammad mohamed ahmed ali omar hassan hussein ibrahim yusuf khalid fatima aisha zainab mariam khadija layla
    mehmet mustafa ahmet ayse emine hatice
    raj rahul amit sanjay rajesh vijay anil sunil ravi suresh arjun rohan priya anjali sunita pooja neha kavita lakshmi
    wei ming jing hui min yan hong hiroshi takashi kenji yuki haruto sakura minho jiwoo
  `)
]);
var STREETS = {
  words: new Set(
    names(`
      street st avenue ave road rd boulevard blvd lane ln drive dr court ct circle place pl square sq terrace way highway hwy
      parkway pkwy close crescent
      strasse str weg platz gasse allee ufer
      rue chemin impasse quai allee
      calle avenida paseo plaza carrer
      via viale piazza corso vicolo
      rua travessa alameda praca
      ulica ul aleja straat laan plein gade vej gatan katu
    `)
  ),
  endings: [
    "strasse",
    "stra\xDFe",
    "str",
    "weg",
    "platz",
    "gasse",
    "allee",
    "straat",
    "laan",
    "gatan",
    "vagen",
    "gade",
    "vej",
    "katu"
  ]
};

// packages/profile/src/sensitive/kinds/person.ts
var words = (text) => text.normalize("NFD").replace(new RegExp("\\p{M}", "gu"), "").toLowerCase().split(/[^\p{L}]+/u).filter((word) => word !== "");
var hasGivenName = (text) => {
  const [first, ...rest] = words(text);
  return GIVEN_NAMES.has(first ?? "") || text.includes(",") && GIVEN_NAMES.has(rest[0] ?? "");
};
var hasStreet = (text) => words(text).some((word) => STREETS.words.has(word) || STREETS.endings.some((ending) => word.endsWith(ending)));
var FIRST_YEAR = 1900;
var LAST_YEAR = 2100;
var isBirthDay = (text) => {
  const [a, b, c] = text.slice(0, 10).split(/[-/. ]/).map(Number);
  const [year, ...ways] = a > 31 ? [a, [b, c]] : [c, [b, a], [a, b]];
  return year >= FIRST_YEAR && year < LAST_YEAR && ways.some(([month, day]) => isDay(year, month, day));
};
var degrees = {
  place: "number",
  of: "text",
  format: /^-?\d{1,3}\.\d{3,}$/,
  valid: (text) => Math.abs(Number(text)) <= 180,
  chance: 0.3,
  confused: "plain",
  // Sines, shares and differences; `long` is a word of its own. Longitudes of London lie there too, under `lon` or `longitude`.
  scaled: {
    format: /^-?[01]\./,
    names: [
      "long",
      "cos",
      "sin",
      "tan",
      "bearing",
      "norm",
      "normalized",
      "normalised",
      "scaled",
      "delta",
      "diff",
      "std"
    ]
  }
};
var PERSON = [
  {
    name: "person_name",
    title: "name of a person",
    family: "person",
    rule: "two to five capitalised words, a usual given name first (or after a comma); with a telling name of the column one to five capitalised words",
    header: [
      ...["first name", "last name", "full name", "given name", "family name", "surname", "middle name", "maiden name"],
      ...["customer name", "patient name", "employee name", "person name", "contact name", "cardholder"],
      ...["cardholder name", "vorname", "nachname", "familienname", "nombre completo", "apellido", "apellidos"],
      ...["prenom", "nom de famille", "nome completo", "cognome", "sobrenome", "fname", "lname"]
    ],
    forms: [
      {
        place: "name",
        of: "text",
        format: new RegExp("^\\p{Lu}[\\p{L}'\u2019.-]*(,? \\p{Lu}[\\p{L}'\u2019.-]*){1,4}$", "u"),
        valid: hasGivenName,
        chance: 0.1,
        confused: "telling"
      },
      {
        place: "name",
        of: "text",
        format: new RegExp("^\\p{Lu}[\\p{L}'\u2019.-]*(,? \\p{Lu}[\\p{L}'\u2019.-]*){0,4}$", "u"),
        valid: always,
        chance: 0.5,
        confused: "plain"
      }
    ]
  },
  {
    name: "postal_address",
    title: "postal address",
    family: "person",
    rule: "a number and words of which one is a kind of street, in either order",
    header: [
      ...["address", "street", "street address", "home address", "adresse", "anschrift", "strasse", "direccion"],
      ...["domicilio", "calle", "rue", "indirizzo", "via", "endereco", "rua", "address line", "addr"]
    ],
    forms: [
      {
        place: "address",
        of: "text",
        format: new RegExp("^(\\d{1,5}[A-Za-z]?,? \\p{L}.*|\\p{L}.* \\d{1,5} ?[A-Za-z]?)$", "u"),
        valid: hasStreet,
        chance: 0.05,
        confused: "telling"
      }
    ]
  },
  {
    name: "date_of_birth",
    title: "date of birth",
    family: "person",
    rule: "a day of the calendar from 1900; only with a telling name",
    header: [
      ...["birth", "birthday", "birthdate", "date of birth", "dob", "born", "geburtsdatum", "geburtstag"],
      ...["fecha nacimiento", "fecha de nacimiento", "date naissance", "date de naissance", "data di nascita"],
      ...["data nascita", "data nascimento", "data de nascimento"]
    ],
    forms: [
      {
        place: "number",
        of: "text",
        format: /^(\d{4}[-/. ]\d{1,2}[-/. ]\d{1,2}|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4})( .*)?$/,
        valid: isBirthDay,
        chance: 0.5,
        confused: "plain"
      }
    ]
  },
  {
    name: "geo_coordinates",
    title: "precise geographic position",
    family: "person",
    rule: "latitude and longitude with four decimals together; with a telling name one of them with three",
    header: [
      ...["lat", "latitude", "lon", "lng", "long", "longitude", "gps", "coordinates", "geo", "breitengrad"],
      ...["laengengrad", "latitud", "longitud", "latitudine", "longitudine"]
    ],
    forms: [
      degrees,
      {
        place: "number",
        of: "text",
        format: /^-?\d{1,3}\.\d{4,}, ?-?\d{1,3}\.\d{4,}$/,
        valid: (text) => {
          const [latitude, longitude] = text.split(",").map(Number);
          return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        },
        chance: 0.1,
        confused: "telling"
      }
    ]
  }
];

// packages/profile/src/sensitive/kinds.ts
var KINDS = [...CONTACT, ...PAYMENT, ...NATIONAL, ...HEALTH, ...NETWORK, ...PERSON];

export {
  CONFUSED,
  KINDS
};
