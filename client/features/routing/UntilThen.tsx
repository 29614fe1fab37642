import { stopwatch } from "../../platform/text/time.ts";
import { useNow } from "../../platform/useNow.ts";

/** The time that is left until then, second by second; read aloud is only what it is that ends. */
export function UntilThen({ at }: { at: string }) {
  const left = Math.max(0, Math.ceil((Date.parse(at) - useNow(1000)) / 1000));
  return (
    <span className="num" aria-hidden="true">
      {" "}
      {stopwatch(left)}
    </span>
  );
}
