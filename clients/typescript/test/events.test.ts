import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { followGeneration, VitaeError } from "../src/index.js";
import { json, problem, serve } from "./server.js";

function open(response: ServerResponse): void {
  response.writeHead(200, { "Content-Type": "text/event-stream" });
}

function tell(response: ServerResponse, id: number, stage: string, ending = "\n\n"): void {
  response.write(`id: ${id}\nevent: ${stage}\ndata: {"stage":\ndata: "${stage}"}${ending}`);
}

test("goes on after the last event when the connection is lost", async () => {
  await using server = await serve((_, number, response) => {
    open(response);
    if (number === 1) {
      response.write(": alive\n\n");
      tell(response, 1, "queued");
      tell(response, 2, "running");
      // Half an event, which is none.
      tell(response, 3, "reading", "");
      setTimeout(() => response.destroy(), 50);
    } else {
      tell(response, 3, "reading");
      tell(response, 4, "completed");
    }
  });

  const seen: string[] = [];
  for await (const { id, event, data } of followGeneration(server.vitae, "7", { retries: server.retries })) {
    assert.equal(data.stage, event);
    seen.push(`${id} ${event}`);
  }

  assert.deepEqual(seen, ["1 queued", "2 running", "3 reading", "4 completed"]);
  assert.deepEqual(server.asked.map((asked) => asked.headers["last-event-id"]), [undefined, "2"]);
  assert.ok(server.asked.every((asked) => asked.headers.authorization === "Bearer token"));
  assert.equal(server.asked[0]?.url, "/api/v1/generations/7/events");
});

test("goes on when the server ends a stream whose work has not", async () => {
  await using server = await serve((_, number, response) => {
    open(response);
    tell(response, number, number === 6 ? "failed" : "writing");
    response.end();
  });

  const seen: string[] = [];
  for await (const { event } of followGeneration(server.vitae, "7", { retries: server.retries })) {
    seen.push(event);
  }

  // More often than a connection is made anew without any event.
  assert.deepEqual(seen, ["writing", "writing", "writing", "writing", "writing", "failed"]);
});

test("gives up on a server that ends every stream at once", async () => {
  await using server = await serve((_, __, response) => {
    open(response);
    response.end();
  });

  await assert.rejects(async () => {
    for await (const _ of followGeneration(server.vitae, "7", { retries: { ...server.retries, attempts: 3 } })) {
      assert.fail("nothing was told");
    }
  }, /again and again/);
  assert.equal(server.asked.length, 3);
});

test("says why a stream was refused", async () => {
  await using server = await serve((_, __, response) => json(response, 404, problem(404, "generation_not_found")));

  await assert.rejects(followGeneration(server.vitae, "7").next(), (error) => {
    assert.ok(error instanceof VitaeError);
    assert.equal(error.code, "generation_not_found");
    return true;
  });
});

test("lets go of the connection when nobody listens any more", async () => {
  let closed: (what: string) => void;
  const gone = new Promise<string>((resolve) => (closed = resolve));
  await using server = await serve((_, __, response) => {
    open(response);
    tell(response, 1, "queued");
    response.on("close", () => closed("let go of"));
  });

  for await (const _ of followGeneration(server.vitae, "7")) {
    break;
  }

  // The server never ends it by itself.
  assert.equal(await Promise.race([gone, pause(3000, "held on to", { ref: false })]), "let go of");
  assert.equal(server.asked.length, 1);
});
