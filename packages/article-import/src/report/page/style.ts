/** The look of the report: a page of its own, in light and dark, filtered without a script. */
export const STYLE = `
:root { color-scheme: light dark; --paper: light-dark(#fbfaf7, #16181c); --ink: light-dark(#1b1c1e, #e8e6e1);
  --soft: light-dark(#6a6a66, #a3a19b); --line: light-dark(#dcd8cf, #34373d); --card: light-dark(#fff, #1d2025);
  --kept: light-dark(#256b3e, #7fce9b); --guessed: light-dark(#8a5a00, #f0bf5f); --dropped: light-dark(#a3262b, #ff9c99); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
header, main { max-width: 72rem; margin-inline: auto; padding: 1.5rem clamp(1rem, 4vw, 2.5rem); }
.kicker { margin: 0; color: var(--soft); letter-spacing: .06em; text-transform: uppercase; font-size: .8rem; }
h1 { margin: .2rem 0 1.2rem; font: 700 clamp(1.5rem, 4vw, 2.3rem)/1.15 Georgia, serif; overflow-wrap: anywhere; }
h2 { margin: 0 0 .6rem; font: 700 1.15rem/1.3 Georgia, serif; }
section { margin-block-end: 2rem; }
.totals { display: flex; flex-wrap: wrap; gap: .6rem; padding: 0; margin: 0; list-style: none; }
.totals li { min-width: 7rem; padding: .6rem .9rem; background: var(--card); border: 1px solid var(--line); border-radius: .4rem; }
.totals b { display: block; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.totals .refused:not(.none) b { color: var(--dropped); }
.path { margin: -.8rem 0 1.2rem; color: var(--soft); overflow-wrap: anywhere; }
.lists { columns: 22rem; column-gap: 2rem; margin-block-end: 1rem; }
.lists section { break-inside: avoid; }
.counts { padding: 0; margin: 0; list-style: none; }
.counts li { display: grid; grid-template-columns: 4rem 1fr; column-gap: .6rem; padding-block: .15rem; }
.counts b { text-align: end; font-variant-numeric: tabular-nums; }
.counts small { grid-column: 2; color: var(--soft); overflow-wrap: anywhere; }
.counts span { overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { padding: .35rem .6rem; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead th { color: var(--soft); font-weight: 600; }
.fields { width: auto; }
.fields td, .fields th + th { text-align: end; font-variant-numeric: tabular-nums; }
.fields td.none { color: var(--soft); }
.kept > td:first-child, td.kept:not(.none) { color: var(--kept); }
.guessed > td:first-child, td.guessed:not(.none), .mark.guessed { color: var(--guessed); }
.dropped > td:first-child, td.dropped:not(.none), .mark.dropped, .mark.refused { color: var(--dropped); }
.filter { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; margin-block-end: 1rem; color: var(--soft); }
.filter label { color: var(--ink); }
.item { background: var(--card); border: 1px solid var(--line); border-radius: .4rem; margin-block-end: .4rem; content-visibility: auto; contain-intrinsic-size: auto 2.6rem; }
summary { padding: .45rem .8rem; cursor: pointer; }
.title { font-weight: 600; overflow-wrap: anywhere; }
.mark { margin-inline-start: .4rem; padding: .05rem .45rem; border: 1px solid currentColor; border-radius: 1rem; font-size: .78rem; color: var(--soft); white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: 0; padding: .2rem .8rem .6rem; font-size: .9rem; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.item table { margin: 0 .8rem .8rem; width: calc(100% - 1.6rem); }
code { font-size: .85em; color: var(--soft); }
a { color: inherit; }
:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
#items:has(#show-guessed:checked) .item:not(.has-guessed), #items:has(#show-dropped:checked) .item:not(.has-dropped),
#items:has(#show-refused:checked) .item:not(.refused) { display: none; }
@media (width < 44rem) {
  .item table, .item tbody, .item tr, .item td { display: block; width: auto; }
  .item thead { display: none; }
  .item tr { display: flex; flex-wrap: wrap; gap: 0 .6rem; padding-block: .4rem; border-block-end: 1px solid var(--line); }
  .item td { padding: 0; border: 0; }
  .item td:nth-child(2) { font-weight: 600; }
  .item td:last-child { flex-basis: 100%; }
  .item td:empty { display: none; }
}
@media print { .filter { display: none; } .item { break-inside: avoid; } }
`;
