import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  count,
  quantity,
  withInterval
} from "./chunk-NJQUMXJ4.js";
import {
  shorten
} from "./chunk-Z2KBYVBJ.js";
import {
  formatNumber
} from "./chunk-UVDTI5O6.js";

// packages/report/src/changes.ts
var text = (value) => ({ text: shorten(value, 300), kind: "text" });
var code = (value) => value === void 0 ? text("\u2013") : { text: shorten(value, 200), kind: "code" };
var number = (value) => ({
  text: value === void 0 ? "\u2013" : formatNumber(value),
  kind: "number"
});
var hasChanges = ({ data, contract, notes }) => contract.length > 0 || notes.length > 0 || data.some(isChanged);
var isChanged = ({ state, renamedFrom }) => state !== "unchanged" || renamedFrom !== void 0;
function changesHeadline(changes) {
  const parts = [
    ...changes.data.filter(isChanged).map((one) => `${one.name}: ${rowsSentence(one)}`),
    ...changes.contract.length === 0 ? [] : [`contract: ${classedSentence(changes.contract)}`]
  ];
  return parts.length === 0 ? "nothing" : parts.join("; ");
}
function rowsSentence({ state, rows, columns = [], note, renamedFrom }) {
  if (state === "unchanged") return renamedFrom === void 0 ? "unchanged" : `moved from ${renamedFrom.join(", ")}`;
  if (state === "new") return "new";
  if (rows === void 0) return `not compared: ${note ?? ""}`;
  const changed = rows.changed ?? 0;
  const parts = [
    ...rows.added === 0 ? [] : [`${count(rows.added, "row")} added`],
    ...rows.removed === 0 ? [] : [`${count(rows.removed, "row")} removed`],
    ...changed === 0 ? [] : [`${count(changed, "row")} changed`],
    ...columns.length === 0 ? [] : [`columns: ${classedSentence(columns)}`]
  ];
  return parts.length === 0 ? "other bytes, the same rows" : parts.join(", ");
}
function classedSentence(all) {
  const breaking = all.filter(({ breaks }) => breaks.length > 0).length;
  const looser = all.filter(({ direction }) => direction === "looser").length;
  const parts = [breaking === 0 ? "compatible" : `${breaking} breaking`, ...looser === 0 ? [] : [`${looser} looser`]];
  return `${count(all.length, "change")} (${parts.join(", ")})`;
}
function classText(breaks) {
  return breaks.length === 0 ? "compatible" : `breaking for ${breaks.join(" and ")}`;
}
function changeTables(changes, room) {
  const tables = [
    dataTable(changes.data),
    contractTable(changes.contract),
    ...changes.data.flatMap((one) => [columnsTable(one), cellsTable(one), samplesTable(one, room.samples)])
  ];
  return tables.filter(({ rows }) => rows.length > 0).map((table2) => ({
    ...table2,
    rows: table2.rows.slice(0, room.list),
    more: table2.more + Math.max(0, table2.rows.length - room.list)
  }));
}
var table = (title, head, rows, more = 0) => ({
  title,
  head,
  rows,
  more
});
function dataTable(data) {
  const rows = data.map((one) => {
    const { name, rows: n, key, note, renamedFrom, state } = one;
    const said = [
      ...state === "changed" ? [] : [state],
      ...n === void 0 ? [] : [key === void 0 || key.length === 0 ? "whole rows" : `by ${key.join(", ")}`],
      ...renamedFrom === void 0 ? [] : [`was ${renamedFrom.join(", ")}`],
      ...note === void 0 ? [] : [note]
    ];
    return [
      code(name),
      number(n?.before),
      number(n?.here),
      number(n?.added),
      number(n?.removed),
      number(n?.changed),
      text(said.join("; "))
    ];
  });
  return table("", ["data", "rows before", "rows here", "added", "removed", "changed", ""], rows);
}
var sides = ({ before, here, breaks, direction }) => [
  code(before),
  code(here),
  text(direction === "changed" ? "" : direction),
  text(classText(breaks))
];
var contractTable = (contract) => table(
  "The contract",
  ["", "before", "here", "", ""],
  contract.map((change) => [code(change.what), ...sides(change)])
);
var columnsTable = ({ name, columns = [] }) => table(
  `Columns of ${name}`,
  ["column", "before", "here", "", ""],
  columns.map((change) => [code(change.column), ...sides(change)])
);
function cellsTable({ name, cells = [], drift = [] }) {
  const names = [...new Set([...cells, ...drift].map(({ column }) => column))];
  const rows = names.map((column) => {
    const changed = cells.find((cell) => cell.column === column);
    const moved = drift.find((one) => one.column === column);
    const mass = moved === void 0 ? "\u2013" : withInterval(moved.observed, { ...moved, level: 0.95, method: "" }, { unit: "%", apart: [0] });
    return [code(column), number(changed?.rows), text(mass)];
  });
  return table(`What moved in ${name}`, ["column", "changed in rows", "mass that moved"], rows);
}
function samplesTable({ name, samples = [] }, most) {
  const rows = samples.slice(0, most).map((sample) => [
    text(sample.kind),
    code(sample.file),
    number(sample.row),
    code(sample.key),
    code(cellsText(sample))
  ]);
  const more = most === 0 ? 0 : samples.length - rows.length;
  return table(`Some rows of ${name}`, ["", "file", "row", "key", "cells"], rows, more);
}
function cellsText({ cells }) {
  const one = ({ column, before, here }) => {
    const values = [before, here].filter((value) => value !== void 0).map((value) => shorten(value, 40));
    return `${shorten(column, 60)}: ${values.join(" \u2192 ")}`;
  };
  return cells.map(one).join(", ");
}
function changesLines(changes) {
  const most = 5;
  const listed = changes.contract.toSorted((a, b) => b.breaks.length - a.breaks.length).slice(0, most).map(({ what, before = "\u2013", here = "\u2013", direction, breaks }) => {
    const sign = direction === "changed" ? "" : `${direction}, `;
    return `contract ${what}: ${before} \u2192 ${here} (${sign}${classText(breaks)})`;
  });
  const more = changes.contract.length - listed.length;
  return [
    ...changes.data.map((one) => `${one.name}: ${rowsSentence(one)}`),
    ...changes.data.flatMap(
      ({ name, columns = [] }) => columns.slice(0, most).map(
        ({ column, before = "\u2013", here = "\u2013", breaks }) => `${name}.${column}: ${before} \u2192 ${here} (${classText(breaks)})`
      )
    ),
    ...changes.data.flatMap(
      ({ name, drift = [] }) => drift.slice(0, 1).map(({ column, observed }) => {
        const share = quantity(observed, { unit: "%", apart: [0] });
        return `${name}.${column} moved most: ${share} of its mass`;
      })
    ),
    ...listed,
    ...more > 0 ? [`and ${more} more changes of the contract`] : [],
    ...changes.notes
  ];
}

export {
  hasChanges,
  changesHeadline,
  changeTables,
  changesLines
};
