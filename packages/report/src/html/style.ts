/** The look of the report. No file, font or picture is fetched: what is not here is not seen. */
/** Of a cell, by tenths of its row. */
const shades = Array.from(
  { length: 11 },
  (_, tenth) => `.m${tenth}{background:color-mix(in srgb,var(--s0) ${tenth * 4}%,var(--paper))}`,
).join('')

export const style = `
:root{color-scheme:light dark;--paper:#fff;--desk:#f3f6f9;--ink:#11243b;--soft:#56677d;--line:#dbe3ec;--code:#eef2f7;
--sea:#0b5f87;--pass:#17794a;--fail:#c02742;--open:#9a6700;--none:#536275;--pass-bg:#e5f5ec;--fail-bg:#fdebee;
--open-bg:#fff4d9;--edge:#6f8096;--none-bg:#edf1f5;--s0:#0b6f9f;--s1:#d9711c;--s2:#7552b8;--s3:#2c9467;--s4:#c02742;--s5:#75808e}
@media (prefers-color-scheme:dark){:root{--paper:#121c29;--desk:#0b121b;--ink:#e6edf5;--soft:#9fb0c4;--line:#27374a;
--code:#1c2a3b;--sea:#5db9e6;--pass:#4cc38a;--fail:#ff7a90;--open:#e3b341;--none:#93a3b5;--pass-bg:#11301f;
--fail-bg:#3a151d;--open-bg:#33270b;--edge:#7d90a6;--none-bg:#1d2938;--s0:#53b5e4;--s1:#f39a4d;--s2:#b296f0;--s3:#5ccb98;--s4:#ff7a90;
--s5:#9aa7b6}}
*{box-sizing:border-box}
body{margin:0;background:var(--desk);color:var(--ink);font:15px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main,.top>div{max-width:1120px;margin:0 auto;padding:0 24px}
.top{background:linear-gradient(160deg,#08324d,#0b5f87 70%,#1181a8);color:#fff;padding:30px 0 78px}
.brand{display:flex;align-items:center;gap:10px;font-size:14px;letter-spacing:.04em;opacity:.92}
.brand svg{width:22px;height:22px;fill:none;stroke:#fff;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
h1{font-size:32px;line-height:1.2;margin:14px 0 8px;font-weight:650;letter-spacing:-.01em;overflow-wrap:anywhere}
.facts{display:flex;flex-wrap:wrap;gap:4px 22px;margin:0;font-size:13px}
.facts div{display:flex;gap:6px}.facts dt{opacity:.72}.facts dd{margin:0;overflow-wrap:anywhere}
main{margin-top:-50px;padding-bottom:60px}
.card{background:var(--paper);border:1px solid var(--line);border-radius:12px;padding:22px 24px;margin:0 0 22px;
box-shadow:0 1px 2px rgb(16 36 62/5%),0 6px 18px rgb(16 36 62/5%)}
.card>:first-child{margin-top:0}.card>:last-child{margin-bottom:0}
h2{display:flex;flex-wrap:wrap;align-items:center;gap:12px;font-size:21px;margin:0 0 4px;letter-spacing:-.01em}
h3{font-size:15px;margin:26px 0 8px}
.sub{color:var(--soft);margin:0 0 14px;font-size:14px}
.chip{display:inline-flex;align-items:center;gap:6px;border-radius:99px;padding:2px 11px;font-size:13px;font-weight:600;
white-space:nowrap}
.pass{--tone:var(--pass);--tint:var(--pass-bg)}.fail,.error{--tone:var(--fail);--tint:var(--fail-bg)}
.open,.warn{--tone:var(--open);--tint:var(--open-bg)}.none{--tone:var(--none);--tint:var(--none-bg)}
.chip,.mark{color:var(--tone)}.chip{background:var(--tint)}.mark{font-weight:700;text-align:center;width:1.4em}
.of{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
code,.mono{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.875em}
code{background:var(--code);border-radius:5px;padding:1px 5px;overflow-wrap:anywhere}
pre{background:var(--code);border-radius:8px;padding:12px 14px;white-space:pre-wrap;overflow-wrap:anywhere;margin:8px 0}
pre code{background:none;padding:0}
.scroll{overflow-x:auto;margin:0 -6px;padding:0 6px}
table{border-collapse:collapse;width:100%;font-size:14px}
th{font-size:12px;font-weight:600;color:var(--soft);text-align:left;white-space:nowrap}
td,th{padding:9px 10px;border-bottom:1px solid var(--line);vertical-align:top}
tbody tr:last-child>*{border-bottom:0}
tbody th{font-size:14px;font-weight:400;color:inherit;white-space:normal}.members :is(td,th){overflow-wrap:anywhere}
.num{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.seen{white-space:nowrap;font-variant-numeric:tabular-nums}.seen small{display:block;color:var(--soft);font-size:12px}
tr.stops{background:var(--tint)}tr.stops code{background:var(--paper)}
.why{color:var(--soft);font-size:13px;display:block;margin-top:4px}
tr.stops .why{color:inherit}
.gates tbody th{font-weight:600;white-space:nowrap}.gates a{color:inherit;text-decoration-color:var(--line);text-underline-offset:3px}
.gates a:hover{text-decoration-color:currentColor}
.said{border-left:4px solid var(--tone);background:var(--tint);border-radius:0 8px 8px 0;padding:10px 14px;margin:14px 0}
.said p{margin:0}.said p+p{margin-top:4px}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));gap:26px 30px;margin-top:22px}
figure{margin:0;min-width:0;break-inside:avoid}.family{grid-column:1/-1;max-width:860px}.square>svg{max-width:430px}
figcaption{font-weight:600;font-size:14px;margin-bottom:4px;overflow-wrap:anywhere}
figcaption small{display:block;font-weight:400;color:var(--soft);font-size:12.5px}
.legend{display:flex;flex-wrap:wrap;gap:2px 16px;margin:2px 0 4px;padding:0;list-style:none;font-size:12.5px;color:var(--soft)}
.legend svg{width:22px;height:10px;margin-right:6px;vertical-align:0}
svg{display:block;max-width:100%;height:auto}.legend svg{display:inline-block}
.bar{width:200px;height:26px;min-width:200px}.picture{padding-top:6px;padding-bottom:0;width:220px}
.sides{width:220px}[tabindex]:focus-visible,a:focus-visible,summary:focus-visible{outline:2px solid var(--sea);outline-offset:2px}.sides span{display:inline-block;width:33.3%}.sides span+span{text-align:center}.sides span+span+span{text-align:right}
.members td,.members th{padding-top:5px;padding-bottom:5px}.members .picture{padding-top:3px}.members .outcome{color:var(--tone);font-weight:600}.members .outcome small{display:block;color:var(--soft);font-weight:400;font-size:12px}
.ticks td{border-bottom:0}
.matrix{width:auto}.matrix td,.matrix th{border:0;padding:7px 12px}.matrix .corner{color:var(--soft);font-size:12px}
.matrix .cell{text-align:right;border:2px solid var(--paper);border-radius:6px;font-variant-numeric:tabular-nums}
.cell small{display:block;font-size:12px}
${shades}
svg text{fill:var(--soft);font:11.5px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
svg .axis{stroke:var(--edge)}svg .grid{stroke:var(--line)}svg .tick{stroke:var(--edge)}
svg .limit{stroke:var(--ink);stroke-dasharray:4 3;stroke-width:1.4}svg text.limit{stroke:none;fill:var(--ink)}
svg .place{stroke:var(--soft);stroke-width:1.2;stroke-dasharray:2 3}svg text.place{stroke:none;fill:var(--ink)}
svg .good{fill:var(--pass);opacity:.1}
svg .range{stroke:var(--tone);stroke-width:6;stroke-linecap:round;opacity:.55}
svg .wide{stroke:var(--tone);stroke-width:1.8;opacity:.85}svg .dot{fill:var(--tone);stroke:var(--paper);stroke-width:1.5}
svg .more{fill:none;stroke:var(--tone);stroke-width:1.6}
.s0{--tone:var(--s0)}.s1{--tone:var(--s1)}.s2{--tone:var(--s2)}.s3{--tone:var(--s3)}.s4{--tone:var(--s4)}.s5{--tone:var(--s5)}.ref{--tone:var(--soft)}
svg .stroke{fill:none;stroke:var(--tone);stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.s1 .stroke{stroke-dasharray:7 4}.s2 .stroke{stroke-dasharray:2 4}.s3 .stroke{stroke-dasharray:9 3 2 3}
.ref .stroke{stroke-width:1.2;stroke-dasharray:3 4}
svg .band{fill:var(--tone);opacity:.15}svg .fill{fill:var(--tone)}svg .spot{fill:var(--tone);opacity:.7}
details{margin-top:14px}summary{cursor:pointer;color:var(--sea);font-size:14px}
details>:not(summary){margin-top:8px}
.digest{overflow-wrap:anywhere;font-size:12px}
ul.notes{margin:14px 0;padding-left:20px;color:var(--soft);font-size:14px}
footer{color:var(--soft);font-size:13px}
@media (max-width:860px){main,.top>div{padding:0 14px}.card{padding:16px 14px}h1{font-size:25px}
.stack,.stack tbody,.stack tr,.stack td,.stack th{display:block}.stack thead{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden}
.stack tr{position:relative;padding:9px 4px;border-bottom:1px solid var(--line)}.stack td,.stack th{border:0;padding:2px 0}
.stack .picture,.stack .picture svg{width:100%;max-width:360px}.checks .mark{float:left;margin-right:6px}
.stack .seen,.stack .num,.stack .outcome{display:inline-block;margin-right:16px;text-align:left}.stack .num::before{content:"n "}
.checks td.limit::before{content:"required "}.seen small{display:inline;margin-left:6px}.ticks td:not(.picture){display:none}}
@media (max-width:560px){figure>svg text{font-size:17px}.members svg text{font-size:13px}}
@media print{:root{--desk:#fff}body{font-size:11.5px}.top{color:#000;background:none;padding:0 0 56px}.brand svg{stroke:#000}
.card{box-shadow:none;break-inside:auto}tr,.said{break-inside:avoid}h2,h3{break-after:avoid}.scroll{overflow:visible}}
`
