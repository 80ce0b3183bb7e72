/** How far the reading of files is that goes on in the background, as it is kept while it does. */
export interface ReadingProgress {
  /** Of bytes. */
  done?: number;
  total?: number;
  /** When somebody last heard from the process that reads. */
  heard?: string;
}

/** Often enough to be seen moving, and well within the silence after which a reading is taken for dead. */
const TELL_MS = 1_000;
/** Silence of the reading process after which it is taken for dead. It says something every second. */
const SILENT_MS = 60_000;

const SOON_MS = 5_000;

/** Seconds until a page that shows a reading looks again: most are read in less than one, and who waits for a long one is disturbed less. */
export function lookAgain(sentAt: Date, now: Date): number {
  return now.getTime() - sentAt.getTime() < SOON_MS ? 1 : 2;
}

/** Nobody reads it any more: the service was stopped in the middle. */
export function isSilent(progress: ReadingProgress | null, sentAt: Date, now: Date): boolean {
  const heard = progress?.heard ? new Date(progress.heard) : sentAt;
  return now.getTime() - heard.getTime() > SILENT_MS;
}

/** Tells again and again how far something is, for as long as it is being done. */
export async function whileTelling<T>(tell: () => Promise<unknown>, fault: (error: unknown) => void, act: () => Promise<T>): Promise<T> {
  const telling = setInterval(() => void tell().catch(fault), TELL_MS);
  try {
    return await act();
  } finally {
    clearInterval(telling);
  }
}
