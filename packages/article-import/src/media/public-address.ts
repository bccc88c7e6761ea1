import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address belongs to the public internet. Private, loopback, link-local, shared, mapped
 * and reserved ones (IANA special-purpose registries) do not: behind them lie other people's machines.
 */
export function isPublicAddress(address: string): boolean {
  const found = ipaddr.parse(address.split('%')[0] ?? '');
  if (found.range() !== 'unicast') return false;
  // Of IPv6 only 2000::/3 is given out.
  return found.kind() === 'ipv4' || (found.toByteArray()[0] ?? 0) >> 5 === 1;
}
