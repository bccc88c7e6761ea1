/**
 * Of Pagefind's program for the browser what drives its engine, to be imported alone: the rest loads an
 * index as Pagefind writes it.
 * @throws {Error} where the program is not the one that this was made for.
 */
export function cutEngine(program: string): string {
  const [before = '', after, ...more] = program.split(REST);
  const start = before.indexOf(ENGINE);
  if (after === undefined || more.length > 0 || start < 0)
    throw new Error('Pagefind’s program is not the one of the version that is pinned.');
  return `${before.slice(start)}export default wasm_bindgen;`;
}

const ENGINE = 'let wasm_bindgen=';
const REST = 'var __defProp=';
