package dev.vitae.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What Vitae is for, once through, over its public HTTP API: upload a résumé, tailor it to a vacancy, take the PDF, share
 * it, and see the usage and the skills that it put forward.
 */
public final class MainJob {
    private static final Set<String> FINAL = Set.of("completed", "failed", "cancelled");
    private static final Duration TAILORING = Duration.ofSeconds(60);
    private static final Duration EVENTS = Duration.ofSeconds(30);

    private final String baseUrl;
    private final Path out;
    private final Sample sample = new Sample();

    /** @param out folder for the tailored PDF, made when missing */
    public MainJob(String baseUrl, Path out) {
        this.baseUrl = baseUrl;
        this.out = out;
    }

    /** @throws JobFailure at the first step that does not do what it should */
    public JobReport run() {
        Api api = person();
        SkillUses usesBefore = SkillUses.of(api.get("/api/v1/skill-resume"));
        UsageLines usageBefore = UsageLines.of(api.get("/api/v1/usage"));

        JsonNode resume = api.upload("/api/v1/resumes", "ada-lovelace.pdf", "application/pdf", sample.resumePdf())
                .body();
        JsonNode vacancy = api.post("/api/v1/vacancies", sample.vacancy(), 201).body();
        JsonNode generation = tailor(api, resume, vacancy);
        Path pdf = export(api, generation);
        String link = share(api, generation);

        UsageLines usage = await(
                "the usage line of the generation",
                EVENTS,
                () -> UsageLines.of(api.get("/api/v1/usage")).since(usageBefore),
                lines -> lines.hasOperation("generate"));
        SkillUses uses = await(
                "the uses of the tailored résumé's skills",
                EVENTS,
                () -> SkillUses.of(api.get("/api/v1/skill-resume")).since(usesBefore),
                raised -> !raised.isEmpty());
        return new JobReport(Scores.of(generation), pdf, link, usage.line("generate"), uses.lines());
    }

    /** Ada, or, where she may do no more today or this month, somebody new. */
    private Api person() {
        Api ada = signedIn(Sample.EMAIL);
        boolean hasSomethingLeft = stream(ada.get("/api/v1/limits").path("items"))
                .allMatch(limit -> limit.path("left").asInt(1) > 0);
        return hasSomethingLeft ? ada : signedIn("ada+" + UUID.randomUUID() + "@example.com");
    }

    private Api signedIn(String email) {
        return new Api(baseUrl, new SignIn(baseUrl).accessToken(email));
    }

    private static Stream<JsonNode> stream(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false);
    }

    private JsonNode tailor(Api api, JsonNode resume, JsonNode vacancy) {
        ObjectNode order = JsonNodeFactory.instance
                .objectNode()
                .put("resumeId", resume.path("id").asText())
                .put("vacancyId", vacancy.path("id").asText());
        String location = api.post("/api/v1/generations", order, 202).location();
        JsonNode generation = await(
                "the tailored résumé",
                TAILORING,
                () -> api.get(location),
                state -> FINAL.contains(state.path("status").asText()));
        if (!"completed".equals(generation.path("status").asText())) {
            throw new JobFailure("The generation ended as %s: %s"
                    .formatted(
                            generation.path("status").asText(),
                            generation.path("failureCode").asText("no reason given")));
        }
        return generation;
    }

    private Path export(Api api, JsonNode generation) {
        String id = generation.path("id").asText();
        byte[] pdf = api.download("/api/v1/generations/" + id + "/export?format=pdf");
        if (pdf.length < 5 || pdf[0] != '%' || pdf[1] != 'P' || pdf[2] != 'D' || pdf[3] != 'F') {
            throw new JobFailure("The export of generation " + id + " is not a PDF");
        }
        try {
            Files.createDirectories(out);
            return Files.write(out.resolve("ada-lovelace-tailored.pdf"), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String share(Api api, JsonNode generation) {
        ObjectNode order = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "generated_resume")
                .put("subjectId", generation.path("generatedResumeId").asText());
        String link = api.post("/api/v1/shares", order, 201).body().path("url").asText();
        String name = sample.resume().personalInfo().fullName();
        if (!api.open(link, "text/html").contains(name)) {
            throw new JobFailure("The shared page does not show the résumé of " + name);
        }
        return link;
    }

    private static <T> T await(String what, Duration patience, Callable<T> look, Predicate<T> enough) {
        try {
            return Awaitility.await()
                    .atMost(patience)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(200))
                    .pollInSameThread()
                    .until(look, enough);
        } catch (ConditionTimeoutException e) {
            throw new JobFailure("After %d s still no sign of %s".formatted(patience.toSeconds(), what), e);
        }
    }
}
