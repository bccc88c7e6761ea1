import { deviceAt } from '../device/device.ts';
import type { Paper } from './paper.ts';
import { plan } from './plan.ts';
import type { Fetching, Scope } from './scope.ts';
import { serveFresh, serveKept } from './serve-file.ts';
import { servePage } from './serve-page.ts';
import type { WorkerSettings } from './settings.ts';
import { keepShell } from './shell.ts';
import { tidy } from './tidy.ts';

const scope = self as unknown as Scope & { paper: WorkerSettings };
const settings = scope.paper;
const { origin } = location;
const base = new URL('./', location.href).pathname;
const device = deviceAt(base, origin, () => Date.now());
const paper: Paper = {
  ...settings,
  device,
  assets: settings.assets.map((folder) => base + folder),
  async tellFresh(event) {
    (await scope.clients.get(event.resultingClientId))?.postMessage('fresh');
  },
};

scope.addEventListener('install', (event) => {
  // Safe at once: pages come whole, with names of files that change with their bytes.
  scope.skipWaiting();
  event.waitUntil(keepShell('', paper));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      scope.clients.claim(),
      scope.registration.navigationPreload?.enable(),
      tidy(device, paper.assets),
    ]),
  );
});

scope.addEventListener('fetch', (event) => {
  const verb = plan(event.request, { ...settings, origin, base });
  if (verb === 'pass') return;
  event.respondWith(ANSWERS[verb](event));
  if (verb === 'page' && ++visits % TIDY_EACH === 0) event.waitUntil(tidy(device, paper.assets));
});

const ANSWERS = {
  page: (event: Fetching) => servePage(event, paper),
  asset: (event: Fetching) => serveKept(event, device.assets, device),
  picture: (event: Fetching) => serveKept(event, device.pictures, device),
  part: (event: Fetching) => serveKept(event, device.index, device),
  index: (event: Fetching) => serveFresh(event, device.index, device),
  fresh: (event: Fetching) => serveFresh(event, '', device),
};
const TIDY_EACH = 15;
let visits = 0;

// Only those who want each morning's paper load the code that fetches it.
if (location.search === '?morning') scope.importScripts('./sw-morning.js');
