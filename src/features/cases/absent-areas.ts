import type { AbsentArea } from '../../evidence/absent-area.ts';
import type { EvidenceKind } from '../../evidence/file-kinds.ts';
import type { Problem } from '../../evidence/problem.ts';

/** A file that is filtered by local authority, and which of those wanted it has nothing of. */
export interface AreaCheck {
  kind: EvidenceKind;
  absent: readonly AbsentArea[];
}

/**
 * What is wrong with the areas of a case. An area that no file knows is an error. One that only files of another kind know
 * is a warning: the Isles of Scilly have a school and nothing after 16. Where the files of a kind share the areas between them, all is well.
 */
export function absentAreas(checks: readonly AreaCheck[]): Problem[] {
  return checks.flatMap(({ kind, absent }) =>
    absent.flatMap(({ la, problem }): Problem[] => {
      const knowing = checks.filter((check) => !check.absent.some((each) => each.la === la));
      if (knowing.some((check) => check.kind === kind)) return [];
      if (knowing.length === 0) return [problem];
      return [
        {
          ...problem,
          severity: 'warning',
          message: `${problem.message} Other files of the case have it, so the case was rated without this one there.`,
        },
      ];
    }),
  );
}
