package dev.vitae.generation.guard;

import dev.vitae.document.Language;
import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.Entry;
import dev.vitae.generation.terms.Levels;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.Mention;
import dev.vitae.generation.terms.TermKind;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Terms of the alias list in a sentence: tools and certificates of this place, degrees granted, languages at their level. */
final class TermCheck extends SentenceCheck {
    private static final Pattern LEVEL = Pattern.compile("(?<![\\p{L}\\p{N}])[ABCabc][12](?![\\p{L}\\p{N}])");
    private static final Pattern FIELD = Pattern.compile(
            "^(?: degree)? (?:in|en|em) ((?:the )?\\p{L}+(?: (?:de|du|des|da|do)(?: la)?(?= ))?(?: \\p{L}+)?)");
    private static final Pattern MADE = Pattern.compile("^(?:built|created|developed|designed|invented) $");
    /** "Minus 25 degrees". */
    private static final Pattern MEASURED = Pattern.compile("\\d\\s?$");

    private static final Pattern JOINED = Pattern.compile("(?:, ?| (?:and|und|et|y|e|en|и) )+");
    private static final int NEAR = 30;

    TermCheck(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        super(facts, path, told, own, ofJob);
    }

    @Override
    List<Finding> findings() {
        for (Mention mention : told.mentions()) {
            if (isBound(mention)) {
                continue;
            }
            Entry entry = mention.entry();
            switch (entry.kind()) {
                case DEGREE -> degree(mention);
                case LANGUAGE -> language(mention);
                case TOOL, CERTIFICATE -> tool(mention);
                case SKILL, DOMAIN -> skill(mention);
                default -> {}
            }
        }
        levels();
        findings.addAll(facts.openCredentials().toldAsHeld(path, told));
        Remarks.grade(told.folded(), facts.places().all())
                .ifPresent(grade -> add(ClaimKind.DEGREE, grade, "The source names no such grade."));
        return findings;
    }

    /** "As many as 400" names no AS/400. */
    private boolean isBound(Mention mention) {
        return told.figures().stream()
                .anyMatch(figure -> figure.bound() != Bounds.Bound.NONE
                        && figure.start() > mention.start()
                        && figure.start() < mention.end()
                        && mention.quote().equals(Clauses.fold(mention.quote())));
    }

    /** "Built Kafka for …" of who built something in Kafka. */
    private void made(Mention mention) {
        String behind =
                told.stated().substring(Math.min(mention.end(), told.stated().length()));
        String made =
                told.stated().substring(0, Math.min(mention.end(), told.stated().length()));
        if (MADE.matcher(told.stated().substring(0, mention.start())).find()
                && behind.matches("(?:$| for |,|\\.).*")
                && !own.hasText(made)) {
            add(ClaimKind.ACHIEVEMENT, mention.quote(), "The source does not make it, but uses it.");
        }
    }

    private void tool(Mention mention) {
        if (ofJob) {
            made(mention);
        }
        if (isShown(own, mention)) {
            return;
        }
        if (isShort(mention) || isSaid(own, mention)) {
            return;
        }
        boolean elsewhere = isShown(facts.places().all(), mention);
        ClaimKind kind = mention.entry().kind() == TermKind.CERTIFICATE ? ClaimKind.CERTIFICATE : ClaimKind.SKILL;
        if (!elsewhere) {
            add(kind, mention.quote(), "The source does not name it.");
        } else if (ofJob) {
            add(ClaimKind.ATTRIBUTION, mention.quote(), "The source does not name it in this job.");
        }
    }

    /** "CPL" of the line about the cost per lead is no pilot licence. */
    private boolean isShort(Mention mention) {
        Telling near = ofJob ? own.closest(told) : null;
        return near != null
                && Abbreviation.of(mention.quote())
                        .filter(it -> it.isOfNear(near, facts.language()))
                        .isPresent();
    }

    private void skill(Mention mention) {
        boolean word = Tokens.of(mention.quote()).size() == 1
                && !mention.quote().equals(mention.quote().toUpperCase(java.util.Locale.ROOT));
        Set<String> keys = Keys.of(
                Tokens.of(mention.quote()).stream()
                        .filter(token -> !Clauses.isVerb(token.folded()) && !NameCheck.KNOWN.contains(token.folded()))
                        .toList(),
                facts.language());
        boolean shown = word
                || mention.entry().common()
                || isShown(facts.places().all(), mention)
                || !keys.isEmpty()
                        && (Keys.shared(keys, own.keys()) > 0 && isInSmallLetters(mention)
                                || Keys.shared(keys, facts.places().all().keys()) == keys.size());
        if (!shown) {
            add(ClaimKind.SKILL, mention.quote(), "The source does not show this skill.");
        }
    }

    /** "Cost control": ordinary words but for the first, of which the place has one. */
    private static boolean isInSmallLetters(Mention mention) {
        String rest = mention.quote().substring(1);
        return rest.equals(Clauses.fold(rest));
    }

    /** "GitLab CI/CD" of "CI/CD with GitLab", "digital tachograph" of "digital tacho": all its words in one sentence. */
    private boolean isSaid(Scope scope, Mention mention) {
        List<Token> words = Tokens.of(mention.quote());
        Set<String> keys = Keys.of(words, facts.language());
        return keys.size() > 1
                && keys.size() == words.size()
                && scope.tellings().stream()
                        .filter(telling -> !facts.isDenied(telling))
                        .anyMatch(telling -> Keys.shared(keys, telling.keys()) == keys.size());
    }

    private static boolean isShown(Scope scope, Mention mention) {
        return scope.shows(mention.entry()) && (!mention.narrower() || scope.hasText(Clauses.fold(mention.quote())))
                || scope.tellings().stream()
                        .anyMatch(telling -> telling.stated().contains(Clauses.fold(mention.quote())));
    }

    private void degree(Mention mention) {
        String before = told.stated().substring(0, mention.start());
        if (MEASURED.matcher(before).find()) {
            return;
        }
        boolean granted = mention.entry().level() < 2
                || Degrees.granted(facts.source(), mention)
                || facts.places().all().hasText(Clauses.fold(mention.quote()))
                || facts.places().all().hasWord(Clauses.fold(mention.quote()).replaceFirst("e?s$", ""));
        if (!granted) {
            add(ClaimKind.DEGREE, mention.quote(), "The source has no such degree.");
        }
        Matcher field = FIELD.matcher(told.text().substring(mention.end()));
        boolean others = ofJob
                && own.tellings().stream().anyMatch(telling -> telling.mentions().stream()
                        .anyMatch(it -> it.entry().equals(mention.entry())));
        if (granted && !others && field.find()) {
            Set<String> keys = Keys.of(Tokens.of(field.group(1)), facts.language());
            boolean studied = facts.source().education().stream()
                    .map(course -> course.field() + " " + course.degree())
                    .anyMatch(text -> Keys.shared(keys, Keys.of(Tokens.of(text), facts.language())) > 0);
            if (!keys.isEmpty() && !studied) {
                add(ClaimKind.FIELD, field.group(1), "The source names another field.");
            }
        }
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
        boolean named = stated != null || isShown(facts.places().all(), mention);
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
            if (!facts.places().all().hasWord(level.group().toLowerCase(java.util.Locale.ROOT)) && findings.isEmpty()) {
                add(ClaimKind.LANGUAGE, level.group(), "The source gives no language this level.");
            }
        }
    }
}
