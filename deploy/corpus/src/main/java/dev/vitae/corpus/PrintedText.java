package dev.vitae.corpus;

import dev.vitae.corpus.content.Resume;
import dev.vitae.corpus.producer.Command;
import dev.vitae.corpus.producer.Producer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What pdftotext reads in a file, in each of its reading orders: the truth must be in it. Line breaks, hyphens, case and
 * letter spacing do not count.
 */
final class PrintedText {

    private final List<String> orders;

    private PrintedText(List<String> orders) {
        this.orders = orders;
    }

    /** @param file a PDF, or a DOCX, which LibreOffice prints first */
    static PrintedText of(Path file) throws IOException {
        Path pdf = file;
        if (file.toString().endsWith(".docx")) {
            Producer.office(file, "pdf");
            pdf = file.resolveSibling(file.getFileName().toString().replace(".docx", ".pdf"));
        }
        List<String> orders = new ArrayList<>();
        for (String option : List.of("-raw", "-layout", "-nopgbrk")) {
            Path text = file.resolveSibling("text");
            Command.run(file.getParent(), List.of("pdftotext", option, pdf.toString(), text.toString()));
            orders.add(fold(Files.readString(text)));
        }
        return new PrintedText(orders);
    }

    /** The texts that the file should state and does not show. */
    List<String> missing(Resume resume, Layout layout) {
        Stream<String> contact = Stream.of(
                layout.omits("email") ? "" : resume.person().email(),
                layout.omits("phone") ? "" : resume.person().phone());
        Stream<String> groups =
                layout.groups() ? resume.groups().stream().map(Resume.SkillGroup::name) : Stream.empty();
        return Stream.of(
                        resume.stated()
                                .filter(text -> !layout.omits("skills")
                                        || !resume.skills().contains(text)),
                        contact,
                        groups)
                .flatMap(all -> all)
                .filter(text -> orders.stream().noneMatch(order -> order.contains(fold(text))))
                .distinct()
                .toList();
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Pd}\\u00ad\\u200b\\u2212]", "")
                .toLowerCase(Locale.ROOT);
    }
}
