import type { Problem } from '../../evidence/problem.ts';
import type { CityEvidence } from '../../rating/evidence.ts';
import type { Finding } from '../../rating/finding.ts';
import type { Framework } from '../../rating/framework.ts';
import { lint, stands } from '../../rating/lint.ts';
import { several } from '../../rating/words.ts';
import { type Command, type ExitCode, type Outputs, readWords } from '../../shared/command.ts';
import { styled, type Terminal, wrapped } from '../../shared/terminal.ts';
import { describeFramework } from './describe-framework.ts';
import { findFramework, listFrameworks } from './shipped.ts';

/** What the commands need of other features, given by whoever puts them together. */
export interface FrameworkCommandParts {
  evidenceOf(folder: string): Promise<CityEvidence[] | { problems: Problem[] }>;
  printProblems(problems: readonly Problem[], out: Outputs): void;
}

export function frameworkCommands(parts: FrameworkCommandParts): Command[] {
  return [lintCommand(parts), listCommand, showCommand(parts)];
}

function lintCommand(parts: FrameworkCommandParts): Command {
  return {
    name: 'framework lint',
    summary: 'Find holes, overlaps and open points in a framework',
    help: `waymark framework lint FILE|ID [--case FOLDER …] [--json]

Looks at every figure that an institution could have and lists where the criteria, as published, give no level, more than
one, or one that depends on who reads: holes, overlaps, levels nobody can reach, bounds that are open, points or per cent,
averages near 100%, missing data. Each finding has an example and the readings that settle it.

  --case FOLDER   also count how many institution-years of this case are in each finding; may be given more than once
  --json          the findings as JSON

Exit code 1 if an error stands that no reading settles, or the framework has a mistake.
`,
    async run(words, out) {
      const { values, positionals } = readWords(
        words,
        { json: { type: 'boolean' }, case: { type: 'string', multiple: true } },
        { names: ['The framework'], least: 1 },
      );
      const found = await findFramework(positionals[0] as string, process.cwd());
      const cases = await Promise.all((values.case ?? []).map((folder) => parts.evidenceOf(folder)));
      const problems = [found, ...cases].flatMap((each) => ('problems' in each ? each.problems : []));
      if ('problems' in found || problems.length > 0) {
        parts.printProblems(problems, out);
        return 1;
      }
      const findings = lint(
        found.framework,
        cases.flatMap((each) => ('problems' in each ? [] : each)),
      );
      out.stdout.write(values.json ? `${JSON.stringify(findings, null, 2)}\n` : findingsText(found.framework, findings, out.stdout));
      return findings.some(stands) ? 1 : 0;
    },
  };
}

function findingsText(framework: Framework, findings: Finding[], terminal: Terminal): string {
  if (findings.length === 0) return `${framework.title}: nothing found. Every institution gets one level, whoever reads the criteria.\n`;
  const width = terminal.width ?? 100;
  const blocks = findings.map((finding) => {
    const head = `${styled(terminal, finding.severity === 'error' ? 'red' : 'yellow', finding.severity)}  ${styled(terminal, 'bold', `${finding.element}: ${finding.rule}`)}`;
    const settled =
      finding.readings.length > 0
        ? `Settled by the reading ${finding.readings.join(', ')}.`
        : finding.severity === 'error'
          ? 'No reading settles it.'
          : '';
    const years = finding.institutionYears === null ? '' : `Institution-years in it: ${finding.institutionYears}.`;
    const body = [finding.message, `Example: ${finding.counterexample.says}`, `${settled} ${years}`.trim()].filter(Boolean);
    return [head, ...body.map((text) => wrapped(text, width, '  '))].join('\n');
  });
  const standing = findings.filter(stands).length;
  const end =
    standing > 0
      ? `${standing} of ${several(findings.length, 'finding')} ${standing === 1 ? 'is an error' : 'are errors'} that no reading settles.`
      : `${several(findings.length, 'finding')}; ${findings.some(({ severity }) => severity === 'error') ? 'every error is settled by a reading' : 'none is an error'}.`;
  return `${blocks.join('\n\n')}\n\n${end}\n`;
}

const listCommand: Command = {
  name: 'framework list',
  summary: 'List the frameworks that ship',
  help: 'waymark framework list\n\nLists the frameworks that ship with Waymark, with their ids.\n',
  async run(words, out) {
    readWords(words, {}, { names: [], least: 0 });
    for (const id of await listFrameworks()) {
      const found = await findFramework(id, process.cwd());
      if ('problems' in found) continue;
      const { title, version, standing } = found.framework;
      out.stdout.write(`${id.padEnd(16)}${title}, version ${version}${standing === 'proposal' ? ' (a proposal)' : ''}\n`);
    }
    return 0;
  },
};

function showCommand(parts: FrameworkCommandParts): Command {
  return {
    name: 'framework show',
    summary: 'Show the criteria and readings of a framework',
    help: 'waymark framework show FILE|ID\n\nShows the levels, elements, criteria and readings of a framework, recommended options first, as Markdown.\n',
    async run(words, out): Promise<ExitCode> {
      const { positionals } = readWords(words, {}, { names: ['The framework'], least: 1 });
      const found = await findFramework(positionals[0] as string, process.cwd());
      if ('problems' in found) {
        parts.printProblems(found.problems, out);
        return 1;
      }
      out.stdout.write(describeFramework(found.framework, found.sha256));
      return 0;
    },
  };
}
