package dev.vitae.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.local.Service;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Folders;
import dev.vitae.testkit.ProcessLog;
import dev.vitae.testkit.ProjectRoot;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.StubService.Answer;
import dev.vitae.testkit.llm.FakeProvider;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.awaitility.Awaitility;

/**
 * Measures how long many generations asked for at once take, from the first request to the last result, of generation-service as
 * it is packaged, beside a fake provider that lets each call wait, as many times over the ideal: all calls, as many at a time as
 * are configured, one behind the other without a gap.
 *
 * <p>Arguments: {@code --generations} (200), {@code --concurrency} (8, as it is shipped), {@code --latency} in ms (300), {@code
 * --most}, the ratio allowed in per cent (150). Ends with 1 when it is more, when one did not complete, or when an event loop was blocked.
 */
public final class GenerationTimes {

    private static final PrintStream OUT = System.out;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID PERSON = UUID.randomUUID();
    private static final int CLIENTS = 8;
    private static final Map<String, Integer> DEFAULTS =
            Map.of("--generations", 200, "--concurrency", 8, "--latency", 300, "--most", 150);

    private GenerationTimes() {}

    public static void main(String[] arguments) {
        try {
            System.exit(measure(Options.of("deploy/load/generations", DEFAULTS, arguments)) ? 0 : 1);
        } catch (Exception e) {
            say("failed: %s", e);
            System.exit(1);
        }
    }

    private static boolean measure(Map<String, Integer> options) throws Exception {
        Path folder = ProjectRoot.find().resolve("deploy/load/target/generation-times");
        Folders.delete(folder);
        ProcessLog.toFile(folder.resolve("bench.log"));
        int generations = options.get("--generations");
        int concurrency = options.get("--concurrency");
        int latency = options.get("--latency");
        try (StubService resumes = source("resume", "/internal/resumes/*");
                StubService vacancies = source("vacancy", "/internal/vacancies/*");
                StubService usage = usage();
                FakeProvider provider = FakeProvider.start().latency(Duration.ofMillis(latency));
                ServiceBench bench = ServiceBench.start(
                        Service.GENERATION,
                        folder,
                        Map.of(
                                "VITAE_RESUME_URL", resumes.url(),
                                "VITAE_VACANCY_URL", vacancies.url(),
                                "VITAE_USAGE_URL", usage.url(),
                                "VITAE_LLM_OPENAI_URL", provider.openAiUrl(),
                                "VITAE_LLM_OPENAI_KEY", "the-platforms-key",
                                "VITAE_GENERATION_CONCURRENCY", String.valueOf(concurrency),
                                "VITAE_GENERATION_PER_PERSON", String.valueOf(generations)))) {
            // What is measured first would pay for the compiler.
            run(bench, generations);
            int asked = provider.asked().size();
            Duration service = bench.processorTime();
            Duration database = bench.processorTimeOfDatabase();
            double millis = run(bench, generations);
            double ideal = Math.ceil((double) generations / concurrency) * latency;
            double ratio = millis / ideal;
            long blocked = blocked(folder.resolve("generation-service.log"));
            say(
                    "%d generations, %d at a time, %d ms a call: %.0f ms, ideal %.0f ms, ratio %.2f",
                    generations, concurrency, latency, millis, ideal, ratio);
            say(
                    "processor time of a generation: %.1f ms in the service, %.1f ms in its database",
                    each(bench.processorTime().minus(service), generations),
                    each(bench.processorTimeOfDatabase().minus(database), generations));
            say(
                    "calls to the provider: %d; event loops blocked: %d",
                    provider.asked().size() - asked, blocked);
            return ratio * 100 <= options.get("--most") && blocked == 0;
        }
    }

    private static double each(Duration all, int generations) {
        return all.toNanos() / 1e6 / generations;
    }

    /** Milliseconds from the first request to the last result. */
    private static double run(ServiceBench bench, int generations) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (Connection database = DriverManager.getConnection(bench.superuserUrl())) {
            bench.ask(PERSON, "/api/v1/generations");
            int before = completed(database);
            long begin = System.nanoTime();
            List<Future<byte[]>> answers = new ArrayList<>();
            for (int i = 0; i < generations; i++) {
                String body =
                        "{\"resumeId\":\"%s\",\"vacancyId\":\"%s\"}".formatted(UUID.randomUUID(), UUID.randomUUID());
                answers.add(clients.submit(() -> bench.post(PERSON, "/api/v1/generations", body)));
            }
            for (Future<byte[]> answer : answers) {
                answer.get();
            }
            Awaitility.await("all have completed")
                    .atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> completed(database) - before == generations);
            return (System.nanoTime() - begin) / 1e6;
        } finally {
            clients.shutdownNow();
        }
    }

    private static int completed(Connection database) throws SQLException {
        try (ResultSet rows = database.createStatement()
                .executeQuery("select count(*) from generations where status = 'completed'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static long blocked(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("has been blocked")).count();
        }
    }

    /** The sample of a contract, under whatever id it is asked for. */
    private static StubService source(String name, String path) {
        return StubService.start().answer("GET", path, answer(Contracts.http(name, name)));
    }

    private static StubService usage() {
        return StubService.start()
                .answer("GET", "/internal/system-configs", 200, Contracts.http("usage", "system-configs"))
                .answer("PUT", "/internal/reservations/*", answer(Contracts.http("usage", "reservation")));
    }

    private static Function<StubService.Request, Answer> answer(String sample) {
        return request -> {
            try {
                ObjectNode answer = (ObjectNode) JSON.readTree(sample);
                answer.put("id", request.path().substring(request.path().lastIndexOf('/') + 1));
                return Answer.json(200, answer.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static void say(String text, Object... values) {
        OUT.printf(Locale.ROOT, text + "%n", values);
    }
}
