import { Transform } from "node:stream";
import { fault } from "../../platform/fault.ts";

/** Passes bytes on and fails with `attachment.tooLarge` at the first one too many, so that nothing unbounded is ever stored. */
export function limitBytes(limit: number): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      done(seen > limit ? fault("attachment.tooLarge", { limitBytes: limit }) : null, chunk);
    },
  });
}
