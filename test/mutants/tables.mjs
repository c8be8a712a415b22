// What the engine takes for proven, and which statements it runs.
const [prover, proof, select] = ['csv-prover', 'csv-proof', 'duckdb/select'].map((name) => `tables/src/${name}.ts`)
const [csv, sql] = ['tables/test/csv-proof', 'tables/test/select']

export default [
  ['an integer may begin with a zero', prover, '(bytes[from] === 0x30 && (digits > 1 || negative))', 'false', csv],
  [
    'a number may begin with a zero',
    prover,
    'end === from || (bytes[from] === 0x30 && end > from + 1)',
    'end === from',
    csv,
  ],
  ['digits of any number are an integer', prover, 'digits > 18', 'digits > 22', csv],
  ['a doubled quote ends a field', prover, 'if (bytes[at + 1] !== 0x22) return at + 1', 'return at + 1', csv],
  [
    'a quoted field goes on past its line',
    prover,
    '} else if (byte === 0x0a || byte === 0x0d || byte === 0) return -1',
    '} else if (byte === 0) return -1',
    csv,
  ],
  ['a quoted field is typed', prover, 'if (plain[column] === 0 && !isHeader) return false', '', csv],
  ['a blank line is a record', prover, 'if (bytes[at] === 0x0a || bytes[at] === 0x0d) return false', '', csv],
  ['every century leaps', prover, 'rest === 0 ? century % 4 === 0 :', 'rest === 0 ? true :', csv],
  ['any hour is an hour', prover, 'hour < 0 || hour > 23', 'hour < 0', csv],
  ['what is not UTF-8 is text', proof, 'isText(bytes.subarray(begin, end)) && ', '', csv],
  ['two kinds of line ends are one', proof, 'lineEnds === 3', 'false', csv],
  ['one thread that proved nothing is left out', proof, 'proven.length < parts.length || ', '', csv],
  ['several statements are one', select, 'parsed.statements.length !== 1', 'parsed.statements.length < 1', sql],
  ['any table function may be called', select, 'if (reader !== undefined)', 'if (false)', sql],
  ['a table of another schema is a data set', select, 'if (found.qualified !== undefined)', 'if (false)', sql],
  ['a clock is pure', select, 'if (unsure !== undefined)', 'if (false)', sql],
  ['a sample is the same each time', select, 'if (found.sampled)', 'if (false)', sql],
  [
    'a statement need read no data',
    select,
    "if (tables.length === 0) throw refusal('the statement reads no data set')",
    '',
    sql,
  ],
  [
    'the first of several rows is the answer',
    select,
    'first?.rowCount !== 1 || (next !== null && next.rowCount > 0)',
    'first === null || first.rowCount < 1',
    sql,
  ],
  [
    'NaN is a number',
    select,
    'if (Number.isFinite(value)) return value',
    'if (Number.isFinite(value) || value !== 0) return value',
    sql,
  ],
]
