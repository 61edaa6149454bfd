package dev.vitae.document.export;

import java.util.List;

/**
 * A résumé as a document reads, from top to bottom: what the formats for people have in common. Every text is one line
 * and says something.
 *
 * @param name empty where it is not stated
 */
record Outline(String name, List<Linked> contact, List<Part> parts) {

    /** @param address what the text leads to; empty where it leads nowhere */
    record Linked(String text, String address) {}

    record Part(String heading, List<Block> blocks) {}

    sealed interface Block {}

    record Paragraph(String text) implements Block {}

    /** Short texts, of which several stand on one line. */
    record Terms(List<String> terms) implements Block {}

    record Items(List<Item> items) implements Block {}

    /** @param label what kind of item it is; empty for most */
    record Item(String label, Linked text) {

        static Item plain(String text) {
            return new Item("", new Linked(text, ""));
        }
    }

    /**
     * An employment, a study or a certificate.
     *
     * @param what position, degree or name; empty where it is not stated, as {@code who} and {@code dates} may be
     * @param who employer, school or issuer
     */
    record Entry(String what, String who, String dates, List<Item> items) implements Block {

        boolean isEmpty() {
            return what.isEmpty() && who.isEmpty() && dates.isEmpty() && items.isEmpty();
        }

        /** What and who on one line. */
        String title() {
            return what.isEmpty() || who.isEmpty() ? what + who : what + " — " + who;
        }
    }
}
