import createClient, { type Client, type Middleware } from "openapi-fetch";
import { KEYED } from "./generated/keyed.js";
import type { paths } from "./generated/schema.js";
import { type Retries, type Send, retrying } from "./retry.js";

/** An access token, or what gives one: asked at every request, and with `renew` after one was refused as no longer good. */
export type Token = string | ((renew: boolean) => string | Promise<string>);

export interface Options {
  /** The origin, e.g. `http://localhost:8080`. */
  baseUrl: string;
  /** Left out in a browser on our own origin, whose cookies sign in. */
  token?: Token;
  /** `fetch` of the platform where none is given. */
  fetch?: Send;
  retries?: Partial<Retries>;
}

/** Calls by method and address: `vitae.GET("/api/v1/resumes/{id}", { params: { path: { id } } })`. */
export type Vitae = Client<paths>;

export function createVitae(options: Options): Vitae {
  const send = options.fetch ?? ((request: Request) => fetch(request));
  const client = createClient<paths>({
    baseUrl: options.baseUrl,
    fetch: signing(retrying(send, options.retries), options.token),
    bodySerializer: serialized,
  });
  client.use(headers);
  return client;
}

/** What the API asks for and nobody should have to think of. */
const headers: Middleware = {
  onRequest({ request, schemaPath }) {
    if (KEYED.has(`${request.method} ${schemaPath}`) && !request.headers.has("Idempotency-Key")) {
      request.headers.set("Idempotency-Key", crypto.randomUUID());
    }
    if (request.method === "PATCH") {
      request.headers.set("Content-Type", "application/merge-patch+json");
    }
    return request;
  },
};

function signing(send: Send, token: Token | undefined): Send {
  if (token === undefined) {
    return send;
  }
  const signed = async (request: Request, renew: boolean) => {
    request.headers.set("Authorization", `Bearer ${typeof token === "string" ? token : await token(renew)}`);
    return send(request);
  };
  return async (request) => {
    if (typeof token === "string") {
      return signed(request, false);
    }
    const answer = await signed(request.clone(), false);
    if (answer.status !== 401) {
      return answer;
    }
    await answer.body?.cancel();
    return signed(request, true);
  };
}

/** JSON, a form for `issueToken`, a file as it is, or multipart where a member is a file. */
function serialized(body: unknown, given?: Headers | Record<string, unknown>): BodyInit {
  if (body instanceof Blob || body instanceof FormData) {
    return body;
  }
  const members = Object.entries(body as Record<string, unknown>);
  if (members.some(([, value]) => value instanceof Blob)) {
    const form = new FormData();
    members.forEach(([name, value]) => form.append(name, value instanceof Blob ? value : String(value)));
    return form;
  }
  const type = given instanceof Headers ? given.get("Content-Type") : undefined;
  return type === "application/x-www-form-urlencoded"
    ? new URLSearchParams(members.map(([name, value]) => [name, String(value)]))
    : JSON.stringify(body);
}
