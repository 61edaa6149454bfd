package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Levels;
import dev.vitae.generation.terms.TextLanguage;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import dev.vitae.generation.terms.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a job title, freely retold, names no more than the source's: one of its parts, specialities dropped, a grade written
 * otherwise, clipped words, how somebody was employed. What makes a title less stays, and no rank is added.
 */
final class TitleRetelling {
    private static final String PARTS = "[()\\[\\]/,|;:]|\\s[–—-]\\s";
    /** 法人営業担当 has the post of 法人営業. */
    private static final Pattern POST_OF = Pattern.compile("(?:担当|業務|係|職|スタッフ|員)$");

    private static final int CLIPPED = 3;
    private static final int POST = 5;
    private static final Pattern LESSER =
            Pattern.compile("副|補佐|助手|代理|見習|候補|研修|実習|アシスタント|インターン|パート|アルバイト|派遣|契約|非常勤|臨時|助理|实习|兼职");
    /** How somebody is employed is no rank; that it was for good is not said by any of these. */
    private static final Set<String> FORMS = WordSets.of("employment");

    private static final Set<String> GRADES = WordSets.of("grade");
    private static final Map<String, String> ROMAN = Map.of("ii", "2", "iii", "3", "iv", "4");
    /** Besides the first two levels; "to" a director is assistant. */
    private static final Set<String> LESS = WordSets.of("lesser");

    private static final Set<String> JOINTS = WordSets.of("joint");

    private final List<String> told;
    private final List<List<String>> parts = new ArrayList<>();
    private final List<String> stated = new ArrayList<>();

    private TitleRetelling(String told, String stated) {
        this.told = words(told);
        for (String part : stated.split(PARTS)) {
            List<String> words = words(part);
            if (!words.isEmpty()) {
                parts.add(words);
                this.stated.addAll(words);
            }
        }
    }

    /** @param job where the words of a bracket may come from */
    static boolean isSupported(String told, String stated, Scope job) {
        TitleRetelling title = new TitleRetelling(told, stated);
        boolean risen = Levels.ofTitle(told) > Levels.ofTitle(stated) && !title.isStay();
        if (stated.chars().anyMatch(c -> Cues.isIdeograph((char) c))) {
            return !risen && isShorter(told, stated);
        }
        return !risen && !title.parts.isEmpty() && title.addsNothing(told, job) && title.keepsWhatItIs();
    }

    /** 看護師(主任) of 病棟看護師(主任): each part is within one of the source, and what makes it less is kept. */
    private static boolean isShorter(String told, String stated) {
        List<String> own = List.of(Clauses.fold(stated).split(PARTS));
        boolean within = Arrays.stream(Clauses.fold(told).split(PARTS))
                .map(String::strip)
                .map(part -> own.stream().anyMatch(all -> all.contains(part))
                        ? part
                        : POST_OF.matcher(part).replaceFirst(""))
                .filter(part -> !part.isEmpty())
                .allMatch(part -> part.length() > 1 && own.stream().anyMatch(all -> all.contains(part)));
        String first = own.get(0).strip();
        String whole = Clauses.fold(told).split(PARTS)[0].strip();
        String main = first.endsWith(whole) ? whole : POST_OF.matcher(whole).replaceFirst("");
        return within
                && (first.endsWith(main)
                        || POST_OF.matcher(first).replaceFirst("").endsWith(main))
                && LESSER.matcher(stated).results().allMatch(lesser -> told.contains(lesser.group()));
    }

    /** 営業補佐担当 is less than 営業担当. */
    static boolean isLesser(String stated) {
        return LESSER.matcher(stated).find();
    }

    private boolean addsNothing(String whole, Scope job) {
        Set<String> main = Set.copyOf(words(whole.split(PARTS)[0]));
        boolean any = false;
        for (String word : told) {
            boolean same = isLike(word, stated);
            boolean context = (isJoint(word) || shows(job, word, !main.contains(word)))
                    && !isRank(word)
                    && !Character.isDigit(word.charAt(0));
            if (!same && !context && !FORMS.contains(word) && !GRADES.contains(word)) {
                return false;
            }
            any |= same;
        }
        return any;
    }

    /** A part is kept whole; the first may lose a speciality, but not its head, nor what stands behind "of". */
    private boolean keepsWhatItIs() {
        if (stated.stream().anyMatch(word -> isLess(word) && !isTold(word))) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            List<String> part = parts.get(i);
            boolean whole = part.stream().allMatch(word -> isJoint(word) || isTold(word));
            boolean head = isTold(part.get(0)) || isTold(part.get(part.size() - 1));
            boolean plain = part.stream().noneMatch(TitleRetelling::isJoint);
            if (whole || i == 0 && (plain ? head : isBeginning(part))) {
                return true;
            }
        }
        return false;
    }

    /** What stands behind "of" is told at least in part. */
    private boolean isBeginning(List<String> part) {
        int kept = 0;
        while (kept < part.size() && (isJoint(part.get(kept)) || isTold(part.get(kept)))) {
            kept++;
        }
        return kept > 0
                && !isJoint(part.get(kept - 1))
                && part.subList(kept, part.size()).stream().noneMatch(word -> isJoint(word) || isTold(word));
    }

    private boolean isTold(String word) {
        return told.stream()
                .anyMatch(other -> other.endsWith(word) && isJoined(other, stated)
                        || other.startsWith(word) && isJoined(other, stated)
                        || isLike(other, List.of(word))
                        || isClipped(other, stated)
                                && (other.endsWith(word)
                                        || other.startsWith(word.substring(0, Math.min(CLIPPED, word.length())))));
    }

    private boolean isStay() {
        return told.stream().anyMatch(word -> stated.stream().anyMatch(other -> isStay(word, other)));
    }

    private static boolean isLike(String word, List<String> others) {
        return TitleCheck.isLike(word, others)
                || word.chars().allMatch(Character::isLetter) && others.stream().anyMatch(other -> isStay(word, other))
                || isClipped(word, others)
                || isJoined(word, others)
                || others.stream().anyMatch(other -> isSamePost(word, other));
    }

    /** "Nahverkehrsdisponent" of a "Disponent im Nahverkehr". */
    private static boolean isJoined(String word, List<String> others) {
        return others.stream()
                .filter(other -> other.length() > CLIPPED && word.endsWith(other) && word.length() > other.length())
                .map(other -> word.substring(0, word.length() - other.length()))
                .anyMatch(rest -> others.stream()
                        .anyMatch(other -> other.length() > CLIPPED
                                && rest.startsWith(other)
                                && rest.length() - other.length() <= 2));
    }

    /** "Leitung" and "Leiterin", "Fachfrau" and "Fachkraft" are one post. */
    private static boolean isSamePost(String word, String other) {
        return word.length() > POST && other.length() > POST && post(word).equals(post(other));
    }

    private static String post(String word) {
        return word.replaceFirst("leit(?:er|erin|ung)$", "leit").replaceFirst("(?:frau|mann|kraft|person)$", "person");
    }

    /** "Stage" of the "stagiaire": what a learner does names the learner. */
    private static boolean isStay(String word, String other) {
        return Words.standard().has("level.0", other)
                && word.length() > CLIPPED
                && other.startsWith(word.substring(0, CLIPPED + 1))
                && Keys.alike(word, other);
    }

    /** "Medrep" of a "medical rep": the beginning of one word and the next. */
    private static boolean isClipped(String word, List<String> others) {
        for (int i = 0; i + 1 < others.size(); i++) {
            String next = others.get(i + 1);
            int cut = word.length() - next.length();
            for (int at = Math.max(CLIPPED, cut - 2); at <= cut + 2 && at < word.length(); at++) {
                boolean begins = at < others.get(i).length() && others.get(i).startsWith(word.substring(0, at));
                String rest = word.substring(at);
                if (begins && (rest.equals(next) || Keys.isInflected(rest, next))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A word of a bracket of the job, another that is common in the source. */
    private static boolean shows(Scope job, String word, boolean aside) {
        return aside && job.hasWord(word) || word.length() > CLIPPED && Keys.in(word, job.keys());
    }

    private static boolean isRank(String word) {
        return Clauses.isRank(word)
                || Words.standard().isRole(word)
                || !Cues.standard().in(word).isEmpty() && Cues.standard().has(Cues.Cue.RANK, word);
    }

    private static boolean isLess(String word) {
        return LESS.contains(word)
                || Words.standard().has("level.1", word)
                || Words.standard().has("level.0", word);
    }

    private static boolean isJoint(String word) {
        return JOINTS.contains(word);
    }

    private static List<String> words(String title) {
        return Tokens.of(Clauses.fold(title)).stream()
                .map(Token::folded)
                .flatMap(TitleRetelling::expanded)
                .filter(word -> isJoint(word) || !Words.standard().isNeutral(word))
                .toList();
    }

    private static Stream<String> expanded(String word) {
        if (word.matches("l\\d|\\d\\D{1,3}|\\d\\.?[ªºa-z]{0,2}")) {
            return Stream.of(word.replaceAll("\\D", ""));
        }
        String number = Shares.in(word, TextLanguage.UNKNOWN).stream()
                .filter(share -> share.unit().equals("#"))
                .findFirst()
                .map(share -> share.value().toPlainString())
                .orElse(null);
        return number == null
                ? Arrays.stream(ROMAN.getOrDefault(word, TitleCheck.full(word)).split(" "))
                : Stream.of(number);
    }
}
