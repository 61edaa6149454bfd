package dev.vitae.vacancy.postings.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** How much text each element of a tree has, and of what kind; found in one walk. */
final class Measures implements NodeVisitor {

    /**
     * @param text characters
     * @param textOfLinks of them in links
     * @param hasTitle whether an h1 is in it
     * @param hasMatter whether an h1, main or article is in it, or it is one
     */
    record Measure(int text, int textOfLinks, int links, boolean hasTitle, boolean hasMatter) {}

    private static final Measure NOTHING = new Measure(0, 0, 0, false, false);

    private final Map<Element, Measure> measures = new IdentityHashMap<>();
    private final Deque<int[]> open = new ArrayDeque<>();
    private int links;

    private Measures() {}

    static Measures of(Element root) {
        Measures measures = new Measures();
        measures.open.push(new int[5]);
        NodeTraversor.traverse(measures, root);
        return measures;
    }

    Measure measure(Element element) {
        return measures.getOrDefault(element, NOTHING);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            int[] counts = new int[5];
            counts[2] = element.normalName().equals("a") ? 1 : 0;
            counts[3] = element.normalName().equals("h1") ? 1 : 0;
            counts[4] = element.normalName().matches("h1|main|article") ? 1 : 0;
            links += counts[2];
            open.push(counts);
        } else if (node instanceof TextNode text && !text.isBlank()) {
            int length = text.getWholeText().strip().length();
            open.peek()[0] += length;
            open.peek()[1] += links > 0 ? length : 0;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            int[] counts = open.pop();
            links -= element.normalName().equals("a") ? 1 : 0;
            measures.put(element, new Measure(counts[0], counts[1], counts[2], counts[3] > 0, counts[4] > 0));
            for (int at = 0; at < counts.length; at++) {
                open.peek()[at] += counts[at];
            }
        }
    }
}
