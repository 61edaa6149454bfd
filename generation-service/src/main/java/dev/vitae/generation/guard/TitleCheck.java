package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Levels;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a job title says no more than the source's: words may go or be abbreviated, rank may not rise. */
final class TitleCheck {
    private TitleCheck() {}

    /** The part of the tailored title that the source does not support. */
    static Optional<String> unsupported(String tailored, String source) {
        if (Folding.fold(tailored).equals(Folding.fold(source))) {
            return Optional.empty();
        }
        Set<String> stated = forms(source).collect(Collectors.toSet());
        List<Token> added = Tokens.of(tailored).stream()
                .filter(token -> !Words.standard().isStop(token.folded()))
                .filter(token -> !stated.containsAll(expanded(token.folded()).toList()))
                .toList();
        if (!added.isEmpty()) {
            int from = added.get(0).start();
            return Optional.of(
                    tailored.substring(from, added.get(added.size() - 1).end()));
        }
        return Levels.ofTitle(tailored) > Levels.ofTitle(source) ? Optional.of(tailored) : Optional.empty();
    }

    private static Stream<String> forms(String title) {
        return Tokens.of(title).stream().flatMap(token -> expanded(token.folded()));
    }

    private static Stream<String> expanded(String word) {
        String full =
                switch (word) {
                    case "sr" -> "senior";
                    case "jr" -> "junior";
                    case "mgr" -> "manager";
                    case "vp" -> "vice president";
                    case "cto" -> "chief technology officer";
                    case "ceo" -> "chief executive officer";
                    case "cfo" -> "chief financial officer";
                    case "asst" -> "assistant";
                    case "assoc" -> "associate";
                    case "rn" -> "registered nurse";
                    case "swe", "sde" -> "software engineer";
                    case "pm" -> "manager";
                    default -> Words.standard().role(word);
                };
        return Arrays.stream(full.split(" ")).map(Words.standard()::role).map(TextLanguage.EN::stem);
    }
}
