import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

/** A browser with a place for passkeys, as a telephone or a laptop has one. */
export interface Device {
  page: Page;
  /** What the device asks of whoever holds it. */
  verifies(verified: boolean): Promise<unknown>;
  passkeys(): Promise<unknown[]>;
  close(): Promise<void>;
}

export interface DeviceWanted {
  /** Whether it can ask who holds it: by finger, face or PIN. */
  canVerify?: boolean;
  prepare?: (context: BrowserContext) => Promise<unknown>;
}

export async function deviceIn(browser: Browser | null, baseURL: string, { canVerify = true, prepare }: DeviceWanted): Promise<Device> {
  if (!browser) throw new Error('No browser, so no test should have got here.');
  const context = await browser.newContext({ baseURL });
  await prepare?.(context);
  const page = await context.newPage();
  const device = await context.newCDPSession(page);
  const authenticatorId = await addAuthenticator(device, canVerify);
  return {
    page,
    verifies: (isUserVerified) => device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    passkeys: async () => (await device.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    close: () => context.close(),
  };
}

async function addAuthenticator(device: CDPSession, canVerify: boolean): Promise<string> {
  await device.send('WebAuthn.enable');
  const options = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, automaticPresenceSimulation: true } as const;
  const added = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...options, hasUserVerification: canVerify, isUserVerified: canVerify },
  });
  return added.authenticatorId;
}

/** Changes what the server asks of the browser, as a script of somebody else could. */
export function leaveVerificationOut(context: BrowserContext): Promise<unknown> {
  return context.route('**/options', async (route) => {
    const answer = await route.fetch();
    const options = await answer.json();
    const selection = { ...options.authenticatorSelection, userVerification: 'discouraged' };
    await route.fulfill({ response: answer, json: { ...options, userVerification: 'discouraged', authenticatorSelection: selection } });
  });
}
