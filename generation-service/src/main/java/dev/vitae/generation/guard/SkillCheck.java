package dev.vitae.generation.guard;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Listed skills: each is shown by one statement of the source that does not deny it. */
final class SkillCheck {
    private SkillCheck() {}

    static List<Finding> of(SourceFacts facts, ResumeContent tailored) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < tailored.skills().size(); i++) {
            String skill = tailored.skills().get(i);
            if (!isSupported(facts, skill) && !SkillGroup.of(skill).isSupported(facts)) {
                String reason = "The source does not state this skill.";
                findings.add(Finding.of(ClaimKind.SKILL, "/skills/" + i, skill, reason, null));
            }
        }
        return findings;
    }

    static boolean isSupported(SourceFacts facts, String skill) {
        boolean listed = facts.source().skills().stream()
                .anyMatch(stated -> Clauses.fold(stated).equals(Clauses.fold(skill)));
        if (listed || skill.isBlank()) {
            return true;
        }
        Statement told = Statement.of(skill, facts.language());
        String left = "away from " + Clauses.fold(skill);
        if (facts.places().all().hasText(left)
                && facts.places().all().tellings().stream()
                        .allMatch(telling -> telling.folded().contains(left)
                                || !telling.folded().contains(Clauses.fold(skill)))) {
            return false;
        }
        boolean said = !told.words().isEmpty()
                && facts.statements()
                        .filter(statement -> !statement.denied())
                        .anyMatch(statement -> says(statement, told));
        return said
                || facts.source().skills().stream().anyMatch(stated -> isShortened(skill, stated))
                || isNameOfConcept(facts, skill)
                || isRetold(facts, skill);
    }

    /** "Commercial P&C" of "Commercial property & casualty": the same words, some by their first letters. */
    private static boolean isShortened(String skill, String stated) {
        List<String> words = Tokens.of(stated).stream().map(Token::folded).toList();
        boolean any = false;
        for (Token token : Tokens.of(skill)) {
            boolean same = words.contains(token.folded());
            Abbreviation letters = Abbreviation.of(token.text()).orElse(null);
            int size = letters == null ? 0 : letters.parts().size();
            boolean shortened = false;
            for (int i = 0; !same && size > 1 && i + size <= words.size(); i++) {
                shortened |= letters.isOf(words.subList(i, i + size));
            }
            any |= shortened;
            if (!same && !shortened) {
                return false;
            }
        }
        return any;
    }

    /** Other forms of the words of one sentence, beside general words like "system"; names must be named. */
    private static boolean isRetold(SourceFacts facts, String skill) {
        Telling told = Telling.of(skill, facts.language());
        Set<String> keys = told.keys().stream()
                .filter(key -> !Words.standard().has("generic", key) && !NameCheck.KNOWN.contains(key))
                .collect(Collectors.toSet());
        boolean names = told.mentions().stream()
                .filter(mention -> Statement.isName(mention.entry().kind()))
                .anyMatch(mention -> !facts.places().all().shows(mention.entry()));
        return !keys.isEmpty()
                && !names
                && told.figures().isEmpty()
                && !told.has(Cue.RANK)
                && (facts.places().all().tellings().stream()
                                .filter(telling -> !facts.isDenied(telling))
                                .anyMatch(telling -> Keys.shared(keys, telling.keys()) == keys.size())
                        || keys.size() > 1
                                && facts.places().jobs().stream()
                                        .anyMatch(job -> keys.stream().allMatch(key -> isDone(facts, job, key))));
    }

    /** In one job, where it is not denied. */
    private static boolean isDone(SourceFacts facts, Scope job, String key) {
        return job.tellings().stream()
                .filter(telling -> !facts.isDenied(telling))
                .anyMatch(telling -> Keys.in(key, telling.keys()));
    }

    /** What was planned or helped with is a skill shown all the same; what was denied is none. */
    private static boolean says(Statement statement, Statement told) {
        return Retelling.beyond(told, statement.withMarks(told.marks())).isEmpty();
    }

    /** The list's own name for a concept that the source names otherwise; another of its names may mean less. */
    private static boolean isNameOfConcept(SourceFacts facts, String skill) {
        return Lexicon.standard()
                .find(skill)
                .filter(entry -> !Statement.isName(entry.kind()))
                .filter(entry -> Clauses.fold(entry.canonical()).equals(Clauses.fold(skill)))
                .filter(facts::shows)
                .isPresent();
    }
}
