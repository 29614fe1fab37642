interface Operation {
  summary?: string;
  tags?: string[];
  parameters?: { name?: string; in?: string; required?: boolean; description?: string; schema?: unknown }[];
  requestBody?: { content?: Record<string, { schema?: unknown }> };
  responses?: Record<string, { content?: Record<string, { schema?: unknown }> }>;
}

interface ApiDocument {
  info: { title: string; description?: string };
  paths?: Record<string, unknown>;
}

/** The OpenAPI document as a page people read: every endpoint by subject, with input, answer and refusals; no script, nothing from elsewhere. */
export function apiPage(document: ApiDocument): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({
      path,
      method,
      operation,
      tag: operation.tags?.[0] ?? "other",
    })),
  );
  const tags = [...new Set(operations.map(({ tag }) => tag))].sort();
  const sections = tags.map(
    (tag) =>
      `<section id="${escape(tag)}"><h2>${escape(tag)}</h2>${operations
        .filter((one) => one.tag === tag)
        .map(operationHtml)
        .join("")}</section>`,
  );
  const links = tags.map((tag) => `<a href="#${escape(tag)}">${escape(tag)}</a>`).join(" ");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(document.info.title)} API</title><style>${style}</style></head>
<body><main><h1>${escape(document.info.title)} API</h1><p>${escape(document.info.description ?? "")}</p><p><a href="openapi.json">openapi.json</a></p><nav aria-label="Subjects">${links}</nav>${sections.join("")}</main></body></html>`;
}

function operationHtml({ path, method, operation }: { path: string; method: string; operation: Operation }) {
  const parameters = (operation.parameters ?? []).map(
    ({ name, in: where, required, description }) =>
      `<li><code>${escape(name ?? "")}</code> in ${escape(where ?? "")}${required ? ", required" : ""}${description ? `: ${escape(description)}` : ""}</li>`,
  );
  const answers = Object.entries(operation.responses ?? {}).map(
    ([status, { content }]) => `<li><b>${escape(status)}</b>${schemaHtml(content?.["application/json"]?.schema)}</li>`,
  );
  const body = schemaHtml(operation.requestBody?.content?.["application/json"]?.schema);
  return `<details><summary><b class="m">${method.toUpperCase()}</b> <code>${escape(path)}</code> ${escape(operation.summary ?? "")}</summary>
${parameters.length > 0 ? `<h3>Parameters</h3><ul>${parameters.join("")}</ul>` : ""}${body ? `<h3>Body</h3>${body}` : ""}<h3>Answers</h3><ul>${answers.join("")}</ul></details>`;
}

const schemaHtml = (schema: unknown) => (schema ? `<pre tabindex="0">${escape(JSON.stringify(schema, null, 2))}</pre>` : "");
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style = `:root{color-scheme:light dark;--ink:#191d1e;--paper:#f3f1ec;--panel:#fff;--line:#d6d2c8;--accent:#0b656d}@media(prefers-color-scheme:dark){:root{--ink:#e9eded;--paper:#0d1214;--panel:#141a1d;--line:#313c40;--accent:#57c2c6}}
body{margin:0;background:var(--paper);color:var(--ink);font:14px/1.5 system-ui,sans-serif}main{max-width:960px;margin:0 auto;padding:32px 20px}h1{font-size:22px}h2{font-size:16px;margin:28px 0 8px;text-transform:capitalize}h3{font-size:13px;margin:12px 0 4px}
a{color:var(--accent)}nav{display:flex;flex-wrap:wrap;gap:4px 14px}details{background:var(--panel);border:1px solid var(--line);border-radius:10px;margin:6px 0;padding:8px 14px}summary{cursor:pointer}.m{color:var(--accent);display:inline-block;min-width:56px}pre{overflow:auto;max-height:320px;font-size:12px;border-top:1px solid var(--line);padding-top:8px}`;
