export { findChromium, launchBrowser, launchProfile } from './browser.ts';
export { FOLDING, type FoldingPair } from './folding.ts';
export { freePort } from './free-port.ts';
export { oneOf, type Random, randomOf } from './random.ts';
export { printScore, type ScoreRow, scoreRow, type Target } from './score.ts';
export { type Served, serve } from './serve.ts';
export { type PackageServer, startPackage } from './start-package.ts';
