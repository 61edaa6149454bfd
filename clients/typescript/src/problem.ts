import type { ProblemCodes } from "./generated/codes.js";
import type { components } from "./generated/schema.js";

/** Why a request was refused (RFC 9457). */
export type Problem = components["schemas"]["Problem"];
/** Every code that there is. Newer servers may have more. */
export type ProblemCode = components["schemas"]["ProblemCode"];
export type { ProblemCodes };

/** A request was refused, or answered with what is no answer of Vitae's (then without `problem`). */
export class VitaeError extends Error {
  override readonly name = "VitaeError";

  constructor(
    readonly response: Response,
    readonly problem?: Problem,
  ) {
    super(problem ? `${problem.status} ${problem.code}: ${problem.detail}` : `${response.status} without a problem`);
  }

  get status(): number {
    return this.response.status;
  }

  get code(): ProblemCode | undefined {
    return this.problem?.code;
  }
}

/**
 * Whether an operation was refused with this code; only codes that the operation has are taken:
 * `isProblem<"createGeneration">(error, "limit_reached")`.
 */
export function isProblem<Operation extends keyof ProblemCodes>(
  error: unknown,
  code: ProblemCodes[Operation],
): error is VitaeError & { readonly problem: Problem } {
  return error instanceof VitaeError && error.code === (code as string);
}

/** What a call of the client resolves to. */
export interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The data of an answer. Throws a {@link VitaeError} where it was refused. */
export async function ok<T>(call: Promise<Answer<T>>): Promise<T> {
  const answer = await call;
  if (!answer.response.ok) {
    throw refused(answer);
  }
  return answer.data as T;
}

export function refused(answer: Answer<unknown>): VitaeError {
  const { error, response } = answer;
  const said = typeof error === "string" ? parsed(error) : error;
  return new VitaeError(response, looksLikeProblem(said) ? said : undefined);
}

function looksLikeProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value && "status" in value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
