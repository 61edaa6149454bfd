package dev.vitae.generation.guard;

import dev.vitae.document.Experience;
import dev.vitae.generation.guard.Cues.Cue;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody is called in a sentence: a rank, a trade, an employer behind it. Each is the source's, and of the person. */
final class RoleCheck extends SentenceCheck {
    private static final Pattern AS =
            Pattern.compile("(?:\\bas\\b|promot|\\bals\\b|beforder|\\bcomme\\b|promue?|\\bcomo\\b|ascen|в"
                    + " качестве|назначен|\\bως)(?:(?! (?:to|for|with|by|of the|al|del|du|beim) )[^,;]){0,30}$");
    private static final Pattern OTHERS = Pattern.compile("^(?:senior"
            + " (?:management|leader|stakeholder|colleague|citizen|resident|school|student|executive|staff|lawyers|doctors|nurses|team)|managers|directors|partner"
            + " (?:organi|compan|with|to|for|of)|founder-led|リータ.?ーシ|старши[ех]|[\\p{L}]+(?:-|"
            + " )?(?:vertretung|stellvertret\\p{L}*|assistenz|cover|stand-in|backup)|главн(?:ая|ое|ую|ой)"
            + " |ведущи(?:е|х|ми) )");
    private static final Pattern OTHER = Pattern.compile(
            "(?<!\\p{L})(?:the|our|their|with|alongside|under|between|business|trusted|dem|der|beim|unserem|au|aux|al|del)"
                    + " (?:\\p{L}+ )?$");
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
                || isHeldHere(folded)
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

    /** Of the job's title; in a summary of one of which all words are told. */
    private boolean isHeldHere(String rank) {
        int job = facts.places().jobs().indexOf(own);
        return titles().stream()
                .map(Tokens::of)
                .filter(title -> title.stream().anyMatch(word -> isSameRank(rank, word.folded())))
                .anyMatch(title -> ofJob
                        ? job >= 0 && isTitle(facts.source().experience().get(job), title)
                        : title.stream().allMatch(word -> told.hasWord(word.folded())));
    }

    private static boolean isTitle(Experience job, List<Token> title) {
        return job.position() != null && Tokens.of(Clauses.fold(job.position())).equals(title);
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

    static boolean isOfPerson(Telling telling, Token token) {
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
                || isCompound(other, one)
                || one.equals("sr") && other.equals("senior")
                || one.equals("senior") && other.equals("sr")
                || one.startsWith(other) && one.length() - other.length() <= 2 && other.length() > RANK
                || other.startsWith(one) && other.length() - one.length() <= 2 && one.length() > RANK;
    }

    /** "Meisterin" of an "Augenoptikermeisterin"; who leads what is not said by the end of a word. */
    private static boolean isCompound(String title, String rank) {
        return rank.length() >= SHORT
                && !rank.startsWith("leit")
                && title.length() - rank.length() >= RANK
                && title.endsWith(rank)
                && !LESS.matcher(title).find();
    }

    /** The Bauleiterin has the Bauleitung. */
    private static String office(String rank) {
        return rank.replaceFirst("leit(?:er|erin|ung)$", "leit");
    }
}
