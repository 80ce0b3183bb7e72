import type { GivenApp } from './given-app.ts';
import type { OidcProvider } from './oidc-provider.ts';
import { type Answer, Visitor } from './visitor.ts';

/** Presses the button of a provider on the sign-in page; gives back where the browser is led. */
export async function depart(visitor: Visitor, provider: string, fields: Record<string, string> = {}): Promise<string> {
  return addressIn(await visitor.post(`/sign-in/with/${provider}`, fields));
}

/** The address of the provider in the page that leads there. */
export function addressIn({ status, headers, body }: Answer): string {
  const address = /^0;url=(.*)$/.exec(String(headers.refresh))?.[1];
  if (status !== 200 || !address) throw new Error(`This leads to no provider (${status}): ${textOf(body).slice(0, 300)}`);
  return address;
}

/** Signs in at the provider and comes back. */
export async function signInWith(given: GivenApp, provider: string, there: OidcProvider, login: string, visitor = new Visitor(given.app)) {
  const back = await there.signIn(await depart(visitor, provider), login);
  return { visitor, answer: await visitor.get(pathOf(back)) };
}

export function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return `${pathname}${search}`;
}

export function titleOf(body: string): string {
  return textOf(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(body)?.[1] ?? '');
}

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

interface Counts {
  people: number;
  sessions: number;
  accounts: number;
  roles: number;
}

/** How many people, sessions and connected accounts there are: a refusal changes none of them. */
export async function countAll(given: GivenApp): Promise<Counts> {
  const { rows } = await given.admin.query<Counts>(
    `select (select count(*)::int from person) people, (select count(*)::int from session) sessions,
      (select count(*)::int from sign_in_method where provider_id <> 'credential') accounts,
      (select count(*)::int from membership where ended_at is null) roles`,
  );
  return rows[0] as Counts;
}
