import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { createVitae, type Retries, type Vitae } from "../src/index.js";

/** A real server for one test: answers as it is told, and keeps what was asked. */
export interface Asked {
  method: string;
  url: string;
  headers: IncomingMessage["headers"];
  body: string;
}

export interface Served extends AsyncDisposable {
  asked: Asked[];
  /** Milliseconds that were to be waited. */
  pauses: number[];
  vitae: Vitae;
  retries: Partial<Retries>;
}

export async function serve(
  answer: (asked: Asked, number: number, response: Parameters<RequestListener>[1]) => void,
  token: Parameters<typeof createVitae>[0]["token"] = "token",
): Promise<Served> {
  const asked: Asked[] = [];
  const pauses: number[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const one = {
        method: request.method ?? "",
        url: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(parts).toString(),
      };
      asked.push(one);
      answer(one, asked.length, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const retries = { wait: async (milliseconds: number) => void pauses.push(milliseconds) };
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    asked,
    pauses,
    retries,
    vitae: createVitae({ baseUrl, retries, ...(token === undefined ? {} : { token }) }),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function json(response: Parameters<RequestListener>[1], status: number, body: unknown, headers = {}): void {
  const type = status < 400 ? "application/json" : "application/problem+json";
  response.writeHead(status, { "Content-Type": type, ...headers }).end(JSON.stringify(body));
}

export function problem(status: number, code: string): object {
  return { type: `https://vitae.dev/problems/${code}`, title: "No", status, code, detail: "Not so." };
}
