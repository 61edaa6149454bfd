export { change } from "./change.js";
export { createVitae, type Options, type Token, type Vitae } from "./client.js";
export { follow, followGeneration, type Following, type GenerationEvent, type ServerEvent } from "./events.js";
export type { components, operations, paths } from "./generated/schema.js";
export { all } from "./paging.js";
export { type Answer, isProblem, ok, type Problem, type ProblemCode, type ProblemCodes, VitaeError } from "./problem.js";
export { type Retries, retrying, type Send } from "./retry.js";
