package dev.vitae.document.rendering;

import static dev.vitae.document.rendering.Markup.element;
import static dev.vitae.document.rendering.Markup.joined;

import dev.vitae.document.PersonalInfo;
import dev.vitae.document.WebAddress;
import dev.vitae.document.rendering.Markup.Element;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Name and contact: the head of a résumé. Only addresses of a known form become links; others stay text. */
final class ContactMarkup {

    /** @param photo null for none */
    Element header(PersonalInfo person, Photo photo) {
        List<Markup> parts = new ArrayList<>();
        if (photo != null) {
            String name = Prose.isStated(person.fullName()) ? Prose.clean(person.fullName()) : "";
            parts.add(
                    element("img").styled("photo").with("src", photo.dataUri()).with("alt", name));
        }
        if (Prose.isStated(person.fullName())) {
            parts.add(element("h1", Prose.clean(person.fullName())));
        }
        List<Element> contact = new ArrayList<>();
        if (Prose.isStated(person.email())) {
            String email = Prose.clean(person.email());
            contact.add(WebAddress.isEmail(email) ? link(mailto(email), email) : element("span", email));
        }
        if (Prose.isStated(person.phone())) {
            contact.add(phone(Prose.clean(person.phone())));
        }
        if (Prose.isStated(person.location())) {
            contact.add(element("span", Prose.clean(person.location())));
        }
        for (String address : addresses(person)) {
            contact.add(webLink(address, WebAddress.display(Prose.clean(address))));
        }
        if (!contact.isEmpty()) {
            parts.add(element(
                            "p",
                            joined(contact.stream().map(ContactMarkup::whole).toList(), " · "))
                    .styled("contact"));
        }
        return element("header", parts);
    }

    /** RFC 6068: an address's own {@code ?}, {@code &} or {@code =} must not begin or part header fields. */
    private static String mailto(String email) {
        int at = email.lastIndexOf('@');
        String local = URLEncoder.encode(email.substring(0, at), StandardCharsets.UTF_8)
                .replace("%2B", "+");
        return "mailto:" + local + email.substring(at);
    }

    static Element webLink(String address, String shown) {
        return WebAddress.web(address)
                .map(uri -> link(uri.toASCIIString(), shown))
                .orElseGet(() -> element("span", shown));
    }

    private static Element phone(String phone) {
        String number = phone.replaceAll("[^0-9+]", "");
        // Too short a number, or one with an extension in words, cannot be dialled as it stands.
        boolean dialled = number.matches("\\+?[0-9]{6,15}") && phone.chars().noneMatch(Character::isLetter);
        return dialled ? link("tel:" + number, phone) : element("span", phone);
    }

    private static Element link(String href, String shown) {
        return element("a", shown).with("href", href);
    }

    private static Element whole(Element item) {
        return item.children().get(0) instanceof Markup.Text text && Prose.isShort(text.value())
                ? item.styled("whole")
                : item;
    }

    private static List<String> addresses(PersonalInfo person) {
        List<String> addresses = new ArrayList<>();
        if (Prose.isStated(person.linkedin())) {
            addresses.add(person.linkedin());
        }
        if (Prose.isStated(person.website())) {
            addresses.add(person.website());
        }
        return addresses;
    }
}
