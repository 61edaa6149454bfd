package dev.vitae.generation.guard;

import dev.vitae.document.Language;
import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.Levels;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.TermKind;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Languages that a sentence names: each is the source's, at its level. */
final class SpokenCheck extends SentenceCheck {
    private static final Pattern LEVEL = Pattern.compile("(?<![\\p{L}\\p{N}])[ABCabc][12](?![\\p{L}\\p{N}])");
    private static final Pattern JOINED = Pattern.compile("(?:, ?| (?:and|und|et|y|e|en|и) )+");
    private static final int NEAR = 30;

    SpokenCheck(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        super(facts, path, told, own, ofJob);
    }

    @Override
    List<Finding> findings() {
        told.mentions().stream()
                .filter(mention -> mention.entry().kind() == TermKind.LANGUAGE)
                .forEach(this::language);
        levels();
        return findings;
    }

    private void language(Mention mention) {
        List<Language> listed = SourceFacts.orNone(facts.source().languages());
        Language stated = listed.stream()
                .filter(language -> language.language() != null
                        && Lexicon.standard()
                                .find(language.language())
                                .filter(mention.entry()::equals)
                                .isPresent())
                .findFirst()
                .orElse(null);
        boolean named = stated != null || TermCheck.isShown(facts.places().all(), mention);
        if (!named && (!ofJob || told.has(Cue.LEVEL))) {
            add(ClaimKind.LANGUAGE, mention.quote(), "The source does not name this language.");
        }
        if (stated == null
                || own.tellings().stream().anyMatch(telling -> telling.stated().contains(near(mention)))) {
            return;
        }
        OptionalInt level = Levels.ofLanguage(near(mention));
        boolean ofCourse = ofJob && own.tellings().stream().anyMatch(telling -> isBesideLevel(telling, mention));
        if (ofCourse) {
            return;
        }
        boolean cued = told.has(Cue.LEVEL) || LEVEL.matcher(near(mention)).find();
        boolean same = stated.level() != null && level.equals(Levels.ofLanguage(stated.level()));
        boolean word = stated.level() != null && near(mention).contains(Clauses.fold(stated.level()));
        if (cued && level.isPresent() && !same && !word && isLevelWord(mention)) {
            findings.add(Finding.of(
                    ClaimKind.LANGUAGE,
                    path,
                    near(mention).strip(),
                    "The source gives another level, or none.",
                    stated.level()));
        }
    }

    /** "A bilingual class, six hours of English": a level word of the source's own sentence is no level of the person. */
    private boolean isBesideLevel(Telling telling, Mention mention) {
        return telling.has(Cue.LEVEL)
                && told.has(Cue.LEVEL)
                && telling.mentions().stream().anyMatch(other -> other.entry().equals(mention.entry()))
                && !LEVEL.matcher(near(mention)).find();
    }

    /** What stands around a language, as far as the next language. */
    private String near(Mention mention) {
        int from = Math.max(0, mention.start() - NEAR);
        int to = Math.min(told.stated().length(), mention.end() + NEAR);
        for (Mention other : told.mentions()) {
            if (other.entry().kind() == TermKind.LANGUAGE && other.start() > mention.start()) {
                to = Math.min(to, other.start());
            }
            if (other.entry().kind() == TermKind.LANGUAGE && other.end() <= mention.start()) {
                from = Math.max(from, other.end());
            }
        }
        String before = told.stated().substring(from, mention.start());
        String shared = sharedLevel(mention);
        if (!shared.isEmpty()
                && !Cues.standard()
                        .in(told.stated().substring(mention.start(), to))
                        .containsKey(Cue.LEVEL)) {
            return shared + mention.quote();
        }
        int cut = Math.max(before.lastIndexOf(','), Math.max(before.lastIndexOf(" and "), before.lastIndexOf(" und ")));
        String after = told.stated().substring(mention.start(), to);
        int stop = after.indexOf(", ");
        return before.substring(cut < 0 ? 0 : cut + 1) + (stop < 0 ? after : after.substring(0, stop));
    }

    /** "Native in English and Spanish": what stands before the first of several is said of each. */
    private String sharedLevel(Mention mention) {
        int first = mention.start();
        for (int i = told.mentions().indexOf(mention) - 1; i >= 0; i--) {
            Mention other = told.mentions().get(i);
            boolean joined = other.entry().kind() == TermKind.LANGUAGE
                    && JOINED.matcher(told.stated().substring(other.end(), first))
                            .matches();
            if (!joined) {
                break;
            }
            first = other.start();
        }
        String before = told.stated().substring(Math.max(0, first - NEAR), first);
        String near = before.substring(Math.max(before.lastIndexOf(','), before.lastIndexOf('.')) + 1);
        return first < mention.start() && Cues.standard().in(near).containsKey(Cue.LEVEL) ? near : "";
    }

    private boolean isLevelWord(Mention mention) {
        String near = near(mention);
        return LEVEL.matcher(near).find() || Cues.standard().in(near).containsKey(Cue.LEVEL);
    }

    /** A level of the European framework must be some language's of the source. */
    private void levels() {
        Matcher level = LEVEL.matcher(told.folded());
        while (level.find()) {
            if (!facts.places().all().hasWord(level.group().toLowerCase(Locale.ROOT)) && findings.isEmpty()) {
                add(ClaimKind.LANGUAGE, level.group(), "The source gives no language this level.");
            }
        }
    }
}
