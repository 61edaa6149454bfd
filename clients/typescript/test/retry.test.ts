import assert from "node:assert/strict";
import { test } from "node:test";
import { ok, VitaeError } from "../src/index.js";
import { json, problem, serve } from "./server.js";

const vacancy = { company: "Hafenlicht", jobPosition: "Engineer", description: "Kafka" };

test("sends a creating request again with the same key, as late as it was asked to", async () => {
  await using server = await serve((_, number, response) =>
    number < 3
      ? json(response, 503, problem(503, "service_unavailable"), { "Retry-After": "2" })
      : json(response, 201, { id: "1" }),
  );

  const created = await ok(server.vitae.POST("/api/v1/vacancies", { body: vacancy }));

  assert.equal(created.id, "1");
  assert.equal(server.asked.length, 3);
  const keys = new Set(server.asked.map((asked) => asked.headers["idempotency-key"]));
  assert.equal(keys.size, 1);
  assert.match(String([...keys][0]), /^[0-9a-f-]{36}$/);
  assert.deepEqual(server.asked.map((asked) => JSON.parse(asked.body)), [vacancy, vacancy, vacancy]);
  assert.ok(server.pauses.every((pause) => pause >= 2000 && pause < 3000), String(server.pauses));
});

test("keeps the key that was given, and gives each thing another one", async () => {
  await using server = await serve((_, __, response) => json(response, 201, {}));

  await server.vitae.POST("/api/v1/vacancies", { body: vacancy, params: { header: { "Idempotency-Key": "mine" } } });
  await server.vitae.POST("/api/v1/vacancies", { body: vacancy });
  await server.vitae.POST("/api/v1/vacancies", { body: vacancy });

  const keys = server.asked.map((asked) => asked.headers["idempotency-key"]);
  assert.equal(keys[0], "mine");
  assert.equal(new Set(keys).size, 3);
});

test("goes on when the connection breaks", async () => {
  await using server = await serve((_, number, response) =>
    number === 1 ? response.destroy() : json(response, 200, { id: "1" }),
  );

  await ok(server.vitae.GET("/api/v1/me"));

  assert.equal(server.asked.length, 2);
});

test("pauses longer from time to time, and gives up", async () => {
  await using server = await serve((_, __, response) => json(response, 503, problem(503, "service_unavailable")));

  await assert.rejects(ok(server.vitae.GET("/api/v1/me")), (error) => {
    assert.ok(error instanceof VitaeError);
    assert.equal(error.code, "service_unavailable");
    return true;
  });

  assert.equal(server.asked.length, 4);
  assert.equal(server.pauses.length, 3);
  assert.ok(server.pauses.every((pause, number) => pause <= 300 * 2 ** number), String(server.pauses));
});

test("does not send again what may have been done, and has no key", async () => {
  await using server = await serve((_, __, response) => json(response, 503, problem(503, "service_unavailable")));

  await server.vitae.POST("/api/v1/jobs/board/undo");
  await server.vitae.PATCH("/api/v1/resumes/{id}", {
    params: { path: { id: "1" }, header: { "If-Match": '"1"' } },
    body: { title: "Other" },
  });

  assert.equal(server.asked.length, 2);
});

test("sends again whatever was turned away for being too much", async () => {
  await using server = await serve((_, number, response) =>
    number === 1 ? json(response, 429, problem(429, "too_many_at_once"), { "Retry-After": "1" }) : json(response, 200, {}),
  );

  await ok(server.vitae.POST("/api/v1/jobs/board/undo"));

  assert.equal(server.asked.length, 2);
});

test("gives out an answer that asks to come back tomorrow", async () => {
  await using server = await serve((_, __, response) =>
    json(response, 429, problem(429, "limit_reached"), { "Retry-After": "40000" }),
  );

  const answer = await server.vitae.POST("/api/v1/vacancies", { body: vacancy });

  assert.equal(answer.response.headers.get("Retry-After"), "40000");
  assert.equal(server.asked.length, 1);
});

test("asks for a new token where the old one is no longer good", async () => {
  const renewed: boolean[] = [];
  await using server = await serve(
    (asked, _, response) =>
      asked.headers.authorization === "Bearer new"
        ? json(response, 201, { id: "1" })
        : json(response, 401, problem(401, "token_expired")),
    (renew) => {
      renewed.push(renew);
      return renew ? "new" : "old";
    },
  );

  await ok(server.vitae.POST("/api/v1/vacancies", { body: vacancy }));

  assert.deepEqual(renewed, [false, true]);
  assert.deepEqual(server.asked.map((asked) => JSON.parse(asked.body)), [vacancy, vacancy]);
});
