package dev.vitae.generation.workflows;

/** JSON pointers (RFC 6901). */
final class Pointers {

    private Pointers() {}

    static String escape(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
