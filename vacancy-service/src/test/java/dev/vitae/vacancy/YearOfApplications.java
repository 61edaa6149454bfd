package dev.vitae.vacancy;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A made-up year of applications as our own export tells them, and what is true of it: counted while it is made, one thing after
 * the other, without any of the service's reckoning. It lies far enough back that nobody waits for an answer any more.
 */
final class YearOfApplications {

    private static final List<String> STAGES =
            List.of("saved", "applied", "screening", "interview", "offer", "accepted");
    private static final List<String> BOARDS = List.of("a.example", "b.example", "c.example");
    private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);

    private final Random random;
    private final StringBuilder file = new StringBuilder("[");
    private final int[] reached = new int[6];
    private final List<List<Long>> days = new ArrayList<>();
    private final Map<String, Integer> byStatus = new LinkedHashMap<>();
    private final TreeMap<String, int[]> weeks = new TreeMap<>();
    private final Map<String, Integer> bySource = new TreeMap<>();
    private final int[] appliedByBand = new int[5];
    private final int[] answeredByBand = new int[5];
    private int applied;
    private int answered;
    private int silent;
    private int withdrawnUnanswered;

    YearOfApplications(int seed, int jobs) {
        random = new Random(seed);
        STAGES.forEach(stage -> days.add(new ArrayList<>()));
        for (String status :
                List.of("saved", "applied", "screening", "interview", "offer", "accepted", "rejected", "withdrawn")) {
            byStatus.put(status, 0);
        }
        for (int i = 0; i < jobs; i++) {
            job(i);
        }
        file.append("]");
    }

    private void job(int number) {
        LocalDate day = BEGIN.plusDays(random.nextInt(300));
        List<String> history = new ArrayList<>();
        history.add(stop(null, "saved", day));
        int stage = 0;
        int before = 0;
        LocalDate appliedOn = null;
        // Every stage is reached by fewer; some jump over one.
        while (stage < 5 && random.nextInt(10) < 6) {
            before = stage;
            stage = stage >= 1 && stage < 4 && random.nextInt(6) == 0 ? stage + 2 : stage + 1;
            int waited = 1 + random.nextInt(12);
            day = day.plusDays(waited);
            history.add(stop(STAGES.get(before), STAGES.get(stage), day));
            if (stage == before + 1) {
                days.get(stage).add((long) waited);
            }
            appliedOn = stage == 1 ? day : appliedOn;
            if (stage == 1) {
                week(day)[0]++;
            } else if (stage == 3) {
                week(day)[1]++;
            } else if (stage == 4) {
                week(day)[2]++;
            }
        }
        String status = STAGES.get(stage);
        boolean heard = stage >= 2;
        int end = random.nextInt(4);
        if (stage >= 1 && stage < 5 && end < 2) {
            String last = status;
            status = end == 0 ? "rejected" : "withdrawn";
            day = day.plusDays(2);
            history.add(stop(last, status, day));
            if (end == 0) {
                week(day)[3]++;
            }
        }
        count(number, stage, status, heard || status.equals("rejected"), appliedOn, history);
    }

    private void count(int number, int stage, String status, boolean heard, LocalDate appliedOn, List<String> history) {
        for (int i = 0; i <= stage; i++) {
            reached[i]++;
        }
        byStatus.merge(status, 1, Integer::sum);
        String source = BOARDS.get(random.nextInt(BOARDS.size()));
        bySource.merge(source, 1, Integer::sum);
        int band = random.nextInt(5);
        if (stage >= 1) {
            applied++;
            appliedByBand[band]++;
            answered += heard ? 1 : 0;
            answeredByBand[band] += heard ? 1 : 0;
            withdrawnUnanswered += !heard && status.equals("withdrawn") ? 1 : 0;
            silent += !heard && !status.equals("withdrawn") ? 1 : 0;
        }
        String sent = band == 4
                ? ""
                : ", \"sent\": {\"kind\": \"resume\", \"id\": \"019aa0c2-9a4e-7c31-8a55-3f6e0c1b7d21\", \"version\": 1, "
                        + "\"sentAt\": \"2025-01-01T12:00:00Z\", \"matchScore\": %d}"
                                .formatted(List.of(39, 40, 79, 80).get(band));
        file.append(number == 0 ? "" : ",\n")
                .append(
                        "{\"jobTitle\": \"Engineer\", \"company\": \"Company %d\", \"status\": \"%s\", \"source\": \"%s\"%s%s, \"history\": [%s]}"
                                .formatted(
                                        number,
                                        status,
                                        source,
                                        appliedOn == null ? "" : ", \"dateApplied\": \"" + appliedOn + "\"",
                                        sent,
                                        String.join(", ", history)));
    }

    private static String stop(String from, String to, LocalDate day) {
        return "{%s\"to\": \"%s\", \"occurredAt\": \"%sT09:00:00Z\"}"
                .formatted(from == null ? "" : "\"from\": \"" + from + "\", ", to, day);
    }

    private int[] week(LocalDate day) {
        return weeks.computeIfAbsent(
                "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)),
                week -> new int[4]);
    }

    String file() {
        return file.toString();
    }

    List<Integer> reached() {
        return Arrays.stream(reached).boxed().toList();
    }

    Double conversion(int stage) {
        return Math.round(reached[stage] * 10_000.0 / reached[stage - 1]) / 10_000.0;
    }

    Double medianDays(int stage) {
        List<Long> sorted = new ArrayList<>(days.get(stage));
        Collections.sort(sorted);
        int size = sorted.size();
        return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0;
    }

    Map<String, Integer> byStatus() {
        return byStatus;
    }

    int applied() {
        return applied;
    }

    int answered() {
        return answered;
    }

    int silent() {
        return silent;
    }

    int withdrawnUnanswered() {
        return withdrawnUnanswered;
    }

    List<String> weeks() {
        return List.copyOf(weeks.keySet());
    }

    List<Integer> appliedByWeek() {
        return column(0);
    }

    List<Integer> offersByWeek() {
        return column(2);
    }

    List<Integer> rejectionsByWeek() {
        return column(3);
    }

    private List<Integer> column(int column) {
        return weeks.values().stream().map(week -> week[column]).toList();
    }

    List<String> sources() {
        return bySource.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> source) -> -source.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Integer> jobsBySource() {
        return sources().stream().map(bySource::get).toList();
    }

    List<Integer> appliedByBand() {
        return Arrays.stream(appliedByBand).boxed().toList();
    }

    List<Integer> answeredByBand() {
        return Arrays.stream(answeredByBand).boxed().toList();
    }
}
