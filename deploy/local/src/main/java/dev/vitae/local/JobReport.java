package dev.vitae.local;

import java.nio.file.Path;
import java.util.List;

/**
 * What the main job brought about.
 *
 * @param skills each raised skill with its count and tier, e.g. {@code Java 3 (bronze)}
 */
public record JobReport(Scores scores, Path pdf, String shareLink, String usage, List<String> skills) {

    void print(Console console) {
        console.line("The main job, with the résumé of a person who does not exist:");
        console.result("match score", "%d before, %d after".formatted(scores.before(), scores.after()));
        console.result("tailored PDF", pdf.toString());
        console.result("share link", shareLink);
        console.result("usage", usage);
        console.result("skills raised", String.join(", ", skills));
    }
}
