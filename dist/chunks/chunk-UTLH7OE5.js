import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/profile/src/looks.ts
var CLEAR_TOKENS = [
  ...["?", "-", "--", ".", "N/A", "n/a", "#N/A", "NaN", "nan", "NULL", "null", "Null", "<NA>", "nil", "missing"]
];
var DOUBTFUL_TOKENS = ["NA", "na", "None", "none", "unknown", "Unknown", "n.a.", ""];
var TOKENS = [...CLEAR_TOKENS, ...DOUBTFUL_TOKENS];
var noToken = (column) => ({ kind: "negate", part: { kind: "in", column, values: TOKENS } });
var NUMBER = "^[+-]?[0-9]+([.,][0-9]+)*$";
var CODE = "^(0[0-9]|\\+[0-9])[0-9]*$";
var DATE = "^([0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}|[0-9]{4}[/.-][0-9]{1,2}[/.-][0-9]{1,2})([ T].*)?$";
async function looksOf(engine, table) {
  const columns = table.columns.filter(({ type }) => type === "string").map(({ name }) => name);
  const asked = columns.flatMap((column) => {
    const no = noToken(column);
    const may = { kind: "compare", column, operator: "<", value: ":" };
    const like = (pattern) => ({
      kind: "all",
      parts: [may, no, { kind: "pattern", column, pattern }]
    });
    return [
      ...TOKENS.map((value) => {
        const predicate = { kind: "compare", column, operator: "=", value };
        return { op: "count_if", predicate };
      }),
      { op: "count_if", predicate: no },
      { op: "count_if", predicate: like(NUMBER) },
      { op: "count_if", predicate: like(CODE) },
      { op: "count_if", predicate: like(DATE) }
    ];
  });
  const answers = asked.length === 0 ? [] : (await engine.aggregate(table, asked)).map(Number);
  const width = TOKENS.length + 4;
  return columns.map((column, i) => {
    const own = answers.slice(i * width, (i + 1) * width);
    const [others, numbers, codes, dates] = own.slice(TOKENS.length);
    const found = TOKENS.flatMap((token, k) => own[k] > 0 ? [[token, own[k]]] : []);
    return { column, tokens: new Map(found), others, numbers, codes, dates };
  });
}
var AMOUNT = `^[\u20AC$\xA3\xA5]? ?[+-]?[0-9]+([.,' ][0-9]{3})*([.,][0-9]+ ?(%|[\u20AC$\xA3\xA5]|[A-Z]{3})?| ?(%|[\u20AC$\xA3\xA5]))$`;
async function amountsOrDates(engine, table, columns) {
  if (columns.length === 0) return [];
  const counts = await engine.aggregate(
    table,
    columns.flatMap((column) => {
      const like = (pattern) => ({ op: "count_if", predicate: { kind: "pattern", column, pattern } });
      return [{ op: "count_if", predicate: noToken(column) }, like(AMOUNT), like(DATE)];
    })
  );
  return columns.filter((_, i) => {
    const [others, amounts, dates] = counts.slice(3 * i, 3 * i + 3).map(Number);
    return Math.max(amounts, dates) > MOST_OF_A_TEXT * others;
  });
}
var MOST_OF_A_TEXT = 0.9;
function writtenAs({ others, numbers, codes, dates }) {
  if (others === 0) return [];
  if (dates / others > MOST_OF_A_TEXT) return ["dates written as text, in a notation that is not ISO 8601"];
  return codes === 0 && numbers / others > MOST_OF_A_TEXT ? ["numbers written as text"] : [];
}

export {
  CLEAR_TOKENS,
  looksOf,
  amountsOrDates,
  writtenAs
};
