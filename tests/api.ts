import { globSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Manifest } from './tarballs.ts';

/**
 * What a package promises, as Markdown: of each way in, every exported name in alphabetical order
 * with its types, from the declarations that were built. Files that are not code are listed by name.
 */
export function apiOf(folder: string, { name, exports }: Manifest): string {
  const entries = Object.entries(exports).flatMap(([path, entry]) =>
    typeof entry === 'string' ? [] : waysIn(folder, path, entry),
  );
  const program = ts.createProgram(
    entries.flatMap(({ types }) => types ?? []),
    {
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      target: ts.ScriptTarget.ES2023,
      skipLibCheck: true,
      noLib: true,
      types: [],
    },
  );
  const sections = entries.map(({ path, types, raw }) => {
    const heading = `## \`${join(name, path)}\``;
    if (!types) return [heading, raw?.map((file) => `- \`${file}\``).join('\n')].join('\n\n');
    return `${heading}\n\n\`\`\`ts\n${declarationsOf(program, types)}\n\`\`\``;
  });
  return [`# API of ${name}`, NOTE, ...sections].join('\n\n').concat('\n');
}

/** `./client/*` stands for as many ways in as there are files of code, and for one list of others. */
function waysIn(folder: string, path: string, entry: Record<string, string>): Way[] {
  const pattern = entry.types ?? entry.default ?? '';
  const [before = '', after = ''] = pattern.slice(2).split('*');
  const files = globSync(pattern.replace('*', '**/*'), { cwd: folder }).toSorted();
  const inside = (file: string) => file.slice(before.length, file.length - after.length);
  if (!entry.types) return [{ path, raw: files.filter((file) => RAW.test(file)).map(inside) }];
  return files.map((file) => ({
    path: path.replace('*', inside(file)),
    types: join(folder, file),
  }));
}

function declarationsOf(program: ts.Program, file: string): string {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  // A script without exports is run, not asked.
  if (!module) return '';
  const printer = ts.createPrinter({ removeComments: true });
  return checker
    .getExportsOfModule(module)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((symbol) => {
      const isAlias = symbol.flags & ts.SymbolFlags.Alias;
      const { name, declarations = [] } = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
      if (declarations.length === 0) throw new Error(`${file}: ${symbol.name} is declared nowhere`);
      const texts = declarations.map((node) => printed(node, printer));
      return [...(name === symbol.name ? [] : [`// ${symbol.name}`]), ...texts].join('\n');
    })
    .join('\n\n');
}

function printed(node: ts.Declaration, printer: ts.Printer): string {
  const whole = ts.isVariableDeclaration(node) ? node.parent.parent : node;
  return printer
    .printNode(ts.EmitHint.Unspecified, whole, node.getSourceFile())
    .replace(/^(?:export |declare |default )+/, '');
}

const RAW = /\.(astro|css)$/;
const NOTE =
  'Every name that this package exports, with its types. Made from the built declarations and held to them by a test; `UPDATE=1 npx vitest run tests/api.test.ts` at the root writes it anew.';

/** `path` begins with `./`; `types` is the declaration of code, `raw` are files that are not code. */
interface Way {
  path: string;
  types?: string;
  raw?: string[];
}
