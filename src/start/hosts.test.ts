import { describe, expect, test } from 'vitest';
import { hostsOf } from './hosts.ts';

const web = { baseUrl: undefined, allowedHosts: [] as string[], https: false, trustProxy: false as const };
const listen = { host: '127.0.0.1', port: 3000, portIsSet: false };
type Settings = Parameters<typeof hostsOf>[0];
const isOurs = (host: string, { baseUrl, allowedHosts = [], on = '127.0.0.1' }: { baseUrl?: string; allowedHosts?: string[]; on?: string } = {}) =>
  hostsOf({ web: { ...web, ...(baseUrl && { baseUrl }), allowedHosts }, listen: { ...listen, host: on } } as Settings, 3000)(host);

describe('with an address that people use', () => {
  const baseUrl = 'https://waymark.example.gov.uk';

  test.each(['waymark.example.gov.uk', 'WAYMARK.EXAMPLE.GOV.UK', 'Waymark.example.gov.uk'])('%s is ours', (host) => {
    expect(isOurs(host, { baseUrl })).toBe(true);
  });

  test.each(['waymark.example.gov.uk.evil.example', 'evil.example', 'localhost:3000', 'waymark.example.gov.uk:8443', ''])('“%s” is not', (host) => {
    expect(isOurs(host, { baseUrl })).toBe(false);
  });

  test('its port is part of it', () => {
    expect(isOurs('WAYMARK.local:8080', { baseUrl: 'http://waymark.local:8080' })).toBe(true);
    expect(isOurs('waymark.local:8081', { baseUrl: 'http://waymark.local:8080' })).toBe(false);
  });

  test('names that are allowed besides are ours with any port, in capitals too', () => {
    for (const host of ['192.168.1.20', '192.168.1.20:3000', 'OTHER.local'])
      expect(isOurs(host, { baseUrl, allowedHosts: ['192.168.1.20', 'other.local'] })).toBe(true);
  });
});

describe('without one', () => {
  test.each(['localhost:3000', 'LOCALHOST:3000', 'localhost', '127.0.0.1:3000', '[::1]:3000'])('%s is ours', (host) => {
    expect(isOurs(host)).toBe(true);
  });

  test('so is the name that it listens on, however it was written', () => {
    expect(isOurs('school-server:3000', { on: 'School-Server' })).toBe(true);
    expect(isOurs('SCHOOL-SERVER:3000', { on: 'school-server' })).toBe(true);
  });

  test.each(['evil.example', 'localhost.evil.example:3000'])('%s is not', (host) => {
    expect(isOurs(host)).toBe(false);
  });
});
