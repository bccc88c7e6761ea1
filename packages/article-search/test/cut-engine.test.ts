import { expect, it } from 'vitest';
import { cutEngine } from '../src/build/cut-engine.ts';

it('leaves of a program what drives its engine', () => {
  const program = 'const version="1";let wasm_bindgen=(function(){})();var __defProp=1;more();';
  expect(cutEngine(program)).toBe('let wasm_bindgen=(function(){})();export default wasm_bindgen;');
});

it('refuses a program of Pagefind that is made in another way', () => {
  expect(() => cutEngine('const other = 1;')).toThrowErrorMatchingInlineSnapshot(
    '[Error: Pagefind’s program is not the one of the version that is pinned.]',
  );
});
