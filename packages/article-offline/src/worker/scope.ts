/** What is used of a service worker's scope; TypeScript has it in a library that clashes with the DOM's. */
export interface Scope {
  skipWaiting: () => Promise<void>;
  clients: Clients;
  registration: ServiceWorkerRegistration;
  importScripts: (url: string) => void;
  addEventListener: <Name extends keyof Events>(
    name: Name,
    listener: (event: Events[Name]) => void,
  ) => void;
}

export interface Waiting {
  waitUntil: (work: Promise<unknown>) => void;
}

export interface Fetching extends Waiting {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  clientId: string;
  resultingClientId: string;
  respondWith: (response: Promise<Response>) => void;
}

interface Events {
  install: Waiting;
  activate: Waiting;
  fetch: Fetching;
  periodicsync: Waiting & { tag: string };
}

interface Clients {
  claim: () => Promise<void>;
  get: (id: string) => Promise<Client | undefined>;
  matchAll: (options: { type: 'window'; includeUncontrolled: boolean }) => Promise<Client[]>;
}

interface Client {
  url: string;
  postMessage: (message: unknown) => void;
  navigate: (url: string) => Promise<unknown>;
}
