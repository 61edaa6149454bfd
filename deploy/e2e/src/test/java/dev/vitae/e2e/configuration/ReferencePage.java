package dev.vitae.e2e.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code docs/configuration.md}: what people wrote, and between two marks what is generated. */
public final class ReferencePage {

    private static final String BEGIN = "<!-- made by deploy/configuration -->\n";
    private static final String END = "<!-- end of what is made -->\n";

    private ReferencePage() {}

    /** The page as it should be. */
    public static String of(Path root, Reference reference) {
        String page = Reference.text(file(root));
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException("docs/configuration.md has not both marks");
        }
        return page.substring(0, begin) + BEGIN + reference.markdown() + "\n" + page.substring(end);
    }

    public static Path file(Path root) {
        return root.resolve("docs/configuration.md");
    }

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Files.writeString(file(root), of(root, new Reference(root)));
    }
}
