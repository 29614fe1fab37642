import { randomBytes } from "node:crypto";

/** The address of a new, empty database on the run's real server. */
export function freshDatabase(): string {
  const uri = new URL(process.env.TEST_MONGODB_URI ?? "mongodb://no-test-database-was-started");
  uri.pathname = `/t_${randomBytes(6).toString("hex")}`;
  return uri.href;
}

/** The run's real search engine, or undefined where none can run; `prefix` keeps the indexes of test files apart. */
export function freshSearch() {
  const { TEST_MEILI_URL: url, TEST_MEILI_KEY: key } = process.env;
  return url ? { url, key: key ?? "", prefix: `t_${randomBytes(6).toString("hex")}_` } : undefined;
}
