/** The path of an address of the site, without its query; undefined for other sites. */
export function pathIn(url: string | undefined, site: string): string | undefined {
  const parsed = url === undefined ? null : URL.parse(url);
  return parsed && parsed.origin === new URL(site).origin ? parsed.pathname : undefined;
}
