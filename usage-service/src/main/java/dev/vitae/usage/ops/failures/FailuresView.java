package dev.vitae.usage.ops.failures;

import dev.vitae.usage.ops.Part;
import java.util.List;

/** What {@code FailuresPage.html} shows. @param next the address of the next page; empty on the last */
public record FailuresView(
        Part<FailureClient.Sums> sums,
        Part<FailureClient.Failed> failed,
        String days,
        String kind,
        String code,
        String next) {

    public List<String> ranges() {
        return List.of("1", "7", "30", "90");
    }

    public List<String> kinds() {
        return List.of("generation", "cover_letter", "answer", "run");
    }
}
