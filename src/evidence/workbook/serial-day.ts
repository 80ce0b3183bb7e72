const DAY = 86_400_000;
const LAST = 2_958_465;

/** Days before day 1 of a workbook's calendar. Day 60 of the first is 29 February 1900, which never was: it and what is before it is shifted by one. */
const BEFORE = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

export type DateSystem = keyof typeof BEFORE;

/**
 * The day, and the minute where there is one, that a workbook's number stands for: `2025-07-31`, `2025-07-31T09:30`. Null when
 * it stands for none: below day 1, after the year 9999, or the 29 February that 1900 did not have.
 */
export function dayOfSerial(serial: number, system: DateSystem): string | null {
  if (!(serial >= 0 && serial < LAST + 1)) return null;
  const day = Math.floor(serial);
  if (system === 1900 && (day === 0 || day === 60)) return null;
  const shift = system === 1900 && day < 60 ? 1 : 0;
  const time = BEFORE[system] + (day + shift) * DAY + Math.round((serial - day) * 1440) * 60_000;
  const iso = new Date(time).toISOString();
  return iso.slice(11, 16) === '00:00' ? iso.slice(0, 10) : iso.slice(0, 16);
}
