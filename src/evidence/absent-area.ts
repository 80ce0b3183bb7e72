import type { Problem } from './problem.ts';

/** A wanted local authority of which a file has no institution. An error unless another file knows the area: that is for whoever has all files to say. */
export interface AbsentArea {
  /** Three digits. */
  la: string;
  problem: Problem;
}
