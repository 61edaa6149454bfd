package dev.vitae.document.rendering;

import static dev.vitae.document.rendering.Markup.element;
import static dev.vitae.document.rendering.Markup.joined;

import dev.vitae.document.PersonalInfo;
import dev.vitae.document.PlainText;
import dev.vitae.document.WebAddress;
import dev.vitae.document.rendering.Markup.Element;
import dev.vitae.document.rendering.SectionMarkup.Part;
import dev.vitae.document.template.Layout.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Name and contact: the head of a résumé. Only addresses of a known form become links; others stay text. */
record ContactMarkup(Look look) {

    /** Name and contact above everything, also where a résumé's contact stands beside it. */
    Element head(PersonalInfo person) {
        return header(person, null, false);
    }

    /** @param photo null for none */
    Element header(PersonalInfo person, Photo photo) {
        return header(person, photo, look.header() == Header.ASIDE && look.hasSide());
    }

    private Element header(PersonalInfo person, Photo photo, boolean aside) {
        List<Markup> parts = new ArrayList<>();
        if (photo != null) {
            String name = PlainText.isStated(person.fullName()) ? PlainText.line(person.fullName()) : "";
            parts.add(
                    element("img").styled("photo").with("src", photo.dataUri()).with("alt", name));
        }
        if (PlainText.isStated(person.fullName())) {
            parts.add(element("h1", PlainText.line(person.fullName())));
        }
        List<Way> ways = ways(person);
        if (ways.isEmpty() || aside) {
            return element("header", parts);
        }
        if (look.header() == Header.SPLIT) {
            return element(
                            "header",
                            element("div", parts).styled("name"),
                            element("div", lines(ways)).styled("contact"))
                    .styled("split");
        }
        List<Element> items = ways.stream()
                .map(look.header() == Header.LABELLED ? this::labelled : Way::shown)
                .toList();
        parts.add(element("p", joined(items.stream().map(ContactMarkup::whole).toList(), " · "))
                .styled("contact"));
        return element("header", parts);
    }

    /** Contact as a section of its own. */
    Optional<Part> section(PersonalInfo person) {
        List<Way> ways = ways(person);
        return ways.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part("reach", look.words().contact("heading"), lines(ways)));
    }

    private static List<Element> lines(List<Way> ways) {
        return ways.stream()
                .map(way -> element("p", way.shown()).styled("item"))
                .toList();
    }

    private Element labelled(Way way) {
        return element(
                "span", element("span", look.words().contact(way.kind()) + ": ").styled("kind"), way.shown());
    }

    /** @param kind the member of the content that states it */
    private record Way(String kind, Element shown) {}

    private static List<Way> ways(PersonalInfo person) {
        List<Way> ways = new ArrayList<>();
        if (PlainText.isStated(person.email())) {
            String email = PlainText.line(person.email());
            ways.add(new Way(
                    "email",
                    WebAddress.mailto(email).map(uri -> link(uri, email)).orElseGet(() -> element("span", email))));
        }
        if (PlainText.isStated(person.phone())) {
            ways.add(new Way("phone", phone(PlainText.line(person.phone()))));
        }
        if (PlainText.isStated(person.location())) {
            ways.add(new Way("location", element("span", PlainText.line(person.location()))));
        }
        addAddress(ways, "linkedin", person.linkedin());
        addAddress(ways, "website", person.website());
        return ways;
    }

    private static void addAddress(List<Way> ways, String kind, String address) {
        if (PlainText.isStated(address)) {
            ways.add(new Way(kind, webLink(address, WebAddress.display(PlainText.line(address)))));
        }
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
        // Among letters that run from right to left its groups of digits would change places.
        return (dialled ? link("tel:" + number, phone) : element("span", phone)).with("dir", "ltr");
    }

    private static Element link(String href, String shown) {
        return element("a", shown).with("href", href);
    }

    private static Element whole(Element item) {
        return Markup.isShort(Markup.length(item)) ? item.styled("whole") : item;
    }
}
