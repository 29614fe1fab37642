export { demoBroadcasts } from "./demo.broadcasts.ts";
export { demoRoutes } from "./demo.routes.ts";
export { demoAgents, demoDepartments, demoPassword } from "./people/demoPeople.ts";
export { fillDemo, type DemoSize } from "./fillDemo.ts";
export { followSetUp } from "./followSetUp.ts";
