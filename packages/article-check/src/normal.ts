/** Text without differences that no reader sees: composed (NFC), with single spaces. */
export function normalText(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** An address as URLs are compared: parsed, without fragment; itself where it is none. */
export function normalUrl(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed) return url.trim();
  parsed.hash = '';
  return parsed.href;
}

/** A moment as milliseconds since 1970, or NaN. Takes RFC 3339, W3C Datetime and RFC 822. */
export function instantOf(moment: string): number {
  return Date.parse(moment.trim());
}

/** An id without the tag URI (RFC 4151) that may be wrapped, percent-encoded, around it. */
export function normalId(id: string): string {
  const [tag] = /^tag:[^:]+:/.exec(id.trim()) ?? [];
  const bare = id.trim().slice(tag?.length ?? 0);
  if (tag === undefined) return bare;
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}

/**
 * What the files of one picture have in common in their names, whatever their size, crop and format:
 * `harbour-1200x675-b0d2e250.jpg` and `harbour-320.webp` are both `harbour`.
 */
export function imageStem(url: string): string {
  const path = URL.parse(url, 'https://image.invalid/')?.pathname ?? url;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, '');
  return name.replace(SIZE, '') || name;
}

// A bare number is a width only if it looks like one: `IMG_1234` is a name.
const SIZE = /([-_](\d+x\d+|\d+w|\d+(x\d+)?-[0-9a-f]{8}|\d*0|scaled)|@\dx)+$/i;
