import type { Problem } from '../../../evidence/problem.ts';
import type { SettledFramework, SourceDocument } from '../../../rating/framework.ts';
import { LevelScale } from '../../../rating/level.ts';
import { chosenOption, readingsOf } from '../../../rating/reading.ts';
import { count } from '../../../rating/words.ts';
import type { EvidenceFile, RatedCase } from '../rated-case.ts';
import { CriteriaTold } from './criteria-told.tsx';
import { ProposalMark } from './proposal-mark.tsx';

/** By which rules and from which files: what it takes to check the report, or to make it again. */
export function HowRated({ rated }: { rated: RatedCase }) {
  const { framework } = rated;
  return (
    <section>
      <h2 id="how">How it was rated</h2>
      <div class="card">
        <h3 class="how__title">
          {framework.title}, version {framework.version} {framework.standing === 'proposal' && <ProposalMark />}
        </h3>
        <p>{framework.summary}</p>
        <p class="note">
          Source: {documentWords(framework.source)}. Framework file, SHA-256: <span class="hash">{rated.frameworkSha256}</span>. Cohorts of fewer than{' '}
          {rated.evidence.minimumCohort} leavers are not rated.
        </p>
        <p class="note">
          Intervals are Wilson’s at 95%, as if the year’s leavers were one draw from what the institution does. The chance of each level rests on the
          same thought; a city average is worked out anew for every figure that the institution could have had.
        </p>
      </div>
      <CriteriaTold elements={framework.elements} scale={new LevelScale(framework.levels)} />
      <Readings framework={framework} />
      <Files files={rated.files} />
      <Notices notices={rated.notices} />
    </section>
  );
}

function documentWords({ document, published, part }: SourceDocument): string {
  return [document, part, published].filter(Boolean).join(', ');
}

function Readings({ framework }: { framework: SettledFramework }) {
  const readings = readingsOf(framework);
  return (
    <>
      <h3 class="how__title">Readings chosen</h3>
      {readings.length === 0 ? (
        <p>The framework leaves nothing open, so there was nothing to choose.</p>
      ) : (
        <>
          <p class="note">Where the published text leaves a question open, a reading settles it. The first option of each is the recommended one.</p>
          <div class="card">
            <dl class="readings">
              {readings.map((reading) => {
                const option = chosenOption(reading, framework.chosen);
                return (
                  <div>
                    <dt>{reading.asks}</dt>
                    <dd>
                      {option.says}{' '}
                      <span class="note">
                        {reading.id}: {option.id}
                        {option === reading.options[0] ? ', recommended' : ', chosen'}
                      </span>
                    </dd>
                  </div>
                );
              })}
            </dl>
          </div>
        </>
      )}
    </>
  );
}

function Files({ files }: { files: EvidenceFile[] }) {
  return (
    <>
      <h3 class="how__title" id="files">
        Files used
      </h3>
      {files.length === 0 ? (
        <p>No evidence file is named in the case.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section class="scroll" aria-labelledby="files" tabIndex={0}>
          <table class="facts files">
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">Recognised as</th>
                <th scope="col">Rows used</th>
                <th scope="col">SHA-256</th>
              </tr>
            </thead>
            <tbody>
              {files.map(({ name, format, rows, sha256 }) => (
                <tr>
                  <th scope="row">
                    <bdi>{name}</bdi>
                  </th>
                  <td>{format}</td>
                  <td>{count(rows)}</td>
                  <td class="hash">{sha256}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

function Notices({ notices }: { notices: Problem[] }) {
  return (
    <>
      <h3 class="how__title">Notices about the files</h3>
      {notices.length === 0 ? (
        <p>Nothing to note: every row was read as it stands.</p>
      ) : (
        <ul class="notices">
          {notices.map(({ severity, file, line, column, message }) => (
            <li>
              <b>{severity === 'warning' ? 'Look at this' : 'For the record'}</b> <bdi>{file}</bdi>
              {line !== null && `, line ${count(line)}`}
              {column !== null && (
                <>
                  , <bdi>{column}</bdi>
                </>
              )}
              : {message}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
