/** What the server sends: the options of WebAuthn, with bytes written as base64url. */
export interface Options {
  challenge: string;
  user?: { id: string };
  excludeCredentials?: Described[];
  allowCredentials?: Described[];
}

interface Described {
  id: string;
}

type Creating = { publicKey: PublicKeyCredentialCreationOptions };
type Requesting = { publicKey: PublicKeyCredentialRequestOptions };

/** Passkeys need a browser that knows them, and a page that came over https or from this very computer. */
export function canDoPasskeys(browser: object): boolean {
  return 'PublicKeyCredential' in browser && 'isSecureContext' in browser && browser.isSecureContext === true;
}

/** The options as the browser takes them. Browsers of before 2025 cannot read JSON themselves. */
export function optionsFrom(act: 'register' | 'sign-in', json: Options): Creating & Requesting {
  return { publicKey: readByBrowser(act, json) ?? withBytes(json) } as Creating & Requesting;
}

function readByBrowser(act: 'register' | 'sign-in', json: Options): object | undefined {
  const browser: Partial<typeof PublicKeyCredential> = PublicKeyCredential;
  return act === 'register' ? browser.parseCreationOptionsFromJSON?.(json as never) : browser.parseRequestOptionsFromJSON?.(json as never);
}

/** What the device answered, as JSON. */
export function answerOf(credential: PublicKeyCredential): object {
  return 'toJSON' in credential && typeof credential.toJSON === 'function' ? (credential.toJSON() as object) : written(credential);
}

/** The same by hand: every place where WebAuthn wants bytes. */
export function withBytes({ challenge, user, excludeCredentials, allowCredentials, ...rest }: Options): object {
  const described = (list: Described[] | undefined) => list?.map((one) => ({ ...one, id: bytesOf(one.id) }));
  return {
    ...rest,
    challenge: bytesOf(challenge),
    ...(user && { user: { ...user, id: bytesOf(user.id) } }),
    ...(excludeCredentials && { excludeCredentials: described(excludeCredentials) }),
    ...(allowCredentials && { allowCredentials: described(allowCredentials) }),
  };
}

const FIELDS = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'] as const;

export function written({ id, type, rawId, authenticatorAttachment, response }: PublicKeyCredential): object {
  const given = response as unknown as Partial<Record<(typeof FIELDS)[number], ArrayBuffer | null>> & { getTransports?: () => string[] };
  const fields = FIELDS.flatMap((field) => (given[field] ? [[field, textOf(given[field])]] : []));
  const transports = given.getTransports ? { transports: given.getTransports() } : {};
  return {
    id,
    type,
    rawId: textOf(rawId),
    ...(authenticatorAttachment && { authenticatorAttachment }),
    clientExtensionResults: {},
    response: { ...Object.fromEntries(fields), ...transports },
  };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}

function textOf(bytes: ArrayBuffer): string {
  const letters = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
