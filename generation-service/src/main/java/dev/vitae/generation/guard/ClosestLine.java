package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Content;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The line of the source that another line retells. */
final class ClosestLine {
    private ClosestLine() {}

    static Optional<String> of(String line, List<String> candidates) {
        Set<String> stems = Content.stems(line);
        String best = null;
        double most = 0;
        for (String candidate : candidates) {
            double share = Ground.share(stems, Content.stems(candidate));
            if (share > most) {
                most = share;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }
}
