import { inWords } from './form.ts';
import type { Provider } from './sign-in-forms.ts';
import { GROUPS, type Name, VARIABLES, type Values } from './variables.ts';

type IsSet = (name: Name) => boolean;

const SERVICES: Record<Provider, { called: string; switchedOnBy: Name }> = {
  'dfe-sign-in': { called: 'DfE Sign-in', switchedOnBy: 'DFE_SIGN_IN_CLIENT_ID' },
  entra: { called: 'Microsoft Entra', switchedOnBy: 'ENTRA_CLIENT_ID' },
  google: { called: 'Google', switchedOnBy: 'GOOGLE_CLIENT_ID' },
};

/** What is wrong although each variable by itself is right. A variable that is set but wrong counts as set: it has its own problem. */
export function problemsBetween(values: Partial<Values>, isSet: IsSet): string[] {
  const providers = Object.keys(SERVICES) as Provider[];
  return [
    ...databaseProblems(values, isSet),
    ...jobsProblems(values, isSet),
    ...mailProblems(isSet),
    ...providers.flatMap((provider) => halfSetUp(provider, isSet)),
    ...(values.OIDC_SECOND_FACTOR_TRUSTED ?? []).flatMap((provider) => trustedButNotSetUp(provider, isSet)),
  ];
}

function databaseProblems({ DATABASE_URL: app, DATABASE_ADMIN_URL: admin }: Partial<Values>, isSet: IsSet): string[] {
  if (isSet('DATABASE_ADMIN_URL') && !isSet('DATABASE_URL'))
    return [
      'DATABASE_ADMIN_URL is set, but DATABASE_URL is not. Set DATABASE_URL to the login that Waymark works with, or remove DATABASE_ADMIN_URL.',
    ];
  if (app && admin && app.user === admin.user)
    return [
      'DATABASE_URL and DATABASE_ADMIN_URL name the same user. Give DATABASE_URL a user of its own, which owns nothing: that is what keeps areas apart.',
    ];
  return [];
}

function jobsProblems({ JOBS }: Partial<Values>, isSet: IsSet): string[] {
  if (JOBS !== 'apart' || isSet('DATABASE_URL')) return [];
  return ['JOBS is apart, but DATABASE_URL is not set: the database that Waymark runs itself serves one program. Set DATABASE_URL, or remove JOBS.'];
}

function mailProblems(isSet: IsSet): string[] {
  if (!isSet('SMTP_URL') || isSet('MAIL_FROM')) return [];
  const { is, example } = VARIABLES.MAIL_FROM.form;
  return [`MAIL_FROM is not set, and SMTP_URL needs it. Write ${is}, for example MAIL_FROM=${example}.`];
}

function halfSetUp(provider: Provider, isSet: IsSet): string[] {
  const { called, switchedOnBy } = SERVICES[provider];
  const names = Object.keys(GROUPS[provider]) as Name[];
  const given = names.filter(isSet);
  const missing = names.filter((name) => (name === switchedOnBy || VARIABLES[name].neededWith === switchedOnBy) && !isSet(name));
  if (given.length === 0 || missing.length === 0) return [];
  const [are, them] = missing.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return [`${inWords(missing, 'and')} ${are} not set, and sign-in with ${called} needs ${them}. Set ${them}, or remove ${inWords(given, 'and')}.`];
}

function trustedButNotSetUp(provider: Provider, isSet: IsSet): string[] {
  const { called, switchedOnBy } = SERVICES[provider];
  if (isSet(switchedOnBy)) return [];
  return [`OIDC_SECOND_FACTOR_TRUSTED names ${provider}, but sign-in with ${called} is not set up. Set ${switchedOnBy}, or take ${provider} out.`];
}
