import assert from "node:assert/strict";
import { test } from "node:test";
import { all, change, isProblem, ok, VitaeError } from "../src/index.js";
import { json, problem, serve } from "./server.js";

test("reads a list page by page", async () => {
  await using server = await serve((asked, _, response) =>
    asked.url.includes("cursor=second")
      ? json(response, 200, { items: [{ id: "3" }] })
      : json(response, 200, { items: [{ id: "1" }, { id: "2" }], next: "second" }),
  );

  const ids: (string | undefined)[] = [];
  for await (const vacancy of all((cursor) =>
    server.vitae.GET("/api/v1/vacancies", { params: { query: cursor === undefined ? {} : { cursor } } }),
  )) {
    ids.push(vacancy.id);
  }

  assert.deepEqual(ids, ["1", "2", "3"]);
});

test("makes a change anew of what somebody else has written meanwhile", async () => {
  await using server = await serve((asked, number, response) => {
    if (asked.method === "GET") {
      json(response, 200, { title: `title ${number}` }, { ETag: `"${number}"` });
    } else if (asked.headers["if-match"] === '"3"') {
      json(response, 200, JSON.parse(asked.body));
    } else {
      json(response, 412, problem(412, "stale"));
    }
  });
  const path = { id: "7" };

  const changed = await change(
    () => server.vitae.GET("/api/v1/resumes/{id}", { params: { path } }),
    (now, etag) =>
      server.vitae.PATCH("/api/v1/resumes/{id}", {
        params: { path, header: { "If-Match": etag } },
        body: { title: `${now.title}!` },
      }),
  );

  assert.equal(changed.title, "title 3!");
  assert.equal(server.asked[1]?.headers["content-type"], "application/merge-patch+json");
});

test("sends a file as a part with its name", async () => {
  await using server = await serve((_, __, response) => json(response, 201, {}));

  await server.vitae.POST("/api/v1/resumes", { body: { file: new File(["%PDF-"], "ada.pdf") } });

  assert.match(server.asked[0]?.headers["content-type"] ?? "", /^multipart\/form-data; boundary=/);
  assert.match(server.asked[0]?.body ?? "", /name="file"; filename="ada.pdf"/);
});

test("tells problems by their code, and answers of others by their status", async () => {
  await using server = await serve((_, number, response) =>
    number === 1
      ? json(response, 422, problem(422, "validation_failed"))
      : response.writeHead(400, { "Content-Type": "text/html" }).end("<html>"),
  );
  const refused = (): Promise<unknown> => ok(server.vitae.GET("/api/v1/me"));

  const first = await refused().catch((error: unknown) => error);
  const second = await refused().catch((error: unknown) => error);

  assert.ok(isProblem<"createVacancy">(first, "validation_failed"));
  assert.ok(second instanceof VitaeError);
  assert.equal(second.status, 400);
  assert.equal(second.code, undefined);
});
