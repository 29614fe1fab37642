import { join } from "node:path";
import express, { Router } from "express";
import { projectRoot } from "../projectRoot.ts";
import { demoPage } from "./demoPage.ts";

const year = "365d";

/** The built pages: the console for every path of its router, the widget's files for any site, and the demo travel page. */
export function pages() {
  const router = Router();
  const client = join(projectRoot, "dist/client");
  router.use("/assets", express.static(join(client, "assets"), { immutable: true, maxAge: year, fallthrough: false }));
  router.use(
    express.static(join(projectRoot, "dist/widget"), {
      maxAge: 300,
      index: false,
      setHeaders: (response) => response.setHeader("access-control-allow-origin", "*"),
    }),
  );
  router.use(demoPage());
  router.use("/demo", express.static(join(projectRoot, "client/demo-page")));
  router.use(express.static(client, { index: false, maxAge: 300 }));
  router.get("/{*path}", (request, response, next) => {
    if (/^\/(api|rpc|socket\.io|files)\//.test(request.path) || !request.accepts("html")) return next();
    response.setHeader("cache-control", "no-cache");
    response.sendFile(join(client, "index.html"));
  });
  return router;
}
