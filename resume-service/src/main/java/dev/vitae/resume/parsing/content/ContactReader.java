package dev.vitae.resume.parsing.content;

import dev.vitae.document.PersonalInfo;
import dev.vitae.document.WebAddress;
import dev.vitae.resume.parsing.layout.Cell;
import dev.vitae.resume.parsing.layout.Row;
import dev.vitae.resume.parsing.wording.DateFinder;
import dev.vitae.resume.parsing.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Name and ways to reach a person, from the top of a résumé, its contact section, and the links behind its text. */
final class ContactReader {

    static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\d._%+-]+@[\\p{L}\\d](?:[\\p{L}\\d.-]*[\\p{L}\\d])?\\.\\p{L}{2,}");
    static final Pattern PHONE =
            Pattern.compile("(?<![\\w/.-])(?:\\+|00)?[\\d(](?:[\\d\\s().\\-–/\u00a0]{5,}|[\\d ]{5,})\\d(?![\\w/])");
    static final Pattern LINKEDIN = Pattern.compile("(?i)(?:https?://)?(?:[a-z]{2,3}\\.)?linkedin\\.com/[\\w%./-]+");
    static final Pattern URL = Pattern.compile(
            "(?i)(?:https?://|www\\.)[^\\s|,;]+|(?<![@\\w.-])[a-z\\d][a-z\\d-]*(?:\\.[a-z\\d-]+){0,4}\\.(?:com|org|net|io|dev|me|ai|co|app|tech|info|eu|de|fr|es|pt|it|nl|ch|at|uk|us|ca|br|be|edu|xyz|site|page|design|blog)(?:/[^\\s|,;]*)?(?![\\w@])");
    private static final Pattern PROFILE = Pattern.compile(
            "(?i)github|gitlab|bitbucket|stackoverflow|twitter|x\\.com|medium\\.com|behance|dribbble|kaggle|orcid|scholar|facebook|instagram|xing");
    private static final Pattern POST_CODE = Pattern.compile("\\b(?:[A-Z]{1,2}-)?\\d{4,5}(?:-\\d{3,4})?\\b");
    /** What the town stands below. */
    private static final Pattern STREET =
            Pattern.compile("\\d{1,4}[a-z]?,? \\p{L}[\\p{L} .'’-]+|\\p{Lu}[\\p{L} .'’-]+ \\d{1,4} ?[a-z]?");

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[|•●∙◆⋅¦]\\s*|\\s+[·–—*~»›]\\s+|\\s*·\\s*");

    /** In characters; what is longer is no way to reach anybody. */
    private static final int LONGEST_DETAIL = 300;

    private static final int LONGEST_LINE = 2_000;

    /** In digits, with the area's code. */
    private static final int WHOLE_NUMBER = 9;

    private final Wording wording;
    private final List<String> links;
    private final Map<String, String> pages;
    private String email;
    private String phone;
    private String location;
    private String linkedin;
    private String website;
    private final List<String> left = new ArrayList<>();
    private final List<String> beside = new ArrayList<>();

    ContactReader(Wording wording, List<String> links) {
        this.wording = wording;
        this.links = links;
        this.pages = pages(links);
    }

    /** Reads rows of the top or of a contact section; what it does not understand stays in {@link #left}. */
    void read(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int before = left.size();
            if (i > 0 && STREET.matcher(rows.get(i - 1).text()).matches()) {
                beside.add(row.text());
            }
            for (Cell cell : row.cells()) {
                for (String piece : SEPARATOR.split(cell.body().text())) {
                    String rest = claim(piece.replace("\u00ad", "").strip());
                    if (!rest.isEmpty()) {
                        left.add(rest);
                    }
                }
            }
            if (isContact(row.text())) {
                beside.addAll(left.subList(before, left.size()));
            }
        }
    }

    /** Where the person lives, as far as it can be told: the end of an address, or a name beside a number. */
    List<String> towns() {
        return OwnTowns.of(location, beside, wording);
    }

    private String claim(String piece) {
        if (piece.length() > LONGEST_DETAIL) {
            return piece;
        }
        String rest = claimed(EMAIL.matcher(piece), piece, email == null, value -> email = value);
        rest = claimed(LINKEDIN.matcher(rest), rest, linkedin == null, value -> linkedin = absolute(value));
        Matcher number = PHONE.matcher(rest);
        if (number.find() && isPhone(number.group())) {
            int end = number.start() + ofOne(number.group()).length();
            String before = rest.substring(0, end);
            rest = claimed(PHONE.matcher(before), before, phone == null, value -> phone = value.strip())
                    + rest.substring(end);
        }
        Optional<String> linked = website == null ? linkBehind(ContactLabels.without(rest)) : Optional.empty();
        if (linked.isPresent()) {
            website = linked.get();
            return "";
        }
        Matcher url = URL.matcher(rest);
        if (url.find() && !PROFILE.matcher(url.group()).find()) {
            boolean wanted = website == null && WebAddress.isWeb(absolute(url.group()));
            rest = claimed(URL.matcher(rest), rest, wanted, value -> website = absolute(value));
        }
        String bare = ContactLabels.without(rest);
        if (location == null && isLocation(bare)) {
            location = bare;
            return "";
        }
        return ContactLabels.isLabel(bare) ? "" : bare;
    }

    /** The address of no profile that the text is a link to, as far as its own words say so. */
    private Optional<String> linkBehind(String text) {
        return Optional.ofNullable(pages.get(shown(text)));
    }

    /** Links that are no profile's, by what people read of them. */
    private static Map<String, String> pages(List<String> links) {
        return links.stream()
                .filter(WebAddress::isWeb)
                .filter(link ->
                        !LINKEDIN.matcher(link).find() && !PROFILE.matcher(link).find())
                .collect(Collectors.toMap(ContactReader::shown, link -> link, (first, same) -> first));
    }

    private static String shown(String address) {
        return WebAddress.display(address).toLowerCase(Locale.ROOT);
    }

    private static String claimed(
            Matcher match, String text, boolean wanted, java.util.function.Consumer<String> take) {
        if (!wanted || !match.find()) {
            return text;
        }
        take.accept(match.group());
        return Pieces.trim(text.substring(0, match.start()) + " " + text.substring(match.end()));
    }

    /** Without a second number behind a slash, where the first is a whole one. */
    private static String ofOne(String numbers) {
        int slash = numbers.lastIndexOf(" / ");
        boolean two = slash > 0
                && numbers.substring(0, slash)
                                .chars()
                                .filter(Character::isDigit)
                                .count()
                        >= WHOLE_NUMBER;
        return two ? numbers.substring(0, slash) : numbers;
    }

    private boolean isPhone(String text) {
        return isPhone(text, wording.dates());
    }

    static boolean isPhone(String text, DateFinder dates) {
        long digits = text.chars().filter(Character::isDigit).count();
        boolean date = dates.find(text).map(span -> span.range()).orElse(false) || dates.isOnlyDate(text);
        return digits >= 7 && digits <= 15 && !date;
    }

    private boolean isLocation(String text) {
        boolean postal = POST_CODE.matcher(text).find()
                && text.contains(" ")
                && text.length() < 80
                && Character.isLetterOrDigit(text.charAt(0));
        boolean words = text.codePoints().filter(Character::isLetter).count() > 3;
        return !text.isEmpty()
                && (wording.places().isPlace(text)
                        || postal && words && wording.dates().find(text).isEmpty());
    }

    /** As the document writes addresses: with a scheme, without what ends the sentence. */
    static String absolute(String url) {
        String bare = url.replaceAll("[.,;)]+$", "");
        return bare.matches("(?i)https?://.*") ? bare : "https://" + bare;
    }

    /** Whether the text is, or is part of, how to reach the person. */
    boolean isContact(String text) {
        return text.length() < LONGEST_DETAIL && mentionsContact(text);
    }

    private static boolean mentionsContact(String text) {
        return EMAIL.matcher(text).find()
                || LINKEDIN.matcher(text).find()
                || text.matches(".*\\d{3}.*\\d{2}.*") && PHONE.matcher(text).find();
    }

    /** The first e-mail address of the rows, else of the links; or null. */
    String address(List<Row> rows) {
        return rows.stream()
                .map(Row::text)
                .filter(text -> text.length() < LONGEST_LINE && text.indexOf('@') > 0)
                .map(EMAIL::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .or(() -> link("mailto:").filter(uri -> uri.indexOf('@') > 0))
                .orElse(null);
    }

    /** Takes an e-mail address that stands elsewhere in the file. */
    void look(String text) {
        boolean worthIt = email == null && text.length() < LONGEST_LINE && text.indexOf('@') > 0;
        Matcher found = EMAIL.matcher(text);
        if (worthIt && found.find()) {
            email = found.group();
        }
    }

    /** Lines that are neither, and profiles that only links tell of. */
    List<String> left() {
        return left;
    }

    /** Addresses of profiles elsewhere, in the order of the file. */
    List<String> profiles() {
        return links.stream()
                .filter(link ->
                        link.matches("(?i)https?://.*") && PROFILE.matcher(link).find() && link.split("/").length <= 6)
                .distinct()
                .toList();
    }

    PersonalInfo info(String name) {
        String mail = email != null
                ? email
                : link("mailto:").map(uri -> uri.replaceAll("\\?.*", "")).orElse(null);
        String call = phone != null
                ? phone
                : link("tel:").map(uri -> uri.replace("%20", " ")).orElse(null);
        String profile = links.stream()
                .filter(link -> LINKEDIN.matcher(link).matches())
                .findFirst()
                .map(ContactReader::absolute)
                .orElse(linkedin);
        return new PersonalInfo(name, mail, call, location, profile, website, null);
    }

    private Optional<String> link(String scheme) {
        return links.stream()
                .filter(link -> link.regionMatches(true, 0, scheme, 0, scheme.length()))
                .map(link -> link.substring(scheme.length()).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
