import { anyText, secretText } from './form.ts';
import { apiUrl, domain, issuer, providers, roleMap, tenantId } from './sign-in-forms.ts';
import type { Variable } from './variable.ts';

const clientId = anyText('the client ID that the service gave you', 'waymark');
const clientSecret = secretText('the client secret that the service gave you');

export const DFE_SIGN_IN = {
  DFE_SIGN_IN_CLIENT_ID: { form: clientId, otherwise: 'no sign-in with DfE Sign-in', says: 'Switches on DfE Sign-in.' },
  DFE_SIGN_IN_CLIENT_SECRET: { form: clientSecret, neededWith: 'DFE_SIGN_IN_CLIENT_ID', says: 'The secret to the client ID.' },
  DFE_SIGN_IN_API_SECRET: {
    form: secretText('the API secret that DfE Sign-in gave you'),
    neededWith: 'DFE_SIGN_IN_CLIENT_ID',
    says: 'Signs the questions to the API about who may do what. It is another one than the client secret.',
  },
  DFE_SIGN_IN_SERVICE_ID: {
    form: anyText('the ID of your service in DfE Sign-in', '1C4B0A3E-0000-4000-8000-1234567890AB'),
    neededWith: 'DFE_SIGN_IN_CLIENT_ID',
    says: 'The service whose roles count.',
  },
  DFE_SIGN_IN_ROLES: {
    form: roleMap,
    neededWith: 'DFE_SIGN_IN_CLIENT_ID',
    says: 'Which role code of your service in DfE Sign-in gives which role here. Any other code gives none. Nobody becomes operator this way.',
  },
  DFE_SIGN_IN_ISSUER: {
    form: issuer,
    default: 'https://oidc.signin.education.gov.uk',
    says: 'Where people sign in. The test and pre-production services of DfE Sign-in have their own.',
  },
  DFE_SIGN_IN_API_URL: { form: apiUrl, default: 'https://api.signin.education.gov.uk', says: 'Where roles are asked for.' },
} as const satisfies Record<string, Variable>;

export const ENTRA = {
  ENTRA_CLIENT_ID: { form: clientId, otherwise: 'no sign-in with Microsoft Entra', says: 'Switches on Microsoft Entra.' },
  ENTRA_CLIENT_SECRET: { form: clientSecret, neededWith: 'ENTRA_CLIENT_ID', says: 'The secret to the client ID.' },
  ENTRA_TENANT_ID: { form: tenantId, neededWith: 'ENTRA_CLIENT_ID', says: 'The tenant whose people may sign in.' },
  ENTRA_ISSUER: {
    form: issuer,
    otherwise: '`https://login.microsoftonline.com/TENANT/v2.0`',
    says: 'Where people sign in, for a tenant in a national cloud.',
  },
} as const satisfies Record<string, Variable>;

export const GOOGLE = {
  GOOGLE_CLIENT_ID: { form: clientId, otherwise: 'no sign-in with Google', says: 'Switches on Google.' },
  GOOGLE_CLIENT_SECRET: { form: clientSecret, neededWith: 'GOOGLE_CLIENT_ID', says: 'The secret to the client ID.' },
  GOOGLE_HOSTED_DOMAIN: {
    form: domain,
    otherwise: 'accounts of any domain',
    says: 'The Google Workspace domain whose people may sign in.',
  },
  GOOGLE_ISSUER: { form: issuer, default: 'https://accounts.google.com', says: 'Where people sign in. Another one is for tests.' },
} as const satisfies Record<string, Variable>;

export const SECOND_FACTOR = {
  OIDC_SECOND_FACTOR_TRUSTED: {
    form: providers,
    otherwise: 'none',
    says: 'The services whose sign-in counts as the second factor too, because you know that they ask for one. People of all others are asked for a second factor here.',
  },
} as const satisfies Record<string, Variable>;
