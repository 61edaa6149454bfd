// Writes src/generated of contracts/openapi.json: the types of all operations, which codes each may refuse with, and which
// of them take an Idempotency-Key.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";

const contract = new URL("../../../contracts/openapi.json", import.meta.url);
const folder = new URL("../src/generated/", import.meta.url);
const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
const KEY = "#/components/parameters/IdempotencyKey";

const document = JSON.parse(await readFile(contract, "utf8"));
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  METHODS.filter((method) => item[method]).map((method) => ({ path, method, ...item[method] })),
);

const blob = ts.factory.createTypeReferenceNode("Blob");
const types = await openapiTS(document, {
  transform: (schema) => (schema.format === "binary" ? blob : undefined),
});

const response = (answer) => (answer.$ref ? document.components.responses[answer.$ref.split("/").pop()] : answer);
const codes = (operation) =>
  [...new Set(Object.values(operation.responses).flatMap((answer) => response(answer)["x-problem-codes"] ?? []))].sort();
const line = (operation) =>
  `  ${operation.operationId}: ${codes(operation).map((code) => `"${code}"`).join(" | ") || "never"};`;

const keyed = operations
  .filter((operation) => operation.parameters?.some((parameter) => parameter.$ref === KEY))
  .map((operation) => `  "${operation.method.toUpperCase()} ${operation.path}",`);

const head = "// Made by scripts/generate.mjs of contracts/openapi.json.\n";
await mkdir(folder, { recursive: true });
await writeFile(new URL("schema.ts", folder), head + astToString(types));
await writeFile(
  new URL("codes.ts", folder),
  `${head}/** The codes that each operation may refuse with. */\nexport interface ProblemCodes {\n${operations.map(line).join("\n")}\n}\n`,
);
await writeFile(
  new URL("keyed.ts", folder),
  `${head}/** What takes an Idempotency-Key, so that it may be sent again. */\nexport const KEYED: ReadonlySet<string> = new Set([\n${keyed.join("\n")}\n]);\n`,
);
