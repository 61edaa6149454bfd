package dev.vitae.resume.parsing.assistance;

import dev.vitae.document.PersonalInfo;
import dev.vitae.document.WebAddress;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.TextLine;
import dev.vitae.resume.parsing.content.ContactMask;
import dev.vitae.resume.parsing.provenance.Origin;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file's lines without ways to reach the person: addresses and numbers go, and so do the name and the place where they
 * are not what is asked for.
 */
public final class WithoutContacts {

    private static final String NAME = "/personalInfo/fullName";
    private static final String PLACE = "/personalInfo/location";

    private final ContactMask mask;

    public WithoutContacts(ContactMask mask) {
        this.mask = mask;
    }

    List<TextLine> of(ParsedResume parsed, List<OpenMember> asked) {
        PersonalInfo person = parsed.content().personalInfo();
        String name = isAsked(NAME, asked) ? null : person.fullName();
        String place = isAsked(PLACE, asked) ? null : person.location();
        String website = person.website() == null ? null : WebAddress.display(person.website());
        Origin contact = parsed.origins().byPointer().get(PLACE);
        return parsed.lines().stream()
                .map(line -> new TextLine(
                        line.page(),
                        line.line(),
                        without(
                                place,
                                without(name, without(website, mask.of(line.text()), true), true),
                                isAt(contact, line))))
                .toList();
    }

    private static boolean isAsked(String path, List<OpenMember> asked) {
        return asked.stream().anyMatch(member -> member.path().equals(path));
    }

    /** A town stands beside employers too, where it tells nobody where the person lives. */
    private static boolean isAt(Origin origin, TextLine line) {
        return origin != null && origin.page() == line.page() && origin.line() == line.line();
    }

    private static String without(String words, String text, boolean wanted) {
        return words == null || !wanted
                ? text
                : Pattern.compile(Pattern.quote(words), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .replaceAll(ContactMask.MARK);
    }
}
