import type { ActivitySettings } from '../../../evidence/nccis-codes.ts';
import type { AcademicYear } from '../../../rating/evidence.ts';

export interface ReadOptions {
  /** The upload's name, as people know it. It does not say what the file is. */
  name: string;
  /** LA codes (`831`) of which institutions are taken from national files. */
  las: string[] | 'all';
  cycle: AcademicYear;
  /** How to count the activity codes on which published lists differ; what is left out is as recommended. */
  activityCodes?: Partial<ActivitySettings>;
}
