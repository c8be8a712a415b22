import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  factList,
  figureHtml,
  linear,
  page,
  scrollable,
  tickText,
  ticksOf
} from "./chunk-PD3VF4PE.js";
import {
  HEAD,
  SHORT_TITLE,
  cellsOf,
  drawsText,
  jointText,
  scopeOf,
  warningsIn
} from "./chunk-R2WEIKQE.js";
import {
  known
} from "./chunk-XOZITRBR.js";
import {
  changeTables,
  hasChanges
} from "./chunk-PSHX2EQ6.js";
import {
  headline,
  tally,
  verdictsOf
} from "./chunk-WVMI3FOL.js";
import {
  blocks,
  byImportance,
  cellText,
  count,
  decidingInterval,
  gravestFirst,
  isWarning,
  limitText,
  loudChecks,
  nothingBlocks,
  observedText,
  outcomeText,
  outcomeWord,
  quantity,
  reasonText,
  requirementText,
  scaleOf,
  scopeText,
  secondsText,
  unaskedTitle,
  unchangedText,
  withInterval
} from "./chunk-NJQUMXJ4.js";
import {
  html,
  prose,
  shorten
} from "./chunk-Z2KBYVBJ.js";
import {
  formatNumber
} from "./chunk-UVDTI5O6.js";
import {
  showPosition
} from "./chunk-7N7QVSEW.js";
import "./chunk-ANQMVHI3.js";

// packages/report/src/explain/html.ts
function explainedHtml(explained) {
  if (explained === void 0) return "";
  const { gates, joint } = explained;
  const together = joint === void 0 ? [] : [sentence(`${jointText("all", joint)}.`)];
  const parts = [sentence(`${drawsText(explained)}.`), ...gates.map(gateHtml), ...together];
  return `<section class="card"><details><summary>${SHORT_TITLE}</summary>${parts.join("")}</details></section>`;
}
var sentence = (text) => `<p class="sub">${prose(text)}</p>`;
function gateHtml(gate) {
  const scope = scopeOf(gate);
  const head = HEAD.map((name, i) => `<th scope="col"${i === 0 ? "" : ' class="num"'}>${name}</th>`).join("");
  const rows = gate.lines.map((line) => {
    const [requirement, ...others] = cellsOf(line);
    return `<tr><th scope="row"><code>${html(requirement)}</code></th>${others.map((cell) => `<td class="num">${html(cell)}</td>`).join("")}</tr>`;
  });
  const table = `<table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
  const warned = warningsIn(gate).map((text) => `<li>${prose(text)}</li>`);
  return [
    `<h3>${html(scope === "" ? gate.gate : `${gate.gate}, ${scope}`)}</h3>`,
    ...gate.assumptions.map((text) => sentence(`Assumed: ${text}.`)),
    scrollable(`What ${gate.gate} can see`, table),
    warned.length === 0 ? "" : `<ul class="notes">${warned.join("")}</ul>`,
    gate.joint === void 0 ? "" : sentence(`${jointText("gate", gate.joint)}.`)
  ].join("");
}

// packages/report/src/html/changes.ts
function changesHtml(changes2) {
  if (changes2 === void 0 || !hasChanges(changes2)) return "";
  const notes = changes2.notes.map((note) => `<li>${prose(note)}</li>`);
  const tables = changeTables(changes2, { list: 200, samples: 15 }).map(tableHtml);
  const said = notes.length === 0 ? "" : `<ul class="notes">${notes.join("")}</ul>`;
  return `<h3>Since <code>${html(changes2.base)}</code></h3>${tables.join("")}${said}`;
}
function tableHtml({ title, head, rows, more }) {
  const caption = title === "" ? "" : `<h4>${html(title)}</h4>`;
  const [first = []] = rows;
  const heads = head.map((name, i) => name === "" ? "<td></td>" : `<th scope="col"${numeric(first[i])}>${html(name)}</th>`).join("");
  const body = rows.map((cells) => `<tr>${cells.map(cellHtml).join("")}</tr>`).join("");
  const rest = more === 0 ? "" : `<p class="sub">and ${more} more</p>`;
  return `${caption}${scrollable(title === "" ? "What changed" : title, `<table><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`)}${rest}`;
}
var numeric = (cell) => cell?.kind === "number" ? ' class="num"' : "";
var cellHtml = (cell) => `<td${numeric(cell)}>${cell.kind === "code" ? `<code>${html(cell.text)}</code>` : html(cell.text)}</td>`;

// packages/report/src/html/intervals.ts
var tone = {
  pass: "pass",
  fail: "fail",
  inconclusive: "open",
  "not-applicable": "none",
  error: "error"
};
var number = (x) => String(Math.round(x * 100) / 100);
var [width, height, edge] = [200, 26, 8];
var middle = height / 2;
var glyph = 7.2;
function intervalBar(check, look) {
  const { observed, limit } = check;
  if (observed === null || !Number.isFinite(observed) || limit === void 0 || limit.value === null) return "";
  const interval = decidingInterval(check);
  const text = `${withInterval(observed, interval, scaleOf(check))}, required ${limitText(check)}`;
  const x = axisAround(limit.value, isUpper(limit), [observed, interval?.low, interval?.high]);
  return `<svg class="bar ${look}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${html(text)}">${[
    isOrdered(limit) ? `<rect class="good" x="${width / 2}" y="0" width="${width / 2}" height="${height}"/>` : "",
    `<line class="axis" x1="0" x2="${width}" y1="${middle}" y2="${middle}"/>`,
    `<line class="limit" x1="${width / 2}" x2="${width / 2}" y1="0" y2="${height}"/>`,
    interval === void 0 ? "" : rangeLine("range", interval, x),
    `<circle class="dot" cx="${number(x(observed))}" cy="${middle}" r="4.5"/>`
  ].join("")}</svg>`;
}
var isUpper = ({ operator }) => operator === "<=" || operator === "<";
var isOrdered = ({ operator }) => operator !== "=" && operator !== "!=";
function axisAround(limit, isTurned, values) {
  const reach = Math.max(...values.filter(known).map((value) => Math.abs(value - limit)));
  const half = reach > 0 ? reach * 1.06 : 1;
  const ends = [limit - half, limit + half];
  return linear(isTurned ? ends.reverse() : ends, [edge, width - edge]);
}
function familyAxis(check, members) {
  const isCounted = check.exact && members.some(({ interval }) => interval !== void 0);
  const limit = isCounted ? void 0 : check.limit;
  const ends = members.flatMap(({ observed, interval, simultaneous }) => [
    observed,
    ...[interval, simultaneous].flatMap((each) => [each?.low, each?.high])
  ]);
  const all = [...ends, limit?.value].filter(known);
  const [low, high] = all.length === 0 ? [0, 1] : [Math.min(...all), Math.max(...all)];
  const air = low === high ? Math.abs(low) / 10 || 1 : (high - low) * 0.06;
  return { limit, x: linear([low - air, high + air], [edge, width - edge]) };
}
function memberBar({ x, limit }, member) {
  const { observed, interval, simultaneous, outcome } = member;
  return `<svg class="bar ${tone[outcome]}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${[
    goodSide(limit, x),
    `<line class="axis" x1="0" x2="${width}" y1="${middle}" y2="${middle}"/>`,
    limitAt(limit, x),
    interval === void 0 ? "" : rangeLine("range", interval, x),
    simultaneous === void 0 ? "" : rangeLine("wide", simultaneous, x),
    observed === null ? "" : `<circle class="dot" cx="${number(x(observed))}" cy="${middle}" r="4.5"/>`
  ].join("")}</svg>`;
}
function familyTicks(check, { x, limit }) {
  const scale = scaleOf(check);
  const show = (value) => quantity(value, { unit: scale.unit, apart: [] });
  const ticks = ticksOf(x, 5, glyph, show).map((tick) => {
    const at = number(tick.at);
    return `<line class="tick" x1="${at}" x2="${at}" y1="0" y2="5"/>${tickText(tick, 18, width, glyph)}`;
  });
  return `<svg class="bar" viewBox="0 0 ${width} ${height}" aria-hidden="true">${limitAt(limit, x, 6)}${ticks.join("")}</svg>`;
}
function goodSide(limit, x) {
  if (limit === void 0 || limit.value === null || !isOrdered(limit)) return "";
  const at = Math.min(width, Math.max(0, x(limit.value)));
  const [from, to] = isUpper(limit) ? [0, at] : [at, width];
  return `<rect class="good" x="${number(from)}" y="0" width="${number(to - from)}" height="${height}"/>`;
}
function limitAt(limit, x, to = height) {
  if (limit === void 0 || limit.value === null) return "";
  const at = number(x(limit.value));
  return `<line class="limit" x1="${at}" x2="${at}" y1="0" y2="${to}"/>`;
}
function rangeLine(kind, { low, high }, x) {
  const [first, last] = x.domain();
  const isTurned = last < first;
  const [atLow, atHigh] = isTurned ? [width - 4, 4] : [4, width - 4];
  const ends = [low === null ? atLow : x(low), high === null ? atHigh : x(high)].sort((a, b) => a - b);
  const [from, to] = ends;
  const line = `<line class="${kind}" x1="${number(from)}" x2="${number(to)}" y1="${middle}" y2="${middle}"/>`;
  const arrow = (at) => {
    const way = at < width / 2 ? 5 : -5;
    return `<path class="more" d="M${number(at + way)} ${middle - 4}L${number(at)} ${middle}L${number(at + way)} ${middle + 4}"/>`;
  };
  return line + (low === null ? arrow(atLow) : "") + (high === null ? arrow(atHigh) : "");
}

// packages/report/src/html/checks.ts
var mostQuiet = 12;
function checksHtml(checks) {
  const quiet = checks.filter(({ outcome, exact, limit }) => outcome === "pass" && exact && limit?.operator === "=");
  if (quiet.length <= mostQuiet) return checksTable(checks, "Checks");
  const loud = checks.filter((check) => !quiet.includes(check));
  const folded = `<details><summary>${count(quiet.length, "more exact check")}, all of them held</summary>${checksTable(quiet, "More exact checks")}</details>`;
  return (loud.length === 0 ? "" : checksTable(loud, "Checks")) + folded;
}
var sides = '<th scope="col" role="columnheader" class="sides"><span>broken</span><span>limit</span><span>held</span></th>';
function checksTable(checks, name) {
  const head = (text, look = "") => `<th scope="col" role="columnheader"${look}>${text}</th>`;
  const heads = [
    head('<span class="of">Outcome</span>'),
    head("Requirement"),
    head("Observed"),
    sides,
    head("Limit"),
    head("n", ' class="num"')
  ];
  const rows = checks.map(checkRow).join("");
  return `<table class="stack checks" role="table" aria-label="${name}"><thead role="rowgroup"><tr role="row">${heads.join("")}</tr></thead><tbody role="rowgroup">${rows}</tbody></table>`;
}
var signs = {
  pass: "\u2714",
  fail: "\u2718",
  inconclusive: "?",
  "not-applicable": "\u2013",
  error: "\u2718"
};
function checkRow(check) {
  const look = isWarning(check) ? "warn" : tone[check.outcome];
  const sign = isWarning(check) ? check.waiver === void 0 ? "!" : "\u23F8" : signs[check.outcome];
  const interval = decidingInterval(check);
  const [value, range] = splitInterval(observedText(check));
  const method = interval === void 0 ? "" : `${quantity(interval.level, { unit: "%", apart: [1] })}, ${interval.method}`;
  const small = range === "" ? "" : `<small title="${html(method)}">${html(range)}</small>`;
  const at = check.source === void 0 ? "" : ` \xB7 ${html(showPosition(check.source))}`;
  return `<tr role="row" class="${look}${blocks(check) ? " stops" : ""}">${[
    `<td role="cell" class="mark"><span aria-hidden="true">${sign}</span><span class="of">${html(outcomeText(check))}</span></td>`,
    `<th scope="row" role="rowheader"><code>${html(requirementText(check))}</code><span class="why">${prose(reasonText(check))}${at}</span></th>`,
    `<td role="cell" class="seen">${html(value)}${small}</td>`,
    `<td role="cell" class="picture">${intervalBar(check, look)}</td>`,
    `<td role="cell" class="seen limit">${html(limitText(check))}</td>`,
    `<td role="cell" class="num">${html(formatNumber(check.n))}</td>`
  ].join("")}</tr>`;
}
function splitInterval(text) {
  const at = text.indexOf(" (");
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 2, -1)];
}
var hasFamily = ({ members = [], outcome }) => members.length > 1 && !(outcome === "pass" && members.every(({ interval }) => interval === void 0));
function familyHtml(check, most) {
  const all = check.members ?? [];
  const shown = gravestFirst(all).slice(0, most);
  const axis = familyAxis(check, shown);
  const wide = shown.some(({ simultaneous }) => simultaneous !== void 0);
  const note = [
    shown.some(({ interval }) => interval !== void 0) ? `bar: interval of each${wide ? "; thin line: simultaneous over all" : ""}` : "",
    all.length > shown.length ? `${shown.length} of ${all.length} shown, the gravest` : ""
  ].filter((part) => part !== "");
  const scale = scaleOf(check);
  const rows = shown.map((member) => {
    const { name, outcome, observed, interval, n, reason } = member;
    const [value, range] = splitInterval(withInterval(observed, interval, scale));
    const isApart = outcome === "not-applicable";
    const said = observed !== null ? value : isApart ? "\u2013" : reason ?? "undefined";
    const why = isApart && reason !== void 0 ? `<small>${html(shorten(reason, 200))}</small>` : "";
    const small = observed === null || range === "" ? "" : `<small>${html(range)}</small>`;
    return `<tr role="row" class="${tone[outcome]}">${[
      `<th scope="row" role="rowheader" title="${html(shorten(name, 500))}">${html(shorten(name, 60))}</th>`,
      `<td role="cell" class="picture">${memberBar(axis, member)}</td>`,
      `<td role="cell" class="${observed === null ? "" : "seen"}">${html(shorten(said, 60))}${small}</td>`,
      `<td role="cell" class="num">${html(formatNumber(n))}</td>`,
      `<td role="cell" class="outcome">${outcomeWord[outcome]}${why}</td>`
    ].join("")}</tr>`;
  });
  const hasOwnLimit = check.limit !== void 0 && axis.limit === void 0;
  const head = ["Member", hasOwnLimit ? "Interval" : html(limitText(check)), "Observed", "n", "Outcome"].map((text) => `<th scope="col" role="columnheader"${text === "n" ? ' class="num"' : ""}>${text}</th>`).join("");
  const foot = `<tr role="row" class="ticks" aria-hidden="true"><td></td><td class="picture">${familyTicks(check, axis)}</td><td></td><td></td><td></td></tr>`;
  const caption = `${html(requirementText(check))}<small>${html(note.join("; "))}</small>`;
  return `<figure class="family"><figcaption>${caption}</figcaption><table class="stack members" role="table"><thead role="rowgroup"><tr role="row">${head}</tr></thead><tbody role="rowgroup">${rows.join("")}${foot}</tbody></table></figure>`;
}

// packages/report/src/html/gate.ts
var stateTone = {
  passed: "pass",
  failed: "fail",
  inconclusive: "open",
  error: "error"
};
var stateSign = { passed: "\u2714", failed: "\u2718", inconclusive: "?", error: "\u2718" };
var chip = (state) => `<span class="chip ${stateTone[state]}"><span aria-hidden="true">${stateSign[state]}</span>${state}</span>`;
var notRunChip = '<span class="chip none"><span aria-hidden="true">\u2013</span>not run</span>';
function gateFacts({ verdict, seconds, unchangedSince }) {
  if (verdict === void 0) return "";
  const time = seconds === void 0 ? "" : secondsText(seconds);
  const unchanged = unchangedSince === void 0 ? "" : unchangedText(unchangedSince);
  const facts2 = [count(tally([verdict]).requirements, "requirement"), scopeText(verdict), time, unchanged];
  return prose(facts2.filter((part) => part !== "").join(" \xB7 "));
}
var [mostMembers, mostDrawn] = [60, 600];
function gateHtml2(run, id) {
  const { verdict } = run;
  if (verdict === void 0) return "";
  const checks = byImportance(verdict.checks);
  const figures = verdict.figures.map((figure, i) => figureHtml(figure, `${id}-figure-${i}`));
  const unasked = verdict.unasked ?? [];
  const families = [...checks, ...unasked].filter(hasFamily);
  const each = Math.max(10, Math.min(mostMembers, Math.floor(mostDrawn / families.length)));
  const drawings = [...families.map((check) => familyHtml(check, each)), ...figures];
  return `<section class="card" id="${id}"><h2>${html(verdict.gate)} ${chip(verdict.verdict)}</h2><p class="sub">${gateFacts(run)}</p>${[
    errorHtml(verdict),
    checks.length === 0 ? "" : checksHtml(checks),
    ...checks.map(rowsHtml),
    unasked.length === 0 ? "" : `<h3>${unaskedTitle}</h3>${checksHtml(unasked)}`,
    turnedHtml(verdict),
    changesHtml(verdict.changes),
    ...(verdict.tables ?? []).map(tableHtml2),
    notesHtml(verdict),
    drawings.length === 0 ? "" : `<div class="figures">${drawings.join("")}</div>`,
    subjectsHtml(verdict)
  ].join("")}</section>`;
}
function errorHtml({ error }) {
  if (error === void 0) return "";
  const at = error.at === void 0 ? "" : `<code>${html(showPosition(error.at))}</code> `;
  return `<div class="said error"><p>${at}<strong>${prose(error.message)}</strong></p><p>${prose(error.fix)}</p></div>`;
}
function rowsHtml(check) {
  const rows = check.failingRows ?? [];
  if (rows.length === 0) return "";
  const cell = (text) => `<td>${text === void 0 ? "\u2013" : html(shorten(text, 200))}</td>`;
  const body = rows.map(
    ({ file, row, key, column, value }) => `<tr><td class="mono">${html(file)}</td><td class="num">${row}</td>${cell(key)}${cell(column)}${cell(value)}</tr>`
  );
  const head = ["File", "Row", "Key", "Column", "Value"].map((name) => `<th scope="col"${name === "Row" ? ' class="num"' : ""}>${name}</th>`).join("");
  return `<h3>Rows that break <code>${html(requirementText(check))}</code></h3>${scrollable("Rows that break it", `<table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table>`)}`;
}
function turnedHtml({ turned }) {
  if (turned === void 0 || turned.right.count + turned.wrong.count === 0) return "";
  const cell = (text) => `<td>${text === void 0 ? "\u2013" : html(shorten(text, 200))}</td>`;
  const rowsOf = (way, { rows }) => rows.map(
    ({ file, row, key, value }) => `<tr><td>${way}</td><td class="mono">${html(file)}</td><td class="num">${row}</td>${cell(key)}${cell(value)}</tr>`
  ).join("");
  const head = ["Turned", "File", "Row", "Key", "Baseline \u2192 candidate"].map((name) => `<th scope="col"${name === "Row" ? ' class="num"' : ""}>${name}</th>`).join("");
  const body = rowsOf("wrong", turned.wrong) + rowsOf("right", turned.right);
  const counts = `${formatNumber(turned.right.count)} right, ${formatNumber(turned.wrong.count)} wrong, of ${formatNumber(turned.n)}`;
  return `<h3>Rows that turn: ${counts}</h3>${scrollable("Rows that turn", `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`)}`;
}
function tableHtml2({ title, columns, rows, notes }) {
  const head = columns.map((name) => `<th scope="col">${html(name)}</th>`).join("");
  const cell = (value) => `<td${typeof value === "number" ? ' class="num"' : ""}>${html(cellText(value))}</td>`;
  const body = rows.map((row) => `<tr>${columns.map((_, i) => cell(row[i])).join("")}</tr>`).join("");
  const said = notes.map((note) => `<p class="sub">${prose(note)}</p>`).join("");
  return `<h3>${html(title)}</h3>${scrollable(title, `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`)}${said}`;
}
var notesHtml = ({ notes }) => notes.length === 0 ? "" : `<ul class="notes">${notes.map((note) => `<li>${prose(note)}</li>`).join("")}</ul>`;
function subjectsHtml({ subjects, outputs, evidence }) {
  const gave = Object.entries(outputs ?? {}).map(
    ([name, value]) => `<tr><th scope="row">${html(name)}</th><td></td><td class="mono">${html(value)}</td></tr>`
  );
  const about = subjects.map(
    ({ name, path, digest }) => `<tr><th scope="row">${html(name)}</th><td class="mono">${html(path ?? "")}</td><td class="mono digest">${html(digest)}</td></tr>`
  );
  if (about.length + gave.length === 0) return "";
  const how = evidence === "executed" ? "these bytes were run here" : "results were claimed, not run here";
  const head = '<tr><th scope="col">Subject</th><th scope="col">Path</th><th scope="col">Digest</th></tr>';
  return `<details><summary>What this verdict is about: ${how}</summary>${scrollable("Subjects", `<table><thead>${head}</thead><tbody>${about.join("")}${gave.join("")}</tbody></table>`)}</details>`;
}

// packages/report/src/html.ts
function htmlReport(trials) {
  const total = tally(verdictsOf(trials));
  const title = `${trials.model === void 0 ? "" : `${trials.model} `}${headline(total)}`;
  return page(title, facts(trials), [
    overview(trials),
    ...(trials.notes ?? []).map(noteHtml),
    changes(trials),
    ...trials.gates.map((run, i) => gateHtml2(run, `gate-${i}`)),
    explainedHtml(trials.explained),
    footer(trials)
  ]);
}
function facts(trials) {
  const candidate = verdictsOf(trials).flatMap(({ subjects }) => subjects).find(({ name }) => name === "model");
  const shown = [
    ["candidate", candidate?.digest.slice(0, 23)],
    ["policy", trials.policy === void 0 ? void 0 : `${trials.policy.file} ${trials.policy.digest.slice(0, 23)}`],
    ["commit", trials.commit?.slice(0, 12)],
    ["Sea Trials", trials.version]
  ];
  return factList(shown);
}
function overview(trials) {
  const rows = trials.gates.map((run, i) => {
    const { gate, verdict, notRun } = run;
    if (verdict === void 0) return gateRow(html(gate), notRunChip, html(notRun ?? ""));
    const loud = loudChecks(verdict);
    const decided = loud.slice(0, 3).map(
      (check) => `<span class="why ${blocks(check) ? "fail" : ""}"><code>${html(requirementText(check))}</code> ${prose(reasonText(check))}</span>`
    );
    const why = [verdict.error?.message, nothingBlocks(verdict)].filter((text) => text !== void 0);
    const said = why.map((text) => `<span class="why">${prose(text)}</span>`);
    return gateRow(
      `<a href="#gate-${i}">${html(gate)}</a>`,
      chip(verdict.verdict),
      `${gateFacts(run)}${[...said, ...decided].join("")}`
    );
  });
  const head = ["Trial", "Verdict", "What decided"].map((name) => `<th scope="col" role="columnheader">${name}</th>`);
  return `<section class="card gates"><table class="stack" role="table" aria-label="Trials"><thead role="rowgroup"><tr role="row">${head.join("")}</tr></thead><tbody role="rowgroup">${rows.join("")}</tbody></table></section>`;
}
var gateRow = (gate, verdict, decided) => `<tr role="row"><th scope="row" role="rowheader">${gate}</th><td role="cell">${verdict}</td><td role="cell">${decided}</td></tr>`;
var noteHtml = (note) => `<div class="said open"><p>${prose(note)}</p></div>`;
function changes({ changes: lines = [], base, judgedHere, informal = [] }) {
  if (lines.length === 0) return "";
  const side = (text) => `<td>${text === void 0 ? "\u2013" : `<code>${html(text)}</code>`}</td>`;
  const rows = lines.map(
    (line) => `<tr><th scope="row">${html(line.gate)}</th>${side(line.base)}${side(line.here)}<td>${line.direction}</td></tr>`
  );
  const branch = html(base ?? "the base branch");
  const head = `<tr><th scope="col">gate</th><th scope="col">${branch}</th><th scope="col">here</th><th scope="col">direction</th></tr>`;
  const judge = judgedHere ? "The policy here judged." : `This pull request was judged under the policy of ${branch}.`;
  return `<section class="card"><h2>The policy changed</h2><p class="sub">${judge}</p>${scrollable("The policy changed", `<table><thead>${head}</thead><tbody>${rows.join("")}</tbody></table>`)}${informalHtml(informal)}</section>`;
}
function informalHtml(runs) {
  const items = runs.flatMap(({ gate, verdict }) => {
    const why = verdict === void 0 ? [] : loudChecks(verdict).slice(0, 3);
    const said = why.map((check) => `<code>${html(requirementText(check))}</code> ${prose(reasonText(check))}`);
    return verdict === void 0 ? [] : [`<li>${html(gate)}: ${verdict.verdict}${said.map((one) => `; ${one}`).join("")}</li>`];
  });
  if (items.length === 0) return "";
  return `<p class="sub">Under the policy here, for information:</p><ul class="notes">${items.join("")}</ul>`;
}
function footer({ command, links }) {
  const again = command === void 0 ? "" : `Run it yourself:<pre><code>${html(command)}</code></pre>`;
  const run = links?.run;
  const link = run === void 0 || !/^https?:\/\//.test(run) ? "" : `<p><a href="${html(run)}">The run on GitHub</a></p>`;
  return `<footer>${again}${link}</footer>`;
}
export {
  htmlReport
};
