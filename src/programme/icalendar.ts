/** One whole-day entry of a calendar. */
export interface CalendarEntry {
  /** The same for ever, so that a calendar that reads the feed again changes the entry and adds none. */
  uid: string;
  /** As 2026-01-31. */
  day: string;
  title: string;
  /** Null where the title says all. */
  description: string | null;
}

/**
 * A calendar as RFC 5545 has it: CRLF, lines folded at 75 octets, text escaped.
 * @param stamp when the entries were made, as 2026-01-31T09:00:00Z; given, because this core has no clock
 */
export function icalendar(name: string, entries: readonly CalendarEntry[], stamp: string): string {
  const made = stamp.replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Waymark//Programme//EN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => eventLines(entry, made)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, day, title, description }: CalendarEntry, made: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${made}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`,
    ...(description === null ? [] : [`DESCRIPTION:${escaped(description)}`]),
    'END:VEVENT',
  ];
}

function escaped(text: string): string {
  return withoutControls(text.replace(/\r\n?/g, '\n'))
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** No control character but the tab and the line end may stand in a calendar. */
function withoutControls(text: string): string {
  return [...text].filter((letter) => letter === '\n' || letter === '\t' || (letter >= ' ' && letter !== '\u007f')).join('');
}

/** Never more than 75 octets to a line, and never cut within a letter. */
function folded(line: string): string {
  const lines = [''];
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > 75) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += letter;
    octets += size;
  }
  return lines.join('\r\n');
}
