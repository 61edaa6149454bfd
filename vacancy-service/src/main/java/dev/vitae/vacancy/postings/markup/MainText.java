package dev.vitae.vacancy.postings.markup;

import dev.vitae.vacancy.postings.Cut;
import dev.vitae.vacancy.postings.markup.Measures.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/**
 * The part of a page that is its matter: without what pages mark as something else (navigation, foot, dialogs, lists of links),
 * and of what is left the one element that has most of the text. Looks at each element a few times, however they are nested.
 */
final class MainText {

    private static final Set<String> MARKED = Set.of("nav", "footer", "aside", "dialog");
    private static final Set<String> ROLES =
            Set.of("navigation", "contentinfo", "complementary", "dialog", "alertdialog", "search", "menu", "menubar");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:cookies?|consent|gdpr|onetrust|breadcrumbs?|related|similar|recommended|recommendations|social"
                    + "|share|sharing|newsletter|sidebar|navbar|menu|skip-?link|modal|popup|advert(?:isement)?s?)(?:$|[\\s_-])");
    private static final int LONGEST_NAME = 200;
    private static final int MOST_TEXT_OF_NAMED = 3_000;
    private static final int ENOUGH = 200;

    private final List<Cut> cut = new ArrayList<>();
    private final Element body;

    private MainText(Element body) {
        this.body = body;
    }

    record Part(Element element, List<Cut> cut) {}

    static Part of(Document page) {
        MainText main = new MainText(page.body());
        main.cutMarked();
        return new Part(main.matter(), main.cut);
    }

    private void cutMarked() {
        Measures measures = Measures.of(body);
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof Element element
                            && element != body
                            && isBesides(element, measures.measure(element))) {
                        say(element);
                        return FilterResult.REMOVE;
                    }
                    return FilterResult.CONTINUE;
                },
                body);
    }

    private static boolean isBesides(Element element, Measure measure) {
        if (MARKED.contains(element.normalName())
                || ROLES.contains(element.attr("role"))
                || element.attr("aria-modal").equals("true")) {
            return !measure.hasMatter();
        }
        boolean named = isNamed(element.className()) || isNamed(element.id());
        return named && !measure.hasMatter() && measure.text() <= MOST_TEXT_OF_NAMED || isLinks(element, measure);
    }

    private static boolean isNamed(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && NAMED.matcher(name).find();
    }

    /** Two links or more, and little besides. */
    private static boolean isLinks(Element element, Measure measure) {
        return element.normalName().matches("ul|ol")
                && measure.links() >= 2
                && measure.textOfLinks() * 10 >= measure.text() * 8
                && measure.text() / measure.links() < 120;
    }

    /** What is besides it, on the way up, is cut. */
    private Element matter() {
        Measures measures = Measures.of(body);
        Element best = body;
        for (Element candidate : body.select("main, [role=main], article, [itemprop=description]")) {
            int length = measures.measure(candidate).text();
            if (length >= ENOUGH
                    && length * 2 >= measures.measure(body).text()
                    && length < measures.measure(best).text()) {
                best = candidate;
            }
        }
        Element title = body.selectFirst("h1");
        // A head outside of the matter belongs to it.
        while (title != null && best != body && !measures.measure(best).hasTitle()) {
            best = best.parent();
        }
        for (Element part = best; part != body; part = part.parent()) {
            for (Element beside : part.siblingElements()) {
                say(beside);
                beside.remove();
            }
        }
        return best;
    }

    private void say(Element part) {
        String text = Html.text(part);
        if (!text.isBlank()) {
            int lines = (int) text.lines().filter(line -> !line.isBlank()).count();
            cut.add(Cut.of(lines, text.substring(0, Math.min(1_000, text.length()))));
        }
    }
}
