import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);
import {
  factList,
  figureHtml,
  linear,
  page
} from "./chunk-FW3OIAH3.js";
import {
  changeTables,
  hasChanges
} from "./chunk-3POVM636.js";
import {
  headline,
  tally,
  verdictsOf
} from "./chunk-HFDWPYOP.js";
import {
  blocks,
  byImportance,
  count,
  decidingInterval,
  limitText,
  loudChecks,
  observedText,
  outcomeText,
  outcomeWord,
  quantity,
  reasonText,
  requirementText,
  scaleOf,
  scopeText,
  secondsText,
  withInterval
} from "./chunk-47ZVMRUU.js";
import {
  html,
  prose,
  shorten
} from "./chunk-AGMATHQZ.js";
import {
  formatNumber
} from "./chunk-QXO6X2JS.js";
import {
  showPosition
} from "./chunk-6GQ52R6W.js";
import "./chunk-ANQMVHI3.js";

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
  const heads = head.map((name, i) => `<th scope="col"${numeric(first[i])}>${html(name)}</th>`).join("");
  const body = rows.map((cells) => `<tr>${cells.map(cellHtml).join("")}</tr>`).join("");
  const rest = more === 0 ? "" : `<p class="sub">and ${more} more</p>`;
  return `${caption}<div class="scroll"><table><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div>${rest}`;
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
function intervalBar(check, look) {
  const { observed, limit } = check;
  if (observed === null || !Number.isFinite(observed)) return "";
  const interval = decidingInterval(check);
  const [width, height] = [168, 26];
  const x = axisOver([observed, limit?.value, interval?.low, interval?.high], [8, width - 8]);
  const text = `${withInterval(observed, interval, scaleOf(check))}, required ${limitText(check)}`;
  return `<svg class="bar ${look}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${html(text)}">${[
    goodSide(limit, x, 3, height - 3, [0, width]),
    `<line class="axis" x1="0" x2="${width}" y1="13" y2="13"/>`,
    interval === void 0 ? "" : rangeLine("range", interval, x, 13, [0, width]),
    limitLine(limit, x, 3, height - 3),
    `<circle class="dot" cx="${number(x(observed))}" cy="13" r="4.5"/>`
  ].join("")}</svg>`;
}
function familyPlot(check, members) {
  const scale = scaleOf(check);
  const [left, right, width, rowHeight, top] = [210, 190, 760, 26, 22];
  const ends = members.flatMap(({ observed, interval, simultaneous }) => [
    observed,
    interval?.low,
    interval?.high,
    simultaneous?.low,
    simultaneous?.high
  ]);
  const x = axisOver([...ends, check.limit?.value], [left, width - right]);
  const bottom = top + members.length * rowHeight;
  const rows = members.map((member, i) => memberRow(member, x, top + (i + 0.5) * rowHeight, width - right + 14, scale));
  const ticks = x.ticks(5).map((value) => {
    const label = `<text x="${number(x(value))}" y="${bottom + 18}" text-anchor="middle">${html(quantity(value, scale))}</text>`;
    return `<line class="grid" x1="${number(x(value))}" x2="${number(x(value))}" y1="${top}" y2="${bottom}"/>${label}`;
  });
  const title = `${check.requirement}: ${members.length} members`;
  return `<svg viewBox="0 0 ${width} ${bottom + 26}" role="img" aria-label="${html(title)}">${[
    goodSide(check.limit, x, top, bottom, [left, width - right]),
    ...ticks,
    limitLine(check.limit, x, top - 4, bottom),
    limitLabel(check, x, top - 9),
    ...rows
  ].join("")}</svg>`;
}
function memberRow(member, x, y, textAt, scale) {
  const range = x.range();
  const value = member.observed === null ? member.reason ?? "undefined" : quantity(member.observed, scale);
  return `<g class="${tone[member.outcome]}"><title>${html(`${member.name}: ${outcomeWord[member.outcome]}`)}</title>${[
    `<text class="name" x="${range[0] - 14}" y="${y + 4}" text-anchor="end">${html(shorten(member.name, 30))}</text>`,
    member.interval === void 0 ? "" : rangeLine("range", member.interval, x, y, range),
    member.simultaneous === void 0 ? "" : rangeLine("wide", member.simultaneous, x, y, range),
    member.observed === null ? "" : `<circle class="dot" cx="${number(x(member.observed))}" cy="${y}" r="5"/>`,
    `<text class="value" x="${textAt}" y="${y + 4}">${html(shorten(value, 24))}</text>`,
    `<text x="${textAt + 62}" y="${y + 4}">n ${html(quantity(member.n, { unit: "", apart: [] }))}, ${outcomeWord[member.outcome]}</text>`
  ].join("")}</g>`;
}
function axisOver(values, range) {
  const finite = values.filter((value) => typeof value === "number" && Number.isFinite(value));
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  if (finite.length === 0) return linear([0, 1], range);
  const air = low === high ? Math.abs(low) / 10 || 1 : (high - low) * 0.08;
  return linear([low - air, high + air], range);
}
function goodSide(limit, x, top, bottom, [from, to]) {
  if (limit === void 0 || limit.value === null || limit.operator === "=" || limit.operator === "!=") return "";
  const at = x(limit.value);
  const [start, end] = limit.operator.startsWith(">") ? [at, to] : [from, at];
  const width = Math.max(0, end - start);
  return `<rect class="good" x="${number(start)}" y="${top}" width="${number(width)}" height="${bottom - top}"/>`;
}
function limitLine(limit, x, top, bottom) {
  if (limit === void 0 || limit.value === null) return "";
  const at = number(x(limit.value));
  return `<line class="limit" x1="${at}" x2="${at}" y1="${top}" y2="${bottom}"/>`;
}
function limitLabel(check, x, y) {
  const value = check.limit?.value ?? null;
  if (value === null) return "";
  const text = html(shorten(limitText(check), 40));
  return `<text class="limit" x="${number(x(value))}" y="${y}" text-anchor="middle">${text}</text>`;
}
function rangeLine(kind, interval, x, y, [from, to]) {
  const start = interval.low === null ? from + 4 : x(interval.low);
  const end = interval.high === null ? to - 4 : x(interval.high);
  const line = `<line class="${kind}" x1="${number(start)}" x2="${number(end)}" y1="${y}" y2="${y}"/>`;
  const arrow = (at, way) => `<path class="more" d="M${number(at + 5 * way)} ${y - 4}L${number(at)} ${y}L${number(at + 5 * way)} ${y + 4}"/>`;
  return [line, interval.low === null ? arrow(start, 1) : "", interval.high === null ? arrow(end, -1) : ""].join("");
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
function gateFacts({ verdict, seconds }) {
  if (verdict === void 0) return "";
  const time = seconds === void 0 ? "" : secondsText(seconds);
  const facts2 = [count(tally([verdict]).requirements, "requirement"), scopeText(verdict), time];
  return prose(facts2.filter((part) => part !== "").join(" \xB7 "));
}
function gateHtml(run, id) {
  const { verdict } = run;
  if (verdict === void 0) return "";
  const checks = byImportance(verdict.checks);
  const families = checks.filter((check) => (check.members?.length ?? 0) > 1);
  const drawings = [...families.map(familyHtml), ...verdict.figures.map(figureHtml)];
  return `<section class="card" id="${id}"><h2>${html(verdict.gate)} ${chip(verdict.verdict)}</h2><p class="sub">${gateFacts(run)}</p>${[
    errorHtml(verdict),
    checks.length === 0 ? "" : checksTable(checks),
    ...checks.map(rowsHtml),
    changesHtml(verdict.changes),
    notesHtml(verdict),
    drawings.length === 0 ? "" : `<div class="figures">${drawings.join("")}</div>`,
    subjectsHtml(verdict)
  ].join("")}</section>`;
}
function errorHtml({ error }) {
  if (error === void 0) return "";
  const at = error.at === void 0 ? "" : `<code>${html(showPosition(error.at))}</code> `;
  return `<div class="said error"><p>${at}<strong>${html(error.message)}</strong></p><p>${html(error.fix)}</p></div>`;
}
function checksTable(checks) {
  const head = ["", "Requirement", "Observed", "", "Limit", "n"].map((name) => `<th scope="col"${name === "n" ? ' class="num"' : ""}>${name}</th>`).join("");
  const rows = checks.map(checkRow).join("");
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
var signs = {
  pass: "\u2714",
  fail: "\u2718",
  inconclusive: "?",
  "not-applicable": "\u2013",
  error: "\u2718"
};
var isWarning = (check) => (check.outcome === "fail" || check.waiver !== void 0) && !blocks(check);
function checkRow(check) {
  const look = isWarning(check) ? "warn" : tone[check.outcome];
  const sign = isWarning(check) ? check.waiver === void 0 ? "!" : "\u23F8" : signs[check.outcome];
  const interval = decidingInterval(check);
  const [value, range] = splitInterval(observedText(check));
  const method = interval === void 0 ? "" : `${quantity(interval.level, { unit: "%", apart: [1] })}, ${interval.method}`;
  const small = range === "" ? "" : `<small title="${html(method)}">${html(range)}</small>`;
  const at = check.source === void 0 ? "" : ` \xB7 ${html(showPosition(check.source))}`;
  return `<tr class="${look}${blocks(check) ? " stops" : ""}">${[
    `<td class="mark" title="${outcomeText(check)}" aria-label="${outcomeText(check)}">${sign}</td>`,
    `<th scope="row"><code>${html(requirementText(check))}</code><span class="why">${prose(reasonText(check))}${at}</span></th>`,
    `<td class="seen">${html(value)}${small}</td>`,
    `<td>${intervalBar(check, look)}</td>`,
    `<td class="seen">${html(limitText(check))}</td>`,
    `<td class="num">${html(formatNumber(check.n))}</td>`
  ].join("")}</tr>`;
}
function splitInterval(text) {
  const at = text.indexOf(" (");
  return at === -1 ? [text, ""] : [text.slice(0, at), text.slice(at + 2, -1)];
}
var mostMembers = 60;
function familyHtml(check) {
  const all = check.members ?? [];
  const grave = ["error", "fail", "inconclusive", "pass", "not-applicable"];
  const shown = [...all].sort((a, b) => grave.indexOf(a.outcome) - grave.indexOf(b.outcome)).slice(0, mostMembers);
  const wide = shown.some(({ simultaneous }) => simultaneous !== void 0);
  const note = [
    wide ? "thick: the interval of each; thin: simultaneous over all" : "the interval of each",
    all.length > shown.length ? `${shown.length} of ${all.length} shown, the gravest` : ""
  ];
  const caption = `${html(requirementText(check))}<small>${html(note.filter((part) => part !== "").join("; "))}</small>`;
  return `<figure class="family"><figcaption>${caption}</figcaption>${familyPlot(check, shown)}</figure>`;
}
function rowsHtml(check) {
  const rows = check.failingRows ?? [];
  if (rows.length === 0) return "";
  const cell = (text) => `<td>${text === void 0 ? "\u2013" : html(shorten(text, 200))}</td>`;
  const body = rows.map(
    ({ file, row, key, column, value }) => `<tr><td class="mono">${html(file)}</td><td class="num">${row}</td>${cell(key)}${cell(column)}${cell(value)}</tr>`
  );
  const head = ["File", "Row", "Key", "Column", "Value"].map((name) => `<th scope="col"${name === "Row" ? ' class="num"' : ""}>${name}</th>`).join("");
  return `<h3>Rows that break <code>${html(requirementText(check))}</code></h3><div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
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
  return `<details><summary>What this verdict is about: ${how}</summary><div class="scroll"><table><thead>${head}</thead><tbody>${about.join("")}${gave.join("")}</tbody></table></div></details>`;
}

// packages/report/src/html.ts
function htmlReport(trials) {
  const total = tally(verdictsOf(trials));
  const title = `${trials.model === void 0 ? "" : `${trials.model} `}${headline(total)}`;
  return page(title, facts(trials), [
    overview(trials),
    ...(trials.notes ?? []).map(noteHtml),
    changes(trials),
    ...trials.gates.map((run, i) => gateHtml(run, `gate-${i}`)),
    footer(trials)
  ]);
}
function facts(trials) {
  const candidate = verdictsOf(trials).flatMap(({ subjects }) => subjects).find(({ name }) => name === "model");
  const shown = [
    ["candidate", candidate?.digest.slice(0, 23)],
    ["policy", trials.policy === void 0 ? void 0 : `${trials.policy.file} ${trials.policy.digest.slice(0, 23)}`],
    ["commit", trials.commit?.slice(0, 12)],
    ["version", trials.version]
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
    const said = verdict.error === void 0 ? [] : [`<span class="why">${prose(verdict.error.message)}</span>`];
    return gateRow(
      `<a href="#gate-${i}">${html(gate)}</a>`,
      chip(verdict.verdict),
      `${gateFacts(run)}${[...said, ...decided].join("")}`
    );
  });
  const head = '<tr><th scope="col">Trial</th><th scope="col">Verdict</th><th scope="col">What decided</th></tr>';
  return `<section class="card gates"><div class="scroll"><table><thead>${head}</thead><tbody>${rows.join("")}</tbody></table></div></section>`;
}
var gateRow = (gate, verdict, decided) => `<tr><th scope="row">${gate}</th><td>${verdict}</td><td>${decided}</td></tr>`;
var noteHtml = (note) => `<div class="said open"><p>${prose(note)}</p></div>`;
function changes({ changes: lines = [], base, judgedHere, informal = [] }) {
  if (lines.length === 0) return "";
  const side = (text) => `<td>${text === void 0 ? "\u2013" : `<code>${html(text)}</code>`}</td>`;
  const rows = lines.map(
    (line) => `<tr><th scope="row">${html(line.gate)}</th>${side(line.base)}${side(line.here)}<td>${line.direction}</td></tr>`
  );
  const branch = html(base ?? "the base branch");
  const head = `<tr><th></th><th scope="col">${branch}</th><th scope="col">here</th><th></th></tr>`;
  const judge = judgedHere ? "The policy here judged." : `This pull request was judged under the policy of ${branch}.`;
  return `<section class="card"><h2>The policy changed</h2><p class="sub">${judge}</p><div class="scroll"><table><thead>${head}</thead><tbody>${rows.join("")}</tbody></table></div>${informalHtml(informal)}</section>`;
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
