/** What a cache holds; one that is not there holds nothing, and is not made by looking. */
export async function entriesIn(name: string): Promise<{ url: string; response: Response }[]> {
  if (!(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const entries = await Promise.all(
    (await cache.keys()).map(async ({ url }) => ({ url, response: await cache.match(url) })),
  );
  return entries.flatMap(({ url, response }) => (response ? [{ url, response }] : []));
}
