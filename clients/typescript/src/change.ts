import { type Answer, VitaeError, ok, refused } from "./problem.js";

/**
 * Changes what others may change too: reads it, and writes with its `ETag`. Where somebody was faster (412), it is read again
 * and the change made of what it says now. Only what is written in answer to what was read is lost to nobody.
 *
 * @param read asks for it
 * @param write sends the change with `If-Match: etag`
 * @param attempts how often it is read at most
 */
export async function change<T, R>(
  read: () => Promise<Answer<T>>,
  write: (now: T, etag: string) => Promise<Answer<R>>,
  attempts = 3,
): Promise<R> {
  for (let attempt = 1; ; attempt++) {
    const now = await read();
    const value = await ok(Promise.resolve(now));
    const etag = now.response.headers.get("ETag");
    if (etag === null) {
      throw new VitaeError(now.response);
    }
    const answer = await write(value, etag);
    if (answer.response.ok) {
      return answer.data as R;
    }
    if (answer.response.status !== 412 || attempt >= attempts) {
      throw refused(answer);
    }
  }
}
