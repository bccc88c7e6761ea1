/**
 * A compressed file of the index as bytes.
 * @throws {PartMissing} when it does not come, or comes cut off.
 */
export async function fetchPart(url: string): Promise<Uint8Array> {
  try {
    const response = await fetch(url);
    if (!response.ok || !response.body) throw new Error(`status ${response.status}`);
    const plain = response.body.pipeThrough(new DecompressionStream('gzip'));
    return new Uint8Array(await new Response(plain).arrayBuffer());
  } catch (error) {
    throw new PartMissing(url, error);
  }
}

/** A part of the index did not come. */
export class PartMissing extends Error {
  constructor(url: string, cause: unknown) {
    super(`The search index lacks ${url}.`, { cause });
    this.name = 'PartMissing';
  }
}
