import { isIPv6 } from 'node:net';

/**
 * What one caller is counted by: an IPv4 address, or the first half of an IPv6 address. Whoever has an IPv6 address at all has the 2^64
 * of its second half, and could use a new one for each try.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').split('%', 1)[0] ?? '';
  return isIPv6(plain) ? groupsOf(plain).slice(0, 4).join(':') : plain;
}

/** The eight groups of an IPv6 address, with those written out that `::` stands for. */
function groupsOf(address: string): string[] {
  // A URL gives every way to write it the same form.
  const [before = '', after] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const first = before.split(':').filter(Boolean);
  const last = (after ?? '').split(':').filter(Boolean);
  return after === undefined ? first : [...first, ...Array.from({ length: 8 - first.length - last.length }, () => '0'), ...last];
}
