package dev.vitae.document.rendering;

import java.util.ArrayList;
import java.util.List;

/**
 * What surrounds a résumé on its page.
 *
 * @param title of the page
 * @param metas for the head: description, robots, og:title
 * @param toolbar links above the résumé, not printed
 * @param footer a line below the résumé; null for none
 * @param photo shown beside the name, as a data URI that a Content-Security-Policy must admit; null for none
 */
public record PageOptions(String title, List<Meta> metas, List<ToolbarLink> toolbar, String footer, Photo photo) {

    public PageOptions {
        metas = List.copyOf(metas);
        toolbar = List.copyOf(toolbar);
    }

    /** A bare page. */
    public static PageOptions titled(String title) {
        return new PageOptions(title, List.of(), List.of(), null, null);
    }

    public PageOptions withMeta(String name, String content) {
        return new PageOptions(title, plus(metas, new Meta(name, content)), toolbar, footer, photo);
    }

    public PageOptions withToolbarLink(String label, String href) {
        return new PageOptions(title, metas, plus(toolbar, new ToolbarLink(label, href)), footer, photo);
    }

    public PageOptions withFooter(String newFooter) {
        return new PageOptions(title, metas, toolbar, newFooter, photo);
    }

    public PageOptions withPhoto(Photo newPhoto) {
        return new PageOptions(title, metas, toolbar, footer, newPhoto);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        List<T> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }

    public record Meta(String name, String content) {
        /** In which its name is written: Open Graph ({@code og:title}) has one of its own. */
        public String attribute() {
            return name.startsWith("og:") ? "property" : "name";
        }
    }

    /** @param href decided by the caller, never by a résumé */
    public record ToolbarLink(String label, String href) {}
}
