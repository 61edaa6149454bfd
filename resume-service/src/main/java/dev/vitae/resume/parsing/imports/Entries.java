package dev.vitae.resume.parsing.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.Link;
import dev.vitae.document.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Entries of JSON that have no home of their own (projects, awards, …), by the members they have in either format. */
final class Entries {

    private static final String[] HEAD = {
        "position",
        "title",
        "name",
        "organization",
        "role",
        "entity",
        "awarder",
        "publisher",
        "issuer",
        "subtitle",
        "relationship",
        "location"
    };
    private static final String[] DATES = {"date", "releaseDate", "period"};
    private static final String[] TEXTS = {"description", "summary", "reference", "content", "body"};

    private final ImportDraft draft;
    private final BiFunction<JsonNode, String[], String> text;

    /** @param text how longer texts are read: plain, or as an editor's HTML */
    Entries(ImportDraft draft, BiFunction<JsonNode, String[], String> text) {
        this.draft = draft;
        this.text = text;
    }

    void add(String heading, List<JsonNode> items) {
        for (JsonNode item : items) {
            if (item.isObject()) {
                draft.entry(heading, head(item), body(item));
            } else {
                draft.unread(heading, Fields.value(item));
            }
        }
    }

    private static List<String> head(JsonNode item) {
        List<String> head = new ArrayList<>();
        for (String member : HEAD) {
            head.add(Fields.text(item, member));
        }
        for (String member : DATES) {
            head.add(dates(item, member));
        }
        head.add(range(Fields.text(item, "startDate"), Fields.text(item, "endDate")));
        return head.stream().filter(Objects::nonNull).toList();
    }

    private static String dates(JsonNode item, String member) {
        JsonNode period = item.path(member);
        return period.isObject()
                ? range(Fields.text(period, "start"), Fields.text(period, "end"))
                : Fields.text(item, member);
    }

    /** As the file writes them. */
    private static String range(String start, String end) {
        if (start == null || end == null) {
            return start == null ? end : start;
        }
        return start + " – " + end;
    }

    private List<String> body(JsonNode item) {
        List<String> body = new ArrayList<>();
        Stream.of(TEXTS).map(member -> text.apply(item, new String[] {member})).forEach(body::add);
        body.addAll(Fields.texts(item, "highlights"));
        body.add(Fields.joined(item, "roles"));
        body.add(Fields.joined(item, "keywords"));
        body.add(Fields.text(item, "email"));
        body.add(Fields.text(item, "phone"));
        body.add(address(item));
        return body.stream().filter(Objects::nonNull).toList();
    }

    /** Where the item leads to, under the name that is given or that the address makes; none where it is no address. */
    static List<Link> links(String name, String address) {
        return WebAddress.isWeb(address)
                ? List.of(new Link(name == null ? WebAddress.display(address) : name, address))
                : List.of();
    }

    /** Where the item leads to: text, or an object with a label. */
    static String address(JsonNode item) {
        return Fields.first(
                Fields.text(item, "url", "website"),
                Fields.text(item.path("url"), "href"),
                Fields.text(item.path("website"), "url", "href"));
    }
}
