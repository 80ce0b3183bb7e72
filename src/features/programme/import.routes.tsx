import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ActivityMistake } from '../../programme/index.ts';
import { memberOf } from '../../web/access.ts';
import { typed } from '../../web/form.ts';
import type { Parts } from '../../web/parts.ts';
import { discard, receiveUpload, TAKES_FILES, type Upload, withFiles } from '../../web/upload.ts';
import { canTypeStatements } from '../evidence/index.ts';
import { sentBy } from '../partnerships/index.ts';
import { compareFile, markOf } from './compare-file.ts';
import { findFile } from './file.queries.ts';
import { atOpenProgramme, openProgramme, type Programme, placeOf } from './load-programme.ts';
import { FilePreviewPage } from './pages/file-preview.page.tsx';
import { SendFilePage } from './pages/send-file.page.tsx';
import { dropFile, sendFile, takeInFile } from './take-in-file.ts';

const AT = '/cycles/:cycle/institutions/:institution/programme/import';

/** Activities from a file: sent, looked at, and taken in or dropped. */
export function importingRoutes(app: FastifyInstance, parts: Parts): void {
  const types = { config: { access: canTypeStatements } };

  app.get(AT, types, async (request, reply) => {
    const { programme, file } = await atOpenProgramme(parts, request, async (tenant, programme, reader) => {
      return { programme, file: await findFile(tenant, placeOf(programme), reader.person.id) };
    });
    if (!file) return reply.page(<SendFilePage programme={programme} />);
    const compared = compareFile(file.activities, [...programme.activities, ...programme.takenOut]);
    return reply.page(<FilePreviewPage {...{ programme, file, compared }} seen={markOf(compared)} />);
  });

  withFiles(app, parts.uploads, (scope) =>
    scope.post(AT, { ...types, ...TAKES_FILES }, async (request, reply) => {
      const programme = await openProgramme(parts, request);
      const upload = await receiveUpload(request, parts.uploads);
      try {
        const [file] = upload.files;
        const wrong = whatIsWrong(upload);
        if (wrong || !file) return again(reply, programme, [{ line: null, message: wrong ?? NO_FILE }]);
        const mistakes = await sendFile(parts, sentBy(memberOf(request), request), placeOf(programme), file);
        return mistakes.length > 0 ? again(reply, programme, mistakes, file.name) : reply.redirect(`${programme.path}/import`, 303);
      } finally {
        await discard(upload.files);
      }
    }),
  );

  app.post(`${AT}/take-in`, types, async (request, reply) => {
    const programme = await openProgramme(parts, request);
    const looked = typed(request.body, ['file', 'seen']);
    const outcome = await takeInFile(parts, sentBy(memberOf(request), request), placeOf(programme), looked);
    if (outcome === 'taken in') return reply.flash('The activities of the file are in the programme.').redirect(programme.path, 303);
    const words =
      outcome === 'gone' ? 'This file does not wait any more. Send it again.' : 'The programme was changed while you looked. Look at the file again.';
    return reply.flash(words, 'told').redirect(`${programme.path}/import`, 303);
  });

  app.post(`${AT}/drop`, types, async (request, reply) => {
    const programme = await openProgramme(parts, request);
    await dropFile(parts, sentBy(memberOf(request), request), placeOf(programme));
    return reply.flash('The file is dropped. Nothing in the programme changed.').redirect(`${programme.path}/import`, 303);
  });
}

const NO_FILE = 'Choose the file with the activities';

function again(reply: FastifyReply, programme: Programme, mistakes: ActivityMistake[], file?: string) {
  return reply.page(<SendFilePage programme={programme} mistakes={mistakes} file={file} />, 422);
}

function whatIsWrong({ files, problem }: Upload): string | null {
  if (problem === 'too-large') return 'The file is larger than 4 MB, which no programme is. Send it as CSV, with the columns of the template';
  if (problem === 'too-many-files' || files.length > 1) return 'Choose one file at a time';
  const [file] = files;
  if (!file) return NO_FILE;
  return file.size === 0 ? `${file.name} is empty. Check that it was saved, and choose it again` : null;
}
