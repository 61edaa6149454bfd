package dev.vitae.resume.parsing.imports;

import dev.vitae.document.PersonalInfo;
import dev.vitae.document.WebAddress;
import dev.vitae.resume.parsing.content.Surplus;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Who a résumé is about: the first of each kind that the file states, the others kept in its sections. */
final class PersonDraft {

    private static final String LINKS = "Links";
    private static final Pattern LINKEDIN =
            Pattern.compile("https?://(?:[a-z]{2,3}\\.)?linkedin\\.com/.+", Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+(?:[/?#].*)?");

    /** Takes what the document's person has no member for. */
    interface Details {
        void detail(String heading, String about, String text);
    }

    private final Details details;
    private final Map<String, String> stated = new HashMap<>();

    PersonDraft(Details details) {
        this.details = details;
    }

    void name(String name) {
        state("fullName", name, "Name");
    }

    void email(String email) {
        state("email", email, "E-mail");
    }

    void phone(String phone) {
        state("phone", phone, "Phone");
    }

    void location(String location) {
        state("location", location, "Address");
    }

    /** A page of the person's own. */
    void website(String address) {
        String linked = absolute(address);
        if (WebAddress.isWeb(linked)
                && !LINKEDIN.matcher(linked).matches()
                && stated.putIfAbsent("website", linked) == null) {
            return;
        }
        profile(null, null, address);
    }

    /** A profile elsewhere: its address, or its user's name there. */
    void profile(String network, String user, String address) {
        String linked = absolute(address);
        boolean linkedin = WebAddress.isWeb(linked) && LINKEDIN.matcher(linked).matches();
        if (linkedin && stated.putIfAbsent("linkedin", linked) == null || stated.containsValue(linked)) {
            return;
        }
        details.detail(LINKS, network, linked == null ? user : linked);
    }

    private void state(String member, String value, String label) {
        String before = value == null ? null : stated.putIfAbsent(member, value);
        if (before != null && !before.equals(value)) {
            details.detail(Surplus.HEADING, label, value);
        }
    }

    private static String absolute(String address) {
        return address != null && HOST.matcher(address).matches() ? "https://" + address : address;
    }

    PersonalInfo info() {
        return new PersonalInfo(
                stated.get("fullName"),
                stated.get("email"),
                stated.get("phone"),
                stated.get("location"),
                stated.get("linkedin"),
                stated.get("website"),
                null);
    }
}
