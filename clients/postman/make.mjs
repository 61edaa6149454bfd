// Writes target/vitae.postman_collection.json of contracts/openapi.json: a folder for each tag, a request for each operation.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import converter from "openapi-to-postmanv2";

const contract = new URL("../../contracts/openapi.json", import.meta.url);
const file = new URL("target/vitae.postman_collection.json", import.meta.url);

const OPTIONS = { folderStrategy: "Tags", parametersResolution: "Example", includeDeprecated: false };

const OPTIONAL = new Set(["Idempotency-Key", "If-Match", "If-None-Match", "Last-Event-ID", "X-LLM-Key", "X-LLM-Provider"]);

// Examples are made of schemas; patterns are for servers, and some of them cannot be turned into a text.
const document = JSON.parse(await readFile(contract, "utf8"), (name, value) =>
  name === "pattern" && typeof value === "string" ? undefined : value,
);
const made = await new Promise((resolve, reject) =>
  converter.convertV2({ type: "json", data: document }, OPTIONS, (error, result) =>
    error || !result.result ? reject(error ?? new Error(result.reason)) : resolve(result.output[0].data),
  ),
);

made.auth = { type: "bearer", bearer: [{ key: "token", value: "{{token}}", type: "string" }] };
made.variable = [
  { key: "baseUrl", value: "http://localhost:8080", type: "string" },
  { key: "shareToken", value: "", type: "string", description: "The last part of a share's link" },
  { key: "secret", value: "", type: "string", description: "The last part of a calendar's address, without .ics" },
  { key: "etag", value: "", type: "string", description: "Of the last answer that had one" },
  { key: "token", value: "", type: "string", description: "deploy/token ada@example.com prints one" },
];

made.event = [
  {
    listen: "test",
    script: {
      type: "text/javascript",
      exec: ["const tag = pm.response.headers.get('ETag');", "if (tag) pm.collectionVariables.set('etag', tag);"],
    },
  },
];

// The collection's own token does where an operation asks for one; what it answers stands in the document.
const requests = (items) => items.flatMap((item) => (item.item ? requests(item.item) : [item]));
for (const item of requests(made.item)) {
  item.response = [];
  if (item.request.auth?.type !== "noauth") {
    delete item.request.auth;
  }
  // Headers that nobody has to send would be sent as they stand; a change needs the tag of the last answer.
  for (const header of item.request.header) {
    if (header.key === "If-Match") {
      header.value = "{{etag}}";
    }
    header.disabled = OPTIONAL.has(header.key) && !(header.key === "If-Match" && item.request.method === "PATCH");
  }
  // A part of a segment becomes a variable by its name; that of links must not be the access token.
  item.request.url.path = item.request.url.path.map((segment) => segment.replace("{{token}}", "{{shareToken}}"));
  for (const parameter of item.request.url.query ?? []) {
    parameter.disabled = true;
  }
}
await mkdir(new URL("target/", import.meta.url), { recursive: true });
await writeFile(file, JSON.stringify(made, null, 2));
console.log(`${requests(made.item).length} requests in ${file.pathname}`);
