package dev.vitae.generation.guard;

import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The trade that opens a sentence, what was led in it, and the employer behind it: each is the source's, and of the person. */
final class TradeCheck extends SentenceCheck {
    private static final Pattern TRADE =
            Pattern.compile("^(?:\\p{L}+ )?(judge|\\p{L}{3,}(?:er|or|ist|ant|ian))(?: (?:who|at|with|in|for)\\b|,)");
    /** Who teaches may be called by any of these. */
    private static final Set<String> TEACHING = WordSets.of("teacher");

    private static final Pattern TAUGHT =
            Pattern.compile("(?:teach|taught|instruct|train|lectur|tutor|educat|facilit).*");
    private static final Set<String> DOERS = WordSets.of("no-role");
    private static final Pattern LEAD = Pattern.compile(
            "^(?:an? )?(?:team )?(lead|head|chief|principal|leitende[r]?|board)(?![\\p{L}-])(?: (?:software |backend |senior )?(\\p{L}+))?(?:(?: \\p{L}+)? (?:in|for) (?:the )?(\\p{L}+))?");
    private static final Pattern EMPLOYED = Pattern.compile(
            "^((?:[\\p{L}-]+ ){1,4}?)(?:at|for|bei|chez) (?:the |der |die )?(\\p{Lu}[\\p{L}&.-]+(?: (?:of |\\p{Lu}[\\p{L}&.-]+))*)");
    private static final Pattern FREE = Pattern.compile(
            "student|graduate|fellow|alum|volunteer|consult|contract|freelanc|advis|counsel|agency|intern");

    TradeCheck(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        super(facts, path, told, own, ofJob);
    }

    @Override
    List<Finding> findings() {
        if (facts.language() == TextLanguage.EN) {
            trade();
        }
        lead();
        if (!ofJob) {
            employer();
        }
        return findings;
    }

    /** "Judge who …" of who prepared judgments for one. */
    private void trade() {
        Matcher trade = TRADE.matcher(told.stated());
        if (trade.find() && !DOERS.contains(trade.group(1))) {
            String one = Words.standard().synonym(trade.group(1));
            boolean held = facts.places().all().tellings().stream()
                    .flatMap(telling -> telling.tokens().stream())
                    .map(Token::folded)
                    .anyMatch(word -> word.equals(trade.group(1))
                            || trade.group(1).matches("\\p{L}+(?:er|or|ist|ant|ian)")
                                    && Keys.alike(word, trade.group(1))
                                    && !Words.standard().isRole(trade.group(1))
                            || TEACHING.contains(trade.group(1))
                                    && TAUGHT.matcher(word).matches()
                            || Words.standard().synonym(word).equals(one));
            if (!held) {
                add(ClaimKind.TITLE, trade.group(1), "The source does not call the person so.");
            }
        }
    }

    /** "Lead engineer" of a team lead in support; "team lead in payments" of who led elsewhere. */
    private void lead() {
        Matcher lead = LEAD.matcher(told.stated());
        if (!lead.find()) {
            return;
        }
        List<Telling> named = own.tellings().stream()
                .filter(telling -> telling.tokens().stream()
                        .anyMatch(token -> RoleCheck.isSameRank(lead.group(1), token.folded())
                                && RoleCheck.isOfPerson(telling, token)))
                .toList();
        String trade = lead.group(2) == null ? "" : lead.group(2);
        boolean isTrade = Words.standard().isRole(trade);
        if (!isTrade && !lead.group().contains("team lead") && !lead.group(1).equals("board")) {
            return;
        }
        boolean stated = named.stream()
                .anyMatch(telling ->
                        !isTrade || telling.tokens().stream().anyMatch(token -> isSameTrade(token.folded(), trade)));
        if (!stated) {
            add(ClaimKind.TITLE, lead.group().strip(), "The source gives no such title.");
        } else if (!ofJob && lead.group(3) != null) {
            subject(lead.group(1), lead.group(3));
        }
    }

    private void subject(String rank, String of) {
        Set<String> keys = Keys.of(Tokens.of(of), facts.language());
        List<Scope> jobs = facts.places().jobs();
        List<Scope> led = jobs.stream()
                .filter(job -> job.tellings().stream().anyMatch(telling -> telling.tokens().stream()
                        .anyMatch(token ->
                                RoleCheck.isSameRank(rank, token.folded()) && RoleCheck.isOfPerson(telling, token))))
                .toList();
        boolean there = led.isEmpty() || led.stream().anyMatch(job -> Keys.shared(keys, job.keys()) > 0);
        boolean elsewhere = jobs.stream().anyMatch(job -> Keys.shared(keys, job.keys()) > 0);
        if (!there && elsewhere) {
            add(ClaimKind.ATTRIBUTION, told.text().strip(), "The source gives this title to another job.");
        }
    }

    private static boolean isSameTrade(String one, String other) {
        return one.equals(other)
                || Words.standard().synonym(one).equals(Words.standard().synonym(other))
                || Keys.isInflected(one, other);
    }

    /** A client, an issuer or a school is no employer. */
    private void employer() {
        Matcher employed = EMPLOYED.matcher(told.text());
        if (!employed.find()
                || Cues.standard().in(Clauses.fold(employed.group())).containsKey(Cue.AWARD)
                || FREE.matcher(Clauses.fold(employed.group(1))).find()) {
            return;
        }
        List<String> name = Names.words(employed.group(2));
        boolean role = employed.group(1).chars().filter(Character::isUpperCase).count() > 0
                && Clauses.fold(employed.group(1)).matches(".*(?:er|or|ist|ant|ian|nurse|rin|eur|ive|rat)");
        boolean employs = facts.source().experience().stream()
                .filter(job -> job.company() != null)
                .anyMatch(job -> Names.words(job.company()).stream().anyMatch(name::contains));
        boolean known = name.stream().allMatch(word -> facts.places().all().hasText(word));
        if (role && !employs && known && !name.isEmpty()) {
            add(ClaimKind.EMPLOYER, employed.group(2), "The source names it, but as no employer.");
        }
    }
}
