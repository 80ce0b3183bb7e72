/** From one network into one survey: a hall of two hundred who all press at once, and then four a second for as long as it lasts. */
const AT_ONCE = 240;
const A_SECOND = 4;
/** As many networks as are remembered. A bucket that has run full says nothing more. */
const MOST_BUCKETS = 10_000;

/**
 * Slows a flood and locks nobody out: a school sits behind one address, so that whoever is held off waits seconds and is then let through.
 * Kept in the memory of the process only, and never written down.
 */
export class Flood {
  private readonly buckets = new Map<string, { left: number; at: number }>();

  /** Seconds to wait; 0 where there is room. @param now milliseconds */
  secondsToWait(network: string, survey: string, now: number): number {
    const key = `${survey} ${network}`;
    const bucket = this.buckets.get(key) ?? { left: AT_ONCE, at: now };
    const left = Math.min(AT_ONCE, bucket.left + (Math.max(0, now - bucket.at) / 1_000) * A_SECOND);
    this.buckets.delete(key);
    this.buckets.set(key, { left: left >= 1 ? left - 1 : left, at: now });
    if (this.buckets.size > MOST_BUCKETS) this.dropOldest();
    return left >= 1 ? 0 : Math.ceil((1 - left) / A_SECOND);
  }

  private dropOldest(): void {
    const oldest = this.buckets.keys().next().value;
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}
