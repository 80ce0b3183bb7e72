/** Where a job tells what happens, without names and without what people typed. */
export interface JobLog {
  info(about: object, words: string): void;
  error(about: object, words: string): void;
}

/** What a run is given. */
export interface JobRun {
  /** The moment that the run is about: all that it does has this time. */
  now: Date;
  /** Waymark ends: do no more after what is under way. What is left is still due at the next start. */
  ending: AbortSignal;
  log: JobLog;
}

/** What came of a run: how much of what was done, and what is wrong where not all of it could be. Sentences without names. */
export interface JobResult {
  tally: Record<string, number>;
  trouble?: string;
}

/** Something that Waymark does by itself. It may be broken off at any point and run again: what it did stays done, and is done once. */
export interface Job {
  /** As the command line and the log name it. */
  name: string;
  title: string;
  /** What it is for and how often it runs, a sentence for whoever runs Waymark. */
  says: string;
  /** When Waymark has it for the first time. */
  dueFirst: 'at-once' | 'next';
  /** When it is due after this moment. */
  next(after: Date): Date;
  run(given: JobRun): Promise<JobResult>;
}
