package dev.vitae.resume.parsing.content;

import dev.vitae.resume.parsing.wording.DateFinder;
import java.util.regex.Matcher;

/** Takes addresses and numbers out of a text, by whatever the parser knows them by. */
public final class ContactMask {

    /** What stands in their place. */
    public static final String MARK = "…";

    private final DateFinder dates;

    public ContactMask(DateFinder dates) {
        this.dates = dates;
    }

    /** "ASP.NET" looks like one as well. */
    private static boolean isAddress(String text) {
        return text.contains("/") || text.regionMatches(true, 0, "www.", 0, 4);
    }

    public String of(String text) {
        String left = ContactReader.EMAIL.matcher(text).replaceAll(MARK);
        left = ContactReader.LINKEDIN.matcher(left).replaceAll(MARK);
        left = ContactReader.URL
                .matcher(left)
                .replaceAll(url -> Matcher.quoteReplacement(isAddress(url.group()) ? MARK : url.group()));
        return ContactReader.PHONE
                .matcher(left)
                .replaceAll(number ->
                        Matcher.quoteReplacement(ContactReader.isPhone(number.group(), dates) ? MARK : number.group()));
    }
}
