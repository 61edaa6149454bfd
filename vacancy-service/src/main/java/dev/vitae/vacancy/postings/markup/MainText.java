package dev.vitae.vacancy.postings.markup;

import dev.vitae.vacancy.postings.Cut;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The part of a page that is its matter: without what pages mark as something else (navigation, foot, dialogs, lists of links),
 * and of what is left the one element that has most of the text.
 */
final class MainText {

    private static final String MARKED = "nav, footer, aside, dialog, [role=navigation], [role=contentinfo], [role=complementary], [role=dialog], [role=alertdialog],"
            + " [role=search], [role=menu], [role=menubar], [aria-modal=true]";
    private static final Pattern NAMED = Pattern.compile("(?i)(?:^|[\\s_-])(?:cookies?|consent|gdpr|onetrust|breadcrumbs?|related|similar|recommended|recommendations|social|share|sharing|newsletter|sidebar|navbar|menu|skip-?link|modal|popup|advert(?:isement)?s?)(?:$|[\\s_-])");
    private static final int LONGEST_NAMED = 3_000;
    private static final int ENOUGH = 200;

    private MainText() {}

    record Part(Element element, List<Cut> cut) {}

    static Part of(Document page) {
        List<Cut> cut = new ArrayList<>();
        Element body = page.body();
        for (Element marked : body.select(MARKED)) {
            cut(marked, cut);
        }
        for (Element named : body.select("div[class], div[id], section[class], section[id], ul[class], ul[id], p[class]")) {
            if (named.parent() != null && (NAMED.matcher(named.className()).find() || NAMED.matcher(named.id()).find())
                    && named.selectFirst("h1, main, article, [itemprop=description]") == null
                    && named.text().length() <= LONGEST_NAMED) {
                cut(named, cut);
            }
        }
        for (Element list : body.select("ul, ol")) {
            if (list.parent() != null && isLinks(list)) {
                cut(list, cut);
            }
        }
        return new Part(matter(body, cut), cut);
    }

    /** Two links or more, and little besides. */
    private static boolean isLinks(Element list) {
        int links = list.select("a").size();
        return links >= 2 && list.select("a").text().length() * 10 >= list.text().length() * 8 && list.text().length() / links < 120;
    }

    private static Element matter(Element body, List<Cut> cut) {
        int all = body.text().length();
        Element best = body;
        for (Element candidate : body.select("main, [role=main], article, [itemprop=description]")) {
            int length = candidate.text().length();
            if (length >= ENOUGH && length * 2 >= all && length < best.text().length()) {
                best = candidate;
            }
        }
        Element title = body.selectFirst("h1");
        // A head outside of the matter belongs to it.
        while (title != null && best != body && best.selectFirst("h1") == null && best.parent() != null) {
            best = best.parent();
        }
        for (Element part = best; part != body; part = part.parent()) {
            for (Element beside : part.siblingElements()) {
                cut(beside, cut);
            }
        }
        return best;
    }

    private static void cut(Element part, List<Cut> cut) {
        String text = part.parent() == null ? "" : Html.text(part);
        if (!text.isBlank()) {
            cut.add(Cut.of((int) text.lines().filter(line -> !line.isBlank()).count(), text));
        }
        part.remove();
    }
}
