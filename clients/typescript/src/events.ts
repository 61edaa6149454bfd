import { EventSourceParserStream } from "eventsource-parser/stream";
import type { Vitae } from "./client.js";
import { type Answer, refused } from "./problem.js";
import { RETRIES, type Retries } from "./retry.js";

/** A server-sent event; `data` is its JSON. */
export interface ServerEvent<T> {
  id: string | undefined;
  event: string;
  data: T;
}

export interface Following<T> {
  /** Whether nothing comes after this one. Without it the stream is followed until `signal` is aborted. */
  isLast?: (event: ServerEvent<T>) => boolean;
  /** The id of the last event that was seen before. */
  after?: string | undefined;
  signal?: AbortSignal;
  /** How often a lost connection is made anew without an event having come in between. */
  retries?: Partial<Retries>;
}

/**
 * Follows a stream, by `fetch`, so with a token. A connection that is lost, or that the server ends early, is made anew with
 * `Last-Event-ID`, so that no event is missed or comes twice.
 *
 * @param open asks for the stream: `(after) => vitae.GET(…, { parseAs: "stream", … })`
 */
export async function* follow<T>(
  open: (after: string | undefined) => Promise<Answer<unknown>>,
  options: Following<T> = {},
): AsyncGenerator<ServerEvent<T>, void> {
  const retries = { ...RETRIES, ...options.retries };
  const signal = options.signal ?? new AbortController().signal;
  let after = options.after;
  for (let failures = 0; ; failures++) {
    if (failures > 0) {
      await retries.wait(Math.random() * Math.min(retries.longestPause, retries.pause * 2 ** (failures - 1)), signal);
    }
    const answer = await open(after);
    if (!answer.response.ok) {
      throw refused(answer);
    }
    try {
      for await (const event of read<T>(answer.data as ReadableStream<Uint8Array>)) {
        failures = 0;
        after = event.id ?? after;
        yield event;
        if (options.isLast?.(event)) {
          return;
        }
      }
    } catch (lost) {
      if (signal.aborted || !(lost instanceof Lost) || failures + 1 >= retries.attempts) {
        throw lost instanceof Lost ? lost.cause : lost;
      }
    }
    if (failures + 1 >= retries.attempts) {
      throw new Error("The stream ends early, again and again.");
    }
  }
}

/** The connection failed, not whoever reads. */
class Lost extends Error {}

async function* read<T>(stream: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent<T>, void> {
  const reader = stream
    .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  try {
    for (;;) {
      const next = await reader.read().catch((cause: unknown) => {
        throw new Lost("lost", { cause });
      });
      if (next.done) {
        return;
      }
      const { id, event, data } = next.value;
      yield { id, event: event ?? "message", data: JSON.parse(data) as T };
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** A step of a generation, as `docs/api.md` tells of them. */
export interface GenerationEvent {
  generationId: string;
  stage: string;
  data: Record<string, unknown>;
  createdAt: string;
}

const ENDS = new Set(["completed", "failed", "cancelled"]);

/** Follows a generation until it has ended. One that needs a key goes on when it was retried with one. */
export function followGeneration(
  vitae: Vitae,
  id: string,
  options: Following<GenerationEvent> = {},
): AsyncGenerator<ServerEvent<GenerationEvent>, void> {
  return follow<GenerationEvent>(
    (after) =>
      vitae.GET("/api/v1/generations/{id}/events", {
        params: { path: { id }, header: after === undefined ? {} : { "Last-Event-ID": after } },
        headers: { Accept: "text/event-stream" },
        parseAs: "stream",
        ...(options.signal ? { signal: options.signal } : {}),
      }),
    { isLast: (event) => ENDS.has(event.event), ...options },
  );
}
