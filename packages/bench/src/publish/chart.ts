import { median } from './rows.ts';
import type { Result } from './run-cases.ts';

/**
 * Seconds of each case and tool at one size as bars, with their numbers; an SVG for light and dark.
 * Longer is slower, and the longest fills the width.
 */
export function chartOf(results: readonly Result[], size: number, machine: string): string {
  const ofSize = results.filter((result) => result.size === size);
  const groups = [...Map.groupBy(ofSize, ({ case: name }) => name)].map(([name, ofCase]) => ({
    name,
    bars: [...Map.groupBy(ofCase, ({ tool }) => tool)].map(([tool, runs]) => ({
      tool,
      seconds: median(runs.map(({ seconds }) => seconds)) ?? 0,
    })),
  }));
  const longest = Math.max(...groups.flatMap(({ bars }) => bars.map(({ seconds }) => seconds)));
  const lines: string[] = [];
  let top = HEAD;
  for (const { name, bars } of groups) {
    lines.push(`<text x="16" y="${top + 12}" class="case">${name}</text>`);
    for (const { tool, seconds } of bars) {
      lines.push(barOf(tool, { seconds, width: (WIDTH * seconds) / longest, top }));
      top += BAR + 4;
    }
    top += 14;
  }
  const title = `${size.toLocaleString('en')} stories: seconds for each case, search included`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 ${top + 24}" role="img" aria-label="${title}">
<style>${STYLE}</style><rect width="760" height="${top + 24}" class="paper"/>
<text x="16" y="28" class="title">${title}</text>
${lines.join('\n')}
<text x="16" y="${top + 10}" class="note">${escaped(machine)}</text>
</svg>
`;
}

function barOf(tool: string, { seconds, width, top }: Bar): string {
  const right = LEFT + Math.max(1, Math.round(width));
  return `<text x="${LEFT - 8}" y="${top + 12}" text-anchor="end">${escaped(tool)}</text><rect x="${LEFT}" y="${top}" width="${right - LEFT}" height="${BAR}" class="${tool.startsWith('broadsheet') ? 'own' : 'peer'}"/><text x="${right + 6}" y="${top + 12}">${seconds.toFixed(1)} s</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const HEAD = 48;
const LEFT = 230;
const WIDTH = 440;
const BAR = 16;
const STYLE = `text { font: 13px system-ui, sans-serif; fill: #1b1b1b } .title { font-size: 16px; font-weight: 600 }
.case { font-weight: 600 } .note { font-size: 10px } .paper { fill: #fff } .own { fill: #8a1f2b } .peer { fill: #8b929c }
@media (prefers-color-scheme: dark) { text { fill: #eee } .paper { fill: #16181c } .own { fill: #e0717d } .peer { fill: #747c88 } }`;

interface Bar {
  seconds: number;
  /** Of the bar, in the units of the picture. */
  width: number;
  top: number;
}
