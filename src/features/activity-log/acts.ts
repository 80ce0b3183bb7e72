/** Everything that people change in a partnership, and how the activity page says it: "<name> <words>". */
export const ACTS = {
  'set-up-partnership': 'set up the partnership',
  'changed-partnership': 'changed the details of the partnership',
  'added-institution': 'added an institution',
  'changed-institution': 'changed the details of an institution',
  'invited-person': 'invited somebody',
  'renewed-invitation': 'sent an invitation again',
  'withdrew-invitation': 'withdrew an invitation',
  'accepted-invitation': 'accepted an invitation',
  'gave-role': 'gave somebody a role',
  'ended-role': 'ended somebody’s role',
  'reviewed-role': 'confirmed that somebody still needs their role',
  'ended-sessions': 'signed somebody out everywhere',
  'typed-in-evidence': 'typed in evidence of an institution',
  'took-out-evidence': 'took out evidence of an institution',
  'confirmed-evidence': 'confirmed evidence that was carried over from last year',
  'reminded-institutions': 'reminded institutions of missing evidence',
} as const;

export type Act = keyof typeof ACTS;

/** What happened to accounts and to the service itself. */
export const SERVICE_ACTS = {
  'made-set-up-link': 'A set-up link was printed',
  'used-set-up-link': 'The set-up link was used',
  'added-partnership': 'A partnership was added',
  'made-operator': 'Somebody became operator',
  'ended-operator': 'Somebody is no longer operator',
  'signed-in': 'Signed in',
  'failed-sign-in': 'A sign-in failed',
  'signed-out': 'Signed out',
  'asked-new-password': 'A new password was asked for',
  'mail-not-sent': 'A mail could not be sent',
  'set-password': 'A password was set',
  'set-up-authenticator': 'An authenticator app was set up',
  'removed-authenticator': 'An authenticator app was removed',
  'made-recovery-codes': 'New recovery codes were made',
  'used-recovery-code': 'A recovery code was used',
  'added-passkey': 'A passkey was added',
  'renamed-passkey': 'A passkey was renamed',
  'removed-passkey': 'A passkey was removed',
  'linked-provider': 'A way to sign in was connected',
  'unlinked-provider': 'A way to sign in was disconnected',
  'changed-name': 'A name was changed',
  'ended-session': 'A session was ended',
  'ended-other-sessions': 'All other sessions were ended',
  'ended-sessions': 'All sessions were ended',
  'disabled-person': 'An account was disabled',
  'enabled-person': 'An account was enabled again',
} as const;

export type ServiceAct = keyof typeof SERVICE_ACTS;
