import { isIP, isIPv6 } from 'node:net';

const NAME = /^(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))*$/i;
const ONLY_DIGITS_AND_DOTS = /^[\d.]+$/;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i;

/** A name such as `waymark.local`, or an IP address. `1.2.3` is neither, nor is anything with a port. */
export function isHost(text: string): boolean {
  return isIP(text) !== 0 || (NAME.test(text) && text.length <= 253 && !ONLY_DIGITS_AND_DOTS.test(text));
}

/** The host as browsers send it: in small letters, an IPv6 address in brackets and in its shortest form. */
export function asSentByBrowsers(host: string): string {
  return new URL(`http://${isIPv6(host) ? `[${host}]` : host}`).hostname;
}

/** Whether only this machine itself answers to the name. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}
