import { ContentError } from '@broadsheet/article-schema';

/**
 * The text of a UTF-8 file.
 * @throws {ContentError} with the place of the first byte that is not UTF-8.
 */
export function decodeUtf8(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const readable = new TextDecoder('utf-8').decode(bytes);
    const before = readable.slice(0, readable.indexOf('\uFFFD')).split('\n');
    throw new ContentError([
      {
        code: 'content/not-utf-8',
        file,
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
        message: 'The file is not UTF-8.',
        help: 'Save it again with the encoding UTF-8.',
      },
    ]);
  }
}
