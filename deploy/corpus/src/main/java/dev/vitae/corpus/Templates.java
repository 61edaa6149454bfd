package dev.vitae.corpus;

import dev.vitae.corpus.content.Resume;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.XMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Fills templates in, each text escaped for the syntax that the template's extension names. Tags and values stand in square
 * brackets, {@code [#if ...]} and {@code [=cv.headline]}, since the syntaxes are full of braces.
 */
final class Templates {

    private static final Map<String, OutputFormat> FORMATS = Map.of(
            "html", HTMLOutputFormat.INSTANCE,
            "tex", Escaping.LATEX,
            "typ", Escaping.TYPST,
            "roff", Escaping.ROFF,
            "md", Escaping.MARKDOWN,
            "txt", PlainTextOutputFormat.INSTANCE,
            "fodt", XMLOutputFormat.INSTANCE,
            "fo", XMLOutputFormat.INSTANCE,
            "xml", XMLOutputFormat.INSTANCE);

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    private final Path folder;

    Templates(Path folder) throws IOException {
        this.folder = folder;
        configuration.setDirectoryForTemplateLoading(folder.toFile());
        configuration.setTagSyntax(Configuration.SQUARE_BRACKET_TAG_SYNTAX);
        configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setRecognizeStandardFileExtensions(false);
    }

    String fill(Layout layout, Resume resume, Variant.Look look) throws IOException {
        OutputFormat format = FORMATS.get(extension(layout.template()));
        configuration.setOutputFormat(format);
        configuration.clearTemplateCache();
        Template template =
                configuration.getTemplate(folder.relativize(layout.template()).toString());
        StringWriter text = new StringWriter();
        try {
            template.process(
                    Map.of(
                            "cv",
                            resume,
                            "p",
                            resume.person(),
                            "t",
                            resume.headings(),
                            "l",
                            resume.labels(),
                            "x",
                            resume.extras(),
                            "look",
                            look),
                    text);
        } catch (TemplateException wrong) {
            throw new IOException(layout.template() + ": " + wrong.getMessage(), wrong);
        }
        return text.toString();
    }

    static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
