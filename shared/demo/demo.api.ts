import { z } from "zod";
import { RoleName } from "../auth/roles.ts";
import { endpoint } from "../contract/endpoint.ts";

export const DemoState = z.object({
  filled: z.object({ done: z.number().int(), of: z.number().int() }).describe("conversations that are there"),
  accounts: z.array(z.object({ role: RoleName, name: z.string(), email: z.string() })).describe("one for each role"),
  password: z.string().describe("of every one of these accounts"),
});
export type DemoState = z.infer<typeof DemoState>;

export const demoApi = {
  state: endpoint("public")
    .route({
      method: "GET",
      path: "/demo",
      tags: ["setup"],
      summary: "How far the demo company is and who can be tried; null on any other desk",
    })
    .output(z.object({ demo: DemoState.nullable() })),
};
