/** How requests are sent again. Times are milliseconds. */
export interface Retries {
  /** How often a request is sent at most; 1 is never again. */
  attempts: number;
  /** The pause before the second attempt lasts at most this, each further one twice as long, with full jitter. */
  pause: number;
  /** No pause is longer. Where `Retry-After` asks for a longer one the answer is given out instead. */
  longestPause: number;
  /** Waits; tests put another one here. */
  wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export type Send = (request: Request) => Promise<Response>;

export const RETRIES: Retries = { attempts: 4, pause: 300, longestPause: 20_000, wait };

const SAFE = new Set(["GET", "HEAD", "OPTIONS"]);
const REPEATABLE = new Set(["PUT", "DELETE"]);
/** The server, or one on the way to it, could not answer. */
const AWAY = new Set([502, 503, 504]);

/**
 * Sends requests again that failed on the way, or that a busy server turned away (429, 502, 503, 504): with the same
 * Idempotency-Key, and after what `Retry-After` asks for. What may have been done, and must not be done twice, is not sent
 * again: a POST or PATCH without a key, and whatever has `If-Match`, which would be refused the second time.
 */
export function retrying(send: Send, options: Partial<Retries> = {}): Send {
  const retries = { ...RETRIES, ...options };
  return async (request) => {
    for (let attempt = 1; ; attempt++) {
      const last = attempt >= retries.attempts;
      let answer: Response | undefined;
      try {
        answer = await send(last ? request : request.clone());
      } catch (failure) {
        if (last || request.signal.aborted || !mayRepeat(request)) {
          throw failure;
        }
      }
      const pause = pauseAfter(answer, attempt, retries);
      if (answer && (last || pause > retries.longestPause || !isTurnedAway(answer, request))) {
        return answer;
      }
      await answer?.body?.cancel();
      await retries.wait(pause, request.signal);
    }
  };
}

function isTurnedAway(answer: Response, request: Request): boolean {
  return answer.status === 429 || (AWAY.has(answer.status) && mayRepeat(request));
}

function mayRepeat(request: Request): boolean {
  return (
    SAFE.has(request.method) ||
    request.headers.has("Idempotency-Key") ||
    (REPEATABLE.has(request.method) && !request.headers.has("If-Match"))
  );
}

function pauseAfter(answer: Response | undefined, attempt: number, retries: Retries): number {
  const asked = retryAfter(answer?.headers.get("Retry-After"));
  if (asked !== undefined) {
    // Not all at once: whoever was told the same moment.
    return asked + Math.random() * retries.pause;
  }
  return Math.random() * Math.min(retries.longestPause, retries.pause * 2 ** (attempt - 1));
}

/** Milliseconds, of seconds or of an HTTP date. */
function retryAfter(value: string | null | undefined): number | undefined {
  if (!value) {
    return undefined;
  }
  const asked = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(asked) ? undefined : Math.max(0, asked);
}

/** Rejects with the signal's reason when that is aborted meanwhile. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", abort);
      resolve();
    }, milliseconds);
    signal.addEventListener("abort", abort, { once: true });
  });
}
