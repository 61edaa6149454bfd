// The main job: a résumé and a vacancy become a tailored PDF and a link.
// usage: VITAE_TOKEN=… node target/dist/examples/main-job.js BASE RESUME VACANCY PDF
import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { all, change, createVitae, followGeneration, isProblem, ok } from "../src/index.js";

const [baseUrl, resumeFile, vacancyFile, pdfFile] = process.argv.slice(2);
const token = process.env["VITAE_TOKEN"];
if (!baseUrl || !resumeFile || !vacancyFile || !pdfFile || !token) {
  console.error("usage: VITAE_TOKEN=… node main-job.js BASE RESUME VACANCY PDF");
  process.exit(2);
}
const vitae = createVitae({ baseUrl, token });

const me = await ok(vitae.GET("/api/v1/me"));
console.log(`signed in as ${me.role}`);

const file = new File([await readFile(resumeFile)], basename(resumeFile));
const resume = await ok(vitae.POST("/api/v1/resumes", { body: { file } }));
console.log(`read ${resume.content?.experience?.length} jobs of ${resume.content?.personalInfo?.fullName}`);

const titled = await change(
  () => vitae.GET("/api/v1/resumes/{id}", { params: { path: { id: resume.id! } } }),
  (_, etag) =>
    vitae.PATCH("/api/v1/resumes/{id}", {
      params: { path: { id: resume.id! }, header: { "If-Match": etag } },
      body: { title: "By the TypeScript client" },
    }),
);
console.log(`titled ${titled.title}`);

const vacancy = await ok(vitae.POST("/api/v1/vacancies", { body: JSON.parse(await readFile(vacancyFile, "utf8")) }));
const asked = await ok(
  vitae.POST("/api/v1/generations", { body: { resumeId: resume.id!, vacancyId: vacancy.id! } }),
);
for await (const { event } of followGeneration(vitae, asked.id!)) {
  console.log(`... ${event}`);
}
const generation = await ok(vitae.GET("/api/v1/generations/{id}", { params: { path: { id: asked.id! } } }));
console.log(`score ${generation.matchScoreBefore} -> ${generation.matchScoreAfter}`);

const pdf = await ok(
  vitae.GET("/api/v1/generations/{id}/export", {
    params: { path: { id: asked.id! } },
    headers: { Accept: "*/*" },
    parseAs: "blob",
  }),
);
await writeFile(pdfFile, Buffer.from(await (pdf as Blob).arrayBuffer()));
console.log(`wrote ${(pdf as Blob).size} bytes of ${(pdf as Blob).type}`);

const share = await ok(
  vitae.POST("/api/v1/shares", { body: { kind: "generated_resume", subjectId: generation.generatedResumeId! } }),
);
console.log(`shared at ${share.url}`);

let vacancies = 0;
for await (const _ of all((cursor) =>
  vitae.GET("/api/v1/vacancies", { params: { query: cursor === undefined ? { limit: 1 } : { limit: 1, cursor } } }),
)) {
  vacancies++;
}
console.log(`vacancies ${vacancies}`);

try {
  await ok(vitae.POST("/api/v1/vacancies", { body: { company: "" } as never }));
} catch (error) {
  if (!isProblem<"createVacancy">(error, "validation_failed")) {
    throw error;
  }
  console.log(`refused with ${error.code}: ${error.problem.errors?.map((member) => member.pointer).sort().join(", ")}`);
}

for (let tries = 0; ; tries++) {
  const usage = await ok(vitae.GET("/api/v1/usage"));
  const uses = usage.totals?.map((total) => `${total.operation} ${total.count}`) ?? [];
  if (uses.length >= 3 || tries === 100) {
    console.log(`used ${uses.sort().join(", ")}`);
    break;
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
}
