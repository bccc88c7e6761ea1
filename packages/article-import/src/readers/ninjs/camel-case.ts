/** The keys of ninjs 2, which are written in lower case, as ninjs 3 writes them. */
export function toCamelCase(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((item) => toCamelCase(item, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, content]) => {
      const name = CAMEL.get(key) ?? key;
      return [name, name === 'geoJSON' ? content : toCamelCase(content, depth + 1)];
    }),
  );
}

/** Whether an object is written with keys that only ninjs 3 has. */
export function isCamelCase(value: object): boolean {
  return Object.keys(value).some((key) => CAMEL_KEYS.has(key));
}

const CAMEL_KEYS = new Set([
  ...['representationType', 'firstCreated', 'versionCreated', 'contentCreated', 'embargoedUntil'],
  ...['pubStatus', 'copyrightHolder', 'copyrightNotice', 'usageTerms', 'edNote', 'contentType'],
  ...['charCount', 'wordCount', 'contactInfo', 'postalCode', 'symbolType', 'infoSources', 'altIds'],
  ...['trustIndicators', 'rightsInfo', 'langId', 'linkedRights', 'encodedRights', 'sizeInBytes'],
  ...['digitalSourceType', 'geoJSON', 'eventDetails', 'plannedCoverage', 'aspectRatio'],
]);
const CAMEL = new Map([...CAMEL_KEYS].map((key) => [key.toLowerCase(), key]));
// As many items within items as anyone could mean.
const DEEPEST = 40;
