import { moveClock, now } from "../../server/platform/ctx.ts";

// The files of a worker share what it has loaded, the product's clock too: each begins at the time it is.
moveClock(Date.now() - now().getTime());
