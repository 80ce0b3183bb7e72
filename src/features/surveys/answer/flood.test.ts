import { expect, test } from 'vitest';
import { Flood } from './flood.ts';

test('a hall of 240 sends at once, the next waits a second, and nobody waits longer', () => {
  const flood = new Flood();
  const waits = Array.from({ length: 241 }, () => flood.secondsToWait('192.0.2.7', 'a', 0));
  expect([waits.slice(0, 240).every((wait) => wait === 0), waits[240]]).toEqual([true, 1]);
  expect(flood.secondsToWait('192.0.2.7', 'a', 249)).toBe(1);
  expect(flood.secondsToWait('192.0.2.7', 'a', 250)).toBe(0);
});

test('a thousand from one address in a minute: a class of thirty gets through by trying again, and most of the flood does not', () => {
  const flood = new Flood();
  let through = 0;
  for (let at = 0; at < 1_000; at++) if (flood.secondsToWait('192.0.2.7', 'a', at * 60) === 0) through++;
  expect(through).toBeGreaterThanOrEqual(240 + 4 * 55);
  expect(through).toBeLessThanOrEqual(240 + 4 * 60);
});

test('another network, and another survey, are not held off by it', () => {
  const flood = new Flood();
  for (let at = 0; at < 500; at++) flood.secondsToWait('192.0.2.7', 'a', 0);
  expect([flood.secondsToWait('192.0.2.8', 'a', 0), flood.secondsToWait('192.0.2.7', 'b', 0), flood.secondsToWait('192.0.2.7', 'a', 0)]).toEqual([
    0, 0, 1,
  ]);
});

test('a clock that goes back gives nothing and takes nothing', () => {
  const flood = new Flood();
  for (let at = 0; at < 240; at++) flood.secondsToWait('192.0.2.7', 'a', 10_000);
  expect(flood.secondsToWait('192.0.2.7', 'a', 0)).toBe(1);
});
