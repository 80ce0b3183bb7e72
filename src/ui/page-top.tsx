import { Brand } from './brand.tsx';
import { type Frame, type RoleShown, useFrame } from './frame.ts';
import { ServiceNavigation } from './govuk/service-navigation.tsx';

/** Who is signed in, as what, and the ways out of it; signed out, the brand alone. */
export function PageTop() {
  const frame = useFrame();
  const { person, navigation } = frame;
  return (
    <header>
      <Demonstration frame={frame} />
      <div class="top">
        <div class="govuk-width-container top__row">
          <Brand />
          {person && <Who frame={frame} name={person.name} />}
          {person && <Ways severalRoles={frame.severalRoles} />}
        </div>
      </div>
      {navigation.length > 0 && <ServiceNavigation items={navigation} navigationLabel="Main" />}
    </header>
  );
}

function Who({ frame: { role }, name }: { frame: Frame; name: string }) {
  return (
    <p class="top__who">
      {role ? (
        <>
          {places(role).map((place) => (
            <>
              <bdi>{place}</bdi> <span aria-hidden="true">· </span>
            </>
          ))}
          {role.title} <span aria-hidden="true">· </span>
        </>
      ) : null}
      <bdi>{name}</bdi>
    </p>
  );
}

function places({ institution, partnership }: RoleShown): string[] {
  return institution === undefined ? [partnership] : [institution, partnership];
}

/** Signing out changes something, so that it is sent by a form and no link can bring it about. */
function Ways({ severalRoles }: { severalRoles: boolean }) {
  return (
    <div class="top__ways">
      {severalRoles && <a href="/your-roles">Change role</a>}
      <a href="/account">Your account</a>
      <form method="post" action="/sign-out">
        <button type="submit">Sign out</button>
      </form>
    </div>
  );
}

function Demonstration({ frame: { demonstration } }: { frame: Frame }) {
  if (!demonstration) return null;
  const { signInCode } = demonstration;
  return (
    <section class="demonstration" aria-label="Demonstration">
      <div class="govuk-width-container">
        <p>
          <strong>Demonstration.</strong> The partnerships, institutions and people are made up.
          {signInCode && (
            <>
              {' '}
              Sign-in code: <code>{signInCode.code}</code>,{' '}
              <span data-code-left={signInCode.secondsLeft}>
                good for {signInCode.secondsLeft} more {signInCode.secondsLeft === 1 ? 'second' : 'seconds'}
              </span>
              .
            </>
          )}
        </p>
      </div>
    </section>
  );
}
