import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, readWords } from '../../shared/command.ts';
import { whyUnwritable } from '../../shared/why-unwritable.ts';
import { CASE_TEMPLATE, TEMPLATES } from './case-templates.ts';

export const caseNewCommand: Command = {
  name: 'case new',
  summary: 'Make a case folder with a commented case.yaml and empty templates',
  help: `waymark case new FOLDER

Makes the folder, a case.yaml that says what each line means, and an empty template for each kind of evidence that a
partnership collects itself. A folder that already holds files is left as it is.
`,
  async run(words, { stdout, stderr }) {
    const { positionals } = readWords(words, {}, { names: ['The folder to make'], least: 1 });
    const folder = positionals[0] as string;
    try {
      await mkdir(folder, { recursive: true });
      if ((await readdir(folder)).length > 0) {
        stderr.write(`${folder} already holds files, and none of them was touched. Name a new folder, or an empty one.\n`);
        return 1;
      }
      await writeFile(join(folder, 'case.yaml'), CASE_TEMPLATE, { flag: 'wx' });
      for (const [name, columns] of Object.entries(TEMPLATES)) await writeFile(join(folder, name), `${columns}\r\n`, { flag: 'wx' });
    } catch (error) {
      stderr.write(`${folder} could not be made: ${whyUnwritable(error)}. Choose another place.\n`);
      return 1;
    }
    stdout.write(
      `Made ${folder} with case.yaml and ${Object.keys(TEMPLATES).length} templates.\nFill in the templates you have evidence for, take the others out of case.yaml, then: waymark rate ${folder.includes(' ') ? `"${folder}"` : folder}\n`,
    );
    return 0;
  },
};
