import type { AbsentArea } from './absent-area.ts';
import { type Problem, Problems } from './problem.ts';
import { openRegister } from './register.ts';
import { type LinkRow, openLinks } from './register-links.ts';
import type { RegisterRow } from './register-row.ts';
import type { SourceFile } from './source-file.ts';
import { type Header, type RowTaker, readTable } from './table.ts';

/** What a download of the school register holds. With an error among the problems both lists are empty, and the hash is null. */
export interface InstitutionsFile {
  sha256: string | null;
  problems: Problem[];
  institutions: RegisterRow[];
  links: LinkRow[];
  /** Wanted LA codes that no establishment has; null for a links file, where all are wanted, or with an error among the problems. */
  absent: AbsentArea[] | null;
  /** Whether it is the links file, which names no establishments. */
  isLinks: boolean;
}

interface InstitutionsReading {
  take: RowTaker;
  finish(): Pick<InstitutionsFile, 'institutions' | 'links' | 'absent'>;
}

const NOTHING = { institutions: [], links: [], absent: null };

/**
 * Names, phases and changes of URN (kind `institutions`), from a CSV download of Get Information About Schools: all establishments, search
 * results, or links between establishments, known by the header. `las`: the LA codes (`831`) whose establishments are taken;
 * links are not filtered, for they name no LA. Errors: a missing column, a URN twice, a row cut off.
 * LA codes without establishments are listed apart.
 */
export async function readInstitutions(file: SourceFile, las: ReadonlySet<string> | 'all'): Promise<InstitutionsFile> {
  const problems = new Problems(file.name);
  let finish: InstitutionsReading['finish'] = () => NOTHING;
  let isLinks = false;
  const bytes = await readTable(file, problems, (header) => {
    isLinks = header.has('LinkURN');
    const reading = openInstitutions(header, las, problems);
    if (reading) finish = reading.finish;
    return reading?.take ?? null;
  });
  const found = finish();
  if (!bytes || problems.failed) return { sha256: null, problems: problems.all(), ...NOTHING, isLinks };
  return { sha256: bytes.sha256, problems: problems.all(), ...found, isLinks };
}

function openInstitutions(header: Header, las: ReadonlySet<string> | 'all', problems: Problems): InstitutionsReading | null {
  if (!header.has('LinkURN')) return openRegister(header, las, problems);
  const links = openLinks(header, problems);
  return links && { take: links.take, finish: () => ({ ...NOTHING, links: links.finish() }) };
}
