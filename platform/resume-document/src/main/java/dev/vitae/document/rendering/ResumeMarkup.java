package dev.vitae.document.rendering;

import static dev.vitae.document.rendering.Markup.element;

import dev.vitae.document.ResumeContent;
import dev.vitae.document.rendering.Markup.Element;
import dev.vitae.document.rendering.SectionMarkup.Part;
import dev.vitae.document.template.Layout.Frame;
import dev.vitae.document.template.Layout.Header;
import dev.vitae.document.template.SectionKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A résumé as a template lays it out; the order of its elements is the one to read it in.
 *
 * <p>An inline element holds either text or elements, never both: the PDF engine paints an inline box's own text before
 * its children, and who extracts the text would read it in that order.
 */
final class ResumeMarkup {

    /** @param photo null for none */
    Element article(ResumeContent content, Look look, Photo photo) {
        ContactMarkup contact = new ContactMarkup(look);
        Element header =
                contact.header(content.personalInfo(), look.design().options().photo() ? photo : null);
        List<Element> main = new ArrayList<>();
        List<Element> side = new ArrayList<>();
        boolean aside = look.hasSide() && look.header() == Header.ASIDE;
        if (aside) {
            (look.frame() == Frame.SIDE_MAIN ? side : main).add(header);
            contact.section(content.personalInfo())
                    .map(part -> section(part, look))
                    .ifPresent(side::add);
        }
        SectionMarkup wide = new SectionMarkup(look, false);
        SectionMarkup narrow = new SectionMarkup(look, true);
        for (SectionKind kind : look.design().options().shown()) {
            boolean beside = look.hasSide() && look.layout().side().contains(kind);
            List<Element> column = beside ? side : main;
            (beside ? narrow : wide)
                    .of(kind, content).stream().map(part -> section(part, look)).forEach(column::add);
        }
        List<Element> parts = new ArrayList<>();
        if (!aside) {
            parts.add(header);
        }
        parts.addAll(look.hasSide() ? List.of(frame(look.frame(), main, side)) : main);
        return element("article", parts).styled("resume");
    }

    private static Element frame(Frame frame, List<Element> main, List<Element> side) {
        Element wide = element("div", main).styled("main");
        Element narrow = element("div", side).styled("side");
        return (frame == Frame.SIDE_MAIN ? element("div", narrow, wide) : element("div", wide, narrow)).styled("frame");
    }

    private static Element section(Part part, Look look) {
        Element heading = element("h2", part.heading());
        List<Markup> parts = new ArrayList<>();
        if (look.frame() == Frame.LABELS) {
            for (Element body : part.body()) {
                List<Markup> label = parts.isEmpty() ? List.of(heading) : List.of();
                boolean isLong = body.classes().contains("long");
                parts.add(element(
                                "div",
                                element("div", label).styled("label"),
                                element("div", body).styled("body"))
                        .styled(isLong ? "row long" : "row"));
            }
        } else {
            parts.add(heading);
            parts.addAll(part.body());
        }
        return element("section", parts).styled(part.cssClass());
    }
}
