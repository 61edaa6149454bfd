package dev.vitae.e2e.contract.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of a run. */
final class Tally {

    private static final int SHOWN = 40;

    private final Map<String, Integer> byAnswer = new TreeMap<>();
    private final Map<String, List<String>> findings = new TreeMap<>();
    private final Map<String, Long> spent = new TreeMap<>();
    private int requests;
    private int reached;
    private long slowest;

    synchronized void count(String operation, String answer, boolean useCase, long millis) {
        requests++;
        spent.merge(operation, millis, Long::sum);
        reached += useCase ? 1 : 0;
        slowest = Math.max(slowest, millis);
        byAnswer.merge(answer, 1, Integer::sum);
    }

    /** @param what the same words for the same defect */
    synchronized void found(String what, String how) {
        findings.computeIfAbsent(what, w -> new ArrayList<>()).add(how);
    }

    synchronized int requests() {
        return requests;
    }

    synchronized int percentReached() {
        return requests == 0 ? 0 : reached * 100 / requests;
    }

    /** One line for each kind, with the first request that showed it. */
    synchronized List<String> findings() {
        return findings.entrySet().stream()
                .map(entry -> entry.getKey() + ", " + entry.getValue().size() + " times, first by "
                        + entry.getValue().get(0))
                .limit(SHOWN)
                .toList();
    }

    synchronized Map<String, Integer> answers() {
        return Map.copyOf(byAnswer);
    }

    /** Where the time went: milliseconds by operation. */
    synchronized Map<String, Long> spent() {
        return Map.copyOf(spent);
    }

    synchronized String summary(long seed, double seconds) {
        return "fuzzing, seed %d: %d requests in %.0f s, %d %% reached a use case, slowest answer %d ms, %d findings"
                .formatted(seed, requests, seconds, percentReached(), slowest, findings.size());
    }
}
