package dev.vitae.corpus;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** A syntax in which some characters must be written otherwise when they are text. */
final class Escaping extends CommonMarkupOutputFormat<Escaping.Text> {

    static final Escaping LATEX = new Escaping(
            "LaTeX",
            Map.ofEntries(
                    Map.entry('\\', "\\textbackslash{}"),
                    Map.entry('&', "\\&"),
                    Map.entry('%', "\\%"),
                    Map.entry('$', "\\$"),
                    Map.entry('#', "\\#"),
                    Map.entry('_', "\\_"),
                    Map.entry('{', "\\{"),
                    Map.entry('}', "\\}"),
                    Map.entry('~', "\\textasciitilde{}"),
                    Map.entry('^', "\\textasciicircum{}"),
                    Map.entry('€', "\\texteuro{}"),
                    Map.entry('£', "\\pounds{}")));

    static final Escaping TYPST = new Escaping(
            "Typst",
            Map.ofEntries(
                    Map.entry('\\', "\\\\"),
                    Map.entry('#', "\\#"),
                    Map.entry('*', "\\*"),
                    Map.entry('_', "\\_"),
                    Map.entry('`', "\\`"),
                    Map.entry('$', "\\$"),
                    Map.entry('@', "\\@"),
                    Map.entry('<', "\\<"),
                    Map.entry('>', "\\>"),
                    Map.entry('~', "\\~"),
                    Map.entry('/', "\\/"),
                    Map.entry('=', "\\="),
                    Map.entry('+', "\\+"),
                    Map.entry('-', "\\-"),
                    Map.entry('[', "\\["),
                    Map.entry(']', "\\]")));

    /** groff takes a leading dot or quote for a request. */
    static final Escaping ROFF = new Escaping("roff", Map.of('\\', "\\e", '.', "\\&.", '\'', "\\&'"));

    static final Escaping MARKDOWN = new Escaping(
            "Markdown",
            Map.ofEntries(
                    Map.entry('\\', "\\\\"),
                    Map.entry('*', "\\*"),
                    Map.entry('_', "\\_"),
                    Map.entry('#', "\\#"),
                    Map.entry('@', "\\@"),
                    Map.entry('<', "\\<"),
                    Map.entry('[', "\\["),
                    Map.entry('|', "\\|"),
                    Map.entry('+', "\\+")));

    private final String name;
    private final Map<Character, String> replacements;

    private Escaping(String name, Map<Character, String> replacements) {
        this.name = name;
        this.replacements = replacements;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getMimeType() {
        return null;
    }

    @Override
    public void output(String text, Writer to) throws IOException {
        to.write(escapePlainText(text));
    }

    @Override
    public String escapePlainText(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(replacements.getOrDefault((char) c, String.valueOf((char) c))));
        return escaped.toString();
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected Text newTemplateMarkupOutputModel(String plain, String markup) {
        return new Text(this, plain, markup);
    }

    static final class Text extends CommonTemplateMarkupOutputModel<Text> {
        private final Escaping format;

        private Text(Escaping format, String plain, String markup) {
            super(plain, markup);
            this.format = format;
        }

        @Override
        public Escaping getOutputFormat() {
            return format;
        }
    }
}
