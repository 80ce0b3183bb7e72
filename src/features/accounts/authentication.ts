import { randomUUID } from 'node:crypto';
import { betterAuth } from 'better-auth';
import type { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Database } from '../../database/database.ts';
import { joinable } from '../../database/joined.ts';
import { passkeySignIn } from './passkeys/passkey-sign-in.ts';
import { hashPassword, isPassword } from './password/password-hash.ts';
import { isDisabled } from './person.queries.ts';
import { newRecoveryCodes } from './second-factor/recovery-code.ts';

export interface AuthenticationSettings {
  db: Database;
  /** The address that people use, without a path. */
  baseUrl: string;
  secret: string;
  /** Sign-in with another service: one such plug-in, in an instance of its own. See provider-gateway.ts. */
  elsewhere?: ReturnType<typeof genericOAuth>;
  /** Sends the link with which somebody sets a new password. */
  sendPasswordLink(person: { id: string; email: string; name: string }, token: string): Promise<void>;
}

export const IDLE_MINUTES = 30;
export const LONGEST_SESSION_HOURS = 12;
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;
/** Where a provider sends people back to. */
export const PROVIDER_PATH = '/sign-in/with';

/**
 * Sign-in itself is better-auth's. Waymark calls it from its own forms and mounts none of its addresses except the one that
 * a provider sends people back to.
 */
export function createAuthentication({ db, baseUrl, secret, elsewhere, sendPasswordLink }: AuthenticationSettings) {
  const https = baseUrl.startsWith('https:');
  const joining = joinable(db);
  return betterAuth({
    appName: 'Waymark',
    baseURL: baseUrl,
    basePath: PROVIDER_PATH,
    secret,
    logger: { disabled: true },
    telemetry: { enabled: false },
    database: { db: joining, type: 'postgres' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3_600,
      sendResetPassword: ({ user, token }) => sendPasswordLink(user, token),
      password: { hash: hashPassword, verify: ({ password, hash }) => isPassword(password, hash) },
    },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: { disabledAt: { type: 'date', required: false, input: false, fieldName: 'disabled_at' } },
    },
    session: {
      expiresIn: IDLE_MINUTES * 60,
      // A session goes on with each page; saved at most this often, so that it ends at the latest this much before the page says so.
      updateAge: 20,
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      additionalFields: SESSION_FIELDS,
    },
    account: {
      modelName: 'sign_in_method',
      fields: CREDENTIAL_FIELDS,
      // Who is connected with whom is decided in provider-admission.ts, before better-auth looks.
      accountLinking: { enabled: true, disableImplicitLinking: true, trustedProviders: [] },
      updateAccountOnSignIn: false,
    },
    // A link that sets a password, read from a stolen copy of the database, must open nothing.
    verification: { storeIdentifier: 'hashed', fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' } },
    databaseHooks: {
      // Somebody who was disabled signs in no more, by whatever way.
      session: { create: { before: async ({ userId }) => !(await isDisabled(joining, userId)) } },
      // What a provider could be asked with later is not ours to keep.
      account: { create: { before: withoutTokens }, update: { before: withoutTokens } },
    },
    plugins: [
      twoFactor({
        issuer: 'Waymark',
        backupCodeOptions: { customBackupCodesGenerate: newRecoveryCodes },
        // Whoever signs in elsewhere has no password; what they show instead is asked in confirm-person.ts, before better-auth is.
        allowPasswordless: true,
        schema: {
          user: { fields: { twoFactorEnabled: 'has_second_factor' } },
          twoFactor: { modelName: 'second_factor', fields: SECOND_FACTOR_FIELDS },
        },
      }),
      passkeySignIn(baseUrl),
      ...(elsewhere ? [elsewhere] : []),
    ],
    advanced: {
      // A session and its person in one statement.
      database: { generateId: () => randomUUID(), joins: true },
      ipAddress: { disableIpTracking: true },
      // Browsers take a cookie named __Host- only over https, for this host alone and for all of it.
      useSecureCookies: false,
      cookiePrefix: https ? '__Host-waymark' : 'waymark',
      defaultCookieAttributes: { secure: https, sameSite: 'lax', httpOnly: true, path: '/' },
      disableCSRFCheck: true,
    },
    rateLimit: { enabled: false },
  });
}

export type Authentication = ReturnType<typeof createAuthentication>;

const withoutTokens = async <T>(account: T) => ({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } });

const own = <T extends 'string' | 'boolean'>(type: T, fieldName: string) => ({ type, required: false, input: false, fieldName }) as const;

const SESSION_FIELDS = {
  secondFactor: own('string', 'second_factor'),
  partnershipId: own('string', 'partnership_id'),
  membershipId: own('string', 'membership_id'),
  asOperator: { ...own('boolean', 'as_operator'), defaultValue: false },
} as const;

const CREDENTIAL_FIELDS = {
  accountId: 'account_id',
  providerId: 'provider_id',
  userId: 'person_id',
  accessToken: 'access_token',
  refreshToken: 'refresh_token',
  idToken: 'id_token',
  accessTokenExpiresAt: 'access_token_expires_at',
  refreshTokenExpiresAt: 'refresh_token_expires_at',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
} as const;

const SECOND_FACTOR_FIELDS = {
  backupCodes: 'backup_codes',
  userId: 'person_id',
  failedVerificationCount: 'failed_verification_count',
  lockedUntil: 'locked_until',
} as const;
