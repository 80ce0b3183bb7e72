import type { Reader } from '../../web/reader.ts';

/** The log of a partnership is for those who answer for it. */
export function canReadActivity({ as }: Reader): boolean {
  return as?.role === 'partnership-lead' || as?.role === 'partnership-analyst';
}

/** The log of the service names nobody but operators. It is for whoever runs the service, at work as such. */
export function canReadServiceLog({ operating }: Reader): boolean {
  return operating;
}
