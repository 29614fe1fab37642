import { os } from "../../platform/http/procedures.ts";
import { demoState } from "./demoState.ts";

const on = os.demo;

export const demoRoutes = on.router({
  state: on.state.handler(async () => ({ demo: await demoState() })),
});
