import { copyOf } from './copy.ts';
import type { Device } from './device.ts';
import { isOurs } from './foreign.ts';
import { put } from './put.ts';

/** Keeps a file if it is what was asked for; its bytes, or undefined where it is not. */
export async function keepFile(
  key: string,
  response: Response,
  { cache, destination, device }: FilePlace,
): Promise<Blob | undefined> {
  if (!isOurs(response, destination)) return undefined;
  const body = await response.blob();
  await put(cache, key, copyOf(response, body, { at: device.now() }), device);
  return body;
}

export interface FilePlace {
  device: Device;
  cache: string;
  /** As a request has it: `style`, `script`, `image`, `font`, or empty. */
  destination: string;
}
