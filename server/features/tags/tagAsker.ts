import type { AskerKind } from "../../../shared/tags/tag.schema.ts";
import type { Tx } from "../../platform/ctx.ts";

/** One thing that asks for tags by name or sets them: the part of it that names them, as it is stored. */
export interface Asking {
  id: string;
  asked: unknown;
}

/** A kind of things that name tags. What they name is changed by whoever changes a tag's name, in the same transaction (TAG-2). */
export interface TagAsker {
  of: AskerKind;
  /** Those that may name one of these tags; a bounded list, or a seek. */
  naming: (names: string[], tx?: Tx) => Promise<Asking[]>;
  /** Stores what it names now. `means` something else: what was made of the old meaning is made anew. A mere name leaves its version as it is. */
  put: (tx: Tx, asking: Asking, means: "same" | "other") => Promise<void>;
}
