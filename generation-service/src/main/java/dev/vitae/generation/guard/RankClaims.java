package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Content;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words of rank ("director", "head nurse") and mastery ("certified", "expert") that the source never uses of this. */
final class RankClaims {
    /** Words that are rank only before a role: "head nurse", but also "head of", "lead time", "staff". */
    private static final Set<String> BEFORE_A_ROLE =
            Set.of("lead", "staff", "experienced", "partner", "executive", "managing", "head", "principal");

    private final SourceFacts facts;
    private final Ground own;
    private final List<Token> tokens;
    private final Words words = Words.standard();

    private RankClaims(SourceFacts facts, Ground own, List<Token> tokens) {
        this.facts = facts;
        this.own = own;
        this.tokens = tokens;
    }

    static List<Finding> unsupported(
            SourceFacts facts, Ground own, String path, List<Token> tokens, List<Mention> mentions) {
        RankClaims claims = new RankClaims(facts, own, tokens);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean mentioned = mentions.stream()
                    .anyMatch(mention -> token.start() >= mention.start() && token.end() <= mention.end());
            if (!mentioned && claims.isUnsupported(i)) {
                String word = token.folded();
                boolean certified = word.startsWith("certif") || word.startsWith("zertif") || word.equals("licensed");
                ClaimKind kind = certified ? ClaimKind.CERTIFICATE : ClaimKind.TITLE;
                String reason = "The source does not use this word of rank here.";
                findings.add(Finding.of(kind, path, token.text(), reason, null));
            }
        }
        return findings;
    }

    private boolean isUnsupported(int i) {
        String word = tokens.get(i).folded();
        if (words.has("mastery", word)) {
            return !isSaidOfTheSame(word);
        }
        if (BEFORE_A_ROLE.contains(word)) {
            boolean beforeRole = i + 1 < tokens.size()
                    && !tokens.get(i + 1).opens()
                    && words.isRole(tokens.get(i + 1).folded());
            return beforeRole && !own.contains(word + " " + tokens.get(i + 1).folded()) && !isTitle(word);
        }
        boolean rank = words.has("level.3", word) || words.has("level.4", word) || words.has("level.5", word);
        String other = word.equals("sr") ? "senior" : word.equals("senior") ? "sr" : word;
        return rank && !facts.whole().hasWord(word) && !facts.whole().hasWord(other);
    }

    private boolean isTitle(String word) {
        return facts.source().experience().stream()
                .anyMatch(job ->
                        job.position() != null && Folding.fold(job.position()).matches("(?s).*\\b" + word + "\\b.*"));
    }

    /** "Certified" in the source is of what it stands beside, not of everything. */
    private boolean isSaidOfTheSame(String word) {
        String stem = Content.stem(word, own.language());
        Set<String> about = new HashSet<>(Content.stems(tokens, own.language()));
        about.remove(stem);
        return facts.whole().lines().stream()
                .filter(source -> source.stems().contains(stem))
                .anyMatch(source -> about.isEmpty() || Ground.share(about, source.stems()) > 0);
    }
}
