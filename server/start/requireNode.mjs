/** Ends the process with a sentence when this Node is older than `wanted`. */
export function requireNode([major, minor]) {
  const [ours, oursMinor] = process.versions.node.split(".").map(Number);
  if (ours > major || (ours === major && oursMinor >= minor)) return;
  process.stderr.write(`Waydesk needs Node ${major}.${minor} or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}
