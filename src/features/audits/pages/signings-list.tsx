import { whenWords } from '../../../ui/format.ts';
import type { Signing } from '../audit.ts';

/** Every signature and every opening again, the latest first. */
export function SigningsList({ signings, now }: { signings: readonly Signing[]; now: Date }) {
  if (signings.length === 0) return null;
  return (
    <>
      <h2>Signatures</h2>
      <ul>
        {signings.toReversed().map((signing) => (
          <li>
            {signing.step === 'signed' ? 'Signed' : 'Opened again'} by <bdi>{signing.by ?? 'somebody'}</bdi> {whenWords(signing.at, now)}
            {signing.step === 'signed' ? <Fingerprint hash={signing.hash} /> : <Reason reason={signing.reason} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Reason({ reason }: { reason: string }) {
  return (
    <>
      : <q class="as-typed">{reason}</q>
    </>
  );
}

const SHOWN = 12;

/** The beginning is enough to compare two prints by eye. */
function Fingerprint({ hash }: { hash: string }) {
  return (
    <span class="note">
      , content <code title={hash}>{hash.slice(0, SHOWN)}</code>
    </span>
  );
}
