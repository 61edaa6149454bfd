import { type Answer, ok } from "./problem.js";

interface Page<T> {
  items?: T[];
  next?: string | null;
}

/**
 * All items of a list, page by page as they are needed:
 * `for await (const vacancy of all((cursor) => vitae.GET("/api/v1/vacancies", { params: { query: { cursor } } })))`.
 */
export async function* all<T>(
  page: (cursor: string | undefined) => Promise<Answer<Page<T>>>,
): AsyncGenerator<T, void> {
  let cursor: string | undefined;
  do {
    const { items = [], next } = await ok(page(cursor));
    yield* items;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}
