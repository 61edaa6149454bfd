package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An entry of a section that tells of something published: abstracts make no journal, a blog no book, a co-author no first one. */
final class PublicationCheck {
    private static final String FIRST = "first";
    private static final List<String> GREATER = List.of("book", "journal");

    private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

    static {
        for (String[] cell : Rows.of("publications.tsv")) {
            KINDS.put(
                    cell[0],
                    Pattern.compile("(?<![\\p{IsLatin}\\p{IsCyrillic}])(?:" + Rows.folded(cell[1])
                            + ")(?![\\p{IsLatin}\\p{IsCyrillic}])"));
        }
    }

    private PublicationCheck() {}

    static List<Finding> of(SourceFacts facts, String path, Telling told, Scope own) {
        Telling source = own.closest(told);
        List<Finding> findings = new ArrayList<>();
        if (source != null) {
            raised(told.folded(), source.folded())
                    .ifPresent(claim -> findings.add(Finding.of(
                            ClaimKind.PUBLICATION,
                            path,
                            claim,
                            "The source does not have it published there.",
                            source.text())));
            if (!leads(facts, source)) {
                find(FIRST, told.folded())
                        .ifPresent(claim -> findings.add(Finding.of(
                                ClaimKind.PUBLICATION,
                                path,
                                claim,
                                "The source does not name the person first.",
                                source.text())));
            }
        }
        return findings;
    }

    /** A book or a journal where the source has something less, which is not told. */
    private static Optional<String> raised(String told, String source) {
        return GREATER.stream()
                .filter(kind -> find(kind, source).isEmpty())
                .filter(kind -> KINDS.keySet().stream()
                        .anyMatch(other -> !other.equals(FIRST)
                                && !(kind.equals("journal") && other.equals("article"))
                                && find(other, source).isPresent()
                                && find(other, told).isEmpty()))
                .map(kind -> find(kind, told))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether the source says so, or names the person before all others. */
    private static boolean leads(SourceFacts facts, Telling source) {
        String name = facts.source().personalInfo().fullName();
        List<Token> names = name == null ? List.of() : Tokens.of(name);
        return find(FIRST, source.folded()).isPresent()
                || SourceFacts.orNone(facts.source().sections()).stream()
                        .flatMap(section -> section.entries().stream())
                        .filter(entry -> Clauses.fold(entry).contains(source.folded()))
                        .map(Tokens::of)
                        .anyMatch(entry -> names.stream()
                                .anyMatch(token -> token.text().length() > 1
                                        && entry.stream().limit(2).anyMatch(it -> it.folded()
                                                .equals(token.folded()))));
    }

    private static Optional<String> find(String kind, String folded) {
        Matcher found = KINDS.get(kind).matcher(folded);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }
}
