package dev.vitae.generation.guard;

import dev.vitae.document.Experience;
import dev.vitae.generation.terms.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For whom something was done: the client of the line that tells it. */
final class ClientCheck extends SentenceCheck {
    private static final Pattern CLIENT = Pattern.compile(
            "(?U)\\b(?:for|with|für|pour|para|для) (?:the |die |la |el )?(\\p{Lu}[\\p{L}&]+(?: \\p{Lu}[\\p{L}&]+)*)");
    private static final int FEW = 2;

    ClientCheck(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        super(facts, path, told, own, ofJob);
    }

    @Override
    List<Finding> findings() {
        client();
        return findings;
    }

    /** A client of another line of the job, beside the deed of one that does not name it. */
    private void client() {
        Matcher client = CLIENT.matcher(told.text());
        if (!client.find()) {
            return;
        }
        String name = Clauses.fold(client.group(1));
        Set<String> keys = Keys.of(
                told.tokens().stream()
                        .filter(token -> token.end() <= client.start(1) || token.start() >= client.end(1))
                        .toList(),
                facts.language());
        List<Set<String>> naming = new ArrayList<>();
        for (String line : lines()) {
            Set<String> said = Keys.of(Tokens.of(line), facts.language());
            if (Clauses.fold(line).contains(name)) {
                naming.add(said);
            }
        }
        boolean retold =
                naming.isEmpty() || naming.stream().anyMatch(said -> said.size() < 4 || Keys.shared(keys, said) > 0);
        boolean deed = own.tellings().stream()
                .anyMatch(telling -> !telling.folded().contains(name)
                        && 2 * Keys.shared(keys, telling.keys()) >= Math.max(FEW, keys.size()));
        if (!retold && deed) {
            add(ClaimKind.ATTRIBUTION, client.group(1), "The source names it in another line.");
        }
    }

    /** What one line tells hangs together, though it may be several sentences. */
    private List<String> lines() {
        int job = facts.places().jobs().indexOf(own);
        if (job < 0) {
            return own.tellings().stream().map(Telling::text).toList();
        }
        Experience source = facts.source().experience().get(job);
        List<String> lines = new ArrayList<>(SourceFacts.orNone(source.projects()));
        if (source.description() != null) {
            source.description().lines().forEach(lines::add);
        }
        return lines;
    }
}
