import { expect, it } from "vitest";
import fc from "fast-check";
import { isOutsideAddress } from "../../server/platform/outside/outsideAddress.ts";

it("[SEC-7] an address of the inside is known as such in every way it is written; one of the public internet is not", () => {
  for (const inside of [
    "127.0.0.1",
    "10.1.2.3",
    "172.31.255.255",
    "192.168.0.1",
    "169.254.169.254",
    "100.100.0.1",
    "0.0.0.0",
    "224.0.0.1",
  ]) {
    expect(isOutsideAddress(inside), inside).toBe(false);
    expect(isOutsideAddress(`::ffff:${inside}`), inside).toBe(false);
    expect(isOutsideAddress(`64:ff9b::${inside}`), inside).toBe(false);
  }
  for (const inside of [
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "fd12:3456::1",
    "2002:7f00:1::",
    "2001::1",
    "2001:db8::1",
    "ff02::1",
    "localhost",
    "",
  ])
    expect(isOutsideAddress(inside), inside).toBe(false);
  for (const outside of ["8.8.8.8", "1.1.1.1", "172.32.0.1", "192.167.1.1", "2606:4700:4700::1111", "2a00:1450:4001:82a::200e"])
    expect(isOutsideAddress(outside), outside).toBe(true);
  fc.assert(
    fc.property(fc.constantFrom("127", "10", "0"), fc.array(fc.nat(255), { minLength: 3, maxLength: 3 }), (net, rest) => {
      expect(isOutsideAddress([net, ...rest].join("."))).toBe(false);
    }),
  );
});
