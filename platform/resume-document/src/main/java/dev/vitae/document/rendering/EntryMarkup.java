package dev.vitae.document.rendering;

import static dev.vitae.document.rendering.Markup.element;
import static dev.vitae.document.rendering.Markup.joined;

import dev.vitae.document.rendering.Markup.Element;
import dev.vitae.document.template.Layout.Entries;
import java.util.ArrayList;
import java.util.List;

/** Arranges a job, a degree or a certificate: what it was, with whom, when, and what there is to say about it. */
record EntryMarkup(Entries arrangement, Lines lines) {
    private static final int HEAD = 2;
    private static final String DASH = " –";

    /** Every part may be empty. */
    Element entry(String what, String who, String dates, List<Element> rest) {
        List<Markup> parts = new ArrayList<>();
        switch (arrangement) {
            case DATES_LAST -> parts.add(line(heading(title(what, who)), dates));
            case DATES_FIRST -> {
                List<Markup> body = new ArrayList<>(List.of(heading(title(what, who))));
                body.addAll(rest);
                return element(
                                "div",
                                element("p", period(dates)).styled("dates"),
                                element("div", body).styled("body"))
                        .styled(kind("dated", rest));
            }
            case STACKED -> {
                parts.add(heading(title(what.isEmpty() ? who : what, "")));
                addLine(parts, "sub", what.isEmpty() ? "" : who, dates);
            }
            case WHO_FIRST -> {
                parts.add(line(heading(title(who.isEmpty() ? what : who, "")), dates));
                addLine(parts, "sub", who.isEmpty() ? "" : what, "");
            }
        }
        parts.addAll(rest);
        return element("div", parts).styled(kind("entry", rest));
    }

    /** A certificate is known by its name, whoever issued it. */
    Element certificate(String name, String issuer, String date) {
        EntryMarkup byName = arrangement == Entries.WHO_FIRST ? new EntryMarkup(Entries.DATES_LAST, lines) : this;
        return byName.entry(name, issuer, date, List.of());
    }

    /** A long one may be torn between pages: moved as a whole it would leave most of a page empty. */
    private String kind(String name, List<Element> rest) {
        String kind = name.equals("entry") ? name : "entry " + name;
        double length = HEAD + rest.stream().mapToDouble(lines::in).sum();
        return length > Lines.HALF_A_PAGE ? kind + " long" : kind;
    }

    /** What is first in bold, then who stands behind it. */
    private static List<Markup> title(String what, String who) {
        List<Element> parts = new ArrayList<>();
        if (!what.isEmpty()) {
            parts.add(element("b", what));
        }
        if (!who.isEmpty()) {
            parts.add(element("span", who).styled("who"));
        }
        return joined(parts, " — ");
    }

    /** A narrow column breaks a period between its dates, and nowhere else. */
    private static List<Markup> period(String dates) {
        int end = dates.indexOf(DASH) + DASH.length();
        return end < DASH.length()
                ? List.of(Markup.text(dates))
                : List.of(
                        element("span", dates.substring(0, end)).styled("whole"),
                        Markup.text(" "),
                        element("span", dates.substring(end).strip()).styled("whole"));
    }

    private static Element heading(List<Markup> title) {
        return element("h3", title);
    }

    /** A title with its dates at the end of the same line. */
    private static Element line(Element heading, String dates) {
        return dates.isEmpty()
                ? element("div", heading).styled("line")
                : element("div", heading, element("p", dates).styled("dates")).styled("line");
    }

    private static void addLine(List<Markup> parts, String cssClass, String first, String second) {
        List<Element> line = new ArrayList<>();
        if (!first.isEmpty()) {
            line.add(element("span", first).styled("who"));
        }
        if (!second.isEmpty()) {
            line.add(element("span", second).styled("when"));
        }
        if (!line.isEmpty()) {
            parts.add(element("p", joined(line, " · ")).styled(cssClass));
        }
    }
}
