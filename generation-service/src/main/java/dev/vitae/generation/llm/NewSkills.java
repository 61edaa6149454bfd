package dev.vitae.generation.llm;

import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Lexicon;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What a model may take for a skill out of the sentences of a résumé: what the lists of terms know, or the vacancy asks
 * for. Any other word of a sentence becomes none, since a sentence may be there to be obeyed.
 */
final class NewSkills {
    private static final ContentJson CONTENTS = new ContentJson();

    private final Set<String> own;
    private final Set<String> asked;
    private final Supplier<String> said;

    NewSkills(TailoringRequest request) {
        own = request.source().skills().stream().map(NewSkills::folded).collect(Collectors.toSet());
        asked = request.terms().terms().stream()
                .map(term -> folded(term.term()))
                .collect(Collectors.toSet());
        said = new Lazy<>(() -> folded(CONTENTS.write(request.source())));
    }

    ResumeContent without(ResumeContent answer) {
        List<String> kept = answer.skills().stream().filter(this::isKept).toList();
        return kept.size() == answer.skills().size() ? answer : answer.withSkills(kept);
    }

    /** What the source does not say in these words is for the guard to judge. */
    private boolean isKept(String skill) {
        String folded = folded(skill);
        return own.contains(folded)
                || asked.contains(folded)
                || !said.get().contains(folded)
                || !Lexicon.standard().mentions(skill).isEmpty();
    }

    private static String folded(String text) {
        return Folding.fold(VisibleText.of(text)).strip();
    }
}
