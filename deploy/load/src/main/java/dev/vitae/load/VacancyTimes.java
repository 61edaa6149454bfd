package dev.vitae.load;

import dev.vitae.local.Service;
import dev.vitae.testkit.Folders;
import dev.vitae.testkit.ProcessLog;
import dev.vitae.testkit.ProjectRoot;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/**
 * Measures lists, boards and searches of one person, asked for again and again by one client with a real token, from
 * vacancy-service as it is packaged and as {@code deploy/up} runs it, on a durable database. Two of them run at once, one with
 * a tenth of the others and one with all, and are asked in turn, so that whatever else the machine does slows down both; then
 * a person with a tenth of everything.
 *
 * <p>Arguments: {@code --vacancies} (2000) and {@code --jobs} (10000) of the person, {@code --others}, rows of other people in
 * the same proportion (1000000), {@code --requests} measured of each address (400), after a quarter as many to warm up. Ends with
 * 1 when a p99 reaches 50 ms, or is with all others more than a fifth above that with a tenth of them.
 */
public final class VacancyTimes {

    private static final PrintStream OUT = System.out;
    private static final double LONGEST = 50;
    private static final double MOST_GROWTH = 1.2;
    private static final int WARM_UP_SHARE = 4;
    /** Each of the others has a tenth of what the person has. */
    private static final int SHARE = 10;
    /** A statement that was run so often has the plan that it keeps. */
    private static final int RUNS_UNTIL_PLANNED = 8;

    private static final Map<String, String> ADDRESSES = new LinkedHashMap<>();

    static {
        ADDRESSES.put("vacancies, newest first", "/api/v1/vacancies");
        ADDRESSES.put("vacancies by score", "/api/v1/vacancies?sort=-score&minScore=50");
        ADDRESSES.put("vacancies of a company", "/api/v1/vacancies?company=goog&sort=company");
        ADDRESSES.put("search, a word of all", "/api/v1/vacancies?q=team");
        ADDRESSES.put("search, a rare word", "/api/v1/vacancies?q=lighthouse");
        ADDRESSES.put("search, a misspelt name", "/api/v1/vacancies?q=Gogle%20developer");
        ADDRESSES.put("search, signs", "/api/v1/vacancies?q=%E4%BA%AC%E9%83%BD");
        ADDRESSES.put("search, several words", "/api/v1/vacancies?q=team%20karika%20-kalo%20or%20lighthouse");
        ADDRESSES.put("jobs, changed last", "/api/v1/jobs");
        ADDRESSES.put("jobs, filtered", "/api/v1/jobs?status=applied&tag=remote&q=engineer%20google&sort=deadline");
        ADDRESSES.put("board", "/api/v1/jobs/board");
    }

    private static final Map<String, Integer> DEFAULTS =
            Map.of("--vacancies", 2_000, "--jobs", 10_000, "--others", 1_000_000, "--requests", 400);

    private VacancyTimes() {}

    public static void main(String[] arguments) {
        try {
            System.exit(measure(Options.of("deploy/load/vacancies", DEFAULTS, arguments)) ? 0 : 1);
        } catch (Exception e) {
            say("failed: %s", e);
            System.exit(1);
        }
    }

    private static boolean measure(Map<String, Integer> options) throws Exception {
        Path folder = ProjectRoot.find().resolve("deploy/load/target/vacancy-times");
        Folders.delete(folder);
        ProcessLog.toFile(folder.resolve("bench.log"));
        int vacancies = options.get("--vacancies");
        int jobs = options.get("--jobs");
        int requests = options.get("--requests");
        int people = options.get("--others") / ((vacancies + jobs) / SHARE);
        try (ServiceBench few = ServiceBench.start(Service.VACANCY, folder.resolve("few"));
                ServiceBench many = ServiceBench.start(Service.VACANCY, folder.resolve("many"))) {
            VacancyRows fewRows = rows(few, vacancies, jobs, people / SHARE);
            say("beside a tenth: %s", fewRows.settle());
            VacancyRows rows = rows(many, vacancies, jobs, people);
            rows.small(vacancies / SHARE, jobs / SHARE);
            say("beside all: %s", rows.settle());
            Map<String, Latencies> tenth = new LinkedHashMap<>();
            Map<String, Latencies> all = new LinkedHashMap<>();
            Map<String, Latencies> small = new LinkedHashMap<>();
            // What is measured first would pay for the compiler.
            for (String address : ADDRESSES.values()) {
                times(few, many, address, requests / WARM_UP_SHARE);
            }
            for (Map.Entry<String, String> address : ADDRESSES.entrySet()) {
                List<Latencies> times = times(few, many, address.getValue(), requests);
                tenth.put(address.getKey(), times.get(0));
                all.put(address.getKey(), times.get(1));
                small.put(address.getKey(), times.get(2));
            }
            boolean good = report(tenth, all, small);
            explain(many, rows, folder);
            return good;
        }
    }

    private static VacancyRows rows(ServiceBench bench, int vacancies, int jobs, int others) throws Exception {
        for (int i = 0; i < vacancies; i++) {
            bench.post(VacancyRows.PERSON, "/api/v1/vacancies", VacancyTexts.json(i));
        }
        VacancyRows rows = new VacancyRows(bench.superuserUrl());
        rows.sample(jobs);
        rows.add(others, vacancies / SHARE, jobs / SHARE);
        return rows;
    }

    /** Of the person beside few, the person beside many, and the one who has little, asked in turn. */
    private static List<Latencies> times(ServiceBench few, ServiceBench many, String path, int requests)
            throws Exception {
        List<List<Double>> millis = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = -requests / WARM_UP_SHARE; i < requests; i++) {
            List<Double> round = List.of(
                    time(few, VacancyRows.PERSON, path),
                    time(many, VacancyRows.PERSON, path),
                    time(many, VacancyRows.SMALL, path));
            for (int who = 0; who < round.size() && i >= 0; who++) {
                millis.get(who).add(round.get(who));
            }
        }
        return millis.stream().map(Latencies::of).toList();
    }

    private static double time(ServiceBench bench, UUID person, String path) throws Exception {
        long begin = System.nanoTime();
        bench.ask(person, path);
        return (System.nanoTime() - begin) / 1e6;
    }

    /** Leaves the plans of each address' statements, as the service's role has them after some runs. */
    private static void explain(ServiceBench bench, VacancyRows rows, Path folder) throws Exception {
        Path plans = Files.createDirectories(folder.resolve("plans"));
        Path log = folder.resolve("many/postgres.log");
        for (Map.Entry<String, String> address : ADDRESSES.entrySet()) {
            rows.explain(true);
            Awaitility.await("the service has connections again")
                    .ignoreExceptions()
                    .until(() -> bench.ask(VacancyRows.PERSON, address.getValue()).length > 0);
            long before = 0;
            for (int run = 0; run < RUNS_UNTIL_PLANNED; run++) {
                before = Files.size(log);
                bench.ask(VacancyRows.PERSON, address.getValue());
            }
            byte[] written = Files.readAllBytes(log);
            Files.write(
                    plans.resolve(address.getKey().replaceAll("[ ,]+", "-") + ".txt"),
                    Arrays.copyOfRange(written, (int) before, written.length));
            rows.explain(false);
        }
        say("plans: %s", plans);
    }

    private static boolean report(
            Map<String, Latencies> tenth, Map<String, Latencies> all, Map<String, Latencies> small) {
        say("%-26s %18s %18s %7s %18s", "p50/p99 in ms", "a tenth of others", "all others", "ratio", "a tenth of all");
        boolean good = true;
        for (String what : all.keySet()) {
            double growth = all.get(what).percentile(99) / tenth.get(what).percentile(99);
            good &= all.get(what).percentile(99) < LONGEST && growth <= MOST_GROWTH;
            say(
                    "%-26s %s %s %7.2f %s",
                    what, both(tenth.get(what)), both(all.get(what)), growth, both(small.get(what)));
        }
        say("%d processors", Runtime.getRuntime().availableProcessors());
        return good;
    }

    private static String both(Latencies latencies) {
        return "%9.1f/%8.1f".formatted(latencies.percentile(50), latencies.percentile(99));
    }

    private static void say(String line, Object... values) {
        OUT.printf(Locale.ROOT, line + "%n", values);
    }
}
