export { launchBrowser } from './browser.ts';
export { type Served, serve } from './serve.ts';
