package dev.vitae.corpus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.vitae.corpus.content.Resume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/**
 * Makes the files of a half: {@code Make HALF [LAYOUT...]}. A file that does not show what its truth states is not kept, and
 * the exit code is 1.
 */
public final class Make {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path corpus;
    private final Path content;
    private final Path output;
    private final Templates templates;

    private Make(Path root, String half) throws IOException {
        this.corpus = root.resolve("deploy/corpus");
        this.content = corpus.resolve("content").resolve(half);
        this.output = root.resolve("resume-service/src/test/resources/corpus").resolve(half);
        this.templates = new Templates(corpus.resolve("layouts"));
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println("usage: make HALF [LAYOUT...], e.g. make tuning classic");
            System.exit(2);
        }
        Path root = Path.of(System.getProperty("vitae.root")).toAbsolutePath();
        String half = arguments[0];
        List<String> wanted = Arrays.asList(arguments).subList(1, arguments.length);
        Make make = new Make(root, half);
        int broken = 0;
        for (Layout layout : Layout.in(root.resolve("deploy/corpus/layouts").resolve(half))) {
            if (!wanted.isEmpty() && !wanted.contains(layout.name())) {
                continue;
            }
            for (int number = 1; number <= layout.variants(); number++) {
                broken += make.make(new Variant(layout, number)) ? 0 : 1;
            }
        }
        System.exit(broken == 0 ? 0 : 1);
    }

    private boolean make(Variant variant) throws IOException {
        Layout layout = variant.layout();
        Path work = Files.createDirectories(corpus.resolve("target/work").resolve(variant.name()));
        Resume resume = variant.resume(content);
        try {
            String extension = Templates.extension(layout.template());
            Path source = work.resolve(variant.name() + "." + extension);
            Files.writeString(source, templates.fill(layout, resume, variant.look()));
            Path file = layout.producer().make(source);
            List<String> missing = PrintedText.of(file).missing(resume, layout);
            if (!missing.isEmpty()) {
                throw new IOException("does not show " + missing);
            }
            Files.createDirectories(output);
            Files.copy(file, output.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            String truth = JSON.writeValueAsString(Truth.of(resume, layout)) + "\n";
            Files.writeString(output.resolve(variant.name() + ".truth.json"), truth);
            System.out.printf(
                    "%s %s %s %d KB%n",
                    file.getFileName(), variant.language(), variant.dates(), Files.size(file) / 1024);
            return true;
        } catch (IOException broken) {
            System.out.println(variant.name() + ": " + broken.getMessage());
            return false;
        }
    }
}
