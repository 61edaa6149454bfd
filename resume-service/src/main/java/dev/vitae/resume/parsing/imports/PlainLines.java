package dev.vitae.resume.parsing.imports;

import dev.vitae.resume.parsing.imports.TextPage.Run;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text: lines as they stand, a heading where a line is underlined. */
final class PlainLines {

    private static final Pattern UNDERLINE = Pattern.compile("\\s*([=~_*-])\\1{2,}\\s*");
    private static final Pattern ITEM = Pattern.compile("(\\s*)(?:[-*+•◦▪–]|o(?=\\s))\\s+(\\S.*)");
    private static final float HEADING = TextPage.SIZE * 1.4f;

    private final TextPage page;

    PlainLines(TextPage page) {
        this.page = page;
    }

    void read(String text) {
        List<String> lines = Texts.lines(text).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean underlined =
                    i + 1 < lines.size() && UNDERLINE.matcher(lines.get(i + 1)).matches();
            if (line.isBlank() || UNDERLINE.matcher(line).matches()) {
                page.gap();
            } else if (underlined) {
                page.line(List.of(new Run(line.strip(), true, false, null)), 0, HEADING);
                i++;
            } else {
                line(line);
            }
        }
    }

    private void line(String line) {
        Matcher item = ITEM.matcher(line);
        String text = item.matches() ? item.group(1) + "• " + item.group(2) : line;
        page.line(List.of(Run.plain(text)), 0, TextPage.SIZE);
    }
}
