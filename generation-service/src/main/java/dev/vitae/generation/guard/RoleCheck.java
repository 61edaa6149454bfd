package dev.vitae.generation.guard;

import dev.vitae.document.Experience;
import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody is called in a sentence: a rank, a trade, an employer behind it. Each is the source's, and of the person. */
final class RoleCheck extends SentenceCheck {
    private static final Pattern AS = Pattern.compile(
            "(?:\\bas\\b|promot|\\bals\\b|beforder|\\bcomme\\b|promue?|\\bcomo\\b|ascen|в качестве|назначен|\\bως)(?:(?! (?:to|for|with|by|of the|al|del|du|beim) )[^,;]){0,30}$");
    private static final Pattern OTHERS = Pattern.compile(
            "^(?:senior (?:management|leader|stakeholder|colleague|citizen|resident|school|student|executive|staff|lawyers|doctors|nurses|team)"
                    + "|managers|directors|partner (?:organi|compan|with|to|for|of)|founder-led|リータ.?ーシ|старши[ех]|[\\p{L}]+(?:-| )?(?:vertretung|stellvertret\\p{L}*|assistenz|cover|stand-in|backup)|главн(?:ая|ое|ую|ой) |ведущи(?:е|х|ми) )");
    private static final Pattern OTHER = Pattern.compile(
            "(?<!\\p{L})(?:the|our|their|with|alongside|under|between|business|trusted|dem|der|beim|unserem|au|aux|al|del) (?:\\p{L}+ )?$");
    /** Behind these somebody else is named. */
    private static final Pattern TO = Pattern.compile("\\b(?:to|with|for|by|from|beim?|an|aupres|aux?|al|con)\\b");

    private static final Pattern OF =
            Pattern.compile("(?:^| )(?:the|del|de la|du|des|dem|der|dello|della|do|da|van de)$");

    private static final String LESSER =
            "(?<!\\p{L})(?:deputy|vice|acting|assistant|interim|stellv\\p{L}*|vize|vertret\\p{L}*|adjointe?|suppleante?|subdirect\\p{L}*|adjunt[oa]|sustitut[oa]|заместител\\p{L}*|помощни\\p{L}*)";
    private static final Pattern DEPUTY = Pattern.compile(LESSER + "(?: \\p{L}+)? $");
    private static final Pattern LESS = Pattern.compile(LESSER + "|deput|sub");

    /** "Extension of the school: site manager" says what the person was. */
    private static final Pattern BEHIND = Pattern.compile("(?::|\\s-)\\s$");

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
    private static final Pattern SECONDS =
            Pattern.compile("(?:リータ.?ー|[\\p{IsHan}]{0,2}長|監督|主任|責任者|经理|主管)[のを]?(?:補佐|助手|代理|アシスタント|助理)");
    /** To be a section head's deputy is a rank of its own where no particle parts the two. */
    private static final Pattern HELPED =
            Pattern.compile("(?:リータ.?ー|[\\p{IsHan}]{0,2}長|監督|主任|責任者|经理|主管)[のを](?:補佐|助手|代理|アシスタント|助理)");

    private static final Pattern OPENS = Pattern.compile("\\p{L}{3,} ");
    private static final Pattern ALONE = Pattern.compile(
            "^[\\p{L}-]+(?:$|[,;:.(]| (?:once|twice|of|for|at|in|since|from|until|during|on|with|\\d))");
    /** Who supervises or manages is called so; who directs a film is no director. */
    private static final Pattern DOING = Pattern.compile("supervisor[ae]?|superviseur|manager(?:in)?");
    private static final Pattern OBJECT = Pattern.compile("^\\p{L}+ (?:of|to|for|von|de|du|des|del|di|van) ");
    private static final int RANK = 4;
    private static final int SHORT = 7;

    RoleCheck(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        super(facts, path, told, own, ofJob);
    }

    @Override
    List<Finding> findings() {
        rank();
        if (facts.language() == TextLanguage.EN) {
            trade();
        }
        lead();
        if (!ofJob) {
            employer();
        }
        return findings;
    }

    private void rank() {
        Integer at = told.cues().get(Cue.RANK);
        if (at == null) {
            return;
        }
        if (HELPED.matcher(told.stated()).results().anyMatch(it -> it.start() <= at && it.end() > at)) {
            return;
        }
        String rank = told.tokens().stream()
                .filter(token -> token.end() > at)
                .findFirst()
                .map(Token::text)
                .orElse(told.text());
        String folded = Clauses.fold(rank);
        String before = told.stated().substring(0, Math.min(at, told.stated().length()));
        String behind = told.stated().substring(Math.min(at, told.stated().length()));
        boolean ofPerson = !ofJob
                || at == 0
                || OPENS.matcher(before).matches() && isAlone(behind)
                || BEHIND.matcher(before).find()
                || AS.matcher(before).find()
                || Cues.isIdeograph(folded.charAt(0));
        boolean others = at > 0
                && !AS.matcher(before).find()
                && (OTHER.matcher(before).find() || folded.matches("[a-z]{4,}[^s]s"));
        if (!ofPerson || others || OTHERS.matcher(behind).find()) {
            return;
        }
        boolean stated = holds(word -> isSameRank(folded, word))
                || isDeed(folded, behind)
                || titles().stream().anyMatch(title -> told.folded().contains(title))
                || own.tellings().stream()
                        .anyMatch(telling -> withoutSeconds(telling.stated()).contains(folded)
                                && Cues.isIdeograph(folded.charAt(0)));
        if (!stated) {
            add(ClaimKind.TITLE, rank, "The source gives no such rank here.");
        }
    }

    /** "Depot manager once a month": no noun behind it that it would be of. */
    private static boolean isAlone(String behind) {
        return ALONE.matcher(behind).find();
    }

    /** "Supervisor of one apprentice" of "supervise one apprentice". */
    private boolean isDeed(String rank, String behind) {
        Matcher object = OBJECT.matcher(behind);
        if (!DOING.matcher(rank).matches() || !object.find()) {
            return false;
        }
        String stem = rank.substring(0, rank.length() - 2);
        return own.tellings().stream()
                .filter(telling -> Keys.shared(told.keys(), telling.keys()) > 1)
                .flatMap(telling -> telling.tokens().stream())
                .anyMatch(token ->
                        token.folded().startsWith(stem) && !token.folded().equals(rank));
    }

    private List<String> titles() {
        return facts.source().experience().stream()
                .map(Experience::position)
                .filter(title -> title != null && !title.isBlank())
                .map(Clauses::fold)
                .toList();
    }

    /** Whether the source calls the person so: in a title, where a sentence opens, or behind "as". */
    private boolean holds(Predicate<String> word) {
        for (Telling telling : this.own.tellings()) {
            String own = withoutSeconds(Leads.own(telling.stated()));
            for (Token token : telling.tokens()) {
                if (!telling.isBlank(token)
                        && !isDeputy(telling, token)
                        && own.charAt(Math.min(token.start(), own.length() - 1)) != ' '
                        && word.test(token.folded())
                        && isOfPerson(telling, token)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** リーダーの補佐 is no leader. */
    private String withoutSeconds(String stated) {
        return SECONDS.matcher(told.stated()).find()
                ? stated
                : SECONDS.matcher(stated)
                        .replaceAll(found -> " ".repeat(found.group().length()));
    }

    /** The deputy of a head is none, unless told as a deputy, too. */
    private boolean isDeputy(Telling telling, Token token) {
        return DEPUTY.matcher(telling.stated().substring(0, token.start())).find()
                && !LESS.matcher(told.stated()).find();
    }

    private static boolean isOfPerson(Telling telling, Token token) {
        String before = Clauses.fold(telling.text().substring(0, token.start()));
        boolean deed = telling.tokens().stream()
                .anyMatch(other -> other.end() <= token.start() && Clauses.isVerb(other.folded()));
        return AS.matcher(before).find()
                || !deed && !OF.matcher(before).find() && !TO.matcher(before).find();
    }

    static boolean isSameRank(String one, String other) {
        boolean inflected = one.length() >= RANK
                && other.length() >= RANK
                && one.charAt(0) > 127
                && one.substring(0, RANK).equals(other.substring(0, RANK));
        return inflected
                || one.equals("head") && other.matches("head(?:teacher|master|mistress)")
                || office(one).equals(office(other)) && one.length() > SHORT
                || one.equals(other)
                || one.equals("sr") && other.equals("senior")
                || one.equals("senior") && other.equals("sr")
                || one.startsWith(other) && one.length() - other.length() <= 2 && other.length() > RANK
                || other.startsWith(one) && other.length() - one.length() <= 2 && one.length() > RANK;
    }

    /** The Bauleiterin has the Bauleitung. */
    private static String office(String rank) {
        return rank.replaceFirst("leit(?:er|erin|ung)$", "leit");
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
                        .anyMatch(token -> isSameRank(lead.group(1), token.folded()) && isOfPerson(telling, token)))
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
                        .anyMatch(token -> isSameRank(rank, token.folded()) && isOfPerson(telling, token))))
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
