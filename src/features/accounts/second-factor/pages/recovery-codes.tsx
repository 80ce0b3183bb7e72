import { InsetText } from '../../../../ui/govuk/inset-text.tsx';

/** Codes for the day the telephone is lost. They are shown once: the database has them sealed. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <>
      <p class="govuk-body">
        Print them or write them down, and keep them apart from your telephone. Each works once, for the day you do not have your app.
      </p>
      <InsetText>
        <ul class="govuk-list recovery-codes">
          {codes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </InsetText>
    </>
  );
}
