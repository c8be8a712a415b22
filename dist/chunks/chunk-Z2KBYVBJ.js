import{createRequire as __seaTrialsRequire}from'node:module';const require=__seaTrialsRequire(import.meta.url);

// packages/report/src/escape.ts
var obeyed = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/gu;
function visible(text) {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ").replace(obeyed, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
var colour = /(\u001b\[[\d;]*m)/;
function harmless(text) {
  return text.split(/\r\n|[\r\n\u0085\u2028\u2029]/).map(
    (line) => defuse(
      line.split(colour).map((part, i) => i % 2 === 1 ? part : visibleColumns(part)).join("")
    )
  ).join("\n");
}
var visibleColumns = (text) => visible(text.replaceAll("	", "  "));
var defuse = (line) => broken(line).replace(/^(\s*)::/, "$1\\::");
var broken = (text) => text.replaceAll("##[", "##\\[");
function shorten(text, most) {
  if (text.length <= most) return text;
  const end = most - 1;
  const half = /[\ud800-\udbff]/.test(text[end - 1] ?? "");
  return `${text.slice(0, half ? end - 1 : end)}\u2026`;
}
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function html(text) {
  return visible(text).replace(/[&<>"']/g, (character) => entities[character]);
}
var apart = /(?<!`)`([^`]+)`(?!`)/;
var sentence = (text, words, code2) => text.split(apart).map((part, i) => i % 2 === 1 ? code2(part) : words(part)).join("");
var prose = (text) => sentence(text, html, (part) => `<code>${html(part)}</code>`).replace(/(\d) (?=\d{3}(?!\d))/g, "$1\xA0");
var markdownProse = (text) => sentence(text, markdown, (part) => markdown(part) === part ? code(part) : `<code>${markdown(part)}</code>`);
var gap = "\u200B";
function markdown(text) {
  return linkless(visible(text)).replace(/[&<>|\\$]/g, (character) => entities[character] ?? `&#${character.codePointAt(0)};`).replace(/[*_`~[\]!]/g, "\\$&").replace(/^[=#]|^[-+](?=[\s-+]|$)/, "\\$&").replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");
}
function code(text) {
  const shown = visible(text).trim();
  if (shown === "") return "<code></code>";
  return /[`|\\]|<!/.test(shown) ? `<code>${markdown(shown)}</code>` : `\`${shown}\``;
}
function codeBlock(text, language = "") {
  const lines = text.split(/\r\n|[\r\n]/).map((line) => visible(line).replaceAll("<!", `<${gap}!`));
  const longest = Math.max(2, ...lines.map((line) => /`+/.exec(line)?.[0].length ?? 0));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}
${lines.join("\n")}
${fence}`;
}
function linkTarget(url) {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return "#";
  return new URL(url).href.replace(/[()<>[\]|\\\s`'"]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, "0")}`);
}
function linkless(text) {
  return text.replace(/[@#]/g, `$&${gap}`).replace(/\bGH-(?=\d)/gi, `$&${gap}`).replace(/:(?=\/\/)/g, `:${gap}`).replace(/\b(www)\./gi, `$1${gap}.`).replace(/\b(mailto|xmpp):/gi, `$1${gap}:`);
}

export {
  visible,
  harmless,
  broken,
  shorten,
  html,
  prose,
  markdownProse,
  markdown,
  code,
  codeBlock,
  linkTarget
};
