package dev.vitae.resume.parsing.layout;

import java.util.List;

/**
 * A résumé in reading order.
 *
 * @param preamble what stands before the first heading of each column: name, contact details, a headline
 * @param links addresses behind the text, in the order of the pages
 */
public record Layout(List<Row> preamble, List<Passage> passages, List<String> links) {
    public Layout {
        preamble = List.copyOf(preamble);
        passages = List.copyOf(passages);
        links = List.copyOf(links);
    }
}
