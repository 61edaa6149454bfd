package dev.vitae.vacancy.transfer;

import dev.vitae.vacancy.jobs.JobBody;
import dev.vitae.vacancy.sheets.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which jobs there are already: those at the same address, or, where either has none, those of the same title at the same company
 * that were applied for on the same day, or of which one does not say when.
 */
final class Known {

    private static final String UNSAID = "";

    private final Set<String> addresses = new HashSet<>();
    private final Map<String, Set<String>> withoutAddress = new HashMap<>();
    private final Map<String, Set<String>> all = new HashMap<>();

    /** @param url and day may be null */
    void add(String title, String company, String url, String day) {
        String name = name(title, company);
        if (url == null) {
            withoutAddress.computeIfAbsent(name, any -> new HashSet<>()).add(said(day));
        } else {
            addresses.add(url);
        }
        all.computeIfAbsent(name, any -> new HashSet<>()).add(said(day));
    }

    boolean has(JobBody job) {
        if (job.jobUrl() != null && addresses.contains(job.jobUrl())) {
            return true;
        }
        // Two addresses are two openings.
        Set<String> days = (job.jobUrl() == null ? all : withoutAddress)
                .getOrDefault(name(job.jobTitle(), job.company()), Set.of());
        return job.dateApplied() == null ? !days.isEmpty() : days.contains(job.dateApplied()) || days.contains(UNSAID);
    }

    private static String said(String day) {
        return day == null ? UNSAID : day;
    }

    private static String name(String title, String company) {
        return Words.folded(title) + "\n" + Words.folded(company);
    }
}
