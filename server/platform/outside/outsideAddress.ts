import { BlockList, isIP } from "node:net";

/**
 * Networks that are nobody's outside: loopback, private, link-local (169.254.169.254 is where clouds keep their keys), shared, multicast,
 * reserved, and the ways to write a version 4 address as a version 6 one (SEC-7; IANA's special-purpose registries, RFC 6890).
 */
const inside = new BlockList();
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  inside.addSubnet(network, bits, "ipv4");

/** Global unicast; all else of version 6 is special. Of it: documentation, benchmarks, Teredo and 6to4 lead elsewhere. */
const global = new BlockList();
global.addSubnet("2000::", 3, "ipv6");
for (const [network, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const)
  inside.addSubnet(network, bits, "ipv6");

/** True for an address of the public internet, written as a number; a name is not one. */
export function isOutsideAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !inside.check(address, "ipv4");
  return version === 6 && global.check(address, "ipv6") && !inside.check(address, "ipv6");
}
