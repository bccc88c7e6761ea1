import type { Device } from '../device/device.ts';
import type { Fetching } from './scope.ts';
import type { WorkerSettings } from './settings.ts';

/** The paper as its worker sees it; `assets` are paths with base. */
export interface Paper extends WorkerSettings {
  device: Device;
  /** Tells the page that a request is for that there is a newer answer than it got. */
  tellFresh: (event: Fetching) => Promise<void>;
}
