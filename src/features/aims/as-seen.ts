import type { StandsNow } from '../evidence/index.ts';

/** Somebody changed this after the form was opened, or took it out. Nothing was saved. */
export class AimChanged extends Error {
  readonly saved: StandsNow | null;
  constructor(saved: StandsNow | null) {
    super('What the form is about was changed after it was opened.');
    this.saved = saved;
  }
}

/** @throws AimChanged unless this is what was seen; 0 is seen where nothing stood. */
export function refuseUnlessSeen(saved: { version: number } | null, version: number, linesOf: () => string[]): void {
  if ((saved?.version ?? 0) !== version) throw new AimChanged(saved && { version: saved.version, lines: linesOf() });
}
