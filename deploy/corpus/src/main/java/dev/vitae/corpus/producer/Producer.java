package dev.vitae.corpus.producer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What turns a filled-in template into a résumé file. */
public enum Producer {
    CHROMIUM("pdf") {
        @Override
        void make(Path source, Path result) throws IOException {
            run(
                    source,
                    "chromium",
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-pdf-header-footer",
                    "--user-data-dir=" + source.resolveSibling("browser"),
                    "--print-to-pdf=" + result,
                    source.toUri().toString());
        }
    },
    WEASYPRINT("pdf") {
        @Override
        void make(Path source, Path result) throws IOException {
            run(source, "weasyprint", source.toString(), result.toString());
        }
    },
    PDFLATEX("pdf") {
        @Override
        void make(Path source, Path result) throws IOException {
            latex("pdflatex", source);
        }
    },
    XELATEX("pdf") {
        @Override
        void make(Path source, Path result) throws IOException {
            latex("xelatex", source);
        }
    },
    LUALATEX("pdf") {
        @Override
        void make(Path source, Path result) throws IOException {
            latex("lualatex", source);
        }
    },
    TYPST("pdf") {
        @Override
        void make(Path source, Path result) throws IOException {
            Files.writeString(source, "#set document(date: none)\n" + Files.readString(source));
            run(source, "typst", "compile", "--font-path", "/usr/share/fonts", source.toString(), result.toString());
        }
    },
    GROFF("pdf") {
        @Override
        void make(Path source, Path result) throws IOException {
            run(
                    source,
                    "sh",
                    "-c",
                    "groff -K utf8 -t -ms -T pdf " + source.getFileName() + " > " + result.getFileName());
        }
    },
    FOP("pdf") {
        @Override
        void make(Path source, Path result) throws IOException {
            Path fonts = Files.writeString(
                    source.resolveSibling("fop.xml"),
                    "<fop version=\"1.0\"><renderers><renderer mime=\"application/pdf\">"
                            + "<fonts><directory recursive=\"true\">/usr/share/fonts/truetype</directory></fonts>"
                            + "</renderer></renderers></fop>");
            run(source, "fop", "-c", fonts.toString(), "-fo", source.toString(), "-pdf", result.toString());
        }
    },
    LIBREOFFICE("pdf") {
        @Override
        void make(Path source, Path result) throws IOException {
            office(source, "pdf");
        }
    },
    LIBREOFFICE_DOCX("docx") {
        @Override
        void make(Path source, Path result) throws IOException {
            // A web page opened as one can be saved as HTML only.
            boolean page = source.toString().endsWith(".html");
            office(source, "docx", page ? List.of("--infilter=HTML (StarWriter)") : List.of());
        }
    },
    PANDOC("docx") {
        @Override
        void make(Path source, Path result) throws IOException {
            run(source, "pandoc", "-f", "markdown-auto_identifiers", source.toString(), "-o", result.toString());
        }
    },
    /** Markdown by way of XeLaTeX, in pandoc's own dress. */
    PANDOC_PDF("pdf") {
        @Override
        void make(Path source, Path result) throws IOException {
            run(source, "pandoc", "--pdf-engine=xelatex", source.toString(), "-o", result.toString());
        }
    },
    /** Parts of a DOCX written by hand, zipped. */
    OOXML("docx") {
        @Override
        void make(Path source, Path result) throws IOException {
            WordParts.zip(Files.readString(source), result);
        }
    },
    /** The same, exported as PDF by LibreOffice. */
    OOXML_PDF("pdf") {
        @Override
        void make(Path source, Path result) throws IOException {
            Path docx = source.resolveSibling(stem(source) + ".docx");
            WordParts.zip(Files.readString(source), docx);
            office(docx, "pdf");
        }
    };

    private final String extension;

    Producer(String extension) {
        this.extension = extension;
    }

    abstract void make(Path source, Path result) throws IOException;

    /** Makes {@code <stem>.pdf} or {@code <stem>.docx} beside the source, and says where it is. */
    public Path make(Path source) throws IOException {
        Path result = source.resolveSibling(stem(source) + "." + extension);
        make(source, result);
        if (!Files.exists(result)) {
            throw new IOException(this + " made no " + result);
        }
        if (extension.equals("pdf")) {
            Undated.pdf(result);
        } else {
            Undated.docx(result);
        }
        return result;
    }

    /** Whether it prints typographic apostrophes where straight ones are written. */
    public boolean curly() {
        return List.of(PDFLATEX, XELATEX, LUALATEX, TYPST, GROFF, PANDOC, PANDOC_PDF)
                .contains(this);
    }

    /** Converts a document with LibreOffice, beside it. */
    public static void office(Path source, String to) throws IOException {
        office(source, to, List.of());
    }

    static void office(Path source, String to, List<String> options) throws IOException {
        Path profile = source.resolveSibling("../office").normalize();
        List<String> command = new ArrayList<>(List.of("soffice", "--headless"));
        command.add("-env:UserInstallation=" + profile.toUri());
        command.addAll(options);
        command.addAll(
                List.of("--convert-to", to, "--outdir", source.getParent().toString(), source.toString()));
        Command.run(source.getParent(), command);
    }

    private static void latex(String engine, Path source) throws IOException {
        for (int pass = 0; pass < 2; pass++) {
            run(
                    source,
                    engine,
                    "-interaction=nonstopmode",
                    "-halt-on-error",
                    source.getFileName().toString());
        }
    }

    private static void run(Path source, String... command) throws IOException {
        Command.run(source.getParent(), List.of(command));
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.\\w+$", "");
    }
}
