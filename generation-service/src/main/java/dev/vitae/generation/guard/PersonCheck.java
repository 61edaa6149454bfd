package dev.vitae.generation.guard;

import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.generation.terms.Folding;
import dev.vitae.generation.terms.Token;
import dev.vitae.generation.terms.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Who the résumé is about: letter by letter the source's, but for spelling of numbers and web addresses. */
final class PersonCheck {
    private final List<Finding> findings = new ArrayList<>();

    private PersonCheck() {}

    static List<Finding> of(ResumeContent source, ResumeContent tailored) {
        PersonCheck check = new PersonCheck();
        PersonalInfo told = tailored.personalInfo();
        PersonalInfo stated = source.personalInfo();
        check.same("fullName", told.fullName(), stated.fullName(), Folding::fold);
        check.same("email", told.email(), stated.email(), Folding::fold);
        check.same("phone", told.phone(), stated.phone(), PersonCheck::digits);
        check.location(told.location(), stated.location());
        check.same("linkedin", told.linkedin(), stated.linkedin(), PersonCheck::bareAddress);
        check.same("website", told.website(), stated.website(), PersonCheck::bareAddress);
        check.findings.addAll(others("/personalInfo", told.other(), stated.other()));
        check.findings.addAll(others("", tailored.other(), source.other()));
        return check.findings;
    }

    /** Members that the format does not know pass only where the source has the same. */
    static List<Finding> others(String path, Map<String, Object> told, Map<String, Object> stated) {
        List<Finding> findings = new ArrayList<>();
        told.forEach((member, value) -> {
            if (!Objects.equals(stated.get(member), value)) {
                String pointer = path + "/" + member.replace("~", "~0").replace("/", "~1");
                String reason = "The source has no such member with this value.";
                findings.add(Finding.of(ClaimKind.UNKNOWN_MEMBER, pointer, String.valueOf(value), reason, null));
            }
        });
        return findings;
    }

    private void same(String member, String told, String stated, UnaryOperator<String> normal) {
        if (told != null && (stated == null || !normal.apply(told).equals(normal.apply(stated)))) {
            add(member, told, stated);
        }
    }

    /** A place may be told in fewer words. */
    private void location(String told, String stated) {
        if (told == null) {
            return;
        }
        List<String> words = stated == null
                ? List.of()
                : Tokens.of(stated).stream().map(Token::folded).toList();
        if (!Tokens.of(told).stream().map(Token::folded).allMatch(words::contains)) {
            add("location", told, stated);
        }
    }

    private void add(String member, String told, String stated) {
        String reason = "The source gives another, or none.";
        findings.add(Finding.of(ClaimKind.CONTACT, "/personalInfo/" + member, told, reason, stated));
    }

    private static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
    }

    private static String bareAddress(String url) {
        return Folding.fold(url)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("/+$", "");
    }
}
